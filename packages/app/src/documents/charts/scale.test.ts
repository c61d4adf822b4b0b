import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisTo, linesOf, spread } from './scale.ts';

describe('axisTo', () => {
  test('goes from zero to the first round step at or above the largest value', () => {
    expect(axisTo(25_236, 4)).toEqual({ top: 30_000, ticks: [0, 10_000, 20_000, 30_000] });
    expect(axisTo(3, 4)).toEqual({ top: 3, ticks: [0, 1, 2, 3] });
    expect(axisTo(0, 4)).toEqual({ top: 1, ticks: [0] });
  });

  test('always covers the value with whole steps, and not too many of them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000_000_000 }),
        fc.integer({ min: 2, max: 8 }),
        (largest, most) => {
          const { top, ticks } = axisTo(largest, most);
          expect(top).toBeGreaterThanOrEqual(largest);
          expect(ticks.length).toBeLessThanOrEqual(most + 1);
          expect(ticks.every(Number.isInteger)).toBe(true);
          expect(ticks.at(0)).toBe(0);
          expect(ticks.at(-1)).toBe(top);
        },
      ),
    );
  });
});

test('linesOf breaks at spaces and marks what it cuts', () => {
  expect(linesOf('Aanbieding van eigen producten', 12, 140, 2)).toEqual([
    'Aanbieding van eigen',
    'producten',
  ]);
  expect(linesOf('een heel lang doel met veel woorden', 12, 70, 2)).toEqual(['een heel', 'lang doel…']);
});

test('spread keeps labels apart and within the drawing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 8 }), (wanted) => {
      const sorted = wanted.toSorted((a, b) => a - b).map((at) => ({ at, room: 18 }));
      const placed = spread(sorted, 0, 300);
      placed.forEach((position, index) => {
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position + 18).toBeLessThanOrEqual(300);
        if (index > 0) expect(position).toBeGreaterThanOrEqual((placed[index - 1] ?? 0) + 18);
      });
    }),
  );
});
