import type { Day } from '@houdbaar/core/time';

/** Answers of one lane that end on one day. */
export interface DueLane {
  readonly lane: number;
  readonly code: number;
  readonly until: Day;
  readonly count: number;
}

/** What changes by itself, found by the index on the next change: the cost follows how much is due. */
export interface AgendaStore {
  /** Answers of these lanes that end from one day to another, both included. */
  dueLanes(lanes: readonly number[], epoch: number, from: Day, to: Day): Promise<readonly DueLane[]>;
  /** People whose next change falls in this time, by day and number, a page at a time. */
  duePeople(
    from: Day,
    to: Day,
    after: { readonly day: Day; readonly person: number } | null,
    limit: number,
  ): Promise<readonly { readonly person: number; readonly day: Day }[]>;
}
