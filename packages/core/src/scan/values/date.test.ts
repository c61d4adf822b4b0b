import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, formatDay, parseDay } from '../../time/index.ts';
import { ageOn, readBirthDate } from './birth-date.ts';
import { type DateOrder, looksLikeDate, parseDate, readDate } from './date.ts';
import { detectDateOrder } from './date-order.ts';

const iso = (text: string, order?: DateOrder) => {
  const read = parseDate(text, order);
  return typeof read === 'number' ? formatDay(read) : read;
};

describe('reading a date', () => {
  test.each([
    ['2019-06-30', '2019-06-30'],
    ['2019-06-30 10:22:33.123', '2019-06-30'],
    ['2019-06-30T10:22:33Z', '2019-06-30'],
    ['2019/6/30', '2019-06-30'],
    ['20190630', '2019-06-30'],
    ['30-06-2019', '2019-06-30'],
    ['30-06-2019 14:05', '2019-06-30'],
    ['30.6.2019', '2019-06-30'],
    ['6/30/2019', '2019-06-30'],
    ['6/30/2019 2:05 PM', '2019-06-30'],
    ["30-06-'19", '2019-06-30'],
    ['30 juni 2019', '2019-06-30'],
    ['zondag 30 juni 2019', '2019-06-30'],
    ['30-jun-19', '2019-06-30'],
    ['June 30, 2019', '2019-06-30'],
    ['Jun 30, 2019 10:22 AM', '2019-06-30'],
    ['30. Juni 2019', '2019-06-30'],
    ['30 juin 2019', '2019-06-30'],
    ['1er mars 2020', '2020-03-01'],
    ['3. März 2020', '2020-03-03'],
    ['15 août 2020', '2020-08-15'],
    ['43646', '2019-06-30'],
    ['43646.5', '2019-06-30'],
    ['1561852800', '2019-06-30'],
    ['1561852800000', '2019-06-30'],
    ['05/05/2019', '2019-05-05'],
  ])('%s', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  test('the order decides only where both readings exist', () => {
    expect(iso('04/08/1966')).toBe('ambiguous');
    expect(iso('04/08/1966', 'dmy')).toBe('1966-08-04');
    expect(iso('04/08/1966', 'mdy')).toBe('1966-04-08');
    expect(iso('5/14/1965', 'dmy')).toBe('1965-05-14');
  });

  test.each([
    ['31-02-2019', 'no-such-day'],
    ['2019-02-29', 'no-such-day'],
    ['31 april 2020', 'no-such-day'],
    ['0000-00-00', 'placeholder'],
    ['00-00-0000', 'placeholder'],
    ['31-12-9999', 'placeholder'],
    ['1900-01-01', 'placeholder'],
    ['', 'empty'],
    ['gisteren', 'not-a-date'],
    ['Jan de Vries', 'not-a-date'],
  ])('%s: %s', (text, fault) => {
    expect(iso(text)).toBe(fault);
  });

  test('writes and reads the same day in every notation', () => {
    const day = fc.integer({ min: parseDay('1901-02-01'), max: parseDay('2090-12-31') });
    fc.assert(
      fc.property(day, (at: Day) => {
        const [y, m, d] = formatDay(at).split('-') as [string, string, string];
        expect(readDate(`${y}-${m}-${d}`)).toBe(at);
        expect(readDate(`${d}-${m}-${y}`, 'dmy')).toBe(at);
        expect(readDate(`${Number(m)}/${Number(d)}/${y}`, 'mdy')).toBe(at);
        const plain = readDate(`${d}/${m}/${y}`);
        if (plain !== undefined) expect(plain).toBe(at);
      }),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => void [parseDate(text), looksLikeDate(text), parseDate(text, 'dmy')]),
    );
  });

  test('bare numbers are not plainly dates', () => {
    expect(looksLikeDate('43646')).toBe(false);
    expect(looksLikeDate('12345678901')).toBe(false);
    expect(looksLikeDate('10-4020-000676')).toBe(false);
    expect(looksLikeDate('01/01/2017')).toBe(true);
  });
});

describe('the order of a column', () => {
  test('AdventureWorks birth dates are m/d/y, rewritten by a spreadsheet where the day is at most 12', () => {
    const samples = [
      ...[
        '04/08/1966',
        '5/14/1965',
        '08/12/1965',
        '2/15/1968',
        '08/08/1968',
        '08/05/1965',
        '12/06/1965',
        '05/09/1964',
      ],
      ...[
        '07/07/1964',
        '04/01/1964',
        '02/06/1964',
        '11/04/1963',
        '1/18/1968',
        '08/06/1968',
        '05/09/1968',
        '2/27/1968',
      ],
      ...['12/22/1965', '8/26/1963', '9/26/1979', '03/11/1962'],
    ];
    const finding = detectDateOrder(samples);
    expect(finding).toMatchObject({ order: 'mdy', mixed: false, ambiguous: 0, spreadsheet: 'rewritten' });
    expect(finding.evidence).toMatchObject({ monthFirst: 7, dayFirst: 0, filled: 20 });
  });

  test('Dutch dates', () => {
    expect(detectDateOrder(['03-04-2019', '25-12-2020', '01-02-2021'])).toMatchObject({
      order: 'dmy',
      mixed: false,
    });
  });

  test('both orders for certain: mixed, and nothing is guessed', () => {
    const finding = detectDateOrder(['25/12/2020', '12/26/2020', '03/04/2020', '13/01/2020', '1/14/2020']);
    expect(finding.order).toBeUndefined();
    expect(finding).toMatchObject({ mixed: true, ambiguous: 1 });
  });

  test('one slip among many does not unsettle a column', () => {
    const days = Array.from({ length: 200 }, (_, at) => `${13 + (at % 15)}-0${1 + (at % 9)}-2020`);
    expect(detectDateOrder([...days, '01-25-2020'])).toMatchObject({ order: 'dmy', mixed: false });
  });

  test('nothing shows the order: ambiguous', () => {
    expect(detectDateOrder(['03/04/2020', '01/02/2020'])).toMatchObject({ ambiguous: 2, mixed: false });
    expect(detectDateOrder(['03/04/2020', '01/02/2020']).order).toBeUndefined();
    expect(detectDateOrder(['03.04.2020', '01.02.2020']).order).toBe('dmy');
  });

  test('rows in time order show it', () => {
    const months = ['01', '02', '03', '04', '05', '06', '07', '08'];
    const rows = months.flatMap((month) => [`05/${month}/2020`, `09/${month}/2020`]);
    expect(detectDateOrder(rows).order).toBe('dmy');
  });

  test('ISO dates beside text: a spreadsheet exchanged day and month', () => {
    const swapped = Array.from(
      { length: 24 },
      (_, at) =>
        `2020-${String(13 - (1 + (at % 12))).padStart(2, '0')}-${String(1 + (at % 12)).padStart(2, '0')}`,
    );
    const left = Array.from({ length: 15 }, (_, at) => `${13 + at}-06-2020`);
    expect(detectDateOrder([...swapped, ...left]).spreadsheet).toBe('swapped');
  });
});

describe('birth dates', () => {
  const at = parseDay('2019-07-01');
  test('age and plausibility', () => {
    expect(readBirthDate('5/14/1965', at)).toEqual({ day: parseDay('1965-05-14'), age: 54 });
    expect(readBirthDate('2020-01-01', at)).toEqual({ fault: 'in-future' });
    expect(readBirthDate('1890-01-01', at)).toEqual({ fault: 'too-old' });
    expect(readBirthDate('31-02-1980', at)).toEqual({ fault: 'no-such-day' });
    expect(readBirthDate('14-05-45', at)).toEqual({ day: parseDay('1945-05-14'), age: 74 });
  });
  test('birthdays, also of those born on 29 February', () => {
    expect(ageOn(parseDay('2003-07-01'), at)).toBe(16);
    expect(ageOn(parseDay('2003-07-02'), at)).toBe(15);
    expect(ageOn(parseDay('2004-02-29'), parseDay('2022-02-28'))).toBe(17);
    expect(ageOn(parseDay('2004-02-29'), parseDay('2022-03-01'))).toBe(18);
  });
});
