import type { CaseResult } from './run-case.ts';

/** How many cases of a class, and how many of them were decided as expected. */
export interface Tally {
  n: number;
  ok: number;
}

/** Agreement per class, per ask and per country. */
export interface Summary {
  readonly cases: number;
  readonly ok: number;
  readonly lawful: Tally;
  readonly unlawful: Tally;
  readonly unknown: Tally;
  readonly twins: Tally;
  readonly byAsk: Readonly<Record<string, Tally>>;
  readonly byLaw: Readonly<Record<string, Tally>>;
  /** Mean of the shares of lawful and unlawful cases whose outcome was found. */
  readonly balancedAccuracy: number;
}

/** Counts the results per class. The classes overlap: a twin is also lawful, unlawful or unknown. */
export function summarise(results: readonly CaseResult[]): Summary {
  const tallies = { lawful: tally(), unlawful: tally(), unknown: tally(), twins: tally() };
  const byAsk: Record<string, Tally> = {};
  const byLaw: Record<string, Tally> = {};
  let ok = 0;
  for (const result of results) {
    if (result.ok) ok += 1;
    const { golden } = result;
    count(tallies[golden.expect.outcome], result);
    if (golden.twinOf !== undefined) count(tallies.twins, result);
    byAsk[golden.ask] ??= tally();
    count(byAsk[golden.ask]!, result);
    byLaw[golden.law] ??= tally();
    count(byLaw[golden.law]!, result);
  }
  const share = (outcome: 'lawful' | 'unlawful') => {
    const of = results.filter((result) => result.golden.expect.outcome === outcome);
    return of.length === 0
      ? 1
      : of.filter((result) => !result.failures.includes('outcome')).length / of.length;
  };
  return {
    cases: results.length,
    ok,
    ...tallies,
    byAsk,
    byLaw,
    balancedAccuracy: (share('lawful') + share('unlawful')) / 2,
  };
}

function tally(): Tally {
  return { n: 0, ok: 0 };
}

function count(of: Tally, result: CaseResult): void {
  of.n += 1;
  if (result.ok) of.ok += 1;
}
