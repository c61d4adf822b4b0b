import { randomUUID } from 'node:crypto';
import type { Day } from '@houdbaar/core/time';
import { type Actor, type House, todayOf } from '../house.ts';
import type { CleanUpAction, LookedThrough, Plan, PlanCounts, PlanItem } from '../ports/index.ts';
import type { Ruling } from '../ruling.ts';
import { unpackLane } from '../standing-code.ts';
import { brakeReasons } from './brake.ts';
import { PlanHash } from './plan-hash.ts';
import { weighPerson } from './weigh-person.ts';

export interface PlanOptions {
  /** The day that is judged for; today unless given. */
  readonly day?: Day;
  /** After each page; a promise is waited for, so that work in the background can give way. */
  readonly onProgress?: (looked: number) => void | Promise<void>;
}

/** Standings looked through at a time. */
const page = 2000;
/** People judged at a time: short enough that others get their turn on a single connection. */
const batch = 250;

const none: Readonly<Record<CleanUpAction, number>> = { erase: 0, anonymise: 0, block: 0, fields: 0 };

/**
 * Makes a plan, and does nothing else: everyone of whom something has had its time, with what would happen to them and
 * by which rule. Standing says who may be due; those are judged live. People held back and people without a date are
 * counted, never planned.
 */
export async function planCleanUp(house: House, actor: Actor, options: PlanOptions = {}): Promise<Plan> {
  const { plans } = house.store;
  const ruling = await house.rulings.current(house.store);
  const day = options.day ?? todayOf(house);
  await dropLeftDrafts(house);
  const { active: people } = await house.store.people.count();
  const empty: PlanCounts = { people, planned: none, done: none, skipped: {}, held: 0, worklist: 0 };
  const draft: Plan = {
    id: randomUUID(),
    state: 'drafting',
    hash: '',
    day,
    epoch: ruling.epoch.epoch,
    policyVersion: ruling.epoch.policyVersion,
    lawVersion: ruling.epoch.lawVersion,
    createdAt: house.clock.now(),
    createdBy: actor.name,
    createdByUser: actor.user ?? null,
    announcedAt: null,
    announcedBy: null,
    executeFrom: null,
    startedAt: null,
    startedBy: null,
    finishedAt: null,
    needsSecond: true,
    whySecond: [],
    approvals: [],
    counts: empty,
    certificate: null,
  };
  await plans.add(draft);
  const hash = new PlanHash(draft);
  const planned = { ...none };
  let held = 0;
  let worklist = 0;
  let looked = 0;
  for await (const candidates of lookThrough(house, ruling, day)) {
    for (let from = 0; from < candidates.rows.length; from += batch) {
      const found = await weighAll(house, ruling, day, candidates.rows.slice(from, from + batch));
      for (const item of found.items) {
        hash.add(item);
        planned[item.action] += 1;
      }
      held += found.held;
      worklist += found.unknown;
      await plans.addItems(draft.id, found.items);
    }
    looked += candidates.looked;
    await options.onProgress?.(looked);
  }
  const counts: PlanCounts = { ...empty, planned, held, worklist };
  const whySecond = await brakeReasons(house, counts);
  const plan = await plans.change(draft.id, ['drafting'], {
    state: 'planned',
    hash: hash.digest(),
    counts,
    whySecond,
    needsSecond: whySecond.length > 0,
  });
  if (!plan) throw new Error(`draft ${draft.id} was thrown away while it was made`);
  return plan;
}

/** A draft that nobody has finished within a day never will be. */
const draftLife = 86_400_000;

async function dropLeftDrafts({ store, clock }: House): Promise<void> {
  for (const draft of await store.plans.inState(['drafting']))
    if (clock.now() - draft.createdAt > draftLife)
      await store.transaction((within) => within.plans.drop(draft.id));
}

/** People whose standing says that something of them may have had its time, or that has to be judged anew. */
async function* lookThrough(
  { store }: House,
  ruling: Ruling,
  day: Day,
): AsyncGenerator<{ readonly rows: readonly LookedThrough[]; readonly looked: number }> {
  const mayBeDue = dueFilter(ruling, day);
  for (let after = -1; ; ) {
    const rows = await store.plans.lookThrough(keepLanes(ruling), after, page);
    yield { rows: rows.filter(mayBeDue), looked: rows.length };
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = last.id;
  }
}

const keepLanes = ({ lanes }: Ruling): number[] =>
  lanes.filter(({ ask }) => ask === 'keep').map(({ index }) => index);

/** Nobody is due while surely lawful purposes cover every field held. */
function dueFilter(ruling: Ruling, day: Day): (row: LookedThrough) => boolean {
  const keeping = keepLanes(ruling).map((lane) => new Set(ruling.lanes[lane]!.fields));
  return ({ epoch, nextChange, lanes, fields }) => {
    if (epoch !== ruling.epoch.epoch || nextChange <= day) return true;
    const live: ReadonlySet<string>[] = [];
    lanes.forEach((packed, place) => {
      if (packed === null) return;
      const { code } = unpackLane(packed);
      if (ruling.codes.knows(code) && ruling.codes.verdictOf(code).outcome === 'lawful')
        live.push(keeping[place]!);
    });
    return live.length === 0 || fields.some((field) => !live.some((covered) => covered.has(field)));
  };
}

interface WeighedAll {
  readonly items: PlanItem[];
  readonly held: number;
  readonly unknown: number;
}

async function weighAll(
  { store }: House,
  ruling: Ruling,
  day: Day,
  rows: readonly LookedThrough[],
): Promise<WeighedAll> {
  const ids = rows.map(({ id }) => id);
  const people = await store.people.load(ids);
  const blocked = await store.plans.blocked(ids);
  const items: PlanItem[] = [];
  let held = 0;
  let unknown = 0;
  for (const { id, fields } of rows) {
    const person = people.get(id);
    if (!person?.state) continue;
    const weighed = weighPerson(ruling, person.state, fields, day);
    if (weighed.is === 'held') held += 1;
    if (weighed.is === 'unknown') unknown += 1;
    if (weighed.is !== 'due' || (weighed.action === 'block' && blocked.has(id))) continue;
    const { action, rule, purposes, causes } = weighed;
    items.push({
      person: id,
      action,
      fields: weighed.fields,
      rule,
      purposes,
      causes,
      revision: person.revision,
      state: 'waiting',
      reason: null,
      doneAt: null,
    });
  }
  return { items, held, unknown };
}
