import { changePeople } from '../change-people.ts';
import { notFound } from '../failure.ts';
import type { Actor, House } from '../house.ts';
import type { Plan, PlanItem, PlanState, Store } from '../ports/index.ts';
import { planOf, wrongState } from './plan-failures.ts';
import { hashOfStored } from './plan-hash.ts';

/** Before anybody approved it. */
const open: readonly PlanState[] = ['planned', 'announced'];

/**
 * Takes one person out of a plan that nobody approved yet; the reason is kept as evidence with the person. The plan gets
 * another hash by it. So one that was announced is announced no more: what people were told is no longer what would be
 * done, and its grace period begins anew. A hold leaves the plan as it is, and the person too.
 *
 * Who was taken out is weighed again by the next plan. Taking them out again changes nothing.
 *
 * @param because why, in the words of whoever does it
 * @throws {Failure} `not-found` for the plan or a person who is not in it, `conflict`
 */
export async function leaveOut(
  house: House,
  id: string,
  personId: number,
  actor: Actor,
  because: string,
): Promise<Plan> {
  const plan = await planOf(house, id);
  const [item] = await house.store.plans.items(id, { after: personId - 1, limit: 1, people: [personId] });
  if (!item) throw notFound({ nl: 'de persoon in dit plan', en: 'person in this plan' }, String(personId));
  if (item.reason === 'left-out') return plan;
  if (!open.includes(plan.state)) throw wrongState(plan, open);
  await changePeople(house, async () => {
    const at = house.clock.now();
    const person = (await house.store.people.load([personId])).get(personId);
    const body = { plan: id, leftOut: true, action: item.action, because, by: actor.name };
    return {
      drafts: person?.state
        ? [{ person, state: person.state, evidence: [{ kind: 'clean-up', at, body }] }]
        : [],
      result: undefined,
      also: (within) => takeOut(within, plan, item, at),
    };
  });
  return planOf(house, id);
}

async function takeOut(within: Store, { id }: Plan, item: PlanItem, at: number): Promise<void> {
  const { plans } = within;
  // Changing the plan first keeps others who take someone out waiting, so that each hash is of what stands then.
  const withdrawn = await plans.change(id, open, {
    state: 'planned',
    announcedAt: null,
    announcedBy: null,
    executeFrom: null,
  });
  if (!withdrawn) throw wrongState(await planOf({ store: within }, id), open);
  const settled = await plans.settle(id, [{ person: item.person, state: 'skipped', reason: 'left-out' }], at);
  if (settled === 0) return;
  const { planned, skipped } = withdrawn.counts;
  await plans.change(id, ['planned'], {
    hash: await hashOfStored(plans, withdrawn),
    counts: {
      ...withdrawn.counts,
      planned: { ...planned, [item.action]: planned[item.action] - 1 },
      skipped: { ...skipped, 'left-out': (skipped['left-out'] ?? 0) + 1 },
    },
  });
}
