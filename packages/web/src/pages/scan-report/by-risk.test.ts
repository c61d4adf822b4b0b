import { expect, test } from 'vitest';
import { leftByMonth } from './by-risk.ts';

test('who is left goes down month by month, and never below nobody', () => {
  const months = ['2026-12', '2027-01', '2027-02'];
  expect(leftByMonth(10, months, { '2026-12': 3, '2027-02': 5 })).toEqual([7, 7, 2]);
  expect(leftByMonth(1, months, { '2027-01': 3 })).toEqual([1, 0, 0]);
});
