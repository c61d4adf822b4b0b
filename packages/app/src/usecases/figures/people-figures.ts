import { foldFacts, type PersonState } from '@houdbaar/core/standing';
import { addMonths, type Day, deadlineAfter } from '@houdbaar/core/time';
import { type House, todayOf } from '../house.ts';
import { lastAct } from '../listed-facts.ts';
import { type Pace, steadyPace } from '../pace.ts';
import type { Ruling } from '../ruling.ts';

/** The steps of the sleepers: months since the last act of a person themselves. */
export const sleeperSteps = ['0-6', '6-12', '12-18', '18-24', 'longer', 'never'] as const;
export type SleeperStep = (typeof sleeperSteps)[number];

/** From here on somebody counts as a sleeper. */
const asleep: ReadonlySet<SleeperStep> = new Set(['longer', 'never']);

/** People from one source, counted by the quality of what it tells. */
export interface SourceFigure {
  readonly source: string;
  readonly people: number;
  /** Some purpose may keep their data today. */
  readonly lawful: number;
  /** A notice to them is on record. */
  readonly informed: number;
  readonly consenting: number;
  /** A consent of theirs is fully on record. */
  readonly proved: number;
  /** No act of theirs for two years, or ever. */
  readonly sleepers: number;
  /** They objected or withdrew. */
  readonly refusing: number;
  /** Messages to an address of theirs came back for good. */
  readonly undeliverable: number;
}

/** Notices that are owed to people whose data came from elsewhere (GDPR 14), by their last day. */
export interface NoticeFigure {
  readonly owed: number;
  /** Of those, where the last day is past. */
  readonly late: number;
  /** Of those, where nobody noted whether they were told. */
  readonly unproved: number;
  /** The first of the last days that are still to come. */
  readonly next: Day | null;
  /** People by last day, those still to come. */
  readonly byDay: Readonly<Record<string, number>>;
}

/** What only everybody's own facts tell; counted at night. */
export interface PeopleFigures {
  readonly people: number;
  readonly sleepers: Readonly<Record<SleeperStep, number>>;
  readonly notices: NoticeFigure;
  readonly sources: readonly SourceFigure[];
}

/**
 * Goes through everybody in short pages. A million people take about a minute, and nobody waits meanwhile.
 *
 * @param onProgress after each page; a promise is waited for, so that work in the background can give way
 */
export async function peopleFigures(
  house: House,
  onProgress: (people: number) => void | Promise<void> = () => {},
  pace: Pace = steadyPace(500),
): Promise<PeopleFigures> {
  const ruling = await house.rulings.current(house.store);
  const count = new PeopleCount(ruling, todayOf(house));
  for (let after = -1; ; ) {
    const limit = pace.size;
    const page = await pace.measure(async () => {
      const people = await house.store.people.page(after, limit);
      for (const { state } of people) if (state) count.see(state);
      return people;
    });
    await onProgress(count.people);
    const last = page.at(-1);
    if (!last || page.length < limit) return count.figures();
    after = last.id;
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const aMonth = { months: 1, days: 0 };

/** Counts people one after the other. */
class PeopleCount {
  readonly #ruling: Ruling;
  readonly #today: Day;
  /** A last act after these days falls in the first step, the second … */
  readonly #steps: readonly Day[];
  readonly #sleepers: Record<SleeperStep, number>;
  readonly #sources = new Map<string, Mutable<SourceFigure>>();
  readonly #byDay = new Map<Day, number>();
  #owed = 0;
  #late = 0;
  #unproved = 0;
  people = 0;

  constructor(ruling: Ruling, today: Day) {
    this.#ruling = ruling;
    this.#today = today;
    this.#steps = [6, 12, 18, 24].map((months) => addMonths(today, -months));
    this.#sleepers = Object.fromEntries(sleeperSteps.map((step) => [step, 0])) as Record<SleeperStep, number>;
  }

  see(state: PersonState): void {
    this.people += 1;
    const step = this.#stepOf(lastAct(state));
    this.#sleepers[step] += 1;
    const { informed, obtained } = foldFacts(state.facts, this.#today);
    const told = informed !== undefined && informed !== 'never' && (informed.at ?? 0) <= this.#today;
    if (!told && obtained?.at !== undefined && obtained.from !== undefined && obtained.from !== 'person')
      this.#owe(
        deadlineAfter(obtained.at, aMonth, state.country || this.#ruling.policy.organisation.country),
        informed === undefined,
      );
    this.#seeSources(state, told, asleep.has(step));
  }

  #stepOf(act: Day | undefined): SleeperStep {
    if (act === undefined) return 'never';
    const place = this.#steps.findIndex((after) => act > after);
    return place < 0 ? 'longer' : sleeperSteps[place]!;
  }

  #owe(last: Day, isUnproved: boolean): void {
    this.#owed += 1;
    if (isUnproved) this.#unproved += 1;
    if (last < this.#today) this.#late += 1;
    else this.#byDay.set(last, (this.#byDay.get(last) ?? 0) + 1);
  }

  #seeSources(state: PersonState, told: boolean, sleeps: boolean): void {
    const { origins = [], consents = [], objections = [], withdrawals = [] } = state.facts;
    const lawful = this.#isKept(state);
    const refusing = objections.length > 0 || withdrawals.length > 0;
    const undeliverable = state.points.some((point) => point.undeliverable);
    const names = new Set(origins.map(({ source }) => source ?? ''));
    if (names.size === 0) names.add('');
    for (const name of names) {
      const figure = this.#sourceOf(name);
      figure.people += 1;
      if (lawful) figure.lawful += 1;
      if (told) figure.informed += 1;
      if (consents.length > 0) figure.consenting += 1;
      if (consents.some(({ record }) => record === 'full')) figure.proved += 1;
      if (sleeps) figure.sleepers += 1;
      if (refusing) figure.refusing += 1;
      if (undeliverable) figure.undeliverable += 1;
    }
  }

  #isKept(state: PersonState): boolean {
    const { lanes } = this.#ruling.judge.judge(state, this.#today);
    return this.#ruling.lanes.some(({ ask, index }) => ask === 'keep' && lanes[index]?.outcome === 'lawful');
  }

  #sourceOf(source: string): Mutable<SourceFigure> {
    const known = this.#sources.get(source);
    if (known) return known;
    const made = {
      source,
      ...{ people: 0, lawful: 0, informed: 0, consenting: 0, proved: 0, sleepers: 0 },
      ...{ refusing: 0, undeliverable: 0 },
    };
    this.#sources.set(source, made);
    return made;
  }

  figures(): PeopleFigures {
    const days = [...this.#byDay].sort(([one], [other]) => one - other);
    return {
      people: this.people,
      sleepers: this.#sleepers,
      notices: {
        owed: this.#owed,
        late: this.#late,
        unproved: this.#unproved,
        next: days[0]?.[0] ?? null,
        byDay: Object.fromEntries(days),
      },
      sources: [...this.#sources.values()].sort(
        (one, other) => other.people - one.people || one.source.localeCompare(other.source),
      ),
    };
  }
}
