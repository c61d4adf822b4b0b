import { type Day, formatDay } from '../../time/index.ts';
import { type DateFault, type DateOrder, dateParts, parseDate } from './date.ts';

export type BirthDate =
  | { readonly day: Day; readonly age: number }
  | { readonly fault: DateFault | 'in-future' | 'too-old' };

/** Nobody is known to have become older than 122. */
const oldest = 122;

/** Completed years of life on a day; someone born on 29 February completes a year on 1 March. */
export function ageOn(birth: Day, at: Day): number {
  const [born, now] = [formatDay(birth), formatDay(at)];
  const years = Number(now.slice(0, 4)) - Number(born.slice(0, 4));
  return now.slice(5) < born.slice(5) ? years - 1 : years;
}

/**
 * Reads a birth date and the age on a day, or says why it can't be one.
 * A two-digit year that would lie after `at` is taken a century earlier: nobody is born tomorrow.
 */
export function readBirthDate(text: string, at: Day, order?: DateOrder): BirthDate {
  let day = parseDate(text, order);
  if (typeof day !== 'number') return { fault: day };
  if (day > at && hasShortYear(text)) {
    const earlier = parseDate(withCentury(text), order);
    if (typeof earlier === 'number') day = earlier;
  }
  if (day > at) return { fault: 'in-future' };
  const age = ageOn(day, at);
  return age > oldest ? { fault: 'too-old' } : { day, age };
}

function hasShortYear(text: string): boolean {
  return (
    dateParts(text) !== undefined && /(?:^|\D)\d{1,2}\D+(?:\d{1,2}|[a-z]+\.?)\D+'?\d{2}$/i.test(text.trim())
  );
}

function withCentury(text: string): string {
  return text.trim().replace(/'?(\d{2})$/, '19$1');
}
