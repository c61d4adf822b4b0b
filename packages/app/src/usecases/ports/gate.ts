import type { ContactPoint } from '@houdbaar/core/standing';
import type { Day } from '@houdbaar/core/time';
import type { HeldPerson } from './people.ts';
import type { SuppressionScope } from './suppression.ts';

/** Who is found by identifiers, and what the suppression list says about them. */
export interface LookedUp {
  /** The epoch at the moment of this look; null before the first policy. */
  readonly epoch: number | null;
  readonly people: ReadonlyMap<string, readonly number[]>;
  readonly suppressed: ReadonlyMap<string, ReadonlySet<SuppressionScope>>;
}

/** The standing of one person in one lane, with the epoch under which it was judged. */
export interface StandingAnswer {
  readonly id: number;
  readonly lane: number | null;
  readonly epoch: number;
  /** Where they were asked for. */
  readonly points?: readonly ContactPoint[];
}

/** Answers, and the epoch that was current when they were read: in the same statement, so that none can pass for fresh. */
export interface StandingAnswers {
  /** Null where there was nothing to read. */
  readonly epoch: number | null;
  readonly answers: readonly StandingAnswer[];
}

/** The reads of the gate, each with the epoch of the same moment. Many small ones at once cost one query together. */
export interface GateStore {
  lookUp(hashes: readonly string[]): Promise<LookedUp>;
  /** @param lane counted from 0. @param points also give the contact points */
  answers(lane: number, ids: readonly number[], points: boolean): Promise<StandingAnswers>;
  /** Everybody, by number, a page at a time. */
  page(lane: number, after: number, limit: number): Promise<StandingAnswers>;
  /** People whose answer in a lane was judged under another epoch or ended by a day, by number, a page at a time. */
  stale(lane: number, epoch: number, day: Day, after: number, limit: number): Promise<readonly HeldPerson[]>;
}
