import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { describeOnEveryStore, freshDatabase } from '../../testing/databases.ts';
import type { Tables } from '../tables.ts';
import { type Database, openDatabase } from './open-database.ts';

describeOnEveryStore('a database', (open, store) => {
  let database: Database<Tables>;
  beforeAll(async () => {
    database = await open({ empty: true });
  });

  test('gives values as the rest of the program reads them', async () => {
    const { pool, version } = database;
    const { rows } = await pool.query(
      `select 9007199254740991::bigint as large, '{"a":1}'::json as json, '{"a":1}'::jsonb as jsonb,
              date '2026-03-01' as day, array[1::bigint, null] as list, '\\x00ff'::bytea as bytes, count(*) as count
       from (values (1), (2)) as two`,
    );
    expect(rows).toEqual([
      {
        large: Number.MAX_SAFE_INTEGER,
        json: '{"a":1}',
        jsonb: { a: 1 },
        day: '2026-03-01',
        list: [1, null],
        bytes: Buffer.from([0, 255]),
        count: 2,
      },
    ]);
    await expect(pool.query('select 9007199254740993::bigint')).rejects.toThrow(RangeError);
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    if (store === 'postgres-15') expect(Math.floor(version / 10_000)).toBe(15);
  });

  test('takes back everything of a transaction in which one statement failed', async () => {
    const { kysely, pool } = database;
    await pool.query('create table mark (id integer primary key)');
    const attempt = kysely.transaction().execute(async (transaction) => {
      await sql`insert into mark values (1)`.execute(transaction);
      await sql`insert into mark values (1)`.execute(transaction);
    });
    await expect(attempt).rejects.toMatchObject({ code: '23505' });
    expect((await pool.query('select * from mark')).rows).toEqual([]);

    const client = await pool.connect();
    await client.query('begin');
    await expect(client.query('select nonsense')).rejects.toMatchObject({ code: '42703' });
    await expect(client.query('select 1')).rejects.toMatchObject({ code: '25P02' });
    await client.query('rollback');
    client.release();
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  test('serves many at once, and large batches and answers', async () => {
    const { pool } = database;
    await pool.query('create table large (id bigint primary key, name text)');
    const ids = Array.from({ length: 20_000 }, (_, index) => index);
    await Promise.all(
      Array.from({ length: 20 }, (_, part) =>
        pool.query('insert into large select id, repeat($2, 100) from unnest($1::bigint[]) as id', [
          ids.slice(part * 1_000, (part + 1) * 1_000),
          'é',
        ]),
      ),
    );
    const { rows } = await pool.query<{ id: number; name: string }>('select * from large order by id');
    expect(rows.map(({ id }) => id)).toEqual(ids);
    expect(rows.at(-1)?.name).toBe('é'.repeat(100));
  });

  test('leaves nothing behind for the next one that gets the connection', async () => {
    const { pool } = database;
    const client = await pool.connect();
    await client.query('begin');
    await client.query('create table half (id integer)');
    client.release(new Error('given up'));
    expect((await pool.query(`select to_regclass('half') as half`)).rows).toEqual([{ half: null }]);
  });

  test('keeps what it held when closed and opened again', async () => {
    const fresh = await freshDatabase(store, { empty: true });
    const first = await openDatabase(fresh.config);
    await first.pool.query('create table mark as select 7 as id');
    await first.close();
    await first.close();
    await expect(first.pool.query('select 1')).rejects.toThrow();
    const second = await openDatabase(fresh.config);
    expect((await second.pool.query('select id from mark')).rows).toEqual([{ id: 7 }]);
    await second.close();
    await fresh.drop();
  });
});
