import type { PersonState } from '@houdbaar/core/standing';
import { formatDay } from '@houdbaar/core/time';
import type { WebhookEvent } from '../../webhooks/index.ts';
import type { House } from '../house.ts';
import type { HeldPerson, PersonWrite, StandingRow } from '../ports/index.ts';
import type { Ruling } from '../ruling.ts';
import { unpackLane } from '../standing-code.ts';
import { noticeOf } from './notice-of.ts';
import { isTold } from './subscriptions.ts';

interface Setting {
  readonly house: House;
  readonly ruling: Ruling;
  readonly judge: (states: readonly (PersonState | null)[]) => Promise<readonly (StandingRow | null)[]>;
}

/** A person as they stood, with the standing that they get. */
interface Judged {
  readonly person: HeldPerson;
  readonly after: StandingRow;
}

/**
 * Adds to what is written the word that outcomes changed, where anybody is told of that. Nothing is told of who is new,
 * erased or merged.
 *
 * @param before the people as they were read, in the order of the writes; undefined for who is new
 */
export async function tellVerdicts(
  setting: Setting,
  before: readonly (HeldPerson | undefined)[],
  writes: readonly PersonWrite[],
): Promise<readonly PersonWrite[]> {
  if (!before.some((person) => person?.state) || !(await isTold(setting.house, 'verdict.changed')))
    return writes;
  const judged = writes.flatMap(({ standing }, index): Judged[] => {
    const person = before[index];
    return person?.state && standing ? [{ person, after: standing }] : [];
  });
  const events = await verdictEvents(setting, judged);
  return writes.map((write) => {
    const event = events.get(write.id);
    return event ? { ...write, notices: [...(write.notices ?? []), noticeOf(event)] } : write;
  });
}

/** What is to be told of people whose outcomes change, by person; who isn't in it keeps theirs. */
export async function verdictEvents(
  { house, ruling, judge }: Setting,
  judged: readonly Judged[],
): Promise<ReadonlyMap<number, WebhookEvent>> {
  const stored = await house.store.standing.rows(
    judged.map(({ person }) => person.id),
    ruling.lanes.length,
  );
  // A row of another epoch has other lanes: what its person's outcomes were before this fact is judged now.
  const stale = judged.filter(({ person }) => stored.get(person.id)?.epoch !== ruling.epoch.epoch);
  const anew = await judge(stale.map(({ person }) => person.state));
  const before = new Map(stored);
  stale.forEach(({ person }, index) => {
    const row = anew[index];
    if (row) before.set(person.id, row);
    else before.delete(person.id);
  });
  if (hasUnknownCode(ruling, before)) await ruling.codes.reload(house.store.policies);
  const events = new Map<number, WebhookEvent>();
  for (const { person, after } of judged) {
    const was = before.get(person.id);
    const lanes = was ? changedLanes(ruling, was, after) : [];
    if (lanes.length > 0)
      events.set(person.id, {
        type: 'verdict.changed',
        timestamp: new Date(house.clock.now()).toISOString(),
        data: { person: String(person.id), lanes },
      });
  }
  return events;
}

/** Another process may have given codes since the book was read. */
const hasUnknownCode = ({ codes }: Ruling, rows: ReadonlyMap<number, StandingRow>): boolean =>
  [...rows.values()].some(({ lanes }) =>
    lanes.some((packed) => packed !== null && !codes.knows(unpackLane(packed).code)),
  );

type ChangedLane = Extract<WebhookEvent, { type: 'verdict.changed' }>['data']['lanes'][number];

function changedLanes(ruling: Ruling, before: StandingRow, after: StandingRow): ChangedLane[] {
  return ruling.lanes.flatMap(({ index, ask, purpose, channel }): ChangedLane[] => {
    const was = toldOf(ruling, before.lanes[index]);
    const is = toldOf(ruling, after.lanes[index]);
    if (was?.outcome === is?.outcome) return [];
    return [{ ask, purpose, ...(channel ? { channel } : {}), before: was, after: is }];
  });
}

function toldOf({ codes }: Ruling, packed: number | null | undefined): ChangedLane['before'] {
  if (packed === null || packed === undefined) return null;
  const { code, until } = unpackLane(packed);
  const { outcome, rule } = codes.verdictOf(code);
  return { outcome, until: until === null ? null : formatDay(until), rule };
}
