import { Failure } from '../failure.ts';
import type { ApiKey, ApiKeys, Instant } from '../ports/index.ts';
import type { Caller } from './caller.ts';
import type { Scope } from './scopes.ts';
import { readApiKey, secretMatches } from './secret-key.ts';

export type { Caller } from './caller.ts';

/** The last use is noted at most this often. */
const noteEvery = 60_000;

/** No such key, a wrong secret, revoked, expired: the answer is the same, so that nothing can be learned from it. */
const refused = (): Failure =>
  new Failure('key-refused', {
    nl: 'Deze sleutel is onbekend, verlopen of ingetrokken. Vraag je beheerder om een nieuwe.',
    en: 'This key is unknown, expired or revoked. Ask your administrator for a new one.',
  });

/** Compared with where a key is unknown, so that this takes as long as for a known one. */
const nobody = new Uint8Array(32);

/** The caller behind a key as it was sent. Throws `key-refused`. */
export async function authenticate(keys: ApiKeys, text: string, now: Instant): Promise<Caller> {
  const read = readApiKey(text);
  if (!read) throw refused();
  const key = await keys.find(read.id);
  const matches = secretMatches(read.secret, key?.secretHash ?? nobody);
  if (!key || !matches || !isValid(key, now)) throw refused();
  if (key.lastUsedAt === null || now - key.lastUsedAt >= noteEvery) await keys.used(key.id, now);
  return { keyId: key.id, user: key.owner, scopes: key.scopes, purposes: key.purposes };
}

const isValid = (key: ApiKey, now: Instant): boolean =>
  key.revokedAt === null && (key.expiresAt === null || now < key.expiresAt);

/** Throws `scope-missing`, naming the scope, unless the caller has every one. */
export function requireScopes(caller: Caller, needed: readonly Scope[]): void {
  const scope = needed.find((each) => !caller.scopes.includes(each));
  if (scope === undefined) return;
  throw new Failure(
    'scope-missing',
    caller.session
      ? roleFallsShort
      : {
          nl: `Je sleutel heeft het recht "${scope}" niet. Vraag je beheerder om een sleutel met dat recht.`,
          en: `Your key does not have the scope "${scope}". Ask your administrator for a key that has it.`,
        },
    { data: { scope } },
  );
}

const roleFallsShort = {
  nl: 'Met jouw rol kan dit niet. Vraag je beheerder als je dit wel moet kunnen.',
  en: 'Your role does not allow this. Ask your administrator if you need it.',
} as const;

export const mayUsePurpose = (caller: Pick<Caller, 'purposes'>, purpose: string): boolean =>
  caller.purposes === 'all' || caller.purposes.includes(purpose);

/** Throws `purpose-not-granted` unless the caller was granted the purpose. */
export function requirePurpose(caller: Caller, purpose: string): void {
  if (mayUsePurpose(caller, purpose)) return;
  throw new Failure(
    'purpose-not-granted',
    caller.session
      ? {
          nl: `Je rol ziet het doel "${purpose}" niet. Vraag je beheerder om dat doel aan je rol te geven.`,
          en: `Your role does not see the purpose "${purpose}". Ask your administrator to grant it to your role.`,
        }
      : {
          nl: `Je sleutel geldt niet voor het doel "${purpose}". Vraag je beheerder om een sleutel die daarvoor geldt.`,
          en: `Your key does not cover the purpose "${purpose}". Ask your administrator for one that does.`,
        },
    { data: { purpose } },
  );
}
