import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { Database } from '../connection/index.ts';
import { DatabaseNewer, MigrationChanged, MigrationFailed } from './failures.ts';
import { allMigrations } from './list.ts';
import type { Migration, MigrationPart } from './migration.ts';

/** Any number will do, as long as no other program on the same database takes it. */
const advisoryLock = 4_852_022_511;

/**
 * Brings the schema up to what this program needs. Forward only; each step in a transaction of its own; does nothing
 * when all is done. Processes that start together wait for each other.
 *
 * @param part what of each step this database gets: where the vault lies apart, one has the data and the other the vault
 * @param now milliseconds since 1970, recorded with each step
 * @returns the ids of the steps that were taken
 * @throws {MigrationChanged | DatabaseNewer | MigrationFailed}
 */
export async function migrate<Tables>(
  database: Database<Tables>,
  {
    migrations = allMigrations,
    part = 'whole',
    now = Date.now,
  }: { migrations?: readonly Migration[]; part?: MigrationPart; now?: () => number } = {},
): Promise<string[]> {
  const client = await database.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('select pg_advisory_lock($1)', [advisoryLock]);
    const missing = missingFrom(await applied(client), migrations);
    for (const migration of missing) await apply(client, migration, part, now());
    await client.query('select pg_advisory_unlock($1)', [advisoryLock]);
    return missing.map(({ id }) => id);
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    // A connection that met an error is dropped, and its lock with it.
    client.release(broken);
  }
}

/** Which steps a database lacks, without changing anything. @throws {MigrationChanged | DatabaseNewer} */
export async function pendingMigrations<Tables>(
  database: Database<Tables>,
  migrations: readonly Migration[] = allMigrations,
): Promise<string[]> {
  const { rows } = await database.pool.query<{ made: boolean }>(
    `select to_regclass('public.schema_migration') is not null as made`,
  );
  if (!rows[0]?.made) return migrations.map(({ id }) => id);
  const client = await database.pool.connect();
  try {
    return missingFrom(await applied(client), migrations).map(({ id }) => id);
  } finally {
    client.release();
  }
}

const statements = ({ sql, vault = [] }: Migration, part: MigrationPart = 'whole'): readonly string[] => [
  ...(part === 'vault' ? [] : [sql].flat()),
  ...(part === 'data' ? [] : [vault].flat()),
];

/** Indentation may change, words may not. */
const checksumOf = (migration: Migration): string =>
  createHash('sha256')
    .update(
      statements(migration)
        .map((sql) => sql.replace(/\s+/g, ' ').trim())
        .join('\n'),
    )
    .digest('hex');

async function applied(client: ClientBase): Promise<Map<string, string>> {
  await client.query(
    `create table if not exists public.schema_migration (
       id text primary key, checksum text not null, at bigint not null)`,
  );
  const { rows } = await client.query<{ id: string; checksum: string }>(
    'select id, checksum from public.schema_migration',
  );
  return new Map(rows.map(({ id, checksum }) => [id, checksum]));
}

function missingFrom(done: ReadonlyMap<string, string>, migrations: readonly Migration[]): Migration[] {
  const known = new Set(migrations.map(({ id }) => id));
  const unknown = [...done.keys()].filter((id) => !known.has(id)).sort();
  if (unknown.length > 0) throw new DatabaseNewer(unknown);
  const changed = migrations.find(
    (migration) => done.has(migration.id) && done.get(migration.id) !== checksumOf(migration),
  );
  if (changed) throw new MigrationChanged(changed.id);
  return migrations.filter(({ id }) => !done.has(id));
}

async function apply(
  client: ClientBase,
  migration: Migration,
  part: MigrationPart,
  at: number,
): Promise<void> {
  try {
    await client.query('begin');
    for (const statement of statements(migration, part)) await client.query(statement);
    await client.query('insert into public.schema_migration (id, checksum, at) values ($1, $2, $3)', [
      migration.id,
      checksumOf(migration),
      at,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new MigrationFailed(migration.id, error);
  }
}
