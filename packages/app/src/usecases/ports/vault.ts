import type { KeyCheck, WrappedRing } from '../../keys/index.ts';
import type { Instant } from './instant.ts';
import type { Suppression } from './suppression.ts';

/** An address that an erasure closed; since when, the entry of the journal says. */
export type ClosedAddress = Pick<Suppression, 'hash' | 'kind' | 'keyId' | 'normaliserVersion' | 'scope'>;

/** Something that was erased, so that a restored backup can be brought up to date: ids and keyed hashes only. */
export interface Erasure {
  readonly id: string;
  readonly personId: number;
  readonly at: Instant;
  readonly plan: string | null;
  readonly action: 'erase' | 'anonymise' | 'block' | 'fields' | 'evidence';
  /** For `fields`: which. */
  readonly fields: readonly string[] | null;
  readonly hashes: readonly string[];
  /** What it closed: put back where the data forgot it, even when they never knew the person. */
  readonly suppressions: readonly ClosedAddress[];
}

/** Erasures of which the data know nothing, though they were written: the data are an older copy of themselves. */
export interface LostErasures {
  /** Oldest first. */
  readonly erasures: readonly Erasure[];
  /** The ids of the writings they came with, to be told to {@link VaultStore.know}. */
  readonly writes: readonly string[];
}

/** What backups of the data must not hold: keys, and the journal of what was erased. */
export interface VaultStore {
  /** Whether it lies in a database of its own. */
  readonly apart: boolean;
  /** The newest wrapping of the ring; null before the first start. */
  ring(): Promise<WrappedRing | null>;
  /** False where another process was first. */
  addRing(version: number, ring: WrappedRing, at: Instant): Promise<boolean>;
  noteErasures(list: readonly Erasure[]): Promise<void>;
  /** Since an instant, oldest first. */
  erasures(since: Instant): Promise<readonly Erasure[]>;
  /** The addresses of erased people, each with the last moment at which one of them was erased. */
  addressesOf(ids: readonly number[]): Promise<ReadonlyMap<string, Instant>>;
  /** Makes the evidence of people unreadable for good; its hashes stay. */
  destroySalts(ids: readonly number[]): Promise<void>;
  /** People who were erased before an instant and of whom the evidence can still be read; some of them. */
  evidenceExpired(before: Instant, limit: number): Promise<readonly number[]>;
  /**
   * Settles writings that broke off between the data and a vault apart: what the data never came to know of is taken back
   * out of the vault, unless it is they that went back in time.
   *
   * @param since erasures from this instant on are looked at
   * @throws {Failure} `vault-refused` where the vault is older than the data
   */
  reconcile(since: Instant): Promise<LostErasures>;
  /** Notes that the data know of these writings now; what was settled long ago is forgotten. */
  know(writes: readonly string[]): Promise<void>;
}

/** In the database itself: which keys it was written with. */
export type RingRecord = readonly KeyCheck[];
