import type { Channel } from '@houdbaar/core/terms';
import type { Instant } from './instant.ts';
import type { Identifier } from './people.ts';

/**
 * What a suppressed address is closed to: coming back at all (`erased`), marketing, or one channel. It binds everyone
 * who has the address.
 */
export type SuppressionScope = 'erased' | 'marketing' | Channel;

export interface Suppression extends Identifier {
  readonly scope: SuppressionScope;
  /** When it was said, or put here where that is not known. */
  readonly at: Instant;
  /** A short word of our own: objection, erasure. Never personal data. */
  readonly reason: string;
  /** The name of the source that told it. */
  readonly source: string | null;
}

/** An entry as the vault of a backup brings it. */
export interface BroughtSuppression extends Suppression {
  /** Null where it binds. */
  readonly liftedAt: Instant | null;
}

/** Someone's word that an entry was wrong; the entry stays, and binds nobody any more. */
export interface LiftedSuppression {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
}

/** Keyed hashes of addresses that must not be used or come back, which outlive the people who had them. */
export interface SuppressionStore {
  /** Adds what is not there yet; one that had been lifted binds again, and the later of two moments counts. */
  add(list: readonly Suppression[]): Promise<void>;
  /** Adds what a backup didn't know: what was lifted after its moment stays lifted. */
  putBack(list: readonly Suppression[]): Promise<void>;
  /** Entries that the vault of a backup brought and that the list was not yet brought up to, by hash and scope. */
  brought(limit: number): Promise<readonly BroughtSuppression[]>;
  /** Takes these over as they are, and off what was brought. The vault's word is the newer one. */
  takeOver(list: readonly BroughtSuppression[]): Promise<void>;
  /** Removes erasures that stand no longer: those of addresses of which nobody was erased after the instant given. */
  endErased(until: ReadonlyMap<string, Instant>): Promise<void>;
  /** The scopes that bind each hash; one without any is absent. */
  check(hashes: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<SuppressionScope>>>;
  /** All that binds some hashes, with when and how it came there. */
  of(hashes: readonly string[]): Promise<readonly Suppression[]>;
  /** Those that bind, by hash and scope. @param after the last of the page before */
  list(after: Pick<Suppression, 'hash' | 'scope'> | null, limit: number): Promise<readonly Suppression[]>;
  /** Those that bind, by scope; scopes without any are absent. */
  count(): Promise<ReadonlyMap<SuppressionScope, number>>;
  /** False where no such entry binds. */
  lift(hash: string, scope: SuppressionScope, lifted: LiftedSuppression): Promise<boolean>;
}
