import type { CleanUpAction, Plan, PlanCounts, SkipReason, Store } from '../ports/index.ts';

/** The counts of a plan with what has come of it by now. */
export async function countsNow({ plans }: Store, { id, counts }: Plan): Promise<PlanCounts> {
  const done: Record<CleanUpAction, number> = { erase: 0, anonymise: 0, block: 0, fields: 0 };
  const skipped: Partial<Record<SkipReason, number>> = {};
  for (const { action, state, reason, count } of await plans.itemCounts(id)) {
    if (state === 'done') done[action] += count;
    if (state === 'skipped' && reason !== null) skipped[reason] = (skipped[reason] ?? 0) + count;
  }
  return { ...counts, done, skipped };
}
