import { type DeliverRules, deliverToEndpoint } from './deliver-to-endpoint.ts';
import type { Deliveries } from './deliveries.ts';
import { slots } from './slots.ts';

/** What a round did. */
export interface DeliveryRound {
  readonly delivered: number;
  readonly failed: number;
  /** Endpoints that were paused or switched off. */
  readonly halted: number;
}

/** How many requests may be under way, unless the operator says otherwise. */
export const deliveryConcurrency = { concurrency: 32, perEndpoint: 4 } as const;

/**
 * Delivers what is due when it is called: each endpoint at its own pace, deliveries about one person to one
 * endpoint in order. At least once: after a crash a delivery may be sent again, under the same `webhook-id`.
 *
 * @throws AggregateError when the store or a secret failed for some endpoints; the others were served
 */
export async function deliverDue(deliveries: Deliveries, rules: DeliverRules): Promise<DeliveryRound> {
  // One moment for the whole round: what fails in it is not due in it again.
  const now = rules.clock.now();
  const inFlight = slots(rules.concurrency);
  const endpoints = await deliveries.dueEndpoints(now);
  const settled = await Promise.allSettled(
    endpoints.map((endpoint) => deliverToEndpoint({ endpoint, deliveries, rules, now, inFlight })),
  );
  const errors = settled.flatMap((round) => (round.status === 'rejected' ? [round.reason as unknown] : []));
  if (errors.length > 0) throw new AggregateError(errors, 'Some webhooks could not be delivered or recorded');
  const done = settled.flatMap((round) => (round.status === 'fulfilled' ? [round.value] : []));
  return {
    delivered: done.reduce((sum, round) => sum + round.delivered, 0),
    failed: done.reduce((sum, round) => sum + round.failed, 0),
    halted: done.filter(({ halted }) => halted).length,
  };
}
