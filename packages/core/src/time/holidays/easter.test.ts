import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, formatDay, weekdayOf } from '../day.ts';
import { easterSunday } from './easter.ts';

test.each([
  '1583-04-10',
  '1818-03-22',
  '1943-04-25',
  '1954-04-18',
  '1981-04-19',
  '2000-04-23',
  '2008-03-23',
  '2011-04-24',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2038-04-25',
  '2049-04-18',
  '2076-04-19',
  '2285-03-22',
])('Easter was or will be on %s', (date) => {
  expect(formatDay(easterSunday(Number(date.slice(0, 4))))).toBe(date);
});

test('Easter is a Sunday from 22 March to 25 April', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1583, max: 9999 }), (year) => {
      const day = easterSunday(year);
      expect(weekdayOf(day)).toBe(7);
      expect(day).toBeGreaterThanOrEqual(dayOf(year, 3, 22));
      expect(day).toBeLessThanOrEqual(dayOf(year, 4, 25));
    }),
  );
});
