import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * How the areas of the store reach the vault. In the database of the data it is the same connection or transaction, and
 * nothing more is to be thought of. In a database of its own nothing makes the two come through together: what the data
 * will rely on is written before they are, and what they rely on no longer is taken away after them.
 */
export interface VaultAccess {
  /** Whether it lies in a database of its own. */
  readonly apart: boolean;
  /** For reading; and for writing what nothing in the data depends on. */
  readonly db: Kysely<Tables>;
  /**
   * Writes what must be there once the data are.
   *
   * @param write gets the id of the writing in both databases; null where it is all one transaction
   * @param made the people who come with it
   */
  before<T>(
    write: (vault: Kysely<Tables>, writeId: string | null) => Promise<T>,
    made?: readonly number[],
  ): Promise<T>;
  /** Takes away what the data don't need any more once they are written. Must be possible to do twice. */
  after(take: (vault: Kysely<Tables>) => Promise<unknown>): Promise<void>;
}

/** The vault on the connection given, or in its transaction. */
export const vaultOn = (db: Kysely<Tables>, apart = false): VaultAccess => ({
  apart,
  db,
  before: (write) => write(db, null),
  after: async (take) => void (await take(db)),
});
