import type { Day } from '@houdbaar/core/time';
import type { HeldPerson, StandingRow } from './people.ts';

/** How many people's answer in a lane ends on a day. */
export interface LapseCount {
  readonly lane: number;
  readonly code: number;
  readonly until: Day;
  readonly count: number;
}

/** Standing: the answers that are known without judging. Every reader says which epoch and day it reads for. */
export interface StandingStore {
  /** Whole rows, with the first `lanes` lanes: as many as the policy has. */
  rows(ids: readonly number[], lanes: number): Promise<ReadonlyMap<number, StandingRow>>;
  /** People whose next change is on or before a day; the cost follows how many there are. */
  due(day: Day, limit: number): Promise<readonly number[]>;
  dueCount(from: Day, to: Day): Promise<number>;
  /** Days on which answers end, counted for each lane of the given ones. */
  lapses(lanes: readonly number[], epoch: number): Promise<readonly LapseCount[]>;
  /** People judged under another epoch, by number, a page at a time. */
  outdated(epoch: number, after: number, limit: number): Promise<readonly HeldPerson[]>;
  outdatedCount(epoch: number): Promise<number>;
  /** Writes new answers for people whose facts are still those that were judged; the others are left alone. */
  rejudged(
    rows: readonly (StandingRow & { readonly id: number; readonly revision: number })[],
  ): Promise<number>;
}
