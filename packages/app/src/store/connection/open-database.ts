import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { EmbeddedEngine } from './embedded-engine.ts';
import { DatabaseTooOld } from './failures.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { pgTypes } from './pg-types.ts';
import { connectionFailure, parseDatabaseUrl } from './postgres-failure.ts';
import { PreparingClient } from './prepared.ts';
import { WireStream } from './wire-stream.ts';

/** Where the data live. */
export type DatabaseConfig =
  | {
      readonly kind: 'embedded';
      /** Made when missing. One process at a time. */
      readonly folder: string;
      /** False skips flushing to disk (tests, throw-away data): faster, and a power cut may destroy everything. */
      readonly durable?: boolean;
    }
  | {
      readonly kind: 'postgres';
      /** `postgres://user:password@server:5432/database`, with the driver's options (`?sslmode=verify-full`). */
      readonly url: string;
      /** Connections at most; 10 unless said. */
      readonly poolSize?: number;
    };

/** An open database. Both kinds speak PostgreSQL through the same driver. */
export interface Database<Tables> {
  readonly kind: DatabaseConfig['kind'];
  readonly kysely: Kysely<Tables>;
  /** The driver beneath, for what is faster without a query builder. One connection when embedded. */
  readonly pool: pg.Pool;
  /** As PostgreSQL numbers itself: 180004 is 18.4. */
  readonly version: number;
  /** The right to the folder; embedded only. */
  readonly lock?: FolderLock;
  /** Waits for running queries, writes everything to disk and lets go of the folder. */
  close(): Promise<void>;
}

/** Oldest major version of PostgreSQL whose SQL suffices. */
const oldestMajor = 15;

/**
 * Opens the database and makes sure that it answers; changes nothing in it (see `migrate`).
 *
 * @throws a `StoreFailure` that says what is wrong and what to do
 */
export async function openDatabase<Tables>(config: DatabaseConfig): Promise<Database<Tables>> {
  return config.kind === 'embedded' ? openEmbedded(config) : openPostgres(config);
}

async function openEmbedded<Tables>(
  config: Extract<DatabaseConfig, { kind: 'embedded' }>,
): Promise<Database<Tables>> {
  const lock = lockFolder(config.folder);
  const engine = new EmbeddedEngine(config.folder, config.durable ?? true);
  const pool = poolOf({
    stream: () => new WireStream(engine),
    user: 'postgres',
    database: 'postgres',
    max: 1,
    idleTimeoutMillis: 0,
    // Whoever asks for a second connection inside a transaction would wait for itself: an error is better.
    connectionTimeoutMillis: 60_000,
    types: pgTypes,
  });
  const letGo = async () => {
    await engine.close();
    lock.release();
  };
  try {
    await engine.prepare();
    const version = await versionOf(pool);
    return { ...opened<Tables>('embedded', pool, version, letGo), lock };
  } catch (error) {
    await letGo();
    throw error;
  }
}

async function openPostgres<Tables>(
  config: Extract<DatabaseConfig, { kind: 'postgres' }>,
): Promise<Database<Tables>> {
  const address = parseDatabaseUrl(config.url);
  const pool = poolOf({
    connectionString: config.url,
    max: config.poolSize ?? 10,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'houdbaar',
    types: pgTypes,
  });
  try {
    const version = await versionOf(pool);
    if (Math.floor(version / 10_000) < oldestMajor) throw new DatabaseTooOld(dotted(version), oldestMajor);
    await withoutCompiling(pool);
    return opened('postgres', pool, version, async () => undefined);
  } catch (error) {
    await pool.end();
    throw connectionFailure(error, address);
  }
}

function opened<Tables>(
  kind: DatabaseConfig['kind'],
  pool: pg.Pool,
  version: number,
  afterwards: () => Promise<void>,
): Database<Tables> {
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  let closing: Promise<void> | undefined;
  const close = async () => {
    await kysely.destroy();
    if (!pool.ended) await pool.end();
    await afterwards();
  };
  return {
    kind,
    kysely,
    pool,
    version,
    close() {
      closing ??= close();
      return closing;
    },
  };
}

/**
 * Our longer statements name many columns and run for a tenth of a second: to compile them takes longer than that. Not
 * asked for at sign-on, which a pooler between us and the server may refuse.
 */
async function withoutCompiling(pool: pg.Pool): Promise<void> {
  pool.on('connect', (client) => void client.query(jitOff).catch(() => undefined));
  await pool.query(jitOff);
}

const jitOff = 'set jit = off';

function poolOf(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, Client: PreparingClient });
  // A broken connection fails the query that runs on it and is replaced at the next one; an event that nobody
  // listens to would end the whole process. The pool listens to its idle connections only.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

async function versionOf(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  );
  return rows[0]!.version;
}

const dotted = (version: number): string => `${Math.floor(version / 10_000)}.${version % 10_000}`;
