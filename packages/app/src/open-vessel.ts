import type { OpenVessel } from './cli/index.ts';
import { type DatabaseConfig, openDatabase, type Tables, vesselIn } from './store/index.ts';

/** Opens a database as one that takes in a copy: no house in it, and nothing is made until the copy comes. */
export async function openVessel(config: DatabaseConfig, secret: string): Promise<OpenVessel> {
  const database = await openDatabase<Tables>(config);
  return { vessel: vesselIn(database), secret, close: () => database.close() };
}
