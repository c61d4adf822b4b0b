import { Failure } from './failure.ts';
import type { House } from './house.ts';

/** What the organisation calls itself in its policy; null before there is one. */
export async function organisationName({
  store,
  rulings,
}: Pick<House, 'store' | 'rulings'>): Promise<string | null> {
  try {
    return (await rulings.current(store)).policy.organisation.name;
  } catch (error) {
    if (error instanceof Failure && error.code === 'no-policy') return null;
    throw error;
  }
}
