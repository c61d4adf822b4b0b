import { type House, todayOf } from '../house.ts';
import type { Pace } from '../pace.ts';
import { steadyPace } from '../pace.ts';
import { type OwnDataKind, ownDataKinds } from '../ports/index.ts';
import { readPolicy } from '../ruling.ts';
import { keptFrom, ownDataPolicy } from './own-data-policy.ts';

/** Rows that went, by kind. */
export type CleanedOwnData = Readonly<Record<OwnDataKind, number>>;

/**
 * Removes what the product itself kept and may no longer keep, under its own policy, in small pieces. Can be stopped
 * anywhere.
 *
 * @param onProgress after each piece; a promise is waited for, so that work in the background can give way
 */
export async function cleanOwnData(
  house: House,
  onProgress: (removed: number) => void | Promise<void> = () => {},
  pace: Pace = steadyPace(500),
): Promise<CleanedOwnData> {
  const epoch = await house.store.policies.epoch();
  // One that was at work while the policy changed, and was interrupted after it.
  if (epoch) await house.store.imports.stopOthers(epoch.policyVersion, house.clock.now());
  const { source } = await ownDataPolicy(house);
  const policy = readPolicy(source);
  const removed = Object.fromEntries(ownDataKinds.map((kind) => [kind, 0])) as Record<OwnDataKind, number>;
  let all = 0;
  for (const kind of ownDataKinds) {
    const from = keptFrom(policy, kind, todayOf(house));
    if (from === null) continue;
    const before = house.calendar.startOf(from);
    for (;;) {
      const limit = pace.size;
      const gone = await pace.measure(() => house.store.ownData.remove(kind, before, limit));
      removed[kind] += gone;
      all += gone;
      await onProgress(all);
      if (gone < limit) break;
    }
  }
  return removed;
}
