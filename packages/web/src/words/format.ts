import { type Language, useLanguage } from './language.ts';

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

/** Days, instants, numbers and shares as the reader's language writes them. */
export interface Format {
  /** `14 nov 2027`; a day as the API writes it (`2027-11-14`). */
  day(iso: string): string;
  /** `zondag 22 november 2026` */
  longDay(iso: string): string;
  /** `nov ’26` */
  month(iso: string): string;
  /** `14 nov 2027 14:12`, in the browser's zone unless told. */
  instant(iso: string | number, timeZone?: string): string;
  number(value: number): string;
  /** Of a whole: `58 %`; below one in a hundred `<1 %`. */
  share(part: number, whole: number): string;
  /** `over 21 dagen`, `3 dagen geleden` between two days. */
  distance(fromIso: string, toIso: string): string;
  /** Names side by side: `a, b en c`. */
  list(parts: readonly string[]): string;
}

const atNoon = (iso: string): Date => new Date(`${iso.slice(0, 10)}T12:00:00Z`);

const made = new Map<Language, Format>();

export function formatOf(language: Language): Format {
  const known = made.get(language);
  if (known) return known;
  const locale = locales[language];
  const date = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const day = date({ day: 'numeric', month: 'short', year: 'numeric' });
  const longDay = date({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const month = date({ month: 'short' });
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const format: Format = {
    day: (iso) => day.format(atNoon(iso)),
    longDay: (iso) => longDay.format(atNoon(iso)),
    month: (iso) => `${month.format(atNoon(iso))} ’${iso.slice(2, 4)}`,
    instant: (at, timeZone) =>
      new Intl.DateTimeFormat(locale, {
        dateStyle: 'medium',
        timeStyle: 'short',
        ...(timeZone ? { timeZone } : {}),
      }).format(new Date(at)),
    number: (value) => number.format(value),
    share(part, whole) {
      if (whole === 0 || part === 0) return '0 %';
      const percent = (100 * part) / whole;
      return percent < 1
        ? '<1 %'
        : `${number.format(Math.min(Math.round(percent), part < whole ? 99 : 100))} %`;
    },
    distance(fromIso, toIso) {
      const days = Math.round((atNoon(toIso).getTime() - atNoon(fromIso).getTime()) / 86_400_000);
      if (Math.abs(days) < 60) return relative.format(days, 'day');
      if (Math.abs(days) < 730) return relative.format(Math.round(days / 30.44), 'month');
      return relative.format(Math.round(days / 365.25), 'year');
    },
    list: (parts) => list.format(parts),
  };
  made.set(language, format);
  return format;
}

export const useFormat = (): Format => formatOf(useLanguage().language);
