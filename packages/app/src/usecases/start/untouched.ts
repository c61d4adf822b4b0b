import type { Store } from '../ports/index.ts';

/** Set once somebody chose how to begin, so that nobody is asked again. */
export const startSetting = 'start';

/** Whether nothing was ever put in: nobody, no policy, and no choice made of how to begin. */
export async function isUntouched(store: Store): Promise<boolean> {
  if ((await store.settings.get(startSetting)) !== undefined) return false;
  if ((await store.policies.current()) !== null) return false;
  const { active, erased, merged } = await store.people.count();
  return active + erased + merged === 0;
}
