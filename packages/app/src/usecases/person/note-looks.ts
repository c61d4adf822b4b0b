import { randomUUID } from 'node:crypto';
import type { House } from '../house.ts';
import type { AccessEntry } from '../ports/index.ts';
import type { Viewer } from './person-view.ts';

/** What somebody looked at: one person, or a list in which people stand. */
export type Look =
  | 'person.show'
  | 'person.find'
  | 'people.list'
  | 'people.export'
  | 'agenda.people'
  | 'gate.people'
  | 'worklist.list'
  | 'plan.items'
  | 'import.preview'
  | 'consents.list'
  | 'consents.renewals'
  | 'outbox.list'
  | 'policy.sample';

/** Notes who looked at whom, once for each person; never what they saw. */
export async function noteLooks(
  { store, clock }: House,
  people: readonly number[],
  { name, user, sees: granted }: Pick<Viewer, 'name' | 'user' | 'sees'>,
  action: Look,
  detail?: AccessEntry['detail'],
): Promise<void> {
  const purpose = typeof granted === 'string' ? null : granted.join(', ');
  const at = clock.now();
  await store.accessLog.add(
    [...new Set(people)].map((personId) => ({
      id: randomUUID(),
      personId,
      at,
      actor: name,
      actorId: user ?? null,
      action,
      purpose,
      ...(detail ? { detail } : {}),
    })),
  );
}
