import type { DailyRoot } from '../../evidence/index.ts';
import type { Instant } from './instant.ts';
import type { ChainHead, SealedEntry } from './people.ts';

/** A place in the order of all evidence: by person, then by number within the person's chain. */
export interface EvidencePlace {
  readonly personId: number;
  readonly seq: number;
}

/** A daily root as it is stored. */
export interface StoredRoot extends DailyRoot {
  /**
   * It covers what was recorded before this instant and not before that of the root before it. Not signed and need not
   * be: with another one, other entries would be counted, and those don't give the signed root.
   */
  readonly until: Instant;
}

/** Evidence as it is stored: sealed, in the order in which it was written. */
export interface EvidenceStore {
  /** The whole chain of a person, from its first entry. */
  chainOf(personId: number): Promise<readonly SealedEntry[]>;
  /** Everybody's entries by person and number, a page at a time. @param upTo the last person wanted */
  page(
    after: EvidencePlace,
    upTo: number,
    limit: number,
  ): Promise<readonly (SealedEntry & { readonly personId: number })[]>;
  /** Where the chains of people stand by their own rows, by number, a page at a time; of erased people too. */
  heads(
    after: number,
    limit: number,
  ): Promise<readonly { readonly personId: number; readonly chain: ChainHead }[]>;
  headOf(personId: number): Promise<ChainHead | null>;
  /** The hashes of what was recorded from an instant until before another, by person and number, a page at a time. */
  recorded(
    from: Instant,
    until: Instant,
    after: EvidencePlace,
    limit: number,
  ): Promise<readonly (EvidencePlace & { readonly hash: Uint8Array })[]>;
  /** How much was recorded between two instants, counted no further than `most`. */
  recordedCount(from: Instant, until: Instant, most: number): Promise<number>;
  /**
   * The next so many entries of everybody by person and number, with the hash of those that were recorded between two
   * instants: cheaper than `recorded` where that is much of what there is.
   */
  sift(
    from: Instant,
    until: Instant,
    after: EvidencePlace,
    scan: number,
  ): Promise<readonly (EvidencePlace & { readonly hash: Uint8Array | null })[]>;
  /** When the first thing was recorded at or after an instant; null where nothing was. */
  firstSince(from: Instant): Promise<Instant | null>;
  /** By day, those after one. */
  roots(after: number, limit: number): Promise<readonly StoredRoot[]>;
  /** The first root that covers an instant; null while none does. */
  rootOver(at: Instant): Promise<StoredRoot | null>;
  /** The last one before a day; without a day the last of all. */
  lastRoot(before?: number): Promise<StoredRoot | null>;
  /** False where the day has one already. */
  addRoot(root: StoredRoot): Promise<boolean>;
}
