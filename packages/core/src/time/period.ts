import type { Day } from './day.ts';

/** An ISO 8601 period in calendar units: years count as 12 months, weeks as 7 days. */
export interface Period {
  readonly months: number;
  readonly days: number;
}

/** Reads `P36M`, `P1Y6M`, `P2W`, `P30D`. */
export function parsePeriod(text: string): Period {
  const match = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(text);
  if (!match) throw new Error(`"${text}" is not a period; write it as P36M`);
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number];
  return { months: years * 12 + months, days: weeks * 7 + days };
}

/** Adds a period to its anchor: to the same-numbered day, else to the month's last (Regulation 1182/71, 3(2)(c)). */
export function addPeriod(day: Day, period: Period): Day {
  const date = new Date(day * 86_400_000);
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth() + period.months;
  const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  const moved = Date.UTC(Math.floor(months / 12), months % 12, Math.min(date.getUTCDate(), last));
  return Math.round(moved / 86_400_000) + period.days;
}
