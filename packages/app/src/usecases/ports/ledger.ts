import type { Instant } from './instant.ts';
import type { SealedEntry } from './people.ts';

/** A place in the order in which evidence was recorded: by instant, then by person and number. */
export interface LedgerPlace {
  readonly at: Instant;
  readonly personId: number;
  readonly seq: number;
}

/** Entries of evidence in which somebody may have said yes or no. */
export interface LedgerStore {
  /** Newest first: what was recorded from an instant on, and before a place. Sealed. */
  page(
    from: Instant,
    before: LedgerPlace,
    limit: number,
  ): Promise<readonly (SealedEntry & { readonly personId: number })[]>;
  /** Consents that were recorded by themselves after a place and before an instant, oldest first. Sealed. */
  consents(
    after: LedgerPlace,
    until: Instant,
    limit: number,
  ): Promise<readonly (SealedEntry & { readonly personId: number })[]>;
  /** People of whom a request was recorded from an instant on, by number, after one; each once. */
  requesters(from: Instant, after: number, limit: number): Promise<readonly number[]>;
}
