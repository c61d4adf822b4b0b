import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** The number with which a page of people ends, looked up in the index of their standings; null: nobody is left. */
export async function pageEnd(db: Kysely<Tables>, after: number, limit: number): Promise<number | null> {
  const { rows } = await sql<{ last: number | null }>`
    select max(person_id) as last from (
      select person_id from standing where person_id > ${after} order by person_id limit ${limit}) as page`.execute(
    db,
  );
  return rows[0]?.last ?? null;
}
