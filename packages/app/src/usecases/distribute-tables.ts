import { Failure } from './failure.ts';
import type { House } from './house.ts';

/**
 * Makes the tables those of a Citus cluster: people by their number, lookups by their hash, the rest the same on every
 * machine. Can be repeated: what is spread already stays. Experimental until a cluster runs it in the tests.
 *
 * @returns the tables that were spread now
 * @throws {Failure} `unavailable` where the database has no Citus
 */
export async function distributeTables({ store }: House): Promise<readonly string[]> {
  if (!(await store.cluster.available())) throw noCluster();
  return store.cluster.distribute();
}

const noCluster = (): Failure =>
  new Failure('unavailable', {
    nl: 'Deze database heeft de uitbreiding Citus niet, dus er is niets om over te verdelen. Zet DATABASE_URL op de coordinator van een Citus-cluster en voer daar eerst uit: CREATE EXTENSION citus. Tot zo’n 200.000 mensen heb je dit niet nodig.',
    en: 'This database does not have the extension Citus, so there is nothing to spread over. Set DATABASE_URL to the coordinator of a Citus cluster and run there first: CREATE EXTENSION citus. Up to some 200,000 people you do not need this.',
  });
