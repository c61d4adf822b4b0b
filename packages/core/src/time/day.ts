/** A day of the calendar as whole days since 1970-01-01 (UTC-less: a civil date). */
export type Day = number;

/** The text is not a date of the form 2026-11-22, or no such day exists. */
export class InvalidDay extends Error {
  override readonly name = 'InvalidDay';
  readonly text: string;
  constructor(text: string) {
    super(`"${text}" is not a day; write it as 2026-11-22`);
    this.text = text;
  }
}

/** The day of a civil date. Months 1 to 12. The date must exist (see {@link isDate}). */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return Math.round(Date.UTC(year, month - 1, dayOfMonth) / 86_400_000);
}

/** Reads `2026-11-22`. @throws {InvalidDay} for any other form and for days that do not exist. */
export function parseDay(text: string): Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) throw new InvalidDay(text);
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  if (formatDay(day) !== text) throw new InvalidDay(text);
  return day;
}

/** Writes a day as `2026-11-22`. */
export function formatDay(day: Day): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
