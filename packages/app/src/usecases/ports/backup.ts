import type { Instant } from './instant.ts';

/**
 * What a house consists of: the data, and the vault. They are kept apart, since a backup of the data alone must not be
 * able to bring back what was erased.
 */
export type HousePart = 'data' | 'vault';

/** A table with its columns, in their order. */
export interface TableShape {
  /** With its schema: `public.person`. */
  readonly name: string;
  readonly columns: readonly string[];
}

/** A sequence and the last number that it gave; null before the first. */
export interface SequenceState {
  readonly name: string;
  readonly last: number | null;
}

/** Everything that is kept as it was at one moment, while others go on writing. */
export interface Snapshot {
  readonly at: Instant;
  /** The steps that made the tables. */
  readonly migrations: readonly string[];
  tables(part: HousePart): Promise<readonly TableShape[]>;
  /**
   * The suppression list as a table of the vault: keyed hashes and moments, without who lifted an entry and why. It goes
   * with the vault too, which may be newer than the data: what was refused in between must not be forgotten.
   */
  suppressions(): Promise<TableShape>;
  sequences(part: HousePart): Promise<readonly SequenceState[]>;
  /** Rows in PostgreSQL's own text form, in batches. One table at a time. */
  rows(table: TableShape): AsyncIterable<readonly string[]>;
  close(): Promise<void>;
}

/** How far a database is with taking in a copy. */
export type VesselState =
  /** Without any table, or never worked with. */
  | 'empty'
  /** A copy was begun and broke off: what is there is of no use. */
  | 'broken-off'
  | 'used';

/** What a copy was restored for. */
export interface RestoredCopy {
  /** Erasures from here on are executed again before the house is opened. */
  readonly erasuresSince: Instant;
  readonly now: Instant;
  /** Whether API keys that could be used when the copy was made may be used again. */
  readonly keepKeys: boolean;
}

/** Who can come in by a copy: since it was made they may have been kept out. */
export interface AccessBack {
  /** API keys that could be used in the copy, and are neither over by now. */
  readonly keys: number;
  /** Users who may sign in, with the password and the roles that they had in the copy. */
  readonly users: number;
}

/** A database that takes in a copy of another. */
export interface Vessel {
  state(): Promise<VesselState>;
  /** How many people are in it. */
  people(): Promise<number>;
  /** Other connections of this program to the same database. */
  others(): Promise<number>;
  /** @throws where this program does not know one of the steps */
  knows(migrations: readonly string[]): void;
  /**
   * Removes everything and makes the tables anew as they were in the source; until `finish` the database counts as broken
   * off.
   */
  begin(migrations: readonly string[]): Promise<void>;
  /** Takes the further steps of a part that is newer. */
  advance(migrations: readonly string[]): Promise<void>;
  /** @throws where the table differs here */
  prepare(table: TableShape): Promise<void>;
  /** @param rows a JSON array of rows as a snapshot gave them @returns how many there were */
  load(table: TableShape, rows: string): Promise<number>;
  sequence(state: SequenceState): Promise<void>;
  /** Rows that came with the copy. */
  count(table: TableShape): Promise<number>;
  /**
   * Brings the tables up to date. From then on the database is a house. Of a copy that was restored, links of invitations
   * end, and API keys too unless they are kept.
   *
   * @param restored null: the house itself moved here, and goes on as it was
   */
  finish(restored: RestoredCopy | null): Promise<AccessBack>;
}
