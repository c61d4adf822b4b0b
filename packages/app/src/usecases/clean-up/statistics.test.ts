import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeSmallCells, otherCell } from './statistics.ts';

const cells = (...sizes: readonly number[]) =>
  sizes.map((people, index) => ({ cell: `cell ${index}`, people }));

test('small cells are merged into one that is large enough', () => {
  expect(mergeSmallCells(cells(12, 4, 7), 10)).toEqual([
    { cell: 'cell 0', people: 12 },
    { cell: otherCell, people: 11 },
  ]);
  // Three alone would be too few: the next smallest joins them.
  expect(mergeSmallCells(cells(30, 12, 3), 10)).toEqual([
    { cell: 'cell 0', people: 30 },
    { cell: otherCell, people: 15 },
  ]);
  expect(mergeSmallCells(cells(3, 4), 10)).toEqual([]);
});

test('no cell is small, and nobody is counted twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 40 })),
      fc.integer({ min: 2, max: 20 }),
      (sizes, smallest) => {
        const merged = mergeSmallCells(cells(...sizes), smallest);
        const total = merged.reduce((sum, { people }) => sum + people, 0);
        for (const { people } of merged) expect(people).toBeGreaterThanOrEqual(smallest);
        const all = sizes.reduce((sum, size) => sum + size, 0);
        expect(total).toBe(all >= smallest ? all : 0);
      },
    ),
  );
});
