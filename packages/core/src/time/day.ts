/** A day of the calendar as whole days since 1970-01-01 (UTC-less: a civil date). */
export type Day = number;

/** The parts of a civil date: months 1 to 12, days of the month 1 to 31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The text is not a date of the form 2026-11-22, or no such day exists. */
export class InvalidDay extends Error {
  override readonly name = 'InvalidDay';
  readonly text: string;
  constructor(text: string) {
    super(`"${text}" is not a day; write it as 2026-11-22`);
    this.text = text;
  }
}

/*
 * The arithmetic below is that of the proleptic Gregorian calendar with a year that begins on 1 March, so that
 * the leap day comes last and the lengths of the months follow one linear formula (C. Neri and L. Schneider,
 * "Euclidean affine functions and their application to calendar algorithms", doi:10.1002/spe.3172). All numbers
 * stay within 32-bit integers and no object is made, because the judge runs it millions of times a second.
 */

/** Cycles of 400 years added so that no number is negative: the arithmetic holds from the year -32,000 on. */
const CYCLES = 82;
const DAYS_IN_CYCLE = 146_097;
/** Days from 0000-03-01, moved back by the cycles, to 1970-01-01. */
const EPOCH = 719_468 + CYCLES * DAYS_IN_CYCLE;
const FIRST_YEAR = CYCLES * 400;

/**
 * The first day of a month counted from March of the year 0 (moved back by the cycles).
 * April of that year is 1, the March after it 12.
 */
function firstDayOfMarchMonth(index: number): Day {
  const year = (index / 12) | 0;
  const month = index - year * 12;
  const century = (year / 100) | 0;
  return ((1461 * year) >> 2) - century + (century >> 2) + ((979 * month + 18) >> 5) - EPOCH;
}

/** Month and day of the month in one integer, (index of the March month) × 32 + (day of the month - 1). */
function packedMarchDate(day: Day): number {
  const centuryPart = 4 * (day + EPOCH) + 3;
  const century = (centuryPart / DAYS_IN_CYCLE) | 0;
  const yearPart = 4 * ((centuryPart - century * DAYS_IN_CYCLE) >> 2) + 3;
  const yearOfCentury = (yearPart / 1461) | 0;
  const dayOfYear = (yearPart - yearOfCentury * 1461) >> 2;
  const monthPart = 2141 * dayOfYear + 1305;
  const month = monthPart >> 16;
  const dayOfMonth = ((monthPart & 0xffff) / 2141) | 0;
  return ((100 * century + yearOfCentury) * 12 + month) * 32 + dayOfMonth;
}

/** The index of a civil month counted from March of the year 0 (moved back by the cycles). */
function marchMonth(year: number, month: number): number {
  return (year + FIRST_YEAR) * 12 + month - 3;
}

/** The day of a civil date. Months 1 to 12. The date must exist (see {@link isDate}). */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return firstDayOfMarchMonth(marchMonth(year, month)) + dayOfMonth - 1;
}

/** Year, month and day of the month of a day. */
export function civilOf(day: Day): CivilDate {
  const packed = packedMarchDate(day);
  // Counted from January instead of March, the year is the whole part of the division.
  const months = (packed >> 5) + 2;
  const year = (months / 12) | 0;
  return { year: year - FIRST_YEAR, month: months - year * 12 + 1, dayOfMonth: (packed & 31) + 1 };
}

/** The year of a day, without the other parts. */
export function yearOf(day: Day): number {
  return ((((packedMarchDate(day) >> 5) + 2) / 12) | 0) - FIRST_YEAR;
}

/** The day of the week, ISO 8601: Monday is 1, Sunday is 7. */
export function weekdayOf(day: Day): Weekday {
  // 1970-01-01 was a Thursday; the second remainder brings days before it above zero.
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** How many days a month has (28 to 31). Months 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  const index = marchMonth(year, month);
  return firstDayOfMarchMonth(index + 1) - firstDayOfMarchMonth(index);
}

/** Whether a civil date exists: 2024-02-29 does, 2023-02-29 and 2026-02-31 do not. Years 0 to 9999. */
export function isDate(year: number, month: number, dayOfMonth: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(dayOfMonth)) return false;
  if (year < 0 || year > 9999 || month < 1 || month > 12 || dayOfMonth < 1) return false;
  return dayOfMonth <= 28 || dayOfMonth <= daysInMonth(year, month);
}

/**
 * The same-numbered day so many months later, or the last day of that month where it has no such day:
 * 31 January and one month is 28 or 29 February. Months may be negative.
 */
export function addMonths(day: Day, months: number): Day {
  const packed = packedMarchDate(day);
  const index = (packed >> 5) + months;
  const moved = firstDayOfMarchMonth(index) + (packed & 31);
  // Every month has its first 28 days.
  if ((packed & 31) < 28) return moved;
  const last = firstDayOfMarchMonth(index + 1) - 1;
  return Math.min(moved, last);
}

/** Reads `2026-11-22`, years 0000 to 9999. @throws {InvalidDay} for any other form and for days that do not exist. */
export function parseDay(text: string): Day {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) {
    throw new InvalidDay(text);
  }
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 7);
  const dayOfMonth = digitsAt(text, 8, 10);
  if (!isDate(year, month, dayOfMonth)) throw new InvalidDay(text);
  return dayOf(year, month, dayOfMonth);
}

const HYPHEN = 45;
const ZERO = 48;

/** The number written in text[start, end), or -1 where a character is no digit. */
function digitsAt(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Writes a day as `2026-11-22`; years outside 0 to 9999 in the expanded ISO 8601 form, `+012026-11-22`. */
export function formatDay(day: Day): string {
  const { year, month, dayOfMonth } = civilOf(day);
  return `${formatYear(year)}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

function formatYear(year: number): string {
  if (year >= 1000 && year <= 9999) return String(year);
  if (year >= 0 && year <= 9999) return String(year).padStart(4, '0');
  return `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
