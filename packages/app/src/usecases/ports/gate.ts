import type { ContactPoint } from '@houdbaar/core/standing';
import type { Day } from '@houdbaar/core/time';
import type { HeldPerson } from './people.ts';
import type { PeopleQuery } from './people-list.ts';
import type { SuppressionScope } from './suppression.ts';

/** The standing of one person in one lane, with the epoch under which it was judged. */
export interface StandingAnswer {
  readonly id: number;
  readonly lane: number | null;
  readonly epoch: number;
  /** Where they were asked for. */
  readonly points?: readonly ContactPoint[];
}

/** The epoch that was current at the moment of a reading. */
export interface CurrentEpoch {
  readonly epoch: number;
  /** The latest day on which anybody had been judged under it. */
  readonly latestDay: Day;
}

/** Answers, and the epoch that was current when they were read: in the same statement, so that none can pass for fresh. */
export interface StandingAnswers {
  /** Null where there was nothing to read. */
  readonly current: CurrentEpoch | null;
  readonly answers: readonly StandingAnswer[];
}

/** Whom the gate is asked about. */
export interface LookUp {
  /** Counted from 0. */
  readonly lane: number;
  readonly hashes: readonly string[];
  /** People by number, beside those who are found by hashes. */
  readonly ids: readonly number[];
  /** Also give the contact points. */
  readonly points: boolean;
}

/** Who is found, what stands for them and what the suppression list says about them: all of one moment. */
export interface LookedUp {
  /** Null before the first policy. */
  readonly current: CurrentEpoch | null;
  readonly people: ReadonlyMap<string, readonly number[]>;
  readonly suppressed: ReadonlyMap<string, ReadonlySet<SuppressionScope>>;
  /** By the number of the person; none for who has no standing, being no longer there. */
  readonly answers: ReadonlyMap<number, StandingAnswer>;
}

/** How many people have one answer in one lane. */
interface LaneCount {
  /** The code of rule and outcome; null where the lane doesn't concern them. */
  readonly code: number | null;
  readonly count: number;
}

/** Answers of a lane; stale is which was judged under another epoch, or ended by the day. */
interface LaneAsked {
  readonly lane: number;
  readonly epoch: number;
  readonly day: Day;
}

/** The reads of the gate. Those of everybody are of the people `among` whom is asked, where a list says so. */
export interface GateStore {
  /** Many who look at once cost one query together, and may see in their maps what others asked. */
  lookUp(asked: LookUp): Promise<LookedUp>;
  /** Everybody, by number, a page at a time. */
  page(lane: number, after: number, limit: number, among?: PeopleQuery): Promise<StandingAnswers>;
  /** As `page`, of those whose answer has this code or is stale. */
  withCode(
    asked: LaneAsked & { readonly code: number },
    after: number,
    limit: number,
    among?: PeopleQuery,
  ): Promise<StandingAnswers>;
  /** People by answer; those whose answer is stale apart. */
  counts(
    asked: LaneAsked,
    among?: PeopleQuery,
  ): Promise<{ readonly counts: readonly LaneCount[]; readonly stale: number }>;
  /** People whose answer is stale, by number, a page at a time. */
  stale(asked: LaneAsked, after: number, limit: number, among?: PeopleQuery): Promise<readonly HeldPerson[]>;
}
