import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, parseDay, weekdayOf, yearOf } from '../day.ts';
import { holidayLaw, isPublicHoliday, isWorkingDay, publicHolidays } from './public-holidays.ts';

const countries = 'NL BE DE FR UK GB IT ES AT LU IE DK SE FI PL PT'.split(' ');
const laender = 'BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH'.split(' ');

/** The days of a year without the year, in order: `01-01 04-03 …`. */
const daysOf = (country: string, year: number) =>
  publicHolidays(country, year)
    .map(({ day }) => formatDay(day).slice(5))
    .join(' ');

const named = (country: string, date: string) =>
  publicHolidays(country, Number(date.slice(0, 4)))
    .filter(({ day }) => formatDay(day) === date)
    .map(({ name }) => name.en);

const isHoliday = (country: string, date: string) => isPublicHoliday(country, parseDay(date));

describe('golden years', () => {
  test.each([
    ['NL', 2026, '01-01 04-03 04-05 04-06 04-27 05-05 05-14 05-24 05-25 12-25 12-26'],
    ['NL', 2025, '01-01 04-18 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26'],
    ['NL', 2013, '01-01 03-29 03-31 04-01 04-30 05-05 05-09 05-19 05-20 12-25 12-26'],
    ['NL', 2006, '01-01 04-14 04-16 04-17 04-29 05-05 05-25 06-04 06-05 12-25 12-26'],
    ['BE', 2026, '01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25'],
    ['BE', 2008, '01-01 03-24 05-01 05-01 05-02 05-12 07-21 08-15 11-01 11-11 12-25'],
    ['DE', 2026, '01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26'],
    ['DE', 2017, '01-01 04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26'],
    ['FR', 2026, '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25'],
    ['IT', 2026, '01-01 01-06 04-05 04-06 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26'],
    ['IT', 2025, '01-01 01-06 04-20 04-21 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26'],
    ['IT', 2011, '01-01 01-06 03-17 04-24 04-25 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26'],
    ['ES', 2026, '01-01 01-06 04-03 05-01 08-15 10-12 11-01 12-06 12-08 12-25'],
    ['AT', 2026, '01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26'],
    ['LU', 2026, '01-01 04-06 05-01 05-09 05-14 05-25 06-23 08-15 11-01 12-25 12-26'],
    ['LU', 2018, '01-01 04-02 05-01 05-10 05-21 06-23 08-15 11-01 12-25 12-26'],
    ['IE', 2026, '01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25 12-26'],
    ['IE', 2022, '01-01 03-17 03-18 04-18 05-02 06-06 08-01 10-31 12-25 12-26'],
    ['DK', 2023, '01-01 04-06 04-07 04-09 04-10 05-05 05-18 05-28 05-29 12-25 12-26'],
    ['DK', 2024, '01-01 03-28 03-29 03-31 04-01 05-09 05-19 05-20 12-25 12-26'],
    ['SE', 2026, '01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-20 10-31 12-25 12-26'],
    ['SE', 2004, '01-01 01-06 04-09 04-11 04-12 05-01 05-20 05-30 05-31 06-26 11-06 12-25 12-26'],
    ['FI', 2026, '01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-20 10-31 12-06 12-25 12-26'],
    ['PL', 2026, '01-01 01-06 04-05 04-06 05-01 05-03 05-24 06-04 08-15 11-01 11-11 12-24 12-25 12-26'],
    ['PL', 2018, '01-01 01-06 04-01 04-02 05-01 05-03 05-20 05-31 08-15 11-01 11-11 11-12 12-25 12-26'],
    ['PL', 2010, '01-01 04-04 04-05 05-01 05-03 05-23 06-03 08-15 11-01 11-11 12-25 12-26'],
    ['PT', 2026, '01-01 04-03 04-05 04-25 05-01 06-04 06-10 08-15 10-05 11-01 12-01 12-08 12-25'],
    ['PT', 2014, '01-01 04-18 04-20 04-25 05-01 06-10 08-15 12-08 12-25'],
    ['UK', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28'],
    ['UK', 2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    ['UK', 2023, '01-01 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    ['UK', 2022, '01-01 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-25 12-26 12-27'],
    ['UK', 2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-25 12-26 12-27 12-28'],
    ['UK', 2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-26 12-28'],
    ['UK', 2012, '01-01 01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26'],
    ['UK', 2011, '01-01 01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-25 12-26 12-27'],
    ['DE-BY', 2026, '01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26'],
    ['DE-BE', 2025, '01-01 03-08 04-18 04-21 05-01 05-08 05-29 06-09 10-03 12-25 12-26'],
    ['DE-SN', 2026, '01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 11-18 12-25 12-26'],
    ['DE-NI', 2017, '01-01 04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26'],
    ['DE-TH', 2026, '01-01 04-03 04-06 05-01 05-14 05-25 09-20 10-03 10-31 12-25 12-26'],
  ])('%s in %s', (country, year, days) => {
    expect(daysOf(country, year)).toBe(days);
  });
});

describe('changes of the law', () => {
  test("the Dutch royal birthday moved from Queen's Day to King's Day in 2014", () => {
    expect(named('NL', '2013-04-30')).toEqual(["Queen's Day"]);
    expect(named('NL', '2014-04-30')).toEqual([]);
    // 27 April 2014 was a Sunday.
    expect(named('NL', '2014-04-26')).toEqual(["King's Day"]);
    expect(named('NL', '2015-04-27')).toEqual(["King's Day"]);
  });

  test('Reformation Day came to four northern Länder in 2018 and never to Hesse, save in 2017', () => {
    expect(isHoliday('DE-HH', '2016-10-31')).toBe(false);
    expect(isHoliday('DE-HH', '2018-10-31')).toBe(true);
    expect(isHoliday('DE-SN', '2016-10-31')).toBe(true);
    expect(isHoliday('DE-HE', '2017-10-31')).toBe(true);
    expect(isHoliday('DE-HE', '2018-10-31')).toBe(false);
    expect(isHoliday('DE', '2018-10-31')).toBe(false);
  });

  test("Women's Day is one in Berlin since 2019 and in Mecklenburg-Vorpommern since 2023", () => {
    expect(isHoliday('DE-BE', '2018-03-08')).toBe(false);
    expect(isHoliday('DE-BE', '2019-03-08')).toBe(true);
    expect(isHoliday('DE-MV', '2022-03-08')).toBe(false);
    expect(isHoliday('DE-MV', '2023-03-08')).toBe(true);
  });

  test('Saint Brigid is kept on 1 February where that is a Friday', () => {
    expect(named('IE', '2030-02-01')).toEqual(["Saint Brigid's Day"]);
    expect(named('IE', '2030-02-04')).toEqual([]);
    expect(named('IE', '2023-02-06')).toEqual(["Saint Brigid's Day"]);
  });

  test('Christmas Eve in Poland since 2025', () => {
    expect(isHoliday('PL', '2024-12-24')).toBe(false);
    expect(isHoliday('PL', '2025-12-24')).toBe(true);
  });

  test('two holidays may share a day', () => {
    expect(named('LU', '2024-05-09')).toEqual(['Europe Day', 'Ascension Day']);
  });
});

describe('codes', () => {
  test('UK and GB are one', () => {
    expect(publicHolidays('GB', 2026)).toEqual(publicHolidays('UK', 2026));
  });

  test('a region without days of its own is its country', () => {
    expect(publicHolidays('DE-XX', 2026)).toEqual(publicHolidays('DE', 2026));
    expect(publicHolidays('NL-ZH', 2026)).toEqual(publicHolidays('NL', 2026));
  });

  test.each(['EU', 'XX', 'US', '', 'nl', 'NLD', 'DEU-BY'])(
    '"%s" is unknown: only weekends are no working days',
    (code) => {
      expect(publicHolidays(code, 2026)).toEqual([]);
      expect(holidayLaw(code)).toBeUndefined();
      expect(isWorkingDay(code, parseDay('2026-12-25'))).toBe(true);
      expect(isWorkingDay(code, parseDay('2026-12-26'))).toBe(false);
    },
  );

  test.each(countries)('%s names its law and an address', (country) => {
    const known = holidayLaw(country);
    expect(known?.law.length).toBeGreaterThan(3);
    expect(new URL(known?.source ?? '').protocol).toBe('https:');
  });
});

describe('every year', () => {
  const anyCountry = fc.constantFrom(...countries, ...laender.map((land) => `DE-${land}`));
  const anyYear = fc.integer({ min: 1990, max: 2200 });

  test('holidays lie in their year, in order, each with a name in both languages', () => {
    fc.assert(
      fc.property(anyCountry, anyYear, (country, year) => {
        const holidays = publicHolidays(country, year);
        expect(holidays.length).toBeGreaterThanOrEqual(8);
        for (const [at, holiday] of holidays.entries()) {
          expect(yearOf(holiday.day)).toBe(year);
          expect(holiday.day).toBeGreaterThanOrEqual(holidays[at - 1]?.day ?? holiday.day);
          expect(holiday.name.nl).not.toBe('');
          expect(holiday.name.en).not.toBe('');
        }
      }),
    );
  });

  test('New Year and Christmas are kept everywhere', () => {
    fc.assert(
      fc.property(anyCountry, anyYear, (country, year) => {
        expect(isHoliday(country, `${year}-01-01`)).toBe(true);
        expect(isHoliday(country, `${year}-12-25`)).toBe(true);
      }),
    );
  });

  test('a working day is no weekend and no holiday, and every other day is one', () => {
    const anyDay = fc.integer({ min: parseDay('1990-01-01'), max: parseDay('2200-12-31') });
    fc.assert(
      fc.property(anyCountry, anyDay, (country, day) => {
        const listed = publicHolidays(country, yearOf(day)).some((holiday) => holiday.day === day);
        expect(isPublicHoliday(country, day)).toBe(listed);
        expect(isWorkingDay(country, day)).toBe(weekdayOf(day) <= 5 && !listed);
      }),
    );
  });

  test('a Land keeps at least what all of Germany keeps', () => {
    fc.assert(
      fc.property(fc.constantFrom(...laender), anyYear, (land, year) => {
        const own = publicHolidays(`DE-${land}`, year);
        expect(own).toEqual(expect.arrayContaining([...publicHolidays('DE', year)]));
      }),
    );
  });

  test('English bank holidays on a weekend are made good on a weekday of their own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1996, max: 2200 }), (year) => {
        const weekdays = new Set(
          publicHolidays('UK', year)
            .map(({ day }) => day)
            .filter((day) => weekdayOf(day) <= 5),
        );
        expect(weekdays.size).toBeGreaterThanOrEqual(8);
      }),
    );
  });

  test('the shared lists cannot be changed', () => {
    const holidays = publicHolidays('NL', 2026);
    expect(Object.isFrozen(holidays)).toBe(true);
    expect(holidays.every((holiday) => Object.isFrozen(holiday))).toBe(true);
  });
});
