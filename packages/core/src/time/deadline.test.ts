import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, parseDay } from './day.ts';
import { deadlineAfter, workingDayFrom } from './deadline.ts';
import { isWorkingDay } from './holidays/index.ts';
import { addPeriod, parsePeriod } from './period.ts';

const due = (event: string, period: string, country = 'NL') =>
  formatDay(deadlineAfter(parseDay(event), parsePeriod(period), country));

const countries = [
  'NL',
  'BE',
  'DE',
  'DE-BY',
  'FR',
  'UK',
  'IT',
  'ES',
  'AT',
  'LU',
  'IE',
  'DK',
  'SE',
  'FI',
  'PL',
];
const anyCountry = fc.constantFrom(...countries, 'PT', 'GB', 'EU', 'XX');
const anyDay = fc.integer({ min: parseDay('2000-01-01'), max: parseDay('2060-12-31') });
const anyPeriod = fc.record({
  months: fc.integer({ min: 0, max: 3 }),
  days: fc.integer({ min: 0, max: 20 }),
});

describe('one month to answer (GDPR 12(3))', () => {
  test.each([
    ['an ordinary month', '2022-06-15', '2022-07-15'],
    ['across the turn of the year', '2020-12-05', '2021-01-05'],
    ['from the 31st to the last of a shorter month', '2023-01-31', '2023-02-28'],
    ['into a leap February', '2024-01-30', '2024-02-29'],
    ['ending on a Saturday', '2026-10-21', '2026-11-23'],
    ['ending on a Sunday', '2026-10-22', '2026-11-23'],
    ['ending on the second day of Christmas, a Friday', '2025-11-26', '2025-12-29'],
    ['ending on Good Friday, so after Easter Monday', '2026-03-03', '2026-04-07'],
    ["ending on King's Day", '2026-03-27', '2026-04-28'],
  ])('%s', (_, event, expected) => {
    expect(due(event, 'P1M')).toBe(expected);
  });

  test('two months more count from the request, not from the end of the first month', () => {
    expect(due('2025-12-31', 'P3M')).toBe('2026-03-31');
  });

  test('the holidays are those of the place where the answer is due', () => {
    // 11 November 2026 is a Wednesday: Armistice Day in Belgium and France, a working day elsewhere.
    expect(due('2026-10-11', 'P1M', 'BE')).toBe('2026-11-12');
    expect(due('2026-10-11', 'P1M', 'FR')).toBe('2026-11-12');
    expect(due('2026-10-11', 'P1M', 'NL')).toBe('2026-11-11');
    expect(due('2026-10-06', 'P1M', 'DE-BY')).toBe('2026-11-06');
    expect(due('2027-10-01', 'P1M', 'DE-BY')).toBe('2027-11-02');
    expect(due('2027-10-01', 'P1M', 'DE')).toBe('2027-11-01');
  });

  test('in an unknown country only weekends move the end', () => {
    expect(due('2025-11-26', 'P1M', 'XX')).toBe('2025-12-26');
    expect(due('2026-10-21', 'P1M', 'XX')).toBe('2026-11-23');
  });
});

describe('short periods', () => {
  test('72 hours told in days: from Tuesday to Friday', () => {
    expect(due('2026-11-17', 'P3D')).toBe('2026-11-20');
  });

  test('two days or more hold at least two working days (3(5))', () => {
    // From Friday: Saturday and Sunday pass, Monday is the first working day, Tuesday the second.
    expect(due('2026-11-20', 'P2D')).toBe('2026-11-24');
    expect(due('2026-11-20', 'P3D')).toBe('2026-11-24');
    expect(due('2026-11-20', 'P4D')).toBe('2026-11-24');
    // Maundy Thursday to the Tuesday and Wednesday after Easter.
    expect(due('2026-04-02', 'P2D')).toBe('2026-04-08');
  });

  test('a single day needs but one', () => {
    expect(due('2026-11-20', 'P1D')).toBe('2026-11-23');
    expect(due('2026-11-17', 'P1D')).toBe('2026-11-18');
  });
});

describe('every time limit', () => {
  test('ends on a working day, not before the bare period and within ten days of it', () => {
    fc.assert(
      fc.property(anyDay, anyPeriod, anyCountry, (event, period, country) => {
        const end = deadlineAfter(event, period, country);
        const bare = addPeriod(event, period);
        expect(isWorkingDay(country, end)).toBe(true);
        expect(end).toBeGreaterThanOrEqual(bare);
        expect(end - bare).toBeLessThanOrEqual(10);
      }),
    );
  });

  test('holds two working days where it lasts two days or more', () => {
    fc.assert(
      fc.property(anyDay, anyPeriod, anyCountry, (event, period, country) => {
        fc.pre(addPeriod(event, period) - event >= 2);
        let working = 0;
        for (let day = event + 1; day <= deadlineAfter(event, period, country); day++) {
          if (isWorkingDay(country, day)) working++;
        }
        expect(working).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  test('is no longer than it must be', () => {
    fc.assert(
      fc.property(anyDay, anyPeriod, anyCountry, (event, period, country) => {
        const bare = addPeriod(event, period);
        fc.pre(bare - event >= 14);
        expect(deadlineAfter(event, period, country)).toBe(workingDayFrom(bare, country));
      }),
    );
  });

  test('never ends earlier for a later event or a longer period', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.nat(40),
        anyPeriod,
        fc.nat(20),
        anyCountry,
        (event, later, period, more, country) => {
          const end = deadlineAfter(event, period, country);
          expect(deadlineAfter(event + later, period, country)).toBeGreaterThanOrEqual(end);
          const longer = { ...period, days: period.days + more };
          expect(deadlineAfter(event, longer, country)).toBeGreaterThanOrEqual(end);
        },
      ),
    );
  });
});
