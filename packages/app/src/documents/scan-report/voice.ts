import type { Language } from '@houdbaar/core/terms';
import { fieldName, type Group, nameIn } from './names.ts';
import { type Pair, words } from './words.ts';

/** How a report speaks: one language with its way of writing numbers, dates and names. */
export interface Voice {
  readonly language: Language;
  /** The side of a pair that belongs to this language. */
  say<T>(pair: Pair<T>): T;
  /** 18148 → `18.148`. */
  number(count: number): string;
  /** One decimal at most: 4.25 → `4,3`. */
  decimal(value: number): string;
  /** A fraction (0 to 1) → `41%`. What is more than nothing and less than all never reads as 0% or 100%. */
  share(fraction: number): string;
  /** 2026-11-22 → `22 november 2026`. */
  day(iso: string): string;
  /** 2026-12 → `december 2026`. */
  month(iso: string): string;
  /** 2026-12 → `dec ’26`. */
  shortMonth(iso: string): string;
  /** `18.148 mensen`. */
  people(count: number): string;
  /** `EUR 250000` → `€ 250.000`; anything else stays as it is. */
  money(amount: string): string;
  /** NL → `Nederland`; UK is read as the United Kingdom. */
  country(code: string): string;
  /** The name of a code in a list of names, or the code itself where the list has none. */
  group(group: Group, code: string): string;
  /** The name of a field or a column's role, or its code where we have no name for it. */
  field(code: string): string;
}

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

export function voiceIn(language: Language): Voice {
  const locale = locales[language];
  const say = <T>(pair: Pair<T>): T => pair[language];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const oneDecimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const longDay = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const longMonth = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const monthName = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const number = (count: number) => whole.format(count);
  const group = (list: Group, code: string) => say(nameIn(list, code) ?? { nl: code, en: code });

  return {
    language,
    say,
    number,
    decimal: (value) => oneDecimal.format(value),
    share: (fraction) => shareIn(locale, fraction),
    day: (iso) => dated(iso, iso, longDay),
    month: (iso) => dated(iso, `${iso}-01`, longMonth),
    shortMonth: (iso) => `${dated(iso, `${iso}-01`, monthName).replace('.', '')} ’${iso.slice(2, 4)}`,
    people: (count) => say(words.people)(count, number),
    money: (amount) => moneyIn(locale, amount),
    country: (code) => countryIn(code, countries) ?? group('kind', code),
    group,
    field: (code) => {
      const [name, ...details] = fieldName(code).map(say);
      return details.length > 0 ? `${name} (${details.join(', ')})` : (name ?? code);
    },
  };
}

/** Our rules say UK where the standard says GB. */
function countryIn(code: string, countries: Intl.DisplayNames): string | undefined {
  const region = code === 'UK' ? 'GB' : code;
  return /^[A-Z]{2}$/.test(region) ? countries.of(region) : undefined;
}

/** A date that is none stays as it was written: a report with one odd date is better than no report. */
function dated(written: string, iso: string, format: Intl.DateTimeFormat): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? written : format.format(time);
}

function shareIn(locale: string, fraction: number): string {
  const digits = fraction < 0.0995 && fraction > 0 ? 1 : 0;
  const step = digits === 1 ? 0.001 : 0.01;
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits });
  if (fraction > 0 && fraction < step / 2) return `<${format.format(step)}`;
  if (fraction < 1 && fraction > 1 - step / 2) return `>${format.format(1 - step)}`;
  return format.format(fraction);
}

function moneyIn(locale: string, amount: string): string {
  const match = /^([A-Z]{3}) (\d+)$/.exec(amount);
  if (!match?.[1] || !match[2]) return amount;
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: match[1],
    maximumFractionDigits: 0,
  });
  return format.format(Number(match[2]));
}
