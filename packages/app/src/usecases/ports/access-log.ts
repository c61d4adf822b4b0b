import type { Instant } from './instant.ts';

/** Someone looked at a person. No values: what was seen is known from the purpose and the day. */
export interface AccessEntry {
  readonly id: string;
  readonly personId: number;
  readonly at: Instant;
  /** The name of the user at that time, or the account on this machine. */
  readonly actor: string;
  /** The user, whatever they are called; null on the command line, where the account's name is all there is. */
  readonly actorId: string | null;
  /** What was looked at: `person.show`, `plan.items`. */
  readonly action: string;
  /** For which purposes, where they were limited; null for all. */
  readonly purpose: string | null;
  /** What was asked, where that is worth knowing: the filters of an export. No personal data. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** Stands for nobody in particular: the look was at a list as such, such as an export of this log. */
export const nobodyInParticular = 0;

/** Which looks are wanted; what isn't named doesn't matter. */
export interface AccessFilter {
  readonly person?: number | undefined;
  /** A name as it was at the time, or the id of a user. */
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly purpose?: string | undefined;
  readonly from?: Instant | undefined;
  /** Before this instant. */
  readonly until?: Instant | undefined;
}

/** Who looked at whom. */
export interface AccessLogStore {
  add(entries: readonly AccessEntry[]): Promise<void>;
  /** Of one person, newest first. */
  of(personId: number, limit: number): Promise<readonly AccessEntry[]>;
  /** Newest first. @param after the last of the page before */
  search(
    filter: AccessFilter,
    after: Pick<AccessEntry, 'at' | 'id'> | null,
    limit: number,
  ): Promise<readonly AccessEntry[]>;
}
