import type { House } from '../house.ts';
import type { CleanUpAction, Plan, PlanCounts, SkipReason, Store } from '../ports/index.ts';
import { planOf } from './plan-failures.ts';

/**
 * A plan as it stands at this moment: also of one that is under way, or was called off halfway, what has come of it.
 *
 * @throws {Failure} `not-found`
 */
export async function planNow(house: Pick<House, 'store'>, id: string): Promise<Plan> {
  const plan = await planOf(house, id);
  if (plan.startedAt === null || plan.state === 'executed') return plan;
  return { ...plan, counts: await countsNow(house.store, plan) };
}

/** The counts of a plan with what has come of it by now. */
export async function countsNow({ plans }: Store, { id, counts }: Plan): Promise<PlanCounts> {
  const done: Record<CleanUpAction, number> = { erase: 0, anonymise: 0, block: 0, fields: 0 };
  const skipped: Partial<Record<SkipReason | 'left-out', number>> = {};
  for (const { action, state, reason, count } of await plans.itemCounts(id)) {
    if (state === 'done') done[action] += count;
    if (state === 'skipped' && reason !== null) skipped[reason] = (skipped[reason] ?? 0) + count;
  }
  return { ...counts, done, skipped };
}
