import type { Instant } from './instant.ts';
import type { NextStep } from './next-attempt.ts';
import type { SendResult } from './send-webhook.ts';
import type { HeldSecret } from './webhook-secret.ts';

export interface DueEndpoint {
  readonly id: string;
  readonly target: string;
  /** Opened, newest first. */
  readonly secrets: readonly HeldSecret[];
}

/** A delivery that is claimed: nobody else sends it until the lease is over. */
export interface ClaimedDelivery {
  readonly id: string;
  /** The `webhook-id`: the id of the event, the same for every endpoint, attempt and replay. */
  readonly webhookId: string;
  /** The person whom the event is about; null for an event about nobody in particular. */
  readonly person: string | null;
  readonly body: string;
  /** Attempts already made since it was made or replayed. */
  readonly attempts: number;
}

/** One line of the delivery log, with what it means for the delivery. */
export interface RecordedAttempt {
  readonly delivery: string;
  readonly endpoint: string;
  /** Counted from 1. */
  readonly attempt: number;
  readonly at: Instant;
  readonly durationMs: number;
  readonly result: SendResult;
  readonly next: NextStep;
}

export interface Claim {
  readonly endpoint: string;
  readonly now: Instant;
  readonly limit: number;
  readonly leaseUntil: Instant;
}

/** What delivering needs of a store. Every method is one short transaction. */
export interface Deliveries {
  /** The endpoints that are switched on, not paused at `now`, and have a delivery due. */
  dueEndpoints(now: Instant): Promise<readonly DueEndpoint[]>;
  /**
   * Claims up to `limit` waiting deliveries of an endpoint whose next attempt is due at `now` and that nobody
   * holds a lease on, oldest first. A delivery about a person is only given when all earlier waiting ones about
   * that person to that endpoint are given with it: that keeps their order, also between processes.
   */
  claimDue(claim: Claim): Promise<readonly ClaimedDelivery[]>;
  /**
   * Writes an attempt to the log and takes its `next` step with it: delivered, waiting until `at`, exhausted, or
   * gone, which also switches the endpoint off. Ends the lease.
   */
  record(attempt: RecordedAttempt): Promise<void>;
  /** Ends the lease of deliveries that were claimed until `leaseUntil` and not tried; another lease stands. */
  release(deliveries: readonly string[], leaseUntil: Instant): Promise<void>;
  /** Lets an endpoint rest: nothing of it is due before `until`. Its deliveries lose no attempt by it. */
  pause(endpoint: string, until: Instant): Promise<void>;
}
