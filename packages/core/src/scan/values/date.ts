import { type Day, dayOf } from '../../time/index.ts';
import { foldText } from './fold.ts';

/** Which part of `3/4/2019` is the day. */
export type DateOrder = 'dmy' | 'mdy';

/** Why a cell gives no day. */
export type DateFault =
  | 'empty'
  /** `0000-00-00`, `31-12-9999`, `01-01-1900`: systems write them for "none". */
  | 'placeholder'
  /** Shaped as a date, but the calendar has no such day: 31-02. */
  | 'no-such-day'
  /** 03/04/2019 in a column whose order isn't known. */
  | 'ambiguous'
  | 'not-a-date';

/** How a date was written. */
export type DateForm = 'iso' | 'compact' | 'parts' | 'named' | 'serial' | 'epoch';

/** A date taken apart, before anything is decided about the order of its parts. */
export type DateParts =
  | {
      readonly form: Exclude<DateForm, 'parts'>;
      readonly year: number;
      readonly month: number;
      readonly day: number;
    }
  | {
      readonly form: 'parts';
      readonly year: number;
      readonly first: number;
      readonly second: number;
      /** Both day and month written with two digits. */
      readonly padded: boolean;
      readonly separator: string;
    };

const monthNames: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'jan january januari janvier janv januar janner jaenner',
    'feb february februari fevrier fev fevr februar febr',
    'mar march maart mrt mars marz maerz mrz maa',
    'apr april avril avr',
    'may mei mai',
    'jun june juni juin',
    'jul july juli juillet juil',
    'aug august augustus aout aou',
    'sep sept september septembre',
    'oct october oktober octobre okt',
    'nov november novembre',
    'dec december decembre dez dezember',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])),
);

const isoForm = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[T\s,_])/;
const partsForm = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|'?\d{2})(?=$|[T\s,])/;
const compactForm = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:[T_ ]?\d{4}(?:\d{2})?Z?)?$/;
const dayMonthForm =
  /^(?:[a-z]+\.?,? )?(\d{1,2})(?:\.|er|e|st|nd|rd|th|ste|de)?[ \-./]*(?:of )?([a-z]{3,9})\.?,?[ \-./]*'?(\d{4}|\d{2})(?=$|[ ,T])/;
const monthDayForm =
  /^(?:[a-z]{2,9}\.?,? )?([a-z]{3,9})\.?[ -](\d{1,2})(?:st|nd|rd|th)?,?[ -](\d{4})(?=$|[ ,T])/;
const serialForm = /^[2-6]\d{4}(?:[.,]\d+)?$/;
const epochForm = /^1?\d{9}(?:\d{3})?$/;

/** Two-digit years: 00 to 49 is this century. */
function fullYear(text: string): number {
  const digits = text.replace("'", '');
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function fromDays(form: 'serial' | 'epoch', day: Day): DateParts {
  const date = new Date(day * 86_400_000);
  return { form, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function namedDate(text: string): DateParts | undefined {
  const folded = foldText(text);
  const dayFirst = dayMonthForm.exec(folded);
  if (dayFirst) {
    const month = monthNames[dayFirst[2]!];
    if (month) return { form: 'named', year: fullYear(dayFirst[3]!), month, day: Number(dayFirst[1]) };
  }
  const monthFirst = monthDayForm.exec(folded);
  const month = monthFirst && monthNames[monthFirst[1]!];
  return month
    ? { form: 'named', year: Number(monthFirst[3]), month, day: Number(monthFirst[2]) }
    : undefined;
}

/**
 * Takes a written date apart: ISO with or without time, d/m/y or m/d/y with / - . or space, 20190630, month names in
 * nl, en, fr and de, Excel serial numbers (days since 1899-12-30) and Unix seconds or milliseconds.
 * The civil date is taken as written; a time or zone behind it is left aside.
 */
export function dateParts(text: string): DateParts | undefined {
  const value = text.trim();
  if (value.length < 5 || value.length > 60) return undefined;
  const start = value.charCodeAt(0);
  if (start >= 48 && start <= 57) {
    const iso = isoForm.exec(value);
    if (iso) return { form: 'iso', year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
    const parts = partsForm.exec(value);
    if (parts) {
      return {
        form: 'parts',
        first: Number(parts[1]),
        second: Number(parts[3]),
        year: fullYear(parts[4]!),
        padded: parts[1]!.length === 2 && parts[3]!.length === 2,
        separator: parts[2]!,
      };
    }
    const compact = compactForm.exec(value);
    if (compact) {
      return {
        form: 'compact',
        year: Number(compact[1]),
        month: Number(compact[2]),
        day: Number(compact[3]),
      };
    }
    // Excel counts days since 1899-12-30 (after its imagined 29 February 1900)
    if (serialForm.test(value))
      return fromDays('serial', Math.floor(Number(value.replace(',', '.'))) - 25_569);
    if (epochForm.test(value)) {
      const seconds = value.length > 10 ? Number(value) / 1000 : Number(value);
      return fromDays('epoch', Math.floor(seconds / 86_400));
    }
  } else if (start === 39) return dateParts(value.slice(1)); // a spreadsheet's text mark
  return namedDate(value);
}

/** Days in a month of the Gregorian calendar. */
function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function exists(year: number, month: number, day: number): boolean {
  return (
    month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month) && year >= 1 && year <= 9999
  );
}

/** Years and days that stand for "no date" in many systems. */
function isPlaceholder(year: number, month: number, day: number): boolean {
  if (year <= 1 || year >= 9998) return true;
  if (month === 0 && day === 0) return true;
  if (year === 1753 || year === 1899 || year === 1900)
    return (month === 1 && day <= 1) || (month === 12 && day >= 30);
  return false;
}

function civil(year: number, month: number, day: number): Day | DateFault {
  if (isPlaceholder(year, month, day)) return 'placeholder';
  return exists(year, month, day) ? dayOf(year, month, day) : 'no-such-day';
}

/** `2019-06-30` and nothing else, the form of most exports, as the number 20190630; -1 for any other text. */
function plainIso(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return -1;
  let number = 0;
  for (let at = 0; at < 10; at += 1) {
    if (at === 4 || at === 7) continue;
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/**
 * The day that a cell states, or why it states none.
 *
 * @param order which part comes first in `3/4/2019`. Left out (or unknown), such a date is read only where the
 *   calendar leaves one reading, as in 5/14/1965 or 05/05/2019; else it is `ambiguous`, never guessed. With an order,
 *   a date that has no day in that order but one in the other (14/05 in an m/d column) is read by the calendar too.
 */
export function parseDate(text: string, order?: DateOrder): Day | DateFault {
  const iso = plainIso(text);
  if (iso >= 0) return civil(Math.floor(iso / 10_000), Math.floor(iso / 100) % 100, iso % 100);
  if (text === '' || text.trim() === '') return 'empty';
  const parts = dateParts(text);
  if (!parts) return 'not-a-date';
  if (parts.form !== 'parts') return civil(parts.year, parts.month, parts.day);
  const { year, first, second } = parts;
  if (isPlaceholder(year, second, first) || isPlaceholder(year, first, second)) return 'placeholder';
  if (first === second) return civil(year, first, second);
  if (first > 12) return civil(year, second, first);
  if (second > 12) return civil(year, first, second);
  if (order === 'dmy') return civil(year, second, first);
  if (order === 'mdy') return civil(year, first, second);
  return 'ambiguous';
}

/** The day that a cell states; undefined where it states none or can't be read without guessing. */
export function readDate(text: string, order?: DateOrder): Day | undefined {
  const read = parseDate(text, order);
  return typeof read === 'number' ? read : undefined;
}

/**
 * Whether a text is plainly a date, for recognising columns: bare numbers (serials, Unix time) don't count, since
 * many other things are numbers.
 */
export function looksLikeDate(text: string): boolean {
  const parts = dateParts(text);
  if (!parts || parts.form === 'serial' || parts.form === 'epoch') return false;
  if (parts.form === 'parts') {
    return (
      parts.first >= 1 && parts.second >= 1 && parts.first <= 31 && parts.second <= 31 && parts.year > 1850
    );
  }
  return parts.month <= 12 && parts.day <= 31;
}
