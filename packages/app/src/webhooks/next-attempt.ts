import { HOUR, type Instant, MINUTE, SECOND } from './instant.ts';
import type { SendResult } from './send-webhook.ts';

/** The time to wait after the first, second … failed attempt; the schedule that Standard Webhooks suggests. */
export const retryDelays: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];
/** Each delay becomes up to this share longer, so that what failed together doesn't come back together. */
export const JITTER = 0.2;
/** However long a receiver asks to wait, it is asked again after this time. */
export const LONGEST_RETRY_AFTER = 24 * HOUR;

/** What happens to a delivery after an attempt. */
export type NextStep =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'retry'; readonly at: Instant }
  /** The last attempt failed: it stays in the log, to be replayed. */
  | { readonly kind: 'exhausted' }
  /** The receiver answered 410: its endpoint is switched off. */
  | { readonly kind: 'gone' };

export interface AttemptMade {
  /** Which attempt it was, counted from 1 since the delivery was made or replayed. */
  readonly attempt: number;
  readonly result: SendResult;
  /** When it ended. */
  readonly now: Instant;
  /** A random number in [0, 1). */
  readonly random: number;
}

/** Decides after an attempt: done, again at a moment, or over. */
export function nextAttempt({ attempt, result, now, random }: AttemptMade): NextStep {
  if (isDelivered(result)) return { kind: 'delivered' };
  if (result.kind === 'answered' && result.status === 410) return { kind: 'gone' };
  const delay = retryDelays[attempt - 1];
  if (delay === undefined) return { kind: 'exhausted' };
  const scheduled = now + Math.round(delay * (1 + JITTER * random));
  return { kind: 'retry', at: Math.max(scheduled, askedToWait(result, now) ?? 0) };
}

/** @returns whether the receiver took it: a status from 200 to 299. */
export function isDelivered(result: SendResult): boolean {
  return result.kind === 'answered' && result.status >= 200 && result.status < 300;
}

/** @returns until when the receiver asked not to be called, at most a day ahead; null when it didn't ask. */
export function askedToWait(result: SendResult, now: Instant): Instant | null {
  if (result.kind !== 'answered' || result.retryAfter === null || isDelivered(result)) return null;
  return Math.min(result.retryAfter, now + LONGEST_RETRY_AFTER);
}
