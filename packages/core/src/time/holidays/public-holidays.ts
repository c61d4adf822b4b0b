import { type Day, weekdayOf, yearOf } from '../day.ts';
import { at } from './at.ts';
import { be } from './be.ts';
import { de } from './de.ts';
import { dk } from './dk.ts';
import { easterSunday } from './easter.ts';
import { es } from './es.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { type Holiday, type HolidayCalendar, SATURDAY } from './holiday.ts';
import { ie } from './ie.ts';
import { it } from './it.ts';
import { lu } from './lu.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { se } from './se.ts';
import { uk } from './uk.ts';

const calendars: ReadonlyMap<string, HolidayCalendar> = new Map(
  Object.entries({ AT: at, BE: be, DE: de, DK: dk, ES: es, FI: fi, FR: fr, GB: uk, IE: ie, IT: it }).concat(
    Object.entries({ LU: lu, NL: nl, PL: pl, PT: pt, SE: se, UK: uk }),
  ),
);

/** The law that names a country's public holidays, or undefined where it is not known here. */
export function holidayLaw(country: string): Pick<HolidayCalendar, 'law' | 'source'> | undefined {
  return calendarOf(country);
}

/**
 * The public holidays of a country in a year, in the order of the calendar; two may share a day.
 *
 * Reckoned from rules, with the days that were decreed for one year only. Changes of the law are followed from
 * 2000 on. Half days, local days and days off by custom are left out, so a time limit ends rather too early
 * than too late.
 *
 * @param country ISO 3166-1 code, `UK` and `GB` both for England and Wales; for the Länder `DE-BY` (ISO 3166-2).
 *   Other regions give the holidays of the whole country, unknown countries (and `EU`) give none.
 */
export function publicHolidays(country: string, year: number): readonly Holiday[] {
  return yearOfCountry(country, year).holidays;
}

/** Whether a day is a public holiday in a country (see {@link publicHolidays} for the codes). */
export function isPublicHoliday(country: string, day: Day): boolean {
  return yearOfCountry(country, yearOf(day)).days.has(day);
}

/**
 * Whether a day is a working day: no public holiday, Sunday or Saturday (Regulation 1182/71, article 2(2)).
 * In a country that is not known here only the weekends count.
 */
export function isWorkingDay(country: string, day: Day): boolean {
  return weekdayOf(day) < SATURDAY && !isPublicHoliday(country, day);
}

interface YearOfCountry {
  readonly holidays: readonly Holiday[];
  readonly days: ReadonlySet<Day>;
}

const noHolidays: YearOfCountry = { holidays: [], days: new Set() };

/** A year once reckoned never changes. Kept by calendar and region, so that unknown codes cost no memory. */
const reckoned = new Map<string, Map<number, YearOfCountry>>();

function yearOfCountry(country: string, year: number): YearOfCountry {
  const kept = reckoned.get(country)?.get(year);
  if (kept) return kept;
  const calendar = calendarOf(country);
  if (!calendar) return noHolidays;
  // A region without holidays of its own is the country.
  const region = calendar.rules.some((rule) => rule.regions?.includes(country));
  if (!region && country.length > 2) return yearOfCountry(country.slice(0, 2), year);

  const holidays = reckon(calendar, country, year);
  const entry = { holidays, days: new Set(holidays.map((holiday) => holiday.day)) };
  const years = reckoned.get(country) ?? new Map<number, YearOfCountry>();
  reckoned.set(country, years.set(year, entry));
  return entry;
}

function calendarOf(country: string): HolidayCalendar | undefined {
  return calendars.get(country) ?? (country[2] === '-' ? calendars.get(country.slice(0, 2)) : undefined);
}

function reckon(calendar: HolidayCalendar, region: string, number: number): readonly Holiday[] {
  const year = { number, easter: easterSunday(number) };
  const found: Holiday[] = [];
  for (const rule of calendar.rules) {
    if (rule.from !== undefined && number < rule.from) continue;
    if (rule.to !== undefined && number > rule.to) continue;
    if (rule.regions && !rule.regions.includes(region)) continue;
    const day = rule.on(year);
    if (day !== null) found.push(Object.freeze({ day, name: rule.name }));
  }
  return Object.freeze(found.sort((a, b) => a.day - b.day));
}
