import { type Day, parseDay } from '@houdbaar/core/time';
import type { CivilTime } from '../civil-time.ts';
import type { Instant } from '../ports/index.ts';

/** When something happened: the day in the organisation's time zone, and the instant (ms) where it was told. */
export interface EventMoment {
  readonly at: Day;
  readonly seq?: Instant;
}

const form = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2}))?$/;

/** Whether a text is a day, or an instant with its offset from UTC. */
export function isMoment(text: string): boolean {
  const day = form.exec(text)?.[1];
  if (day === undefined) return false;
  try {
    parseDay(day);
  } catch {
    return false;
  }
  return text.length === 10 || !Number.isNaN(Date.parse(text));
}

/** @param text for which {@link isMoment} holds */
export function readMoment(text: string, calendar: CivilTime): EventMoment {
  if (text.length === 10) return { at: parseDay(text) };
  const seq = Date.parse(text);
  return { at: calendar.dayOf(seq), seq };
}
