import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../../testing/databases.ts';
import { EmbeddedEngine } from './embedded-engine.ts';
import { EmbeddedStopped, FolderInUse, FolderUnusable } from './failures.ts';
import { openDatabase } from './open-database.ts';
import { WireStream } from './wire-stream.ts';

const root = mkdtempSync(join(tmpdir(), 'houdbaar-engine-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder with a database, which drops out of sight with the other test databases. */
async function folderWithDatabase(): Promise<string> {
  const { config, drop } = await freshDatabase('embedded', { empty: true });
  afterAll(drop);
  if (config.kind !== 'embedded') throw new Error('not a folder');
  return config.folder;
}

test('is made in a new folder, flushes to disk, and is one process at a time', async () => {
  const folder = join(root, 'new', 'deep');
  const database = await openDatabase({ kind: 'embedded', folder });
  const { rows } = await database.pool.query(`select current_setting('fsync') as fsync, 1 as one`);
  expect(rows).toEqual([{ fsync: 'on', one: 1 }]);
  const second = await openDatabase({ kind: 'embedded', folder }).catch((error: unknown) => error);
  expect(second).toBeInstanceOf(FolderInUse);
  expect(second).toMatchObject({ pid: process.pid, folder });
  await database.close();
  const again = await openDatabase({ kind: 'embedded', folder });
  await again.close();
});

test('refuses the files of another version of PostgreSQL, and lets go of the folder', async () => {
  const folder = await folderWithDatabase();
  const version = join(folder, 'pgdata', 'PG_VERSION');
  writeFileSync(version, '17\n');
  await expect(openDatabase({ kind: 'embedded', folder })).rejects.toThrow(FolderUnusable);
  writeFileSync(version, '18\n');
  await (await openDatabase({ kind: 'embedded', folder, durable: false })).close();
});

test('refuses a folder that is a file', async () => {
  const folder = join(root, 'file');
  writeFileSync(folder, '');
  await expect(openDatabase({ kind: 'embedded', folder })).rejects.toThrow(FolderUnusable);
});

test('tells every waiting query when its thread dies, and goes on with what was confirmed', async () => {
  const engine = new EmbeddedEngine(await folderWithDatabase(), false);
  const pool = new pg.Pool({ stream: () => new WireStream(engine), user: 'postgres', max: 1 });
  pool.on('error', () => undefined);
  await pool.query('create table mark as select 1 as id');
  const waiting = [pool.query('select count(*) from generate_series(1, 30000000)'), pool.query('select 2')];
  const [running, queued] = await Promise.all([
    waiting[0]!.catch((error: unknown) => error),
    waiting[1]!.then(({ rows }) => rows).catch((error: unknown) => error),
    engine.abort(),
  ]);
  expect(running).toBeInstanceOf(EmbeddedStopped);
  // The second had not been sent yet: it gets the thread that is started anew.
  expect(queued).toEqual([{ '?column?': 2 }]);
  expect((await pool.query('select id from mark')).rows).toEqual([{ id: 1 }]);
  await pool.end();
  await engine.close();
});
