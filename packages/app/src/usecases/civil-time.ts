import type { Day } from '@houdbaar/core/time';
import type { Instant } from './ports/index.ts';

const quarter = 900_000;
const dayLength = 86_400_000;

/** Clock changes fall on whole quarters of an hour, so within one the offset is the same. */
const remembered = 4096;

/** The calendar of a time zone: on which day an instant falls. */
export class CivilTime {
  readonly timeZone: string;
  readonly #format: Intl.DateTimeFormat;
  readonly #offsets = new Map<number, number>();

  /** @throws {RangeError} for a zone that is not in the IANA list */
  constructor(timeZone: string) {
    this.timeZone = timeZone;
    this.#format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  }

  dayOf(instant: Instant): Day {
    return Math.floor((instant + this.#offset(instant)) / dayLength);
  }

  /** The first instant of a day, to the quarter of an hour. */
  startOf(day: Day): Instant {
    const guess = day * dayLength;
    const start = guess - this.#offset(guess);
    // Where the clock changed between the guess and midnight, the offset at midnight itself counts.
    const again = guess - this.#offset(start);
    return this.dayOf(again) === day ? again : start;
  }

  #offset(instant: Instant): number {
    const bucket = Math.floor(instant / quarter);
    const known = this.#offsets.get(bucket);
    if (known !== undefined) return known;
    if (this.#offsets.size >= remembered) this.#offsets.clear();
    const start = bucket * quarter;
    const parts: Record<string, number> = {};
    for (const { type, value } of this.#format.formatToParts(start)) parts[type] = Number(value);
    const local = Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute);
    const offset = local - start;
    this.#offsets.set(bucket, offset);
    return offset;
  }
}
