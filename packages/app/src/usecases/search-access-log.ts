import { randomUUID } from 'node:crypto';
import type { Actor, House } from './house.ts';
import { type AccessEntry, type AccessFilter, nobodyInParticular } from './ports/index.ts';

/** Lines read at once for an export. */
const atOnce = 500;

/** Who looked at whom, newest first. @param after the last of the page before */
export const searchAccessLog = (
  { store }: Pick<House, 'store'>,
  filter: AccessFilter,
  after: Pick<AccessEntry, 'at' | 'id'> | null,
  limit: number,
): Promise<readonly AccessEntry[]> => store.accessLog.search(filter, after, limit);

/** The action under which an export of the log stands in the log itself. */
const logExported = 'access-log.export';

/**
 * All lines that fit a filter, newest first, a few at a time. The export is noted in the log before the first line is
 * given, with its filter.
 */
export async function* exportAccessLog(
  house: House,
  filter: AccessFilter,
  actor: Actor,
): AsyncGenerator<AccessEntry> {
  const { store, clock } = house;
  const at = clock.now();
  const detail = Object.fromEntries(
    Object.entries(filter).filter((each): each is [string, string | number] => each[1] !== undefined),
  );
  await store.accessLog.add([
    {
      id: randomUUID(),
      personId: nobodyInParticular,
      at,
      actor: actor.name,
      actorId: actor.user ?? null,
      action: logExported,
      purpose: null,
      detail,
    },
  ]);
  for (let after: AccessEntry | null = null; ; ) {
    const page: readonly AccessEntry[] = await store.accessLog.search(filter, after, atOnce);
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < atOnce) return;
    after = last;
  }
}
