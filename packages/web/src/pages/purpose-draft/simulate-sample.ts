import type { Lane, LaneVerdict, PersonState, StandingJudge } from '@houdbaar/core/standing';
import { addPeriod, type Day, formatDay } from '@houdbaar/core/time';
import type { Simulation } from '../../api/contract.generated.ts';

type SimulatedLane = Simulation['lanes'][number];
interface Tally {
  lawful: number;
  unlawful: number;
  unknown: number;
  lapses: number[];
  later: number;
  never: number;
}
type Answer = LaneVerdict | undefined;

const monthsAhead = 24;
const keyOf = ({ purpose, ask, channel }: Lane): string => `${purpose} ${ask} ${channel ?? ''}`;
const monthOf = (day: Day): string => formatDay(day).slice(0, 7);

/** What people of a sample are judged by: made once for a policy. */
export interface Judged {
  readonly lanes: readonly Lane[];
  /** By person, in the order of the lanes. */
  readonly answers: readonly (readonly Answer[])[];
}

export function judgeSample(judge: StandingJudge, people: readonly PersonState[], day: Day): Judged {
  return { lanes: judge.lanes, answers: people.map((state) => judge.judge(state, day).lanes) };
}

/** The same answer as the server's simulation gives, for a sample: before and after, by lane and month. */
export function compareSample(before: Judged, after: Judged, day: Day): Simulation {
  const months = Array.from({ length: monthsAhead }, (_, ahead) =>
    monthOf(addPeriod(firstOf(day), { months: ahead, days: 0 })),
  );
  const places = new Map<string, { lane: Lane; was?: number; is?: number }>();
  for (const lane of before.lanes) places.set(keyOf(lane), { lane, was: lane.index });
  for (const lane of after.lanes)
    places.set(keyOf(lane), { ...places.get(keyOf(lane)), lane, is: lane.index });
  const lanes: SimulatedLane[] = [];
  const unchanged: Simulation['unchanged'][number][] = [];
  for (const { lane, was, is } of places.values()) {
    const name = {
      purpose: lane.purpose,
      ask: lane.ask,
      ...(lane.channel ? { channel: lane.channel } : {}),
    };
    const row = compareLane(before, after, was, is, months);
    if (row) lanes.push({ ...name, ...row });
    else unchanged.push(name);
  }
  return {
    day: formatDay(day),
    months,
    people: before.answers.length,
    lanes,
    unchanged,
    kept: shiftOf(before, after, 'keep'),
    reachable: shiftOf(before, after, 'contact'),
  };
}

const firstOf = (day: Day): Day => day - Number(formatDay(day).slice(8)) + 1;

function compareLane(
  before: Judged,
  after: Judged,
  was: number | undefined,
  is: number | undefined,
  months: readonly string[],
): Omit<SimulatedLane, 'purpose' | 'ask' | 'channel'> | undefined {
  const tallies = { before: emptyTally(months), after: emptyTally(months) };
  let gained = 0;
  let lost = 0;
  let differs = was === undefined || is === undefined;
  before.answers.forEach((answers, person) => {
    const one = was === undefined ? undefined : answers[was];
    const other = is === undefined ? undefined : after.answers[person]?.[is];
    count(tallies.before, one, months);
    count(tallies.after, other, months);
    if (one?.outcome !== other?.outcome || one?.until !== other?.until) differs = true;
    if (one?.outcome !== 'lawful' && other?.outcome === 'lawful') gained += 1;
    if (one?.outcome === 'lawful' && other?.outcome !== 'lawful') lost += 1;
  });
  if (!differs) return undefined;
  return {
    is: was === undefined ? 'new' : is === undefined ? 'gone' : 'changed',
    before: was === undefined ? null : tallies.before,
    after: is === undefined ? null : tallies.after,
    gained,
    lost,
  };
}

const emptyTally = (months: readonly string[]): Tally => ({
  lawful: 0,
  unlawful: 0,
  unknown: 0,
  lapses: months.map(() => 0),
  later: 0,
  never: 0,
});

function count(tally: Tally, answer: Answer, months: readonly string[]): void {
  if (!answer) return;
  tally[answer.outcome] += 1;
  if (answer.outcome !== 'lawful') return;
  if (answer.until === null) tally.never += 1;
  else {
    const month = months.indexOf(monthOf(answer.until));
    if (month < 0) tally.later += 1;
    else tally.lapses[month] = (tally.lapses[month] ?? 0) + 1;
  }
}

function shiftOf(before: Judged, after: Judged, ask: Lane['ask']): Simulation['kept'] {
  const holds = ({ lanes, answers }: Judged, person: number): boolean =>
    lanes.some((lane) => lane.ask === ask && answers[person]?.[lane.index]?.outcome === 'lawful');
  const shift = { before: 0, after: 0, gained: 0, lost: 0 };
  before.answers.forEach((_, person) => {
    const [was, is] = [holds(before, person), holds(after, person)];
    if (was) shift.before += 1;
    if (is) shift.after += 1;
    if (is && !was) shift.gained += 1;
    if (was && !is) shift.lost += 1;
  });
  return shift;
}
