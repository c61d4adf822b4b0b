import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { describeOnEveryStore } from '../../testing/databases.ts';
import { StaleRevision } from '../../usecases/ports/index.ts';
import type { Tables } from '../tables.ts';
import { CommitUnknown, EmbeddedStopped } from './failures.ts';
import { inTransaction } from './in-transaction.ts';
import type { Database } from './open-database.ts';

const serializationFailure = sql`do $$ begin raise exception 'too late' using errcode = '40001'; end $$`;

describeOnEveryStore('a transaction', (open, store) => {
  let database: Database<Tables>;
  beforeAll(async () => {
    database = await open({ empty: true });
  });

  test('runs again when someone else was first, and gives up in the end', async () => {
    await database.pool.query('create table mark (id integer)');
    let runs = 0;
    const run = (failures: number) =>
      inTransaction(
        database,
        async (transaction) => {
          runs += 1;
          await sql`insert into mark values (${runs})`.execute(transaction);
          if (runs <= failures) await serializationFailure.execute(transaction);
          return runs;
        },
        { retries: 3 },
      );
    expect(await run(2)).toBe(3);
    expect((await database.pool.query('select id from mark')).rows).toEqual([{ id: 3 }]);
    runs = 0;
    await expect(run(99)).rejects.toMatchObject({ code: '40001' });
    expect(runs).toBe(4);
  });

  test('leaves it to the caller to read stale people again', async () => {
    let runs = 0;
    const stale = inTransaction(database, async () => {
      runs += 1;
      throw new StaleRevision(1);
    });
    await expect(stale).rejects.toThrow(StaleRevision);
    expect(runs).toBe(1);
  });

  test('does not repeat what the database refuses', async () => {
    let runs = 0;
    const refused = inTransaction(database, async (transaction) => {
      runs += 1;
      await sql`select 1/0`.execute(transaction);
    });
    await expect(refused).rejects.toMatchObject({ code: '22012' });
    expect(runs).toBe(1);
  });

  test('repeats a lost connection only where that can do no harm', async () => {
    const lose = (idempotent: boolean) => {
      let runs = 0;
      return inTransaction(
        database,
        async () => {
          runs += 1;
          if (runs === 1) throw new EmbeddedStopped();
          return runs;
        },
        { idempotent },
      );
    };
    await expect(lose(false)).rejects.toThrow(EmbeddedStopped);
    expect(await lose(true)).toBe(2);
  });

  if (store !== 'embedded')
    test('survives servers that throw it out, and deadlocks', async () => {
      await database.pool.query('create table tally (id integer primary key, n integer)');
      await database.pool.query('insert into tally values (1, 0), (2, 0)');

      const met = Promise.withResolvers<void>();
      let arrived = 0;
      const cross = (first: number, second: number) =>
        inTransaction(database, async (transaction) => {
          await sql`update tally set n = n + 1 where id = ${first}`.execute(transaction);
          arrived += 1;
          if (arrived === 2) met.resolve();
          await met.promise;
          await sql`update tally set n = n + 1 where id = ${second}`.execute(transaction);
        });
      await Promise.all([cross(1, 2), cross(2, 1)]);
      expect((await database.pool.query('select n from tally order by id')).rows).toEqual([
        { n: 2 },
        { n: 2 },
      ]);

      const thrownOut = inTransaction(database, async (transaction) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
        await database.pool.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
        // Whether this or the COMMIT notices first is up to the network.
        await new Promise((resolve) => setImmediate(resolve));
      });
      await expect(thrownOut).rejects.toThrow(CommitUnknown);
      await expect(thrownOut).rejects.toMatchObject({ diskFull: false });

      // The database goes down over a full disk, and the next statement is the first to say so.
      const { kysely, pool } = database;
      const full = Object.assign(new Error('could not extend file'), { code: '53100' });
      const overFull: Database<Tables> = {
        ...database,
        kysely,
        pool: Object.assign(Object.create(pool) as typeof pool, { query: () => Promise.reject(full) }),
      };
      const lost = inTransaction(overFull, async (transaction) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
        await pool.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
        await new Promise((resolve) => setImmediate(resolve));
      });
      await expect(lost).rejects.toMatchObject({ code: 'commit-unknown', diskFull: true });
      await expect(lost).rejects.toThrow('The disk with the database is full.');
      expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    });
});
