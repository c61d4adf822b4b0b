import type { Rule } from '../law/index.ts';
import type { Day } from '../time/index.ts';

/**
 * The only way in which the judge reads time.
 *
 * Each question "has this day come?" notes the day on which its answer would flip. Between the day asked and
 * the earliest noted day every such answer stays the same, so the whole verdict does: that is why the verdict
 * can say until when it holds.
 */
export class Clock {
  readonly at: Day;
  /** The earliest day after {@link at} on which some comparison flips; Infinity where none does. */
  next = Number.POSITIVE_INFINITY;

  constructor(at: Day) {
    this.at = at;
  }

  /** Has the day come? An unknown day of a thing that happened counts as come. */
  reached(day: Day | undefined): boolean {
    if (day === undefined || day <= this.at) return true;
    if (day < this.next) this.next = day;
    return false;
  }

  /** Is the rule in force? */
  inForce(rule: Rule): boolean {
    return this.reached(rule.from) && (rule.to === undefined || !this.reached(rule.to + 1));
  }
}
