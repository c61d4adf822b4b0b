import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { Failure } from '../usecases/index.ts';
import { connectionLost, type Database, openDatabase, StoreFailure } from './connection/index.ts';
import type { Tables } from './tables.ts';

/**
 * Opens the database in which the vault lies, and makes sure that it answers; changes nothing in it.
 *
 * @throws {Failure} `vault-unreachable`, also later, from whatever needs it while it can't be reached
 */
export async function openVault(url: string): Promise<Database<Tables>> {
  try {
    const database = await openDatabase<Tables>({ kind: 'postgres', url });
    const dialect = new PostgresDialect({ pool: guarded(database.pool) });
    return { ...database, kysely: new Kysely<Tables>({ dialect }) };
  } catch (error) {
    throw error instanceof StoreFailure ? notOpened(error) : error;
  }
}

type GuardedPool = Pick<pg.Pool, 'options' | 'end'> & {
  connect(): Promise<Pick<pg.PoolClient, 'query' | 'release'>>;
};

/** The pool, saying of a connection that fails whose it is. */
const guarded = (pool: pg.Pool): GuardedPool => ({
  options: pool.options,
  end: () => pool.end(),
  async connect() {
    const client = await pool.connect().catch((error: unknown) => {
      throw vaultUnreachable(error);
    });
    const query = (...asked: Parameters<typeof client.query>) =>
      (client.query(...asked) as unknown as Promise<unknown>).catch((error: unknown) => {
        throw connectionLost(error) ? vaultUnreachable(error) : error;
      });
    return { query: query as unknown as typeof client.query, release: (error) => client.release(error) };
  },
});

const vaultUnreachable = (cause: unknown): Failure =>
  new Failure(
    'vault-unreachable',
    {
      nl: 'De database met de kluis (HOUDBAAR_VAULT_URL) is niet te bereiken. Wat sleutels nodig heeft of iets wist, kan nu niet; hiervan is niets opgeslagen. Probeer het straks opnieuw.',
      en: 'The database with the vault (HOUDBAAR_VAULT_URL) cannot be reached. Whatever needs keys or erases is not possible now; nothing of this was saved. Try again later.',
    },
    { cause },
  );

const notOpened = (cause: StoreFailure): Failure =>
  new Failure(
    'vault-unreachable',
    {
      nl: `De kluis (HOUDBAAR_VAULT_URL) gaat niet open. ${cause.says.nl.replaceAll('DATABASE_URL', 'HOUDBAAR_VAULT_URL')}`,
      en: `The vault (HOUDBAAR_VAULT_URL) does not open. ${cause.says.en.replaceAll('DATABASE_URL', 'HOUDBAAR_VAULT_URL')}`,
    },
    { cause },
  );
