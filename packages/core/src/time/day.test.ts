import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  civilOf,
  dayOf,
  daysInMonth,
  formatDay,
  InvalidDay,
  isDate,
  parseDay,
  weekdayOf,
  yearOf,
} from './day.ts';

/** Every day of the years 1900 to 2200, the leap century 2000 and the common ones 1900, 2100 and 2200 among them. */
const FIRST = -25_567;
const LAST = 84_370;
const anyDay = fc.integer({ min: FIRST, max: LAST });
const epoch = new Temporal.PlainDate(1970, 1, 1);
const plain = (day: number) => epoch.add({ days: day });
const dayOfPlain = (date: Temporal.PlainDate) => epoch.until(date, { largestUnit: 'days' }).days;

describe('days and civil dates', () => {
  test('the range of the properties is the years 1900 to 2200', () => {
    expect(formatDay(FIRST)).toBe('1900-01-01');
    expect(formatDay(LAST)).toBe('2200-12-31');
  });

  test('every day of three centuries follows the day before it', () => {
    let { year, month, dayOfMonth } = civilOf(FIRST - 1);
    for (let day = FIRST; day <= LAST; day++) {
      const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
      const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
      if (dayOfMonth < length) dayOfMonth++;
      else {
        dayOfMonth = 1;
        month = month === 12 ? 1 : month + 1;
        if (month === 1) year++;
      }
      const civil = civilOf(day);
      if (civil.year !== year || civil.month !== month || civil.dayOfMonth !== dayOfMonth) {
        expect.fail(`${day} is ${year}-${month}-${dayOfMonth}, not ${JSON.stringify(civil)}`);
      }
      if (dayOf(year, month, dayOfMonth) !== day || yearOf(day) !== year)
        expect.fail(`${day} does not return`);
    }
  });

  test('agree with Temporal', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = plain(day);
        expect(civilOf(day)).toEqual({ year: date.year, month: date.month, dayOfMonth: date.day });
        expect(dayOf(date.year, date.month, date.day)).toBe(day);
        expect(weekdayOf(day)).toBe(date.dayOfWeek);
        expect(daysInMonth(date.year, date.month)).toBe(date.daysInMonth);
        expect(formatDay(day)).toBe(date.toString());
        expect(parseDay(date.toString())).toBe(day);
      }),
    );
  });

  test('agree with Temporal far from today', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 90_000_000 }), (day) => {
        const date = plain(day);
        expect(civilOf(day)).toEqual({ year: date.year, month: date.month, dayOfMonth: date.day });
        expect(dayOf(date.year, date.month, date.day)).toBe(day);
        expect(formatDay(day)).toBe(date.toString());
        expect(weekdayOf(day)).toBe(date.dayOfWeek);
      }),
    );
  });

  test('months move to the same day or the last of the month, as in Temporal', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1200, max: 1200 }), (day, months) => {
        expect(addMonths(day, months)).toBe(dayOfPlain(plain(day).add({ months })));
      }),
    );
  });

  test('1970-01-01 is the day 0, a Thursday', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(weekdayOf(0)).toBe(4);
    expect(weekdayOf(-1)).toBe(3);
  });

  test('leap days exist in 2000 and 2024, not in 1900, 2023 or 2100', () => {
    expect([1900, 2000, 2023, 2024, 2100].map((year) => isDate(year, 2, 29))).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  test.each([
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 2, 31],
    [2026, 4, 31],
    [2026, 1, 0],
    [2026, 1, 32],
    [-1, 1, 1],
    [10_000, 1, 1],
    [2026, 1.5, 1],
    [Number.NaN, 1, 1],
  ])('%s-%s-%s is no date', (year, month, dayOfMonth) => {
    expect(isDate(year, month, dayOfMonth)).toBe(false);
  });
});

describe('reading days', () => {
  test('reads the first and the last four-digit year', () => {
    expect(formatDay(parseDay('0000-01-01'))).toBe('0000-01-01');
    expect(formatDay(parseDay('0099-12-31'))).toBe('0099-12-31');
    expect(formatDay(parseDay('9999-12-31'))).toBe('9999-12-31');
    expect(formatDay(parseDay('9999-12-31') + 1)).toBe('+010000-01-01');
  });

  test.each([
    '',
    '2026-11-31',
    '2026-02-29',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-1-1',
    '22-11-2026',
    '2026/11/22',
    '2026-11-22T00:00',
    ' 2026-11-22',
    '2026-11-2a',
    '+026-11-22',
    '２026-11-22',
  ])('refuses "%s"', (text) => {
    expect(() => parseDay(text)).toThrow(InvalidDay);
  });

  test('the error carries the text', () => {
    try {
      parseDay('31-02');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ name: 'InvalidDay', text: '31-02' });
    }
  });

  test('whatever it reads, it writes back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789-'), minLength: 10, maxLength: 10 }),
        (text) => {
          let day: number;
          try {
            day = parseDay(text);
          } catch (error) {
            expect(error).toBeInstanceOf(InvalidDay);
            return;
          }
          expect(formatDay(day)).toBe(text);
        },
      ),
    );
  });
});
