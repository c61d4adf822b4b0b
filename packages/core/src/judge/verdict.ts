import type { FactPath, Rule } from '../law/index.ts';
import type { Outcome, Said } from '../terms/index.ts';
import type { Day } from '../time/index.ts';

/** What a rule does to the question. */
export type Effect = 'permits' | 'forbids' | 'leaves-open';

/** One rule that spoke, with the facts it read. Render it with {@link sayReason}. */
export interface Reason {
  readonly rule: Rule;
  readonly facts: readonly FactPath[];
  readonly effect: Effect;
}

/** What a lawful act still obliges. */
export interface Duty {
  readonly id: string;
  readonly cites: readonly string[];
  readonly says: Said;
}

/** The answer to one question. */
export interface Verdict {
  readonly outcome: Outcome;
  /** The first day on which the outcome could differ with no new fact; null where there is none. */
  readonly until: Day | null;
  /** For `answer`: the last day to answer the request. */
  readonly due?: Day | undefined;
  /** Every rule that spoke, the deciding one first. */
  readonly reasons: readonly Reason[];
  readonly duties: readonly Duty[];
  /** The facts that would settle an unknown. */
  readonly missing: readonly FactPath[];
  /** The law itself is open or the balance is a lawyer's: ask counsel. */
  readonly counsel?: true | undefined;
}
