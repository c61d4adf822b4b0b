import { type LaneVerdict, type PersonState, personHolding } from '@houdbaar/core/standing';
import type { Channel, Outcome } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import { isRebuilt } from '../agenda.ts';
import { type House, todayOf } from '../house.ts';
import { firstSource, lastAct } from '../listed-facts.ts';
import {
  isLimited,
  lanesSeen,
  limitsOf,
  noteLooks,
  openFields,
  type SeenHolding,
  seenHolding,
  type TimelineLimits,
  type Viewer,
} from '../person/index.ts';
import { areWordsDue } from '../person-words.ts';
import type { FieldValue, ListedPerson, PeopleQuery } from '../ports/index.ts';
import type { Ruling } from '../ruling.ts';
import { type PeopleFilter, type ReadFilter, readFilter } from './people-filter.ts';

/** A value in a list: the latest of its field. */
export interface ListedValue {
  readonly field: string;
  /** Absent where only its presence is known, or where the viewer may not see it. */
  readonly value?: string;
  readonly hidden: 'no' | 'presence-only' | 'no-live-purpose';
}

/** The answer of one lane. */
export interface ListedAnswer {
  readonly purpose: string;
  readonly channel: Channel | 'keep';
  readonly outcome: Outcome;
  readonly until: Day | null;
  readonly rule: string;
}

/** A line in a list of people, as far as the viewer may see it. */
export interface ListedLine {
  readonly id: number;
  readonly country: string | null;
  /** From which they came first. */
  readonly source: string | null;
  readonly values: readonly ListedValue[];
  /** Of purposes that the viewer sees, and so is the day on which they have had their time. */
  readonly state: SeenHolding['state'];
  readonly until: Day | null;
  /** The last act of their own that the viewer may see. */
  readonly lastAct: Day | null;
  readonly answers: readonly ListedAnswer[];
}

export interface PeoplePage {
  readonly people: readonly ListedLine[];
  /** Where the next page begins; null on the last. */
  readonly next: ListedPerson | null;
  /** On the first page: how many there are, counted up to {@link mostCounted}. */
  readonly total: { readonly people: number; readonly more: boolean } | null;
  /** False while names are still being read, where they were searched; else as {@link isListComplete}. */
  readonly complete: boolean;
}

/** Counted exactly up to here: more take a look at everybody. */
export const mostCounted = 10_000;

/** The fields of a line, the name first; the address of who has no name. */
export const listedFields = [
  ...['name', 'firstName', 'middleName', 'lastName'],
  ...['company', 'title', 'department', 'role', 'city'],
] as const;
const nameFields: readonly string[] = ['name', 'firstName', 'lastName'];

export interface ListOptions {
  readonly viewer: Viewer;
  readonly filter: PeopleFilter;
  readonly sort: PeopleQuery['sort'];
  readonly after: ListedPerson | null;
  readonly limit: number;
}

/**
 * A page of people who match a filter. Answers and terms are found where they stand and shown as judged now; values show
 * as they do with one person. The page is noted in the access log of everybody on it.
 *
 * @throws {Failure} as `readFilter`
 */
export async function listPeople(
  house: House,
  { viewer, filter, sort, after, limit }: ListOptions,
): Promise<PeoplePage> {
  const read = await readFilter(house, viewer, filter, sort);
  const { page, total } = await findPage(house, read.query, after, limit);
  const shown = page.slice(0, limit);
  const people = await linesOf(
    house,
    read.ruling,
    viewer,
    shown.map(({ id }) => id),
    read.lanes,
  );
  await noteLooks(
    house,
    people.map(({ id }) => id),
    viewer,
    'people.list',
    { people: people.length },
  );
  const last = page.length > limit ? shown.at(-1)! : null;
  // The day that all purposes together give is not for who sees some of them.
  const next = last && isLimited(viewer, read.ruling.lanes) ? { ...last, lapse: 0 } : last;
  const areNamed = !read.query.words || !(await areWordsDue(house));
  return { people, next, total, complete: areNamed && (await isListComplete(house)) };
}

/** False while people are judged anew: then a filter by answer or term may miss some. */
export const isListComplete = async (house: House): Promise<boolean> =>
  (await isRebuilt(house)) && (await house.store.standing.dueCount(0, todayOf(house))) === 0;

async function findPage(house: House, query: PeopleQuery, after: ListedPerson | null, limit: number) {
  const { peopleList } = house.store;
  if (after) return { page: await peopleList.page(query, after, limit + 1), total: null };
  // Few are read at once and put in order here; many are found soon in whatever order.
  const some = await peopleList.some(query, mostCounted + 1);
  if (some.length > mostCounted)
    return {
      page: await peopleList.page(query, null, limit + 1),
      total: { people: mostCounted, more: true },
    };
  const byNumber = (one: ListedPerson, other: ListedPerson) => one.id - other.id;
  const order =
    query.sort === 'number'
      ? byNumber
      : (one: ListedPerson, other: ListedPerson) => one.lapse - other.lapse || byNumber(one, other);
  return {
    page: some.toSorted(order).slice(0, limit + 1),
    total: { people: some.length, more: false },
  };
}

/** Lines in the order of the numbers; who is gone since they were found is left out. */
async function linesOf(
  house: House,
  ruling: Ruling,
  viewer: Viewer,
  ids: readonly number[],
  lanes: ReadFilter['lanes'],
): Promise<ListedLine[]> {
  const { store } = house;
  const [people, values] = [await store.people.load(ids), await store.people.values(ids)];
  const today = todayOf(house);
  const seen = lanesSeen(viewer, ruling.lanes);
  const limits = isLimited(viewer, ruling.lanes) ? limitsOf(seen) : null;
  return ids.flatMap((id): ListedLine[] => {
    const state = people.get(id)?.state;
    if (!state) return [];
    const verdicts = ruling.judge.judge(state, today).lanes;
    const own = personHolding(state, seen, verdicts, today);
    const holding = seenHolding(viewer, ruling.lanes, state, own);
    return [
      {
        id,
        country: state.country || null,
        source: firstSource(state) ?? null,
        values: listedValues(ruling, state, today, viewer, values.get(id) ?? []),
        state: holding.state,
        until: holding.until,
        lastAct: shownAct(state, limits),
        answers: answersOf(lanes, verdicts),
      },
    ];
  });
}

function answersOf(
  lanes: ReadFilter['lanes'],
  verdicts: readonly (LaneVerdict | undefined)[],
): ListedAnswer[] {
  return lanes.flatMap(({ index, purpose, channel }): ListedAnswer[] => {
    const verdict = verdicts[index];
    return verdict ? [{ purpose, channel: channel ?? 'keep', ...verdict }] : [];
  });
}

function shownAct(state: PersonState, limits: TimelineLimits | null): Day | null {
  if (!limits) return lastAct(state) ?? null;
  const { relation, activities = [], ...facts } = state.facts;
  const seen = {
    ...facts,
    activities: activities.filter(({ kind }) => limits.activities.has(kind)),
    ...(relation && limits.activities.has('purchase') ? { relation } : {}),
  };
  return lastAct({ ...state, facts: seen }) ?? null;
}

function listedValues(
  ruling: Ruling,
  state: PersonState,
  today: Day,
  viewer: Viewer,
  held: readonly FieldValue[],
): ListedValue[] {
  const named = held.some(({ field }) => nameFields.includes(field));
  const fields = named ? listedFields : [...listedFields, 'email'];
  const latest = new Map<string, FieldValue>();
  for (const value of held)
    if ((fields as readonly string[]).includes(value.field)) {
      const known = latest.get(value.field);
      if (!known || value.at > known.at) latest.set(value.field, value);
    }
  const open = openFields(ruling, state, today, viewer, [...latest.keys()]);
  return [...latest.values()].map(({ field, value }): ListedValue => {
    if (value === undefined) return { field, hidden: 'presence-only' };
    return open.has(field) ? { field, value, hidden: 'no' } : { field, hidden: 'no-live-purpose' };
  });
}
