import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { houseScore, houseScoreParts, type ScoreInput } from './house-score.ts';

const house = (
  people: Partial<ScoreInput['lanes']['people']>,
  more: Partial<ScoreInput> = {},
): ScoreInput => ({
  lanes: {
    people: { people: 100, kept: 100, lapsed: 0, undated: 0, reachable: [], ...people },
    lanes: [
      { purpose: 'news', ask: 'contact', channel: 'email', lawful: 60, unlawful: { a: 40 }, unknown: {} },
    ],
  },
  assessments: { all: 0, overdue: 0 },
  ...more,
});

describe('the score of a house', () => {
  test('is there only where people are', () => {
    expect(houseScore(house({ people: 0, kept: 0 }))).toEqual({ score: null, parts: [] });
  });

  test('is 100 where nothing is left to do', () => {
    const notices = { late: 0 };
    expect(houseScore(house({}, { notices, assessments: { all: 2, overdue: 0 } })).score).toBe(100);
  });

  test('parts that can’t be judged leave their weight to the others', () => {
    expect(houseScore(house({})).parts.map(({ id }) => id)).toEqual(['kept', 'overdue', 'contact']);
    expect(Object.values(houseScoreParts).reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  });

  test('by the published formula', () => {
    const { score, parts } = houseScore(
      house(
        { kept: 72, undated: 24, lapsed: 4 },
        { notices: { late: 25 }, assessments: { all: 2, overdue: 1 } },
      ),
    );
    expect(Object.fromEntries(parts.map(({ id, value }) => [id, value]))).toEqual({
      kept: 0.75,
      overdue: 0.8,
      contact: 1,
      notices: 0.5,
      assessments: 0.5,
    });
    // 30 × 0.75 + 25 × 0.8 + 20 + 15 × 0.5 + 10 × 0.5
    expect(score).toBe(75);
  });

  test('never rises by one more person who should be gone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), (lapsed) => {
        const score = (n: number) => houseScore(house({ kept: 100 - n, lapsed: n })).score!;
        expect(score(lapsed + 1)).toBeLessThanOrEqual(score(lapsed));
        expect(score(lapsed)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
