import type { FactPath, Rule } from '../law/index.ts';
import type { Reason } from './verdict.ts';

/** A rule with its effect and the facts it reads: made once, used in every verdict it speaks in. */
export interface Ground extends Reason {
  /** For `leaves-open`: the facts that would settle it. */
  readonly missing: readonly FactPath[];
  /** For `leaves-open`: the law itself is open. */
  readonly counsel: boolean;
}

const none: readonly FactPath[] = [];

export function permits(rule: Rule, facts: readonly FactPath[]): Ground {
  return { rule, facts, effect: 'permits', missing: none, counsel: false };
}

export function forbids(rule: Rule, facts: readonly FactPath[]): Ground {
  return { rule, facts, effect: 'forbids', missing: none, counsel: false };
}

/** Not decided for want of these facts. */
export function needs(rule: Rule, facts: readonly FactPath[], ...missing: FactPath[]): Ground {
  return { rule, facts, effect: 'leaves-open', missing, counsel: false };
}

/** Not decided because the law is open or the balance is a lawyer's. */
export function counsel(rule: Rule, facts: readonly FactPath[], ...missing: FactPath[]): Ground {
  return { rule, facts, effect: 'leaves-open', missing, counsel: true };
}

/** The best of several routes, one of which suffices: permitted, else open, else the first refusal. */
export function best(first: Ground, second: Ground): Ground {
  if (first.effect === 'permits' || second.effect === 'forbids') return first;
  if (second.effect === 'permits' || first.effect === 'forbids') return second;
  return first;
}
