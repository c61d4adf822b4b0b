import { judge } from '@houdbaar/core/judge';
import { type PersonState, personHolding } from '@houdbaar/core/standing';
import type { Day } from '@houdbaar/core/time';
import { changePeople } from '../change-people.ts';
import { Failure } from '../failure.ts';
import { type Actor, type House, todayOf } from '../house.ts';
import type { HeldPerson, Instant, LookedThrough } from '../ports/index.ts';
import type { Ruling } from '../ruling.ts';
import { unpackLane } from '../standing-code.ts';
import { noPurpose } from './weigh-person.ts';

/** Someone of whom nobody can tell how long they may be kept. */
export interface WorklistEntry {
  readonly person: number;
  /** The latest day on which their data can have been obtained: that of their first import. */
  readonly obtainedBy: Day;
  readonly why: readonly {
    /** The id of the purpose; absent where none concerns this person. */
    readonly purpose?: string;
    readonly rule: string;
    /** The facts that would settle it: `facts.obtained.at`. */
    readonly missing: readonly string[];
  }[];
}

const page = 2000;

/**
 * People without dates, by number. Their standing says who; the reasons are judged anew.
 *
 * @param options.mayUse what the reader may see: a purpose, or undefined for whom none concerns; who is undated for none of those is left out
 */
export async function worklist(
  house: House,
  {
    after = -1,
    limit = 100,
    mayUse = () => true,
  }: {
    readonly after?: number;
    readonly limit?: number;
    readonly mayUse?: (purpose: string | undefined) => boolean;
  } = {},
): Promise<readonly WorklistEntry[]> {
  const ruling = await house.rulings.current(house.store);
  const today = todayOf(house);
  const found: WorklistEntry[] = [];
  for await (const person of undated(house, ruling, today, after)) {
    const { why, ...entry } = entryOf(house, ruling, person, today);
    const seen = why.filter(({ purpose }) => mayUse(purpose));
    if (seen.length > 0) found.push({ ...entry, why: seen });
    if (found.length >= limit) break;
  }
  return found;
}

/** For how many people a decision is noted, and how many of them have then had their time at once. */
export interface WorklistDecision {
  readonly people: number;
  readonly lapsing: number;
}

/**
 * What approving these people would do, without doing it: who lapses at once goes with the next plan.
 *
 * @throws {Failure} `invalid-input` for an empty list
 */
export async function foreseeWorklist(
  house: House,
  ids: readonly number[] | 'all',
): Promise<WorklistDecision> {
  if (ids !== 'all' && ids.length === 0) throw nobodyNamed();
  const ruling = await house.rulings.current(house.store);
  const decision = { people: 0, lapsing: 0 };
  for await (const batch of batches(house, ids)) {
    for (const { lapses } of await decide(house, ruling, batch)) {
      decision.people += 1;
      if (lapses) decision.lapsing += 1;
    }
  }
  return decision;
}

/**
 * Someone decides that the data of these people were obtained on the day of their import at the latest, and that
 * nothing is known that they did since: their terms count from there. It is noted as evidence.
 *
 * @param ids `all`: everyone on the list
 * @returns for how many people it was noted, and how many lapsed by it; who is not on the list any more is left alone
 * @throws {Failure} `invalid-input` for an empty list
 */
export async function approveWorklist(
  house: House,
  actor: Actor,
  ids: readonly number[] | 'all',
  onProgress: (done: number) => void | Promise<void> = () => {},
): Promise<WorklistDecision> {
  if (ids !== 'all' && ids.length === 0) throw nobodyNamed();
  const decision = { people: 0, lapsing: 0 };
  for await (const batch of batches(house, ids)) {
    const done = await approveBatch(house, actor, batch);
    decision.people += done.people;
    decision.lapsing += done.lapsing;
    await onProgress(decision.people);
  }
  return decision;
}

const batchSize = 100;

async function* batches(house: House, ids: readonly number[] | 'all'): AsyncGenerator<readonly number[]> {
  if (ids !== 'all') {
    const each = [...new Set(ids)];
    for (let from = 0; from < each.length; from += batchSize) yield each.slice(from, from + batchSize);
    return;
  }
  for (let after = -1; ; ) {
    const ruling = await house.rulings.current(house.store);
    const list: number[] = [];
    for await (const { id } of undated(house, ruling, todayOf(house), after)) {
      list.push(id);
      if (list.length >= batchSize) break;
    }
    const last = list.at(-1);
    if (last === undefined) return;
    yield list;
    after = last;
  }
}

function approveBatch(house: House, actor: Actor, ids: readonly number[]): Promise<WorklistDecision> {
  return changePeople(house, async (ruling) => {
    const decided = await decide(house, ruling, ids);
    return {
      result: { people: decided.length, lapsing: decided.filter(({ lapses }) => lapses).length },
      drafts: decided.map(({ person, state, obtained, at }) => ({
        person,
        state,
        evidence: [
          {
            kind: 'origin' as const,
            at,
            body: { obtainedBy: obtained, decidedBy: actor.name, because: 'worklist' },
          },
        ],
      })),
    };
  });
}

interface Decided {
  readonly person: HeldPerson;
  /** With the day of import as the latest on which the data were obtained. */
  readonly state: PersonState;
  readonly obtained: Day;
  readonly at: Instant;
  /** Nothing holds them any more then. */
  readonly lapses: boolean;
}

/** What the decision makes of those of these people who are on the list. */
async function decide(house: House, ruling: Ruling, ids: readonly number[]): Promise<readonly Decided[]> {
  const today = todayOf(house);
  const at = house.clock.now();
  return [...(await house.store.people.load(ids)).values()].flatMap((person): Decided[] => {
    if (!isUnknown(ruling, person, today)) return [];
    const { facts, ...rest } = person.state!;
    const obtained = house.calendar.dayOf(person.createdAt);
    const approved = { id: `worklist-${person.id}`, at: obtained, countsFrom: obtained, seq: at };
    const origins = [...(facts.origins ?? []), approved];
    const state = { ...rest, facts: { ...facts, origins, activities: facts.activities ?? [] } };
    const { state: holding } = personHolding(
      state,
      ruling.lanes,
      ruling.judge.judge(state, today).lanes,
      today,
    );
    return [{ person, state, obtained, at, lapses: holding === 'lapsed' }];
  });
}

const nobodyNamed = (): Failure =>
  new Failure('invalid-input', {
    nl: 'Noem de personen, of kies de hele werklijst.',
    en: 'Name the people, or choose the whole worklist.',
  });

async function* undated(
  { store }: House,
  ruling: Ruling,
  today: Day,
  start: number,
): AsyncGenerator<HeldPerson> {
  const keep = ruling.lanes.filter(({ ask }) => ask === 'keep').map(({ index }) => index);
  for (let after = start; ; ) {
    const rows = await store.plans.lookThrough(keep, after, page);
    const ids = rows.filter((row) => mayBeUnknown(ruling, row, today)).map(({ id }) => id);
    for (let from = 0; from < ids.length; from += batchSize) {
      const some = ids.slice(from, from + batchSize);
      const people = await store.people.load(some);
      for (const id of some) {
        const person = people.get(id);
        if (person && isUnknown(ruling, person, today)) yield person;
      }
    }
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = last.id;
  }
}

function mayBeUnknown(ruling: Ruling, { epoch, nextChange, lanes }: LookedThrough, today: Day): boolean {
  if (epoch !== ruling.epoch.epoch || nextChange <= today) return true;
  let known = false;
  for (const packed of lanes) {
    if (packed === null) continue;
    const { code } = unpackLane(packed);
    if (!ruling.codes.knows(code)) return true;
    const { outcome } = ruling.codes.verdictOf(code);
    if (outcome === 'lawful') return false;
    if (outcome === 'unknown') return true;
    known = true;
  }
  return !known;
}

function isUnknown({ judge: judges, lanes }: Ruling, { state }: HeldPerson, today: Day): boolean {
  return (
    state !== null && personHolding(state, lanes, judges.judge(state, today).lanes, today).state === 'unknown'
  );
}

function entryOf(
  house: House,
  { judge: judges, lanes }: Ruling,
  person: HeldPerson,
  today: Day,
): WorklistEntry {
  const state = person.state!;
  const verdicts = judges.judge(state, today).lanes;
  const why = lanes.flatMap((lane) => {
    if (lane.ask !== 'keep' || verdicts[lane.index]?.outcome !== 'unknown') return [];
    const { reasons, missing } = judge(judges.question(lane, state, today));
    return [{ purpose: lane.purpose, rule: reasons[0]?.rule.id ?? '', missing }];
  });
  return {
    person: person.id,
    obtainedBy: house.calendar.dayOf(person.createdAt),
    why: why.length > 0 ? why : [{ rule: noPurpose, missing: ['facts.obtained.at'] }],
  };
}
