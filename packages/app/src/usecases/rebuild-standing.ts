import { standingsOf } from './change-people.ts';
import type { House } from './house.ts';
import { todayOf } from './house.ts';
import { type Pace, steadyPace } from './pace.ts';
import { type HeldPerson, StaleRevision, type StandingRow } from './ports/index.ts';
import type { Ruling } from './ruling.ts';
import { noticeOf } from './webhooks/notice-of.ts';
import { isTold } from './webhooks/subscriptions.ts';
import { verdictEvents } from './webhooks/verdict-events.ts';

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
  pace: Pace = steadyPace(batch),
): Promise<number> {
  let done = 0;
  for (;;) {
    const ruling = await house.rulings.current(house.store);
    const { epoch } = ruling.epoch;
    let after = (await house.store.policies.epoch())?.rebuiltTo ?? 0;
    let found = 0;
    for (;;) {
      const people = await pace.measure(async () => {
        const outdated = await house.store.standing.outdated(epoch, after, pace.size);
        await house.store.standing.rejudged(await judgedAnew(house, ruling, outdated));
        return outdated;
      });
      const last = people.at(-1);
      if (!last) break;
      found += people.length;
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

type Rejudged = StandingRow & Pick<HeldPerson, 'id' | 'revision'>;

async function judgedAnew(house: House, ruling: Ruling, people: readonly HeldPerson[]): Promise<Rejudged[]> {
  const rows = await standingsOf(
    house,
    ruling,
    people.map(({ state }) => state),
  );
  return people.flatMap(({ id, revision }, index) => {
    const row = rows[index];
    return row ? [{ ...row, id, revision }] : [];
  });
}

/**
 * Judges anew those whose standing changes by itself today or changed before: the agenda's daily work. The cost follows
 * how many there are. Who asked for it is told whose outcomes changed.
 *
 * @returns how many were judged anew
 */
export async function refreshDue(
  house: House,
  onProgress: (done: number) => void | Promise<void> = () => {},
  pace: Pace = steadyPace(batch),
): Promise<number> {
  let done = 0;
  const today = todayOf(house);
  const seen = new Set<number>();
  for (;;) {
    // Whoever was judged and is still due was changed by another at the same time: the next look finds them.
    const ids = (await house.store.standing.due(today, pace.size)).filter((id) => !seen.has(id));
    if (ids.length === 0) return done;
    for (const id of ids) seen.add(id);
    done += await pace.measure(() => refreshPeople(house, ids));
    await onProgress(done);
  }
}

async function refreshPeople(house: House, ids: readonly number[]): Promise<number> {
  const ruling = await house.rulings.current(house.store);
  const people = [...(await house.store.people.load(ids)).values()];
  const rows = await judgedAnew(house, ruling, people);
  if (await isTold(house, 'verdict.changed')) await refreshAndTell(house, ruling, people, rows);
  else await house.store.standing.rejudged(rows);
  return people.length;
}

/** Answers and the word of them in one transaction; who changed in between is left to the next look. */
async function refreshAndTell(
  house: House,
  ruling: Ruling,
  people: readonly HeldPerson[],
  rows: readonly Rejudged[],
): Promise<void> {
  const after = new Map(rows.map((row) => [row.id, row]));
  const events = await verdictEvents(
    { house, ruling, judge: (states) => standingsOf(house, ruling, states) },
    people.flatMap((person) => {
      const row = after.get(person.id);
      return row ? [{ person, after: row }] : [];
    }),
  );
  const quiet = rows.filter(({ id }) => !events.has(id));
  await house.store.standing.rejudged(quiet);
  const told = rows.filter(({ id }) => events.has(id));
  if (told.length === 0) return;
  const write = (list: readonly Rejudged[]) =>
    house.store.transaction(async (store) => {
      const written = await store.standing.rejudged(list);
      if (written < list.length) throw new StaleRevision(list.length - written);
      await store.webhooks.tell(list.map(({ id }) => noticeOf(events.get(id)!)));
    });
  try {
    await write(told);
  } catch (error) {
    if (!(error instanceof StaleRevision)) throw error;
    for (const row of told)
      await write([row]).catch((each: unknown) => {
        if (!(each instanceof StaleRevision)) throw each;
      });
  }
  house.wake?.('webhooks');
}
