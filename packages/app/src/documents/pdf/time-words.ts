import type { Language } from '@houdbaar/core/terms';
import { type Day, formatDay } from '@houdbaar/core/time';

/** How a document writes days and instants. */
export interface TimeWords {
  /** `14 maart 2025`. */
  day(day: Day): string;
  /** `14 maart 2025 om 10:42`; milliseconds since 1970 (UTC) in, the organisation's own time out. */
  instant(at: number): string;
  /** The same with its seconds, for a log. */
  second(at: number): string;
}

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** @throws {RangeError} for a zone that is not in the IANA list */
export function timeWords(language: Language, timeZone: string): TimeWords {
  const locale = locales[language];
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const instants = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const seconds = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone,
  });
  return {
    day: (day) => days.format(Date.parse(`${formatDay(day)}T00:00:00Z`)),
    instant: (at) => instants.format(at),
    second: (at) => seconds.format(at),
  };
}
