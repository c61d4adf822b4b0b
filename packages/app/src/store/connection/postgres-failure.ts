import pg from 'pg';
import {
  BadDatabaseUrl,
  DatabaseLoginRefused,
  DatabaseMissing,
  DatabaseUnreachable,
  StoreFailure,
} from './failures.ts';

/** The parts of an address that may be shown: no password. */
export interface DatabaseAddress {
  readonly server: string;
  readonly user: string;
  readonly database: string;
}

/** @throws {BadDatabaseUrl} */
export function parseDatabaseUrl(url: string): DatabaseAddress {
  if (!/^postgres(?:ql)?:\/\//.test(url)) throw new BadDatabaseUrl();
  try {
    // The driver's own reading, so that what is shown is what it connects to.
    const { host, port, user, database } = new pg.Client({ connectionString: url });
    const name = user ?? 'postgres';
    return { server: `${host}:${port}`, user: name, database: database ?? name };
  } catch {
    // The parser's own error repeats the address, password included.
    throw new BadDatabaseUrl();
  }
}

/** @returns the failure in words for what the driver threw while connecting; what is none of these stays as it is */
export function connectionFailure(error: unknown, { server, user, database }: DatabaseAddress): unknown {
  if (error instanceof StoreFailure) return error;
  const options = { cause: error };
  const code = (error as { code?: string }).code;
  switch (code) {
    case '28P01':
    case '28000':
      return new DatabaseLoginRefused(user, options);
    case '3D000':
      return new DatabaseMissing(database, options);
    case undefined:
      return /password|SASL|SCRAM/i.test(String(error))
        ? new DatabaseLoginRefused(user, options)
        : new DatabaseUnreachable(server, messageOf(error), options);
    default:
      return new DatabaseUnreachable(server, `${code}: ${messageOf(error)}`, options);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error && error.message) || 'no answer';
