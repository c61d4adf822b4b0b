import type { OpenVessel } from './cli/index.ts';
import {
  type Database,
  type DatabaseConfig,
  openDatabase,
  openVault,
  type Tables,
  vesselIn,
} from './store/index.ts';

/** Where a copy goes. */
export interface VesselPlace {
  readonly database: DatabaseConfig;
  /** Where its vault goes, if not into the same database. */
  readonly vaultUrl?: string;
}

/** Opens a database as one that takes in a copy: no house in it, and nothing is made until the copy comes. */
export async function openVessel(
  { database: config, vaultUrl }: VesselPlace,
  secret: string,
): Promise<OpenVessel> {
  const database = await openDatabase<Tables>(config);
  let vault: Database<Tables> | undefined;
  try {
    vault = vaultUrl === undefined ? undefined : await openVault(vaultUrl);
  } catch (error) {
    await database.close();
    throw error;
  }
  return {
    vessel: vesselIn(database, vault),
    secret,
    async close() {
      await vault?.close();
      await database.close();
    },
  };
}
