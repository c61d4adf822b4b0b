import { eraseAgain } from './clean-up/index.ts';
import type { House } from './house.ts';
import type { Instant } from './ports/index.ts';

/** The setting that says up to when the data are known to have followed the journal of a vault apart. */
const setting = 'vaultFollowed';

/** Looked at again from so long before: clocks of several processes differ, and again does no harm. */
const overlap = 24 * 3_600_000;

/**
 * Brings data and a vault in a database of its own to where they agree again: what broke off between the two is settled, and
 * erasures that the data don't know of, because they were put back to an earlier moment, are executed again. Run before
 * anyone works in a house, and every night.
 *
 * @returns how many entries of the journal the data did not know
 * @throws {Failure} `vault-unreachable`; `vault-refused` where the vault is the older of the two
 */
export async function followVault(house: House): Promise<number> {
  const { store, clock } = house;
  if (!store.vault.apart) return 0;
  const now = clock.now();
  const followed = Math.min((await store.settings.get<Instant>(setting)) ?? 0, now);
  const { erasures, writes } = await store.vault.reconcile(followed - overlap);
  await eraseAgain(house, erasures);
  await store.vault.know(writes);
  await store.settings.set(setting, now);
  return erasures.length;
}
