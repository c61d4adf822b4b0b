import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../../testing/databases.ts';
import { EmbeddedEngine } from './embedded-engine.ts';
import { EmbeddedStopped, FolderInUse, FolderUnusable } from './failures.ts';
import { openDatabase } from './open-database.ts';
import { tidyTables } from './tidy-tables.ts';
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

/** A process that opens the folder and says each number once the database has confirmed it. */
function writer(folder: string): ChildProcess {
  const program = `
    import { openDatabase } from ${JSON.stringify(join(import.meta.dirname, 'open-database.ts'))};
    const { pool } = await openDatabase({ kind: 'embedded', folder: process.argv[1], durable: false });
    await pool.query('create table if not exists mark (id integer primary key)');
    console.log('open');
    for (let id = (await pool.query('select coalesce(max(id), 0) as id from mark')).rows[0].id + 1; ; id++) {
      await pool.query('insert into mark values ($1)', [id]);
      console.log(id);
    }`;
  return spawn(process.execPath, ['--input-type=module', '--eval', program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

test('holds everything that was confirmed before the process was killed, while writing or while being made', async () => {
  const folder = join(root, 'killed');
  const unfinished = writer(folder);
  while (!existsSync(join(folder, 'pgdata.new'))) await new Promise((resolve) => setImmediate(resolve));
  unfinished.kill('SIGKILL');
  await once(unfinished, 'exit');

  let confirmed = 0;
  for (const upTo of [1, 200]) {
    const child = writer(folder);
    let lines = 0;
    for await (const line of createInterface({ input: child.stdout! })) {
      if (line !== 'open') confirmed = Number(line);
      lines += 1;
      if (lines === upTo) child.kill('SIGKILL');
    }
    const database = await openDatabase({ kind: 'embedded', folder, durable: false });
    const { rows } = await database.pool.query<{ count: number; last: number }>(
      'select count(*) as count, coalesce(max(id), 0) as last from mark',
    );
    // One more may have been written whose confirmation nobody heard.
    expect(rows[0]!.last - confirmed).toBeOneOf([0, 1]);
    expect(rows[0]!.count).toBe(rows[0]!.last);
    confirmed = rows[0]!.last;
    await database.close();
  }
});

test('clears out dead rows when asked, as a server does by itself', async () => {
  const database = await openDatabase({
    kind: 'embedded',
    folder: await folderWithDatabase(),
    durable: false,
  });
  await database.pool.query('create table "Mark" as select id from generate_series(1, 5000) as id');
  await database.pool.query('update "Mark" set id = id + 1');
  expect(await tidyTables(database)).toEqual(['"public"."Mark"']);
  expect(await tidyTables(database)).toEqual([]);
  const { rows } = await database.pool.query(`select reltuples from pg_class where relname = 'Mark'`);
  expect(rows).toEqual([{ reltuples: 5000 }]);
  await database.close();
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
