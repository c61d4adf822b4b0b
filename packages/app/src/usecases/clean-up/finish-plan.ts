import type { House } from '../house.ts';
import type { Plan } from '../ports/index.ts';
import { noticeOf } from '../webhooks/notice-of.ts';
import { gatherCertificate } from './certificate-input.ts';
import { countsNow } from './plan-counts.ts';
import { planOf } from './plan-failures.ts';
import { keepPlanStatistics } from './statistics.ts';

/** Ends a plan of which nothing is left: counts, what its certificate says, and word of it. The first who comes does it. */
export async function finishPlan(house: House, id: string): Promise<Plan> {
  const plan = await planOf(house, id);
  const finishedAt = house.clock.now();
  await house.store.transaction(async (store) => {
    const counts = await countsNow(store, plan);
    const ended: Plan = { ...plan, state: 'executed', counts, finishedAt };
    const changed = await store.plans.change(id, ['executing'], {
      state: 'executed',
      finishedAt,
      counts,
      certificate: await gatherCertificate(house, store, ended),
    });
    if (!changed) return;
    await keepPlanStatistics(house, id, store);
    const skipped = Object.values(counts.skipped).reduce((sum, each) => sum + each, 0);
    const { erase, anonymise, fields } = counts.done;
    await store.webhooks.tell([
      noticeOf({
        type: 'plan.executed',
        timestamp: new Date(finishedAt).toISOString(),
        data: { plan: id, hash: plan.hash, erased: erase, anonymised: anonymise, reduced: fields, skipped },
      }),
    ]);
  });
  house.wake?.('webhooks');
  return planOf(house, id);
}
