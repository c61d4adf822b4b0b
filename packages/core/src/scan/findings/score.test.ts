import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knowledgeOf } from './knowledge.ts';
import { settingWith } from './scan.fixture.ts';
import {
  exactScore,
  lossOf,
  type Scored,
  type ScorePartId,
  scoreOf,
  scorePartInfo,
  scoreParts,
} from './score.ts';
import { severityOf } from './severity.ts';

const knows = knowledgeOf(settingWith());
const scored: fc.Arbitrary<Scored> = fc.record({
  part: fc.constantFrom(...(Object.keys(scorePartInfo) as ScorePartId[])),
  level: fc.constantFrom('info', 'low', 'medium', 'high', 'critical'),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('the formula', () => {
  test('follows the worked example of its documentation', () => {
    const findings: Scored[] = [
      { part: 'retention', level: 'high', share: 0.36 },
      { part: 'retention', level: 'low', share: 0.25 },
      { part: 'minimisation', level: 'high', share: 1 },
    ];
    const parts = scoreParts(findings, knows);
    expect(parts.map(({ value }) => Number(value.toFixed(3)))).toEqual([0.665, 1, 1, 0.5, 1]);
    expect(scoreOf(findings, knows)).toBe(84);
  });

  test('weighs the first people most', () => {
    expect(lossOf({ part: 'care', level: 'high', share: 0.01 })).toBeCloseTo(0.05);
    expect(lossOf({ part: 'care', level: 'high', share: 1 })).toBeCloseTo(0.5);
    expect(lossOf({ part: 'care', level: 'info', share: 1 })).toBe(0);
  });

  test('has weights that sum to 100', () => {
    expect(Object.values(scorePartInfo).reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  });

  test('falls or stays as a share grows or a finding is added, and never leaves 0 to 100', () => {
    fc.assert(
      fc.property(
        fc.array(scored),
        scored,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (others, one, more) => {
          const less = [...others, one];
          const grown = [...others, { ...one, share: Math.max(one.share, more) }];
          const [none, some, most] = [others, less, grown].map((list) => scoreOf(list, knows));
          expect(most).toBeLessThanOrEqual(some!);
          expect(some).toBeLessThanOrEqual(none!);
          expect(most).toBeGreaterThanOrEqual(0);
          expect(none).toBeLessThanOrEqual(100);
        },
      ),
    );
  });

  test('gives the weight of parts that are left out to the others', () => {
    const parts = scoreParts([{ part: 'minimisation', level: 'high', share: 1 }], {
      ...knows,
      ...{ dates: false, status: false, basis: false, refusals: false },
    });
    expect(exactScore(parts)).toBeCloseTo(75);
  });
});

describe('severity', () => {
  test('rises with the share and falls for the rare', () => {
    expect(severityOf('high', 0.25)).toBe('critical');
    expect(severityOf('high', 0.2)).toBe('high');
    expect(severityOf('high', 0.009)).toBe('medium');
    expect(severityOf('critical', 1)).toBe('critical');
    expect(severityOf('low', 0.0001)).toBe('low');
    expect(severityOf('info', 1)).toBe('info');
  });
});
