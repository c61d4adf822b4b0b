import pg from 'pg';
import type { OpenHouse } from '../../open-house.ts';

/** Lays a copy of a vault beside its data for as long as `look` takes, so that both can be seen in one query. */
export async function withVaultBeside<T>(
  { database: { pool } }: OpenHouse,
  vaultUrl: string | undefined,
  look: () => Promise<T>,
): Promise<T> {
  if (vaultUrl === undefined) return look();
  const vault = new pg.Client(vaultUrl);
  await vault.connect();
  try {
    const keys = await vault.query('select person_id from vault.evidence_salt');
    const erasures = await vault.query('select person_id, entry_id, plan_id, action from vault.erasure');
    await pool.query('create schema vault');
    await pool.query(
      `create table vault.evidence_salt as
       select * from json_to_recordset($1) as each (person_id bigint)`,
      [JSON.stringify(keys.rows)],
    );
    await pool.query(
      `create table vault.erasure as
       select * from json_to_recordset($1) as each (person_id bigint, entry_id uuid, plan_id uuid, action text)`,
      [JSON.stringify(erasures.rows)],
    );
    return await look();
  } finally {
    await pool.query('drop schema if exists vault cascade');
    await vault.end();
  }
}
