import type { Policy } from '@houdbaar/core/policy';
import { type Lane, type LaneVerdict, type PersonState, StandingJudge } from '@houdbaar/core/standing';
import type { Outcome } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import { type NamedLane, nameLane } from './agenda.ts';
import { alikeKey } from './alike.ts';
import { acceptPolicy, readDeclaration } from './apply-policy.ts';
import { compareLanes, type LaneChange, onlyPurposes } from './changed-lanes.ts';
import { addLapse, emptyCount, forecastMonths, Months } from './forecast.ts';
import { type House, todayOf } from './house.ts';
import type { SimulatedPerson, SimulatedStanding, SimulationStore } from './ports/index.ts';
import type { Ruling } from './ruling.ts';
import { unpackLane } from './standing-code.ts';

/** People in one lane under one policy. */
export interface LaneSummary {
  readonly lawful: number;
  readonly unlawful: number;
  readonly unknown: number;
  /** How many of the lawful lapse, by month, if nothing else happens. */
  readonly lapses: readonly number[];
  readonly later: number;
  readonly never: number;
}

export interface SimulatedLane extends NamedLane {
  readonly is: 'changed' | 'new' | 'gone';
  /** Under the policy in force, and under the other; null where it has no such lane. */
  readonly before: LaneSummary | null;
  readonly after: LaneSummary | null;
  /** People for whom it becomes lawful, and for whom it no longer is. */
  readonly gained: number;
  readonly lost: number;
}

export interface Simulation {
  readonly day: Day;
  /** The months as `2026-11`, for `lapses`. */
  readonly months: readonly string[];
  readonly people: number;
  /** Lanes that the change touches. */
  readonly lanes: readonly SimulatedLane[];
  /** Lanes that stay as they are: the forecast counts those. */
  readonly unchanged: readonly NamedLane[];
  /** Held lawfully for any purpose. */
  readonly kept: Shift;
  /** Reachable lawfully through any channel for any purpose. */
  readonly reachable: Shift;
}

/** How many people something is true of, before and after, and of whom it comes and goes. */
export interface Shift {
  readonly before: number;
  readonly after: number;
  readonly gained: number;
  readonly lost: number;
}

export interface SimulateOptions {
  /** The day on which the other policy would be in force; today unless given. */
  readonly day?: Day;
  /** It need only be readable: what the check refuses is simulated as well, so that a draft shows its effect. */
  readonly unfinished?: boolean;
  /** After each page; a promise is waited for, so that work in the background can give way. */
  readonly onProgress?: (people: number) => void | Promise<void>;
}

const page = 5000;

/**
 * What another policy would do to the real people, without writing anything. Only what the change touches is judged; of
 * people who are alike in all that counts, one.
 *
 * @throws {Failure} `invalid-input` where that policy could not be put in force
 */
export async function simulatePolicy(
  house: House,
  source: string,
  { day = todayOf(house), unfinished = false, onProgress }: SimulateOptions = {},
): Promise<Simulation> {
  const { policy } = unfinished ? readDeclaration(source) : acceptPolicy(source, day);
  const ruling = await house.rulings.current(house.store);
  await ruling.codes.reload(house.store.policies);
  const changes = compareLanes(ruling.policy, policy);
  const run = new Run(house, ruling, policy, changes, day);
  let people = 0;
  let next = house.store.simulation.page(run.question, -1, page);
  for (;;) {
    const read = await next;
    if (!read) break;
    // While this page is judged, the next one is fetched.
    next = house.store.simulation.page(run.question, read.last, page);
    next.catch(() => undefined);
    for (const person of read.people) run.add(person);
    people += read.people.length;
    await onProgress?.(people);
  }
  run.count();
  return {
    day,
    months: run.months.names,
    people,
    lanes: run.lanes(),
    unchanged: changes.flatMap(({ old, changed }) => (changed || !old ? [] : [nameLane(old)])),
    kept: run.kept,
    reachable: run.reachable,
  };
}

interface Tally {
  lawful: number;
  unlawful: number;
  unknown: number;
  lapses: number[];
  later: number;
  never: number;
}

interface Row {
  readonly change: LaneChange;
  readonly before: Tally | null;
  readonly after: Tally | null;
  gained: number;
  lost: number;
}

type Answer = LaneVerdict | undefined;

/** What was found for people who are alike, in what stands for them too. */
interface Judged {
  readonly standing: SimulatedStanding;
  /** Absent for who need not be judged. */
  readonly after?: readonly Answer[];
  /** Only of someone whose standing is stale. */
  readonly before?: readonly Answer[];
  readonly kept?: boolean;
  readonly reachable?: boolean;
  people: number;
}

/** Beyond this many different people the memory is worth more than the time. */
const mostRemembered = 200_000;

class Run {
  readonly question;
  readonly months: Months;
  readonly kept = { before: 0, after: 0, gained: 0, lost: 0 };
  readonly reachable = { before: 0, after: 0, gained: 0, lost: 0 };
  readonly #store: SimulationStore;
  readonly #ruling: Ruling;
  readonly #day: Day;
  readonly #rows: readonly Row[];
  /** Judges the changed purposes of the other policy, and the place of each row's lane in its answers. */
  readonly #later: StandingJudge;
  readonly #places: readonly (number | undefined)[];
  readonly #alike = new Map<string, Judged>();

  constructor({ store }: House, ruling: Ruling, policy: Policy, changes: readonly LaneChange[], day: Day) {
    this.#store = store.simulation;
    this.#ruling = ruling;
    this.#day = day;
    this.months = new Months(day, forecastMonths);
    const touched = changes.filter(({ changed }) => changed);
    const purposes = new Set(touched.flatMap((change) => (change.new ? [change.new.purpose] : [])));
    this.#later = new StandingJudge(onlyPurposes(policy, purposes));
    this.#places = touched.map((change) => change.new && placeOf(this.#later.lanes, change.new));
    this.#rows = touched.map((change) => ({
      change,
      before: change.old ? emptyTally() : null,
      after: change.new ? emptyTally() : null,
      gained: 0,
      lost: 0,
    }));
    const stay = changes.flatMap(({ old, changed }) => (changed || !old ? [] : [old]));
    this.question = {
      lanes: touched.flatMap(({ old }) => (old ? [old.index] : [])),
      keeping: stay.filter(({ ask }) => ask === 'keep').map(({ index }) => index),
      contacting: stay.filter(({ ask }) => ask === 'contact').map(({ index }) => index),
      lawful: ruling.codes.codesOf('lawful'),
      onlyConcerned: touched.every(({ sameConcern }) => sameConcern),
      epoch: ruling.epoch.epoch,
      day,
    };
  }

  /** Judges one person, unless somebody alike was. */
  add({ answers, state }: SimulatedPerson): void {
    const key = state === null ? answers : answers + alikeKey(state);
    const known = this.#alike.get(key);
    if (known) {
      known.people += 1;
      return;
    }
    const standing = this.#store.standingIn(answers);
    const judged = { standing, people: 1, ...(state === null ? {} : this.#judge(state, standing)) };
    if (this.#alike.size < mostRemembered) this.#alike.set(key, judged);
    else this.#count(judged);
  }

  /** Counts those who were remembered, when everybody was added. */
  count(): void {
    for (const judged of this.#alike.values()) this.#count(judged);
    this.#alike.clear();
  }

  #count({ standing, after, people, ...judged }: Judged): void {
    const stays = {
      kept: judged.kept ?? standing.kept,
      reachable: judged.reachable ?? standing.reachable,
    };
    const was = { ...stays };
    const becomes = { ...stays };
    let asked = 0;
    if (after)
      this.#rows.forEach((row, place) => {
        const { change } = row;
        let before: Answer;
        if (change.old) {
          const packed = standing.lanes[asked++];
          before = judged.before ? judged.before[place] : this.#read(packed);
        }
        const then = after[place];
        const isKeep = (change.old ?? change.new)?.ask === 'keep';
        if (before?.outcome === 'lawful') was[isKeep ? 'kept' : 'reachable'] = true;
        if (then?.outcome === 'lawful') becomes[isKeep ? 'kept' : 'reachable'] = true;
        if (row.before && before) this.#tally(row.before, before, people);
        if (row.after && then) this.#tally(row.after, then, people);
        if (before?.outcome !== 'lawful' && then?.outcome === 'lawful') row.gained += people;
        if (before?.outcome === 'lawful' && then?.outcome !== 'lawful') row.lost += people;
      });
    shift(this.kept, was.kept, becomes.kept, people);
    shift(this.reachable, was.reachable, becomes.reachable, people);
  }

  #judge(text: string, { fresh }: SimulatedStanding): Omit<Judged, 'standing' | 'people'> {
    const state = JSON.parse(text) as PersonState;
    return fresh ? { after: this.#after(state) } : this.#both(state);
  }

  #after(state: PersonState): Answer[] {
    const { lanes } = this.#later.judge(state, this.#day);
    return this.#places.map((place) => (place === undefined ? undefined : lanes[place]));
  }

  #both(state: PersonState): Omit<Judged, 'standing' | 'people'> {
    const { lanes } = this.#ruling.judge.judge(state, this.#day);
    const isLawful = (lane: number) => lanes[lane]?.outcome === 'lawful';
    return {
      after: this.#after(state),
      before: this.#rows.map(({ change: { old } }) => old && lanes[old.index]),
      kept: this.question.keeping.some(isLawful),
      reachable: this.question.contacting.some(isLawful),
    };
  }

  #read(packed: number | null | undefined): Answer {
    if (packed === null || packed === undefined) return undefined;
    const { code, until } = unpackLane(packed);
    const { rule, outcome } = this.#ruling.codes.verdictOf(code);
    return { rule, outcome, until };
  }

  #tally(tally: Tally, { outcome, until }: LaneVerdict, people: number): void {
    if (outcome === 'lawful') addLapse(tally, this.months, until, people);
    else tally[outcome satisfies Exclude<Outcome, 'lawful'>] += people;
  }

  lanes(): SimulatedLane[] {
    return this.#rows.map(({ change, before, after, gained, lost }) => ({
      ...nameLane((change.new ?? change.old)!),
      is: change.old ? (change.new ? 'changed' : 'gone') : 'new',
      before,
      after,
      gained,
      lost,
    }));
  }
}

const emptyTally = (): Tally => ({ ...emptyCount(forecastMonths), unlawful: 0, unknown: 0 });

function placeOf(lanes: readonly Lane[], wanted: Lane): number | undefined {
  const found = lanes.find(
    ({ purpose, ask, channel }) =>
      purpose === wanted.purpose && ask === wanted.ask && channel === wanted.channel,
  );
  return found?.index;
}

function shift(
  counts: { before: number; after: number; gained: number; lost: number },
  was: boolean,
  is: boolean,
  people: number,
): void {
  if (was) counts.before += people;
  if (is) counts.after += people;
  if (!was && is) counts.gained += people;
  if (was && !is) counts.lost += people;
}
