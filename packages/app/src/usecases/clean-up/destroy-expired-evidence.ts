import { randomUUID } from 'node:crypto';
import { addMonths } from '@houdbaar/core/time';
import { type House, todayOf } from '../house.ts';
import type { Store } from '../ports/index.ts';
import { cleanUpSettings } from './clean-up-settings.ts';

/** People in one transaction. */
const batch = 200;

/**
 * Ends the readability of evidence about erased people whose own term is over: their salt is destroyed, so the bodies
 * can't be read any more while the chain still verifies; and imports are no longer refused on their addresses, except
 * where the person objected, or someone else with the address was erased later.
 *
 * @returns of how many people
 */
export async function destroyExpiredEvidence(
  house: House,
  onProgress: (done: number) => void | Promise<void> = () => {},
): Promise<number> {
  const { evidenceMonths } = await cleanUpSettings(house);
  const before = house.calendar.startOf(addMonths(todayOf(house), -evidenceMonths));
  let done = 0;
  for (;;) {
    const found = await house.store.vault.evidenceExpired(before, batch);
    if (found.length === 0) return done;
    const at = house.clock.now();
    await house.store.transaction(async (store) => {
      await endEvidence(store, found);
      await store.vault.noteErasures(
        found.map((personId) => ({
          id: randomUUID(),
          personId,
          at,
          plan: null,
          action: 'evidence',
          fields: null,
          hashes: [],
          suppressions: [],
        })),
      );
    });
    done += found.length;
    await onProgress(done);
  }
}

/** Makes the evidence of erased people unreadable, and opens the addresses of which nobody was erased after them. */
export async function endEvidence({ vault, suppression }: Store, people: readonly number[]): Promise<void> {
  await vault.destroySalts(people);
  await suppression.endErased(await vault.addressesOf(people));
}
