import { type Day, dayOf, parseDay, type Weekday, weekdayOf, yearOf } from '../day.ts';

/** The name of a holiday in the languages of the product. */
export interface HolidayName {
  readonly nl: string;
  readonly en: string;
}

/** One public holiday of one year. */
export interface Holiday {
  readonly day: Day;
  readonly name: HolidayName;
}

/** A year, with its Easter reckoned once for all the feasts that follow it. */
export interface Year {
  readonly number: number;
  readonly easter: Day;
}

/** On which day of a year a holiday falls; null where it has none that year. */
export type Occurrence = (year: Year) => Day | null;

/** How a country reckons one of its holidays. */
export interface HolidayRule {
  readonly name: HolidayName;
  readonly on: Occurrence;
  /** First year in which it is a holiday; absent where that lies before 1990. */
  readonly from?: number;
  /** Last year in which it is a holiday; absent while it stands. */
  readonly to?: number;
  /** The parts of the country in which alone it is one, as ISO 3166-2 codes: `DE-BY`. */
  readonly regions?: readonly string[];
}

/** The public holidays of one country. */
export interface HolidayCalendar {
  /** The provisions that name them. */
  readonly law: string;
  /** Address of the official text. */
  readonly source: string;
  readonly rules: readonly HolidayRule[];
}

/** Years and regions for which a rule holds. */
export type Limits = Pick<HolidayRule, 'from' | 'to' | 'regions'>;

export function holiday(name: HolidayName, on: Occurrence, limits: Limits = {}): HolidayRule {
  return { name, on, ...limits };
}

/** The same date every year. */
export function fixed(month: number, dayOfMonth: number): Occurrence {
  return (year) => dayOf(year.number, month, dayOfMonth);
}

/** So many days after Easter Sunday (before it when negative). */
export function easter(days: number): Occurrence {
  return (year) => year.easter + days;
}

/** The first such weekday on or after a date: (5, 1, 1) is the first Monday of May, (5, 25, 1) the last. */
export function firstOnOrAfter(month: number, dayOfMonth: number, weekday: Weekday): Occurrence {
  return (year) => {
    const day = dayOf(year.number, month, dayOfMonth);
    return day + ((weekday - weekdayOf(day) + 7) % 7);
  };
}

/** Decreed for one day: `2023-05-08`. */
export function once(date: string): Occurrence {
  const day = parseDay(date);
  const only = yearOf(day);
  return (year) => (year.number === only ? day : null);
}

/** As the rule says, save in the years for which another day was decreed. */
export function except(on: Occurrence, moved: Readonly<Record<number, string>>): Occurrence {
  return (year) => {
    const date = moved[year.number];
    return date === undefined ? on(year) : parseDay(date);
  };
}

/** Monday. */
export const MONDAY: Weekday = 1;
export const WEDNESDAY: Weekday = 3;
export const SATURDAY: Weekday = 6;
