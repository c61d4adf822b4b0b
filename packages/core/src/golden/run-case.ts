import { citesOf, judge, type Verdict } from '../judge/index.ts';
import type { GoldenCase } from '../terms/index.ts';
import { citesMet } from './cites.ts';

/** What became of one golden case. */
export interface CaseResult {
  readonly golden: GoldenCase;
  readonly verdict: Verdict;
  /** The provisions of the rules that carry the outcome, the deciding one first. */
  readonly cites: readonly string[];
  readonly citesMet: boolean;
  /** Outcome, provisions, `until` and `due` are all as expected. */
  readonly ok: boolean;
  readonly failures: readonly ('outcome' | 'cites' | 'until' | 'due')[];
}

/** Judges one golden case and compares the verdict with what was decided. */
export function runCase(golden: GoldenCase): CaseResult {
  const verdict = judge(golden);
  const cites = citesOf(verdict, golden.law, golden.at);
  const met = citesMet(golden.expect.cites ?? [], cites);
  const failures: CaseResult['failures'][number][] = [];
  if (verdict.outcome !== golden.expect.outcome) failures.push('outcome');
  if (!met) failures.push('cites');
  if (golden.expect.until !== undefined && golden.expect.until !== verdict.until) failures.push('until');
  if (golden.expect.due !== undefined && golden.expect.due !== verdict.due) failures.push('due');
  return { golden, verdict, cites, citesMet: met, ok: failures.length === 0, failures };
}
