import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe } from 'vitest';
import { type Database, type DatabaseConfig, openDatabase } from '../store/connection/index.ts';
import { migrate } from '../store/migrations/index.ts';
import { prepareDatabases } from '../store/pair-vault.ts';
import type { Tables } from '../store/tables.ts';
import { copyDatabase } from './copy-database.ts';
import { keptAt } from './kept-at.ts';

/** The stores on which everything must work alike. */
export type StoreName = 'embedded' | 'postgres' | 'postgres-15' | 'citus';

export interface FreshOptions {
  /** True gives a database without any table. */
  readonly empty?: boolean;
}

/** A database that nobody else uses: its address, and how to be rid of it. */
export interface FreshDatabase {
  readonly config: DatabaseConfig;
  drop(): Promise<void>;
}

/** A Citus cluster is used when there is one; it can't be started here. */
const citusUrl = process.env.HOUDBAAR_TEST_CITUS_URL;

/** Asked for by name, every suite runs with the vault in a database of its own too; those it matters to always do. */
const vaultApart = 'postgres-apart';

/** The stores of this run: all, or those listed in HOUDBAAR_TEST_STORES (`embedded,postgres`). */
export const storeNames: readonly StoreName[] = chosenStores();

function chosenStores(): StoreName[] {
  const all: StoreName[] = ['embedded', 'postgres', 'postgres-15', ...(citusUrl ? (['citus'] as const) : [])];
  const asked = process.env.HOUDBAAR_TEST_STORES?.split(',').map((name) => name.trim());
  return asked ? all.filter((name) => asked.includes(name)) : all;
}

/** Makes a database for one test or file. Takes tens of milliseconds once the store of that kind runs. */
export async function freshDatabase(
  store: StoreName,
  { empty = false }: FreshOptions = {},
): Promise<FreshDatabase> {
  if (store === 'embedded') {
    // Beside its template, so that it goes away with it even when this process is killed.
    const kept = await keptAt(store);
    const folder = mkdtempSync(join(kept, 'test-'));
    copyDatabase(join(kept, empty ? 'empty' : 'template', 'pgdata'), join(folder, 'pgdata'));
    return {
      config: { kind: 'embedded', folder, durable: false },
      drop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  const server = store === 'citus' ? citusUrl! : await keptAt(store);
  const name = `test_${randomBytes(8).toString('hex')}`;
  const template = empty || store === 'citus' ? 'template1' : 'houdbaar_template';
  await asAdmin(server, `create database ${name} template ${template}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  const config: DatabaseConfig = { kind: 'postgres', url: address.href, poolSize: 8 };
  if (store === 'citus') {
    await asAdmin(address.href, 'create extension if not exists citus');
    if (!empty) await migrateAt(config);
  }
  return { config, drop: () => asAdmin(server, `drop database if exists ${name} with (force)`) };
}

/** Opens a fresh database, as often as it is called. */
export type OpenStore = (options?: FreshOptions) => Promise<Database<Tables>>;

type Suite = (open: OpenStore, store: StoreName) => void;

/**
 * Runs the same tests on every store, each PostgreSQL among them: for what has SQL of its own, and the use cases upon it.
 * What `open` gave is closed and dropped afterwards.
 *
 *     describeOnEveryStore('suppression', (open) => {
 *       test('binds everyone with that address', async () => { const database = await open(); … });
 *     });
 */
export const describeOnEveryStore = (name: string, suite: Suite): void => describeOn(storeNames, name, suite);

/**
 * As {@link describeOnEveryStore}, on the newest PostgreSQL alone beside the embedded one: for what reaches the store
 * through use cases, such as commands and HTTP resources. On the oldest where that was asked for by name.
 */
export const describeOnStores = (name: string, suite: Suite): void => describeOn(usualStores, name, suite);

const usualStores = process.env.HOUDBAAR_TEST_STORES
  ? storeNames
  : storeNames.filter((store) => store !== 'postgres-15');

function describeOn(stores: readonly StoreName[], name: string, suite: Suite, apart = false): void {
  const asked = process.env.HOUDBAAR_TEST_STORES?.includes(vaultApart) ?? false;
  const places: { readonly store: StoreName; readonly apart: boolean }[] = [
    ...stores.map((store) => ({ store, apart: false })),
    ...(asked || (apart && stores.includes('postgres')) ? [{ store: 'postgres', apart: true } as const] : []),
  ];
  for (const place of places)
    describe(`${name} (${place.apart ? vaultApart : place.store})`, () => {
      const opened: { readonly database: Database<Tables>; readonly fresh: FreshDatabase }[] = [];
      const openOne = async (options?: FreshOptions): Promise<Database<Tables>> => {
        const fresh = await freshDatabase(place.store, options);
        const database = await openDatabase<Tables>(fresh.config);
        opened.push({ database, fresh });
        return database;
      };
      afterAll(async () => {
        for (const { database, fresh } of opened) {
          await database.close();
          await fresh.drop();
        }
      });
      suite(async (options) => {
        const database = await openOne(options);
        if (place.apart) {
          const vault = await openOne({ empty: true });
          await prepareDatabases(database, vault);
          vaults.set(database, vault);
        }
        return database;
      }, place.store);
    });
}

/** For what it matters to whether the vault lies in a database of its own: runs the tests in that way as well. */
export const describeOnVaultsToo = (name: string, suite: Suite): void =>
  describeOn(storeNames, name, suite, true);

const vaults = new WeakMap<Database<Tables>, Database<Tables>>();

/** The vault that lies apart from a database which a suite opened. */
export const vaultOf = (database: Database<Tables>): Database<Tables> | undefined => vaults.get(database);

async function asAdmin(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function migrateAt(config: DatabaseConfig): Promise<void> {
  const database = await openDatabase(config);
  await migrate(database);
  await database.close();
}
