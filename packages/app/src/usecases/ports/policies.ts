import type { Outcome } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import type { Instant } from './instant.ts';

/** A version of the organisation's declaration; kept for ever. */
export interface PolicyVersion {
  readonly version: number;
  /** The YAML as it was applied, comments included. */
  readonly source: string;
  /** SHA-256 of the source, hexadecimal. */
  readonly hash: string;
  readonly appliedAt: Instant;
  readonly appliedBy: string;
  readonly note: string | null;
}

/** What people are judged under: a policy and a state of the law. A new one makes every standing stale. */
export interface Epoch {
  readonly epoch: number;
  readonly policyVersion: number;
  /** Fingerprint of the rules of law in this program. */
  readonly lawVersion: string;
  readonly since: Instant;
  /** The latest day on which anybody was judged under it: what stands says nothing of days before. */
  readonly latestDay: Day;
  /** People up to this number have been judged anew. */
  readonly rebuiltTo: number;
  /** When everybody had been; null while it goes on. */
  readonly rebuiltAt: Instant | null;
}

/** The short code under which a rule and an outcome stand in a standing. */
export interface VerdictCode {
  readonly code: number;
  readonly rule: string;
  readonly outcome: Outcome;
}

export interface PolicyStore {
  /** The newest version; null before the first. */
  current(): Promise<PolicyVersion | null>;
  version(version: number): Promise<PolicyVersion | null>;
  /** Newest first. */
  list(): Promise<readonly PolicyVersion[]>;
  add(policy: PolicyVersion): Promise<void>;
  /** The epoch under which people are judged now; null before the first policy. */
  epoch(): Promise<Epoch | null>;
  addEpoch(epoch: Epoch): Promise<void>;
  /** Notes that people were judged on a day; an earlier one changes nothing. */
  judgedOn(epoch: number, day: Day): Promise<void>;
  /** Notes how far the rebuild of an epoch is. */
  rebuilt(epoch: number, to: number, at: Instant | null): Promise<void>;
  codes(): Promise<readonly VerdictCode[]>;
  /** Gives codes to what has none yet, and answers all that were asked for. Safe beside others doing the same. */
  addCodes(list: readonly Omit<VerdictCode, 'code'>[]): Promise<readonly VerdictCode[]>;
  /** Makes sure that a standing has room for so many lanes. */
  ensureLanes(count: number): Promise<void>;
}
