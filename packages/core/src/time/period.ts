import { addMonths, type Day } from './day.ts';

/** An ISO 8601 period in calendar units: years count as 12 months, weeks as 7 days. Neither is negative. */
export interface Period {
  readonly months: number;
  readonly days: number;
}

/** The text is not a period of the form P36M, or it is longer than 10,000 years. */
export class InvalidPeriod extends Error {
  override readonly name = 'InvalidPeriod';
  readonly text: string;
  constructor(text: string) {
    super(`"${text}" is not a period; write it as P36M`);
    this.text = text;
  }
}

/** Longer terms are slips of the pen, and would leave the range in which days are reckoned. */
const MOST_MONTHS = 120_000;
const MOST_DAYS = 3_652_425;

/** Reads `P36M`, `P1Y6M`, `P2W`, `P30D`. @throws {InvalidPeriod} for any other form and beyond 10,000 years. */
export function parsePeriod(text: string): Period {
  const match = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(text);
  if (!match) throw new InvalidPeriod(text);
  const months = Number(match[1] ?? 0) * 12 + Number(match[2] ?? 0);
  const days = Number(match[3] ?? 0) * 7 + Number(match[4] ?? 0);
  if (months > MOST_MONTHS || days > MOST_DAYS) throw new InvalidPeriod(text);
  return { months, days };
}

/** Writes a period so that {@link parsePeriod} reads the same one: whole years as `P7Y`, else `P18M`, `P30D`. */
export function formatPeriod(period: Period): string {
  const { months, days } = period;
  if (months === 0) return `P${days}D`;
  const calendar = months % 12 === 0 ? `${months / 12}Y` : `${months}M`;
  return days === 0 ? `P${calendar}` : `P${calendar}${days}D`;
}

/**
 * Adds a period to its anchor: to the same-numbered day, else to the month's last (Regulation 1182/71, 3(2)(c)).
 *
 * Months come before days. Always add the whole period to the day from which it runs, never a month at a time:
 * 31 January and two months is 31 March, but by way of 28 February it would be 28 March.
 */
export function addPeriod(day: Day, period: Period): Day {
  return (period.months === 0 ? day : addMonths(day, period.months)) + period.days;
}

/**
 * Which of two periods is the longer: negative where `a` is shorter, positive where it is longer, 0 where they
 * always end together, and undefined where that depends on the day from which they run (P1M and P30D).
 */
export function comparePeriod(a: Period, b: Period): number | undefined {
  const months = Math.sign(a.months - b.months);
  const days = Math.sign(a.days - b.days);
  if (months === 0) return days;
  if (days === 0 || days === months) return months;
  return compareOnEveryDay(a, b);
}

/** The calendar repeats after 400 years; days before the 28th move as the 28th does. */
const MONTHS_IN_CYCLE = 4800;

function compareOnEveryDay(a: Period, b: Period): number | undefined {
  const start = 0;
  let found: number | undefined;
  for (let month = 0; month < MONTHS_IN_CYCLE; month++) {
    const first = addMonths(start, month);
    const next = addMonths(start, month + 1);
    for (let day = first + 27; day < next; day++) {
      const sign = Math.sign(addPeriod(day, a) - addPeriod(day, b));
      if (found !== undefined && found !== sign) return undefined;
      found = sign;
    }
  }
  return found;
}
