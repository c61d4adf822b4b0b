import type { House } from '../house.ts';
import type { Store } from '../ports/index.ts';

interface Known {
  readonly types: Promise<ReadonlySet<string>>;
  readonly until: number;
}

/** How long what is known holds: an endpoint that another process added is told of verdicts from then on. */
const lasts = 5_000;
const kept = new WeakMap<Store, Known>();

/** Whether anybody is told of this type. Asked with every write, so the store is only asked now and then. */
export async function isTold({ store }: Pick<House, 'store'>, type: string): Promise<boolean> {
  let known = kept.get(store);
  // The process's own stopwatch: a clock that jumps keeps nothing too long.
  if (!known || performance.now() >= known.until) {
    known = { types: store.webhooks.subscribed(), until: performance.now() + lasts };
    kept.set(store, known);
  }
  try {
    return (await known.types).has(type);
  } catch (error) {
    kept.delete(store);
    throw error;
  }
}

/** Forgets what was known, after an endpoint changed. */
export const subscriptionsChanged = ({ store }: Pick<House, 'store'>): void => void kept.delete(store);
