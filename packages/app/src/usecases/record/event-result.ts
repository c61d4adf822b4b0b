import type { FieldProblem } from '../failure.ts';

export type EventOutcome = 'recorded' | 'duplicate' | 'ignored' | 'unknown-person' | 'refused';

/**
 * Why an event was not taken in, or not in the usual way: `scanner` a machine clicked; `not-own-act` an open, or an update
 * by others; `older` a later act of that kind is known; `suppressed` an unknown address was put on the suppression list,
 * or the consent is older than the erasure of that address.
 */
export type EventWhy = 'scanner' | 'not-own-act' | 'older' | 'suppressed';

export interface EventResult {
  /** Its place in the batch, from 0. */
  readonly index: number;
  readonly id?: string;
  readonly result: EventOutcome;
  /** Whom it was recorded for. */
  readonly people?: readonly number[];
  readonly why?: EventWhy;
  /** What is wrong with it, by field of the event. */
  readonly errors?: readonly FieldProblem[];
}

export interface RecordedBatch {
  readonly results: readonly EventResult[];
  readonly counts: Readonly<Record<EventOutcome, number>>;
}
