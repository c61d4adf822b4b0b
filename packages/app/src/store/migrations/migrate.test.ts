import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeOnEveryStore } from '../../testing/databases.ts';
import { DatabaseNewer, MigrationChanged, MigrationFailed } from './failures.ts';
import { allMigrations } from './list.ts';
import { migrate, pendingMigrations } from './migrate.ts';
import type { Migration } from './migration.ts';
import { schemaDump } from './schema-dump.ts';

const first: Migration = { id: '0001-mark', sql: 'create table mark (id integer primary key);' };
const second: Migration = {
  id: '0002-note',
  sql: ['create table note (id integer)', 'insert into mark values (1)'],
};

test('steps are numbered in the order in which they are taken', () => {
  const ids = allMigrations.map(({ id }) => id);
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^\d{4}-[a-z-]+$/);
});

describeOnEveryStore('migrations', (open) => {
  test('are taken once, in order, also when processes start together', async () => {
    const database = await open({ empty: true });
    expect(await pendingMigrations(database, [first])).toEqual(['0001-mark']);
    const taken = await Promise.all([1, 2, 3].map(() => migrate(database, { migrations: [first] })));
    expect(taken.flat()).toEqual(['0001-mark']);
    expect(await migrate(database, { migrations: [first, second], now: () => 5_000 })).toEqual(['0002-note']);
    expect(await pendingMigrations(database, [first, second])).toEqual([]);
    const { rows } = await database.pool.query('select id, at from schema_migration order by id');
    expect(rows[1]).toEqual({ id: '0002-note', at: 5_000 });
    expect((await database.pool.query('select id from mark')).rows).toEqual([{ id: 1 }]);
  });

  test('may be laid out anew, and are refused when they say something else', async () => {
    const database = await open({ empty: true });
    await migrate(database, { migrations: [first] });
    const laidOut = { ...first, sql: '\n  create table mark\n    (id integer primary key);\n' };
    expect(await migrate(database, { migrations: [laidOut] })).toEqual([]);
    const changed = { ...first, sql: 'create table mark (id bigint primary key);' };
    await expect(migrate(database, { migrations: [changed] })).rejects.toThrow(MigrationChanged);
    await expect(migrate(database, { migrations: [] })).rejects.toThrow(DatabaseNewer);
    await expect(pendingMigrations(database, [])).rejects.toThrow(DatabaseNewer);
    expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  test('that fail leave nothing of themselves, and everything before them', async () => {
    const database = await open({ empty: true });
    const broken: Migration = { id: '0002-broken', sql: ['create table half (id integer)', 'select 1/0'] };
    const failed = migrate(database, { migrations: [first, broken] });
    await expect(failed).rejects.toThrow(MigrationFailed);
    await expect(failed).rejects.toMatchObject({ id: '0002-broken' });
    const { rows } = await database.pool.query(
      `select to_regclass('half') as half, to_regclass('mark')::text as mark`,
    );
    expect(rows).toEqual([{ half: null, mark: 'mark' }]);
    expect(await migrate(database, { migrations: [first, second] })).toEqual(['0002-note']);
  });

  test('make the same schema on every store (npm run generate writes it down)', async () => {
    const written = readFileSync(join(import.meta.dirname, 'schema.generated.txt'), 'utf8');
    expect(await schemaDump(await open())).toBe(written);
  });
});
