import { formatDay } from '@houdbaar/core/time';
import { type KeyRing, keyedHashes } from '../../keys/index.ts';
import type { GateDecision } from './gate-request.ts';

/** A decision as it stands in a list that was given out, whatever its form. */
export interface ListedDecision {
  /** How the asker named them. */
  readonly as: string;
  readonly outcome: string;
  /** As an ISO date. */
  readonly until: string | null;
  readonly known: boolean;
  /** Of the reason, as far as the asker was told. */
  readonly category: string | null;
  readonly rule: string | null;
}

export const listed = ({ as, outcome, until, known, reason }: GateDecision): ListedDecision => ({
  as,
  outcome,
  until: until === null ? null : formatDay(until),
  known,
  category: reason?.category ?? null,
  rule: reason?.rule ?? null,
});

/**
 * What the hash of a receipt covers of one decision: who was meant, and all that was told but for its words in some
 * language. It can be made again from a list that was kept, and from nothing else: names are hashed with a key.
 */
export const decisionLine = (name: string, decision: ListedDecision): string =>
  JSON.stringify([name, decision.outcome, decision.until, decision.known, decision.category, decision.rule]);

const personNumber = /^person:\d{1,15}$/;

/**
 * Who was meant, without telling: a number of ours as it is, anything else as its hash under each key of the ring, the
 * present one first. A CSV puts an apostrophe before what a spreadsheet might execute, so one in front doesn't count.
 */
export function namesInLine(ring: KeyRing, as: string): readonly string[] {
  if (personNumber.test(as)) return ring.all('lookup').map(() => as);
  return keyedHashes(ring, 'gate', as.replace(/^'/, '')).map(({ hash }) => hash);
}
