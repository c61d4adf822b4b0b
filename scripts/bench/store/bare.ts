import type { OpenHouse } from '../../../packages/app/src/open-house.ts';

/* The bare operations that figures stand beside: the same database, connection and driver, and nothing else. */

/** How many rows a second go in when the stored states themselves are written to a plain table, by a thousand. */
export async function bareInsert({ database: { pool } }: OpenHouse): Promise<number> {
  await pool.query('create table bare_person (person_id bigint primary key, state text not null)');
  let rows = 0;
  let spent = 0;
  for (let after = 0; ; ) {
    const { rows: page } = await pool.query<{ person_id: number; state: string }>(
      'select person_id, state::text as state from person where person_id > $1 order by person_id limit 1000',
      [after],
    );
    const last = page.at(-1);
    if (!last) break;
    const ids = page.map(({ person_id }) => person_id);
    const states = page.map(({ state }) => state);
    const start = performance.now();
    await pool.query('insert into bare_person select * from unnest($1::bigint[], $2::text[])', [ids, states]);
    spent += performance.now() - start;
    rows += page.length;
    after = last.person_id;
  }
  await pool.query('drop table bare_person');
  return (rows / spent) * 1000;
}

/** A table with one narrow column of as many rows as there are people. */
export async function makeBareColumn({ database: { pool } }: OpenHouse): Promise<void> {
  await pool.query(`create table bare_column as
    select person_id, (person_id % 7)::smallint as answer from person where status = 0`);
}

export const bareGroupBy = ({ database: { pool } }: OpenHouse): Promise<unknown> =>
  pool.query('select answer, count(*) from bare_column group by answer');

export interface Mark {
  readonly person: number;
  /** Instant in ms. */
  readonly at: number;
}

/** How many marks a second are upserted, by a thousand; the people have an older mark of that kind already. */
export async function bareUpsert({ database: { pool } }: OpenHouse, marks: readonly Mark[]): Promise<number> {
  await pool.query(`create table bare_mark (person_id bigint, kind text, at bigint not null,
    primary key (person_id, kind))`);
  await pool.query(`insert into bare_mark select person_id, 'purchase', 0 from person`);
  const start = performance.now();
  for (let from = 0; from < marks.length; from += 1000) {
    const part = marks.slice(from, from + 1000);
    await pool.query(
      `insert into bare_mark select id, 'purchase', at from unnest($1::bigint[], $2::bigint[]) as each (id, at)
       on conflict (person_id, kind) do update set at = greatest(bare_mark.at, excluded.at)`,
      [part.map(({ person }) => person), part.map(({ at }) => at)],
    );
  }
  const spent = performance.now() - start;
  await pool.query('drop table bare_mark');
  return (marks.length / spent) * 1000;
}

/** Reads every state once, by pages, and does nothing with it. */
export async function bareRead({ database: { pool } }: OpenHouse): Promise<void> {
  for (let after = 0; ; ) {
    const { rows } = await pool.query<{ person_id: number }>(
      'select person_id, state from person where person_id > $1 order by person_id limit 5000',
      [after],
    );
    const last = rows.at(-1);
    if (!last) return;
    after = last.person_id;
  }
}
