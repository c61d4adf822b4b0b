import { Failure, notFound } from '../failure.ts';
import type { ApiKeys, Instant } from '../ports/index.ts';
import type { Caller } from './caller.ts';
import { beyondGrant } from './issue-key.ts';

/**
 * Revokes a key, at once and for good. Nobody takes away more scopes or purposes than they have, or whoever steals a narrow
 * key could lock everybody out; their own key they may always revoke.
 *
 * @throws {Failure} `not-found`; `grant-too-wide`, naming what the caller lacks
 */
export async function revokeKey(keys: ApiKeys, caller: Caller, id: string, now: Instant): Promise<void> {
  const key = await keys.find(id);
  if (!key) throw notFound({ nl: 'de sleutel', en: 'the key' }, id);
  const beyond = id === caller.keyId ? [] : beyondGrant(caller, key);
  if (beyond.length > 0)
    throw new Failure(
      'grant-too-wide',
      {
        nl: `Deze sleutel mag meer dan de jouwe (${beyond.join(', ')}). Vraag een beheerder om hem in te trekken.`,
        en: `This key may do more than yours (${beyond.join(', ')}). Ask an administrator to revoke it.`,
      },
      { data: { beyond } },
    );
  await keys.revoke(id, now);
}
