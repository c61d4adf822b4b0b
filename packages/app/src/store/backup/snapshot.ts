import { constants, rmSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PoolClient } from 'pg';
import type { HousePart, Snapshot, TableShape } from '../../usecases/index.ts';
import { type Database, openDatabase } from '../connection/index.ts';
import { pairingSetting } from '../pair-vault.ts';
import { sequencesOf, tablesOf } from './table-list.ts';

/** Rows fetched at once. */
const batch = 1_000;

/** The folder beside the embedded database in which a copy of it lies while a backup is made. */
export const snapshotFolder = (folder: string): string => join(folder, 'snapshot');

/**
 * Everything as it is at this moment. PostgreSQL keeps that view for one connection while others go on. The embedded
 * database has one connection, which nobody else could use meanwhile: there the files are copied, which holds
 * others up for as long as copying takes, and the copy is read at leisure. It needs as much room again on the disk.
 *
 * A vault in a database of its own is looked at after the data: it must never be the older of the two.
 */
export async function openSnapshot<Tables>(
  database: Database<Tables>,
  now: number,
  vault?: Database<Tables>,
): Promise<Snapshot> {
  if (!database.lock) return snapshotOn(await database.pool.connect(), vault, now, async () => undefined);
  const { folder } = database.lock;
  const copied = snapshotFolder(folder);
  const remove = () => rmSync(copied, { recursive: true, force: true });
  remove();
  try {
    await copyFiles(database, folder, copied);
    const copy = await openDatabase<Tables>({ kind: 'embedded', folder: copied, durable: false });
    return await snapshotOn(await copy.pool.connect(), vault, now, async () => {
      await copy.close();
      remove();
    });
  } catch (error) {
    remove();
    throw error;
  }
}

/** A piece of the log; those before the checkpoint, and those kept for later use, can be many times the data. */
const logFile = /pg_wal[/\\][0-9A-F]{24}$/;

/** While the one connection is ours, nobody writes; after a checkpoint everything stands in the files. */
async function copyFiles<Tables>(database: Database<Tables>, folder: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  // Most of what has to be written is written now, while others can still get in between.
  await database.pool.query('checkpoint');
  const client = await database.pool.connect();
  try {
    await client.query('checkpoint');
    const { rows } = await client.query<{ first: string; last: string }>(
      `select pg_walfile_name(redo_lsn) as first, pg_walfile_name(pg_current_wal_insert_lsn()) as last
       from pg_control_checkpoint()`,
    );
    const { first, last } = rows[0]!;
    await cp(join(folder, 'pgdata'), join(to, 'pgdata'), {
      recursive: true,
      mode: constants.COPYFILE_FICLONE,
      filter: (path) => !logFile.test(path) || (basename(path) >= first && basename(path) <= last),
    });
  } finally {
    client.release();
  }
}

async function snapshotOn<Tables>(
  client: PoolClient,
  vault: Database<Tables> | undefined,
  at: number,
  after: () => Promise<void>,
): Promise<Snapshot> {
  let closed = false;
  let keys: PoolClient | undefined;
  const close = async () => {
    if (closed) return;
    closed = true;
    for (const each of new Set([client, ...(keys ? [keys] : [])]))
      await each.query('rollback').then(
        () => each.release(),
        (error: Error) => each.release(error),
      );
    await after();
  };
  try {
    await begin(client);
    const { rows } = await client.query<{ id: string }>('select id from public.schema_migration order by id');
    if (vault) {
      keys = await vault.pool.connect();
      await begin(keys);
    }
    const of = (schema: string) => (schema === 'vault' && keys ? keys : client);
    return {
      at,
      migrations: rows.map(({ id }) => id),
      tables: async (part) =>
        (await tablesOf(of(schemaOf(part)), schemaOf(part))).filter(
          ({ name }) => name !== broughtSuppressions,
        ),
      suppressions: async () =>
        (await tablesOf(of('vault'), 'vault')).find(({ name }) => name === broughtSuppressions)!,
      sequences: (part) => sequencesOf(of(schemaOf(part)), schemaOf(part)),
      rows: (table) =>
        rowsOf(table.name === broughtSuppressions ? client : of(table.name.split('.')[0]!), table),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** From its first look on, a connection sees everything as it was then. */
async function begin(client: PoolClient): Promise<void> {
  await client.query('begin isolation level repeatable read read only');
  await client.query(`set local bytea_output = 'hex'`);
  await client.query('select from public.schema_migration limit 1');
}

const schemaOf = (part: HousePart): string => (part === 'data' ? 'public' : 'vault');

/** Where the suppression list waits that a vault brought; what goes there is the list itself. */
const broughtSuppressions = 'vault.suppression';

async function* rowsOf(client: PoolClient, { name, columns }: TableShape): AsyncIterable<readonly string[]> {
  // The names come from the catalogue of this database and are plain words.
  const from =
    name === broughtSuppressions
      ? `(select ${columns.join()} from public.suppression)`
      : name === 'public.setting'
        ? `(select * from public.setting where key <> '${pairingSetting}')`
        : name;
  await client.query(`declare copied no scroll cursor for select each::text as row from ${from} each`);
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${batch} from copied`);
    if (rows.length > 0) yield rows.map(({ row }) => row);
    if (rows.length < batch) break;
  }
  await client.query('close copied');
}
