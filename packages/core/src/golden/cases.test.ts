import { describe, expect, test } from 'vitest';
import { formatDay } from '../time/index.ts';
import { allCases, caseFiles, casesOf, decidedCases } from './case-files.fixture.ts';
import { type CaseResult, runCase, summarise } from './index.ts';

const day = (value: number | null | undefined) => (value == null ? String(value) : formatDay(value));

/** What a reader needs to see why a case was decided otherwise. */
function failure({ golden, verdict, cites, failures }: CaseResult): string {
  const { outcome, until, due, cites: wanted } = golden.expect;
  const said = failures.map((what) => {
    switch (what) {
      case 'outcome':
        return `expected ${outcome}, found ${verdict.outcome} by ${verdict.reasons[0]?.rule.id}`;
      case 'cites':
        return `expected one of ${wanted?.join(', ')}, found ${cites.join(', ')}`;
      case 'until':
        return `expected until ${day(until)}, found ${day(verdict.until)}`;
      case 'due':
        return `expected due ${day(due)}, found ${day(verdict.due)}`;
      default:
        return what satisfies never;
    }
  });
  return `${golden.id} (${golden.title}): ${said.join('; ')}`;
}

describe('the golden cases', () => {
  test.each(caseFiles)('%s: every case is decided as expected', (name) => {
    const results = casesOf(name).map(runCase);
    expect(results.length).toBeGreaterThan(0);
    expect(results.filter((result) => !result.ok).map(failure)).toEqual([]);
    const { lawful, unlawful, unknown, twins } = summarise(results);
    for (const tally of [lawful, unlawful, unknown, twins]) expect(tally.ok).toBe(tally.n);
  });

  test('have ids of their own, and twins that exist', () => {
    const ids = allCases.map((golden) => golden.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const { id, twinOf } of allCases) if (twinOf !== undefined) expect(ids, id).toContain(twinOf);
  });

  test('hold the decided cases and the own ones in the numbers that the format promises', () => {
    expect(decidedCases).toHaveLength(269);
    expect(decidedCases.filter((golden) => golden.twinOf !== undefined)).toHaveLength(128);
    const own = allCases.filter((golden) => golden.source.kind === 'own');
    expect(own.length).toBe(allCases.length - decidedCases.length);
    expect(own.filter((golden) => golden.ask === 'keep').length).toBeGreaterThanOrEqual(80);
    for (const outcome of ['lawful', 'unlawful', 'unknown'] as const)
      expect(own.some((golden) => golden.expect.outcome === outcome)).toBe(true);
  });
});
