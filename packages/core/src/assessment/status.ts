import { reviewGrace } from '../law/index.ts';
import { addPeriod, type Day } from '../time/index.ts';
import type { AssessmentConclusion } from './assess.ts';

/**
 * - `failed`: it goes against the interest; the gate refuses whatever rests on it;
 * - `open`: unfinished or too close; the gate refuses until it is settled;
 * - `draft`: it passes, and nobody signed it yet; the gate refuses;
 * - `signed`: it holds;
 * - `review-soon`: it holds, and must be looked at again soon;
 * - `overdue`: it should have been looked at again; use goes on for the grace;
 * - `expired`: the grace is over; the gate answers `unknown`, which never sends. Nothing lapses by it.
 */
export type AssessmentState = 'failed' | 'open' | 'draft' | 'signed' | 'review-soon' | 'overdue' | 'expired';

/** How an assessment stands on a day, and when that changes by itself. Days are days since 1970. */
export interface AssessmentStatus {
  readonly state: AssessmentState;
  /** Whether purposes may rest on it on this day. */
  readonly carries: boolean;
  /** The day on which it must be looked at again; null while it is not signed. */
  readonly review: Day | null;
  /** The first day on which the gate refuses what rests on it, where nobody signs again; null while it is not signed. */
  readonly blocksFrom: Day | null;
}

/** How many days before a review it is called soon. */
const soonDays = 30;

/** How an assessment stands on a day: what the judge makes of it, in one word. */
export function assessmentStatus(
  { outcome, signed, review }: Pick<AssessmentConclusion, 'outcome' | 'signed' | 'review'>,
  at: Day,
  soon: number = soonDays,
): AssessmentStatus {
  const blocksFrom = review === null ? null : addPeriod(review, reviewGrace);
  const state = stateOf(at, soon);
  return {
    state,
    carries: state === 'signed' || state === 'review-soon' || state === 'overdue',
    review,
    blocksFrom,
  };

  function stateOf(day: Day, ahead: number): AssessmentState {
    if (outcome === 'fails') return 'failed';
    if (outcome === 'unknown') return 'open';
    if (signed === null || signed > day) return 'draft';
    if (review === null || blocksFrom === null || day < review - ahead) return 'signed';
    if (day < review) return 'review-soon';
    return day < blocksFrom ? 'overdue' : 'expired';
  }
}
