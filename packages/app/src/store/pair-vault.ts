import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { Failure } from '../usecases/index.ts';
import type { Database } from './connection/index.ts';
import { migrate } from './migrations/index.ts';
import type { Tables } from './tables.ts';

/** The setting that says which vault in a database of its own belongs to these data. */
export const pairingSetting = 'vault';

/** What {@link pairingSetting} holds. While the vault moves it still lies beside the data. */
interface Pairing {
  readonly id: string;
  readonly state: 'moving' | 'apart';
}

/** So that processes that start together move it once. */
const moveLock = 1_986_096_246;

/** All that moves, the keys first. */
const vaultTables = ['key_ring', 'evidence_salt', 'erasure', 'suppression', 'joint_write'] as const;

/**
 * Brings the tables up to date: all in one database, or those of the vault in one of its own. A vault that still lies beside
 * the data moves to the database given, where that is empty; from then on the data can't be opened without it.
 *
 * @throws {Failure} `vault-refused` where the two don't belong together; what `migrate` throws
 */
export async function prepareDatabases(
  database: Database<Tables>,
  vault: Database<Tables> | undefined,
): Promise<void> {
  const pairing = await pairingOf(database);
  if (pairing?.state === 'apart') {
    if (!vault) throw vaultNotNamed();
    await migrate(database, { part: 'data' });
    await checkPairing(vault, pairing.id);
    await migrate(vault, { part: 'vault' });
    return;
  }
  await migrate(database);
  if (!vault) return;
  await refuseHouse(vault);
  await migrate(vault, { part: 'vault' });
  await moveVault(database, vault);
}

/** Makes a vault that is without any house that of these data. */
export async function pairAnew({ pool }: Database<Tables>, { pool: vault }: Database<Tables>): Promise<void> {
  const id = randomUUID();
  await vault.query('delete from vault.belonging');
  await vault.query('insert into vault.belonging (house) values ($1)', [id]);
  await pool.query(
    'insert into setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value',
    [pairingSetting, JSON.stringify({ id, state: 'apart' } satisfies Pairing)],
  );
}

/** @throws {Failure} `vault-refused` where a whole house lies in the database that is to hold the vault alone */
export async function refuseHouse({ pool }: Database<Tables>): Promise<void> {
  if (await tableExists(pool, 'public.person')) throw vaultIsHouse();
}

export async function tableExists(pool: Pick<pg.Pool, 'query'>, table: string): Promise<boolean> {
  const { rows } = await pool.query<{ made: boolean }>('select to_regclass($1) is not null as made', [table]);
  return rows[0]!.made;
}

async function pairingOf({ pool }: Pick<Database<Tables>, 'pool'>): Promise<Pairing | undefined> {
  if (!(await tableExists(pool, 'public.setting'))) return undefined;
  const { rows } = await pool.query<{ value: Pairing }>('select value from setting where key = $1', [
    pairingSetting,
  ]);
  return rows[0]?.value;
}

async function houseOf(vault: Pick<pg.Pool, 'query'>): Promise<string | undefined> {
  const { rows } = await vault.query<{ house: string }>('select house from vault.belonging');
  return rows[0]?.house;
}

async function checkPairing({ pool }: Database<Tables>, id: string): Promise<void> {
  if (!(await tableExists(pool, 'vault.belonging')) || (await houseOf(pool)) !== id) throw otherVault();
}

/**
 * Copies the schema to the other database and then drops it here, while nobody gets at it. Whoever still works as if it were
 * here fails, rather than going on without keys. Broken off before the last commit, it lies here still and is copied anew.
 */
async function moveVault(database: Database<Tables>, vault: Database<Tables>): Promise<void> {
  await database.pool.query('insert into setting (key, value) values ($1, $2) on conflict do nothing', [
    pairingSetting,
    JSON.stringify({ id: randomUUID(), state: 'moving' } satisfies Pairing),
  ]);
  const from = await database.pool.connect();
  let broken: Error | undefined;
  try {
    await from.query('begin');
    await from.query('select pg_advisory_xact_lock($1)', [moveLock]);
    const { id, state } = (await pairingIn(from))!;
    if (state === 'apart') await checkPairing(vault, id);
    else {
      const tables = vaultTables.map((name) => `vault.${name}`).join();
      await from.query(`lock table ${tables} in access exclusive mode`);
      await copyVault(from, vault, id);
      await from.query('drop schema vault cascade');
      await from.query('update setting set value = $2 where key = $1', [
        pairingSetting,
        JSON.stringify({ id, state: 'apart' } satisfies Pairing),
      ]);
    }
    await from.query('commit');
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    // A connection that met an error is dropped, and its transaction with it.
    from.release(broken);
  }
}

const pairingIn = (client: pg.PoolClient) => pairingOf({ pool: client as unknown as pg.Pool });

async function copyVault(from: pg.PoolClient, vault: Database<Tables>, id: string): Promise<void> {
  const to = await vault.pool.connect();
  let broken: Error | undefined;
  try {
    await to.query('begin');
    await to.query('lock table vault.belonging in access exclusive mode');
    const house = await houseOf(to as unknown as pg.Pool);
    if (house !== undefined && house !== id) throw otherVault();
    for (const table of vaultTables) {
      if (house === id) await to.query(`delete from vault.${table}`);
      const filled = await to.query(`select from vault.${table} limit 1`);
      if (filled.rowCount) throw otherVault();
      await copyTable(from, to, `vault.${table}`);
    }
    await to.query('insert into vault.belonging (house) values ($1) on conflict do nothing', [id]);
    await to.query('commit');
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    to.release(broken);
  }
}

/** Rows fetched at once. */
const batch = 5_000;

async function copyTable(from: pg.PoolClient, to: pg.PoolClient, table: string): Promise<void> {
  await from.query(`declare moved no scroll cursor for select each::text as row from ${table} each`);
  for (;;) {
    const { rows } = await from.query<{ row: string }>(`fetch ${batch} from moved`);
    if (rows.length > 0)
      await to.query(
        `insert into ${table} select (each.row).* from
         (select text::${table} as row from json_array_elements_text($1::json) as text offset 0) each`,
        [JSON.stringify(rows.map(({ row }) => row))],
      );
    if (rows.length < batch) break;
  }
  await from.query('close moved');
}

const vaultNotNamed = (): Failure =>
  new Failure('vault-refused', {
    nl: 'De kluis van deze gegevens ligt in een eigen database. Noem die met HOUDBAAR_VAULT_URL.',
    en: 'The vault of these data lies in a database of its own. Name that with HOUDBAAR_VAULT_URL.',
  });

const otherVault = (): Failure =>
  new Failure('vault-refused', {
    nl: 'De kluis in HOUDBAAR_VAULT_URL hoort niet bij deze gegevens, of er staat nog een andere in. Er is niets veranderd. Noem de kluis die erbij hoort; een nieuwe kluis begint in een lege database.',
    en: 'The vault in HOUDBAAR_VAULT_URL does not belong to these data, or another one is still in it. Nothing was changed. Name the vault that belongs to them; a new vault begins in an empty database.',
  });

const vaultIsHouse = (): Failure =>
  new Failure('vault-refused', {
    nl: 'In de database van HOUDBAAR_VAULT_URL staan zelf gegevens van Houdbaar. Neem voor de kluis een eigen, lege database.',
    en: 'The database of HOUDBAAR_VAULT_URL holds data of Houdbaar itself. Take an empty database of its own for the vault.',
  });
