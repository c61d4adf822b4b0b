import pg from 'pg';
import type { Database } from './open-database.ts';

/**
 * Clears out dead rows and counts anew what the query planner estimates from. A server does this by itself; in the
 * embedded database nobody does, so whoever runs it calls this at quiet moments and after large imports. Other queries
 * wait meanwhile (about half a second a million narrow rows).
 *
 * @returns the tables that needed it; none on a server
 */
export async function tidyTables<Tables>(database: Database<Tables>): Promise<string[]> {
  if (database.kind !== 'embedded') return [];
  // What this session counted since a second ago is still with it.
  await database.pool.query('select pg_stat_force_next_flush()');
  // The same measures as autovacuum takes by default.
  const { rows } = await database.pool.query<{ schemaname: string; relname: string }>(
    `select schemaname, relname from pg_stat_user_tables
     where n_dead_tup > 50 + 0.2 * n_live_tup or n_ins_since_vacuum > 1000 + 0.2 * n_live_tup
        or n_mod_since_analyze > 50 + 0.1 * n_live_tup
     order by schemaname, relname`,
  );
  const names = rows.map(({ schemaname, relname }) =>
    [schemaname, relname].map((name) => pg.escapeIdentifier(name)).join('.'),
  );
  for (const name of names) await database.pool.query(`vacuum (analyze) ${name}`);
  return names;
}
