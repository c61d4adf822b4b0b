import { Failure, notFound } from './failure.ts';
import type { Actor, House } from './house.ts';
import type { OutboxEntry, OutboxPlace } from './ports/index.ts';

/** What systems that hold copies still have to be told, or were told. */
export const listOutbox = (
  { store }: House,
  {
    state = 'waiting',
    after = null,
    limit,
  }: { readonly state?: OutboxEntry['state']; readonly after?: OutboxPlace | null; readonly limit: number },
): Promise<readonly OutboxEntry[]> => store.outbox.list(state, after, limit);

/**
 * Notes that somebody did by hand what a message asks, as where a system isn't connected. By what the system knows the
 * person is then forgotten.
 *
 * @throws {Failure} `not-found`; `conflict` where it was closed already
 */
export async function closeOutbox(
  { store, clock }: House,
  place: OutboxPlace,
  { actor, note }: { readonly actor: Actor; readonly note: string | null },
): Promise<OutboxEntry> {
  const found = await store.outbox.get(place);
  if (!found) throw notFound({ nl: 'de taak', en: 'task' }, place.id);
  const closed = await store.outbox.close(place, note ? `${actor.name}: ${note}` : actor.name, clock.now());
  if (!closed)
    throw new Failure('conflict', {
      nl: 'Deze taak is al afgesloten.',
      en: 'This task was closed already.',
    });
  return (await store.outbox.get(place))!;
}
