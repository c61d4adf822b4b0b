import type { Instant } from './instant.ts';

/** Someone looked at a person. No values: what was seen is known from the purpose and the day. */
export interface AccessEntry {
  readonly id: string;
  readonly personId: number;
  readonly at: Instant;
  /** The user, or the account on this machine. */
  readonly actor: string;
  /** What was looked at: `person.show`, `plan.items`. */
  readonly action: string;
  /** For which purposes, where they were limited; null for all. */
  readonly purpose: string | null;
}

/** Who looked at whom. */
export interface AccessLogStore {
  add(entries: readonly AccessEntry[]): Promise<void>;
  /** Of one person, newest first. */
  of(personId: number, limit: number): Promise<readonly AccessEntry[]>;
}
