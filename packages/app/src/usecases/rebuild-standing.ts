import { standingsOf } from './change-people.ts';
import type { House } from './house.ts';
import { todayOf } from './house.ts';

/** People judged in one go: short enough that others get their turn on a single connection. */
const batch = 500;

export interface RebuildProgress {
  readonly epoch: number;
  readonly done: number;
}

/**
 * Judges anew everybody whose standing belongs to another epoch: after a change of policy or law, or one that was
 * written while it changed. Reads stay right meanwhile, since they judge such people live. Can be stopped anywhere and
 * goes on where it was; two at the same time do no harm.
 *
 * @param onProgress after each batch; a promise is waited for, so that work in the background can give way
 * @returns how many were judged anew
 */
export async function rebuildStanding(
  house: House,
  onProgress: (progress: RebuildProgress) => void | Promise<void> = () => {},
): Promise<number> {
  let done = 0;
  for (;;) {
    const ruling = await house.rulings.current(house.store);
    const { epoch } = ruling.epoch;
    let after = (await house.store.policies.epoch())?.rebuiltTo ?? 0;
    let found = 0;
    for (;;) {
      const people = await house.store.standing.outdated(epoch, after, batch);
      const last = people.at(-1);
      if (!last) break;
      found += people.length;
      const rows = await standingsOf(
        house,
        ruling,
        people.map(({ state }) => state),
      );
      await house.store.standing.rejudged(
        people.flatMap(({ id, revision }, index) => {
          const row = rows[index];
          return row ? [{ ...row, id, revision }] : [];
        }),
      );
      after = last.id;
      done += people.length;
      await house.store.policies.rebuilt(epoch, after, null);
      await onProgress({ epoch, done });
      if ((await house.store.policies.epoch())?.epoch !== epoch) break;
    }
    const now = await house.store.policies.epoch();
    if (now?.epoch !== epoch) continue;
    // Someone may have been written under the old epoch behind the back of the first pass: look once more.
    await house.store.policies.rebuilt(epoch, 0, found > 0 ? null : house.clock.now());
    if (found === 0) return done;
  }
}

/**
 * Judges anew those whose standing changes by itself today or changed before: the agenda's daily work. The cost follows
 * how many there are.
 *
 * @returns how many were judged anew
 */
export async function refreshDue(
  house: House,
  onProgress: (done: number) => void | Promise<void> = () => {},
): Promise<number> {
  let done = 0;
  const today = todayOf(house);
  const seen = new Set<number>();
  for (;;) {
    const ruling = await house.rulings.current(house.store);
    // Whoever was judged and is still due was changed by another at the same time: the next look finds them.
    const ids = (await house.store.standing.due(today, batch)).filter((id) => !seen.has(id));
    if (ids.length === 0) return done;
    for (const id of ids) seen.add(id);
    const people = [...(await house.store.people.load(ids)).values()];
    const rows = await standingsOf(
      house,
      ruling,
      people.map(({ state }) => state),
    );
    await house.store.standing.rejudged(
      people.flatMap(({ id, revision }, index) => {
        const row = rows[index];
        return row ? [{ ...row, id, revision }] : [];
      }),
    );
    done += people.length;
    await onProgress(done);
  }
}
