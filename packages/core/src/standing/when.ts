import type { Day } from '../time/index.ts';

/** A day on which something happened, with the instant where it is known. */
export interface When {
  readonly at?: Day | undefined;
  readonly seq?: number | undefined;
}

/** Surely after the other: on a later day, or on the same day at a later known instant. */
export function isAfter(one: When, other: When): boolean {
  if (one.at === undefined || other.at === undefined) return false;
  if (one.at !== other.at) return one.at > other.at;
  return one.seq !== undefined && other.seq !== undefined && one.seq > other.seq;
}

/** The order of things told: unknown days first, and on one day unknown instants first. */
export function compareWhen(one: When, other: When): number {
  const days = (one.at ?? Number.NEGATIVE_INFINITY) - (other.at ?? Number.NEGATIVE_INFINITY);
  if (days !== 0 && !Number.isNaN(days)) return days;
  const instants = (one.seq ?? Number.NEGATIVE_INFINITY) - (other.seq ?? Number.NEGATIVE_INFINITY);
  return Number.isNaN(instants) ? 0 : instants;
}
