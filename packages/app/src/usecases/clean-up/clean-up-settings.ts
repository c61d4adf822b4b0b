import { type CleanUpRules, cleanUpOf, defaults } from '@houdbaar/core/policy';
import type { House } from '../house.ts';
import { readPolicy } from '../ruling.ts';

/** How a clean-up goes, as the policy in force says. */
export async function cleanUpSettings({ store }: Pick<House, 'store'>): Promise<CleanUpRules> {
  const inForce = await store.policies.current();
  return inForce ? cleanUpOf(readPolicy(inForce.source)) : defaults.cleanUp;
}

/** Before anything was ever destroyed the grace period can't be shortened: the first run only announces. */
export const firstGraceDays = defaults.cleanUp.graceDays;
