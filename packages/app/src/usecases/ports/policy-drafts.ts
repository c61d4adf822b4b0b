import type { Instant } from './instant.ts';

/**
 * - `draft`: being written;
 * - `submitted`: waits for someone to approve it;
 * - `approved`: may be put in force as it is; any change makes it a draft again;
 * - `rejected`: sent back with a reason; whoever changes it makes it a draft again;
 * - `applied`: in force, or was
 */
export type DraftState = 'draft' | 'submitted' | 'approved' | 'rejected' | 'applied';

/** Someone who wrote or decided; without a user from the command line. */
export interface Author {
  readonly name: string;
  readonly user: string | null;
}

/** What happened to a draft, and who did it. */
export interface DraftStep extends Author {
  readonly at: Instant;
  readonly what:
    | 'made'
    | 'changed'
    | 'rebased'
    | 'signed'
    | 'submitted'
    | 'approved'
    | 'rejected'
    | 'applied';
  /** Of a rejection the reason; of a change the paths; of a signature the assessment. */
  readonly detail?: string;
}

/** A policy in the making. */
export interface PolicyDraft {
  readonly id: string;
  readonly title: string;
  /** The version that it began from, or was last brought over to; 0: from nothing. */
  readonly baseVersion: number;
  readonly state: DraftState;
  /** YAML, comments included. */
  readonly source: string;
  /** From 1; grows with every writing. */
  readonly revision: number;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly endedAt: Instant | null;
  readonly appliedVersion: number | null;
  /** Everyone who wrote in it; none of them is the second person who approves. */
  readonly editors: readonly Author[];
  /** Oldest first. */
  readonly steps: readonly DraftStep[];
}

export interface PolicyDraftStore {
  add(draft: PolicyDraft): Promise<void>;
  get(id: string): Promise<PolicyDraft | null>;
  /** Last changed first, those before an instant. */
  list(page: {
    readonly before?: Instant;
    readonly limit: number;
    readonly states?: readonly DraftState[];
  }): Promise<readonly PolicyDraft[]>;
  /** Writes a draft that stands at a revision, and gives it the next one; null where someone else wrote in between. */
  change(
    id: string,
    revision: number,
    to: Partial<Omit<PolicyDraft, 'id' | 'revision' | 'createdAt'>>,
  ): Promise<PolicyDraft | null>;
  /** Throws a draft away; false where it does not stand at that revision. */
  drop(id: string, revision: number): Promise<boolean>;
}
