import type { House } from '../house.ts';
import type { BrakeReason, CleanUpAction, PlanCounts } from '../ports/index.ts';
import { cleanUpSettings } from './clean-up-settings.ts';

/** A plan that takes more of the people than this always needs a second person. */
const largestShare = 0.05;
const day = 86_400_000;
/** So does one that follows a change of policy within this many days. */
const policyDays = 14;

/** Why a plan needs a second person; empty where it needs none. */
export async function brakeReasons(
  house: House,
  { people, planned }: Pick<PlanCounts, 'people' | 'planned'>,
): Promise<BrakeReason[]> {
  const reasons: BrakeReason[] = [];
  if (totalOf(planned) > people * largestShare) reasons.push('share');
  const policy = await house.store.policies.current();
  if (policy && house.clock.now() - policy.appliedAt < policyDays * day) reasons.push('policy-change');
  if ((await cleanUpSettings(house)).alwaysSecond) reasons.push('always');
  return reasons;
}

export const totalOf = (counts: Readonly<Record<CleanUpAction, number>>): number =>
  counts.erase + counts.anonymise + counts.block + counts.fields;
