import { describe, expect, test } from 'vitest';
import { losesData, type Problem, type ProblemCode, problemEffects, sayProblem } from './index.ts';

const codes = Object.keys(problemEffects) as ProblemCode[];

function problem(code: ProblemCode, more: Partial<Problem> = {}): Problem {
  return {
    code,
    file: 'klanten.csv',
    count: 1,
    row: 12,
    column: 'email',
    places: [{ row: 12, column: 'email' }],
    detail: { kind: 'PDF', found: 3, expected: 5, most: 1_048_576, rows: 2, header: 3, why: 'ratio' },
    ...more,
  };
}

describe('sentences', () => {
  test.each(codes)('%s says what is the matter and ends as a sentence, in both languages', (code) => {
    for (const lang of ['nl', 'en'] as const) {
      const said = sayProblem(problem(code), lang);
      expect(said).toMatch(/^klanten\.csv, (?:regel|row) 12, (?:kolom|column) “email”: .{20,}\.$/);
      expect(said).not.toMatch(/undefined|NaN|\[object/);
    }
    expect(sayProblem(problem(code), 'nl')).not.toBe(sayProblem(problem(code), 'en'));
  });

  test('several times, with the other rows', () => {
    const places = [{ row: 12 }, { row: 14 }, { row: 20 }];
    const empty: Problem = { code: 'row-empty', file: 'klanten.csv', count: 3, row: 12, places, detail: {} };
    expect(sayProblem(empty, 'en')).toBe(
      'klanten.csv, row 12: this row holds only empty cells and does not count. (3 times, also in row 14, 20)',
    );
  });

  test('names from outside carry no terminal codes and have an end', () => {
    const said = sayProblem(
      problem('formula', { file: 'a\u001b[2Jb\n.csv', column: 'x'.repeat(5000) }),
      'nl',
    );
    expect(said).not.toMatch(/\p{Cc}/u);
    expect(said.length).toBeLessThan(400);
  });

  test('what loses data is told apart', () => {
    expect(losesData(problem('row-long'))).toBe(true);
    expect(losesData(problem('file-missing'))).toBe(true);
    expect(losesData(problem('read-broken'))).toBe(true);
    expect(losesData(problem('mojibake'))).toBe(false);
  });
});
