import type { Actor, House } from '../house.ts';
import type { Plan, PlanState } from '../ports/index.ts';
import { isAnotherPerson } from '../second-person.ts';
import { noticeOf } from '../webhooks/notice-of.ts';
import { brakeReasons, totalOf } from './brake.ts';
import { cleanUpSettings, firstGraceDays } from './clean-up-settings.ts';
import { countsNow } from './plan-counts.ts';
import { planOf, secondPersonNeeded, wrongState } from './plan-failures.ts';
import { keepPlanStatistics } from './statistics.ts';

const day = 86_400_000;

/**
 * Announces a plan: from now on the grace period runs. Before anything was ever executed it can't be shortened.
 *
 * @throws {Failure} `not-found`, `conflict`
 */
export async function announcePlan(house: House, id: string, actor: Actor): Promise<Plan> {
  const plan = await planOf(house, id);
  const { graceDays } = await cleanUpSettings(house);
  const isFirst = (await house.store.plans.inState(['executed'])).length === 0;
  const now = house.clock.now();
  const executeFrom = now + Math.max(graceDays, isFirst ? firstGraceDays : 0) * day;
  return house.store.transaction(async (store) => {
    const announced = await store.plans.change(id, ['planned'], {
      state: 'announced',
      announcedAt: now,
      announcedBy: actor.name,
      executeFrom,
    });
    if (!announced) throw wrongState(plan, ['planned']);
    await store.webhooks.tell([
      noticeOf({
        type: 'plan.announced',
        timestamp: new Date(now).toISOString(),
        data: {
          plan: id,
          hash: plan.hash,
          people: totalOf(plan.counts.planned),
          executeFrom: new Date(executeFrom).toISOString(),
        },
      }),
    ]);
    house.wake?.('webhooks');
    return announced;
  });
}

/**
 * Approves an announced plan. Where the brake asks for a second person, now or when the plan was made, whoever made it
 * can't be the one who approves.
 *
 * @throws {Failure} `not-found`, `conflict`, `second-person-needed`
 */
export async function approvePlan(house: House, id: string, actor: Actor): Promise<Plan> {
  const plan = await planOf(house, id);
  if (plan.state !== 'announced') throw wrongState(plan, ['announced']);
  const why = [...new Set([...plan.whySecond, ...(await brakeReasons(house, plan.counts))])];
  if (
    why.length > 0 &&
    !(await isAnotherPerson(house, actor, { name: plan.createdBy, user: plan.createdByUser }))
  )
    throw secondPersonNeeded(plan, why);
  const approved = await house.store.plans.change(id, ['announced'], {
    state: 'approved',
    approvals: [...plan.approvals, { by: actor.name, at: house.clock.now() }],
    needsSecond: why.length > 0,
    whySecond: why,
  });
  if (!approved) throw wrongState(await planOf(house, id), ['announced']);
  return approved;
}

/** Halts an execution after the people who are at hand. @throws {Failure} `not-found`, `conflict` */
export const pausePlan = (house: House, id: string): Promise<Plan> =>
  move(house, id, ['executing'], 'paused');

/** Calls a plan off for good. What was done stays done. @throws {Failure} `not-found`, `conflict` */
export async function cancelPlan(house: House, id: string): Promise<Plan> {
  const cancelled = await move(
    house,
    id,
    ['planned', 'announced', 'approved', 'executing', 'paused'],
    'cancelled',
  );
  await keepPlanStatistics(house, id);
  if (cancelled.startedAt === null) return cancelled;
  const counts = await countsNow(house.store, cancelled);
  return (await house.store.plans.change(id, ['cancelled'], { counts })) ?? cancelled;
}

async function move(house: House, id: string, from: readonly PlanState[], state: PlanState): Promise<Plan> {
  const plan = await planOf(house, id);
  const finished = state === 'cancelled' ? { finishedAt: house.clock.now() } : {};
  const moved = await house.store.plans.change(id, from, { state, ...finished });
  if (!moved) throw wrongState(plan, from);
  return moved;
}
