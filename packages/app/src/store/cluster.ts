import { type Kysely, sql } from 'kysely';
import type { ClusterStore } from '../usecases/index.ts';
import { tablesSpread } from './distribution.ts';
import type { Tables } from './tables.ts';

/** @param apart whether the vault is not in this database */
export function clusterStore(db: Kysely<Tables>, apart = false): ClusterStore {
  const isSpread = async (table: string): Promise<boolean> => {
    const { rows } = await sql<{ spread: boolean }>`
      select exists (select from pg_dist_partition where logicalrelid = ${table}::regclass) as spread`.execute(
      db,
    );
    return rows[0]?.spread ?? false;
  };
  /** @param column absent: the same rows on every machine */
  const spread = async (tables: readonly string[], column?: string): Promise<string[]> => {
    const [first] = tables;
    const done: string[] = [];
    for (const table of tables) {
      if ((apart && table.startsWith('vault.')) || (await isSpread(table))) continue;
      if (column === undefined) await sql`select create_reference_table(${table}::regclass)`.execute(db);
      else
        await sql`
          select create_distributed_table(${table}::regclass, ${column}, colocate_with => ${table === first ? 'none' : first!})`.execute(
          db,
        );
      done.push(table);
    }
    return done;
  };
  return {
    async available() {
      const { rows } = await sql`select from pg_extension where extname = 'citus'`.execute(db);
      return rows.length > 0;
    },
    async distribute() {
      const everywhere = await spread(tablesSpread('everywhere'));
      const byPerson = await spread(tablesSpread('person'), 'person_id');
      return [...everywhere, ...byPerson, ...(await spread(tablesSpread('hash'), 'hash'))];
    },
  };
}
