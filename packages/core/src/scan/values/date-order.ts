import { type DateOrder, dateParts, parseDate } from './date.ts';

/** What the dates of one column show about the order of their parts. Counts of cells. */
export interface DateEvidence {
  /** Cells with something in them. */
  readonly filled: number;
  /** Written with year first, with a month's name, compact, or as a number: the order is plain. */
  readonly plain: number;
  /** Only day-month reads: 14/05/1965. */
  readonly dayFirst: number;
  /** Only month-day reads: 5/14/1965. */
  readonly monthFirst: number;
  /** Both read, and differ: 04/08/1966. */
  readonly either: number;
  /** Shaped as a date with a day that no reading has: 31-02-2019. */
  readonly impossible: number;
  readonly placeholder: number;
  readonly unreadable: number;
  /** Neighbours in time order under each reading, where the two readings differ. */
  readonly risingDayFirst: number;
  readonly risingMonthFirst: number;
}

export interface DateOrderFinding {
  /** The order in which cells that read both ways are to be read; undefined: don't read them. */
  readonly order?: DateOrder;
  /** Cells that read both ways and that nothing in the column settles. */
  readonly ambiguous: number;
  /** Both orders occur for certain. */
  readonly mixed: boolean;
  /**
   * A spreadsheet with other regional settings has touched the column: it rewrote those dates that it could read
   * (day up to 12) and left the others as text.
   * `rewritten`: the digits kept their order, so they can be read. `swapped`: the rewritten ones stand in another
   * form (ISO), with day and month exchanged: they can't be trusted.
   */
  readonly spreadsheet?: 'rewritten' | 'swapped';
  readonly evidence: DateEvidence;
}

/** Counts the dates of a column as they come by. */
export interface DateTally {
  see(text: string): void;
  finding(): DateOrderFinding;
}

/** A share of stray cells that doesn't unsettle a column: typing errors, an odd row from elsewhere. */
const strays = 0.01;

/** A tally to feed cell by cell; its memory doesn't grow. */
export function dateTally(): DateTally {
  let filled = 0;
  let plain = 0;
  let dayFirst = 0;
  let monthFirst = 0;
  let either = 0;
  let impossible = 0;
  let placeholder = 0;
  let unreadable = 0;
  let paddedEither = 0;
  let bareForced = 0;
  let paddedForced = 0;
  let forced = 0;
  let isoLow = 0;
  let iso = 0;
  let risingDayFirst = 0;
  let risingMonthFirst = 0;
  let dots = 0;
  let previous: { dmy: number; mdy: number } | undefined;

  const compare = (dmy: number, mdy: number) => {
    if (previous) {
      const up = dmy >= previous.dmy;
      const other = mdy >= previous.mdy;
      if (up && !other) risingDayFirst += 1;
      if (other && !up) risingMonthFirst += 1;
    }
    previous = { dmy, mdy };
  };

  const see = (text: string) => {
    if (text === '' || text.trim() === '') return;
    filled += 1;
    const parts = dateParts(text);
    if (!parts) {
      unreadable += 1;
      return;
    }
    const read = parseDate(text);
    if (read === 'placeholder') placeholder += 1;
    else if (parts.form !== 'parts') {
      if (read === 'no-such-day') impossible += 1;
      else plain += 1;
      if (parts.form === 'iso') {
        iso += 1;
        if (parts.day <= 12) isoLow += 1;
      }
    } else {
      const { first, second, separator } = parts;
      if (separator === '.') dots += 1;
      const only = first > 12 ? 'dmy' : second > 12 ? 'mdy' : undefined;
      if (read === 'no-such-day') {
        impossible += 1;
      } else if (only) {
        forced += 1;
        if (only === 'dmy') dayFirst += 1;
        else monthFirst += 1;
        const month = only === 'dmy' ? second : first;
        // with months up to 9 it shows whether single digits get a nought in front
        if (month < 10 && parts.padded) paddedForced += 1;
        else if (month < 10) bareForced += 1;
        const day = parseDate(text) as number;
        compare(day, day);
      } else if (read === 'ambiguous') {
        either += 1;
        if (parts.padded) paddedEither += 1;
        compare(readAs(text, 'dmy'), readAs(text, 'mdy'));
      } else plain += 1;
    }
  };

  const finding = (): DateOrderFinding => {
    const evidence: DateEvidence = {
      filled,
      plain,
      dayFirst,
      monthFirst,
      either,
      impossible,
      placeholder,
      unreadable,
      risingDayFirst,
      risingMonthFirst,
    };
    const order = decide(evidence, dots);
    const mixed = dayFirst > 0 && monthFirst > 0 && Math.min(dayFirst, monthFirst) > strays * forced;
    // rewritten: dates readable both ways are padded, those that aren't are bare. swapped: ISO only up to day 12
    const rewritten = either >= 10 && paddedEither === either && bareForced > 0 && paddedForced === 0;
    const swapped = iso >= 20 && isoLow === iso && forced >= 10 && either === 0;
    const spreadsheet = swapped ? 'swapped' : rewritten ? 'rewritten' : undefined;
    return {
      ...(order ? { order } : {}),
      ambiguous: order ? 0 : either,
      mixed,
      ...(spreadsheet ? { spreadsheet } : {}),
      evidence,
    };
  };

  return { see, finding };
}

function readAs(text: string, order: DateOrder): number {
  const read = parseDate(text, order);
  return typeof read === 'number' ? read : Number.NaN;
}

/**
 * Strongest first: dates that read only one way; rows that stand in time order under one reading alone; dots, which
 * no m/d country uses. Otherwise nothing is decided.
 */
function decide(evidence: DateEvidence, dots: number): DateOrder | undefined {
  const { dayFirst, monthFirst, risingDayFirst, risingMonthFirst } = evidence;
  const forced = dayFirst + monthFirst;
  // one slip among thousands that read both ways proves nothing: of real dates, half have a day past the 12th
  if (forced > 0 && forced > evidence.either * strays) {
    if (monthFirst <= forced * strays) return 'dmy';
    if (dayFirst <= forced * strays) return 'mdy';
    return undefined;
  }
  if (risingDayFirst >= 5 && risingDayFirst >= risingMonthFirst * 9) return 'dmy';
  if (risingMonthFirst >= 5 && risingMonthFirst >= risingDayFirst * 9) return 'mdy';
  if (dots > 0 && dots === evidence.either + evidence.plain) return 'dmy';
  return undefined;
}

/** The order of a column's dates from its samples. See {@link dateTally} for a whole file. */
export function detectDateOrder(samples: Iterable<string>): DateOrderFinding {
  const tally = dateTally();
  for (const sample of samples) tally.see(sample);
  return tally.finding();
}
