import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { formatDay, parseDay } from './day.ts';
import { addPeriod, comparePeriod, formatPeriod, InvalidPeriod, parsePeriod } from './period.ts';

const anyDay = fc.integer({ min: parseDay('1900-01-01'), max: parseDay('2200-12-31') });
const anyPeriod = fc.record({
  months: fc.integer({ min: 0, max: 1200 }),
  days: fc.integer({ min: 0, max: 4000 }),
});

const after = (day: string, period: string) => formatDay(addPeriod(parseDay(day), parsePeriod(period)));

describe('reading and writing periods', () => {
  test.each([
    ['P36M', { months: 36, days: 0 }],
    ['P7Y', { months: 84, days: 0 }],
    ['P1Y6M', { months: 18, days: 0 }],
    ['P2W', { months: 0, days: 14 }],
    ['P30D', { months: 0, days: 30 }],
    ['P1M2W3D', { months: 1, days: 17 }],
    ['P0D', { months: 0, days: 0 }],
  ])('%s', (text, period) => {
    expect(parsePeriod(text)).toEqual(period);
  });

  test.each(['', 'P', '36M', 'P-1M', 'P1.5Y', 'P1M1Y', 'PT24H', 'p36m', 'P36M ', 'P10001Y', 'P99999999999D'])(
    'refuses "%s"',
    (text) => {
      expect(() => parsePeriod(text)).toThrow(InvalidPeriod);
    },
  );

  test.each([
    ['P36M', 'P3Y'],
    ['P18M', 'P18M'],
    ['P2W', 'P14D'],
    ['P1Y10D', 'P1Y10D'],
    ['P0M', 'P0D'],
  ])('%s is written as %s', (text, written) => {
    expect(formatPeriod(parsePeriod(text))).toBe(written);
  });

  test('what is written reads as the same period', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(parsePeriod(formatPeriod(period))).toEqual(period);
      }),
    );
  });
});

describe('adding a period', () => {
  test.each([
    ['2026-01-31', 'P1M', '2026-02-28'],
    ['2024-01-31', 'P1M', '2024-02-29'],
    ['2026-01-31', 'P2M', '2026-03-31'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2024-02-29', 'P4Y', '2028-02-29'],
    ['2026-08-31', 'P18M', '2028-02-29'],
    ['2026-12-31', 'P2M', '2027-02-28'],
    ['2026-11-22', 'P36M', '2029-11-22'],
    ['2026-11-22', 'P2W', '2026-12-06'],
    ['2026-01-31', 'P1M1D', '2026-03-01'],
    ['2026-11-22', 'P0D', '2026-11-22'],
  ])('%s and %s is %s', (day, period, end) => {
    expect(after(day, period)).toBe(end);
  });

  test('agrees with Temporal', () => {
    const epoch = new Temporal.PlainDate(1970, 1, 1);
    fc.assert(
      fc.property(anyDay, anyPeriod, (day, period) => {
        const expected = epoch.add({ days: day }).add({ months: period.months }).add({ days: period.days });
        expect(formatDay(addPeriod(day, period))).toBe(expected.toString());
      }),
    );
  });

  test('a later anchor never ends earlier, nor a longer period', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), anyPeriod, fc.nat(50), (day, later, period, months) => {
        expect(addPeriod(day + later, period)).toBeGreaterThanOrEqual(addPeriod(day, period));
        const longer = { ...period, months: period.months + months };
        expect(addPeriod(day, longer)).toBeGreaterThanOrEqual(addPeriod(day, period));
      }),
    );
  });
});

describe('comparing periods', () => {
  const compare = (a: string, b: string) => comparePeriod(parsePeriod(a), parsePeriod(b));

  test.each([
    ['P7Y', 'P84M', 0],
    ['P5Y', 'P7Y', -1],
    ['P13M', 'P1Y', 1],
    ['P2W', 'P14D', 0],
    ['P1M1D', 'P1M', 1],
    ['P1M', 'P32D', -1],
    ['P1M', 'P27D', 1],
    ['P1M', 'P30D', undefined],
    ['P1Y', 'P365D', undefined],
    ['P1Y', 'P367D', -1],
    // Eight years hold one leap day or two: 1896 to 1904 had none in 1900.
    ['P8Y', 'P2922D', undefined],
  ])('%s against %s', (a, b, expected) => {
    expect(compare(a, b)).toBe(expected);
  });

  test('holds on every day, and turns around when the periods do', () => {
    fc.assert(
      fc.property(anyDay, anyPeriod, anyPeriod, (day, a, b) => {
        const sign = comparePeriod(a, b);
        if (sign === undefined) expect(comparePeriod(b, a)).toBeUndefined();
        else {
          expect(Math.sign(addPeriod(day, a) - addPeriod(day, b))).toBe(sign);
          expect(comparePeriod(b, a)).toBe(0 - sign);
        }
      }),
    );
  });
});
