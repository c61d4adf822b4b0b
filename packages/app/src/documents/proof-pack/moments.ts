import { formatDay } from '@houdbaar/core/time';
import type { JsonValue } from '../../evidence/index.ts';
import type { ConsentEvent, Moment, ProofEvent, ProofInput } from './proof-input.ts';

/** UTC, as ISO/IEC TS 27560 asks: `2025-03-14T09:42:00.000Z`. */
export const utc = (instant: number): string => new Date(instant).toISOString();

/** The instant where it is known; else the day, and no made-up hour. Undefined where nobody told even the day. */
export function indicated({ at, day, latest }: Moment): JsonValue | undefined {
  if (latest) return undefined;
  return at === undefined
    ? { '@type': 'xsd:date', '@value': formatDay(day) }
    : { '@type': 'xsd:dateTime', '@value': utc(at) };
}

/** Every event about the purpose, oldest first. An event without an hour comes first on its day. */
export function inOrder(input: ProofInput): readonly ProofEvent[] {
  const order = (a: Moment, b: Moment) => a.day - b.day || (a.at ?? 0) - (b.at ?? 0);
  return [...(input.others ?? []), input.event].sort((a, b) => order(a.when, b.when));
}

export const isConsent = (event: ProofEvent): event is ConsentEvent =>
  event.kind === 'consent' || event.kind === 'renewal';
