import type { PersonState } from '@houdbaar/core/standing';
import { type Change, changePeople } from '../change-people.ts';
import { type Actor, type House, todayOf } from '../house.ts';
import {
  type HeldPerson,
  type Plan,
  type PlanItem,
  type SettledItem,
  type SkipReason,
  StaleRevision,
} from '../ports/index.ts';
import type { Ruling } from '../ruling.ts';
import { type Erasing, erasing, suppressionsOf } from './erase-person.ts';
import { finishPlan } from './finish-plan.ts';
import { graceRuns, planAltered, planOf, policyChanged, wrongState } from './plan-failures.ts';
import { hashOfStored } from './plan-hash.ts';
import { cellOf } from './statistics.ts';
import { weighPerson } from './weigh-person.ts';

/** People in one transaction: each as a whole, and short enough that others get their turn. */
const batch = 20;

export interface ExecuteOptions {
  /** After each transaction; a promise is waited for, so that work in the background can give way. */
  readonly onProgress?: (settled: number) => void | Promise<void>;
}

/**
 * Begins an approved plan, or goes on with one that was paused. Whoever runs {@link continuePlan} after this does the work.
 *
 * @throws {Failure} `not-found`, `conflict`, `grace-runs`, `plan-altered`, `plan-outdated`
 */
export async function startPlan(house: House, id: string, actor: Actor): Promise<Plan> {
  const plan = await planOf(house, id);
  const now = house.clock.now();
  if (plan.state === 'executing') return plan;
  if (plan.state !== 'approved' && plan.state !== 'paused') throw wrongState(plan, ['approved', 'paused']);
  if (plan.executeFrom === null || now < plan.executeFrom) throw graceRuns(plan);
  await checkUnaltered(house, plan);
  const started = plan.startedAt === null ? { startedAt: now, startedBy: actor.name } : {};
  const executing = await house.store.plans.change(id, [plan.state], { state: 'executing', ...started });
  if (!executing) throw wrongState(await planOf(house, id), [plan.state]);
  house.wake?.('plans');
  return executing;
}

/** What is executed is what was approved, under the policy that it was approved under. */
async function checkUnaltered({ store, rulings }: House, plan: Plan): Promise<void> {
  const { policyVersion } = (await rulings.current(store)).epoch;
  if (policyVersion !== plan.policyVersion) throw policyChanged(plan, policyVersion);
  if ((await hashOfStored(store.plans, plan)) !== plan.hash) throw planAltered(plan);
}

/** Starts a plan and does it: {@link startPlan}, then {@link continuePlan}. */
export async function executePlan(
  house: House,
  id: string,
  actor: Actor,
  options: ExecuteOptions = {},
): Promise<Plan> {
  await startPlan(house, id, actor);
  return continuePlan(house, id, options);
}

/**
 * Does what is left of a plan in execution, until it is done, paused or called off. Can be interrupted anywhere and run
 * by several at once: each person changes in one transaction with the item that says so, so nothing happens twice.
 *
 * @throws {Failure} `not-found`, `plan-altered`, `plan-outdated`
 */
export async function continuePlan(
  house: House,
  id: string,
  { onProgress }: ExecuteOptions = {},
): Promise<Plan> {
  const plan = await planOf(house, id);
  if (plan.state !== 'executing') return plan;
  await checkUnaltered(house, plan);
  let settled = 0;
  // From person to person; what was left behind by then, because it was interrupted, is found by a second look.
  for (let after = -1; ; ) {
    const from = after;
    const done = await changePeople(house, (ruling) => nextBatch(house, ruling, id, from));
    if (done === null) return planOf(house, id);
    if (done.settled === 0 && from === -1) return finishPlan(house, id);
    after = done.settled === 0 ? -1 : done.last;
    settled += done.settled;
    if (done.settled > 0) await onProgress?.(settled);
  }
}

/** Goes on with every plan in execution: after a restart, and whenever one was started. */
export async function continuePlans(house: House, options: ExecuteOptions = {}): Promise<void> {
  for (const { id } of await house.store.plans.inState(['executing'])) await continuePlan(house, id, options);
}

interface Batch {
  /** How many items; 0: none is left after the person asked for. */
  readonly settled: number;
  readonly last: number;
}

/** The next items after a person; null: the plan is no longer in execution. */
async function nextBatch(
  house: House,
  ruling: Ruling,
  id: string,
  after: number,
): Promise<Change<Batch | null>> {
  const { store } = house;
  const plan = await planOf(house, id);
  if (plan.state !== 'executing') return { drafts: [], result: null };
  if (ruling.epoch.policyVersion !== plan.policyVersion)
    throw policyChanged(plan, ruling.epoch.policyVersion);
  const items = await store.plans.items(id, { after, limit: batch, state: 'waiting' });
  if (items.length === 0) return { drafts: [], result: { settled: 0, last: after } };
  const ids = items.map(({ person }) => person);
  const people = await store.people.load(ids);
  const values = await store.people.values(ids);
  const hashes = [...people.values()].flatMap(({ state }) => state?.points.map(({ hash }) => hash) ?? []);
  const identifiers = await store.plans.identifiersOf(ids, hashes);
  const sources = await store.sources.list();
  const blocked = await store.plans.blocked(ids);
  const at = house.clock.now();
  const erasings: Erasing[] = [];
  const settled: SettledItem[] = [];
  for (const item of items) {
    const person = people.get(item.person);
    const held = values.get(item.person) ?? [];
    const skip: SkipReason | null =
      person && isHeld(person)
        ? item.action === 'block' && blocked.has(person.id)
          ? 'nothing-left'
          : skipReason(
              ruling,
              person.state,
              held.map(({ field }) => field),
              item,
              todayOf(house),
            )
        : 'gone';
    if (skip !== null || !person || !isHeld(person)) {
      settled.push({ person: item.person, state: 'skipped', reason: skip });
      continue;
    }
    erasings.push(
      erasing(
        {
          person,
          values: held,
          identifiers: identifiers.filter((each) => each.person === person.id),
        },
        {
          action: item.action,
          fields: item.fields,
          at,
          plan: id,
          tells: {
            rule: item.rule,
            purposes: item.purposes,
            causes: item.causes.map((cause) => ({ ...cause })),
            policyVersion: plan.policyVersion,
            hash: plan.hash,
            by: plan.startedBy,
          },
        },
        sources,
      ),
    );
    const cell = item.action === 'anonymise' ? { cell: cellOf(person.state) } : {};
    settled.push({ person: item.person, state: 'done', reason: null, ...cell });
  }
  return {
    drafts: erasings.map(({ draft }) => draft),
    result: { settled: settled.length, last: items.at(-1)!.person },
    also: async (within) => {
      const noted = await within.plans.settle(id, settled, at);
      // Another executor was first with some of them: nothing of this stays, and the rest is looked at anew.
      if (noted < settled.length) throw new StaleRevision(settled.length - noted);
      await within.vault.noteErasures(erasings.map(({ erasure }) => erasure));
      await within.suppression.add(erasings.flatMap(({ erasure }) => suppressionsOf(erasure)));
    },
  };
}

const isHeld = (person: HeldPerson): person is HeldPerson & { readonly state: PersonState } =>
  person.status === 'active' && person.state !== null;

/** Why an item can't be done as it was approved; null where it can. Judged on the day itself, from the facts. */
function skipReason(
  ruling: Ruling,
  state: PersonState,
  held: readonly string[],
  item: PlanItem,
  today: number,
): SkipReason | null {
  const fields = [...new Set(held)];
  if (item.fields && !item.fields.some((field) => fields.includes(field))) return 'nothing-left';
  const weighed = weighPerson(ruling, state, fields, today);
  if (weighed.is === 'held') return 'held';
  if (weighed.is !== 'due') return 'changed';
  if (item.action !== 'fields') return weighed.action === item.action ? null : 'changed';
  // Who meanwhile lapsed as a whole still loses what was approved and no more; a next plan has the rest.
  const due = weighed.fields;
  const stillDue = item.fields?.every(
    (field) => due === null || due.includes(field) || !fields.includes(field),
  );
  return stillDue ? null : 'changed';
}
