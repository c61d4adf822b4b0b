import type { Instant } from './instant.ts';

const deliveryStates = ['waiting', 'delivered', 'exhausted', 'cancelled'] as const;
/** `cancelled`: its endpoint was switched off before it was delivered. */
export type DeliveryState = (typeof deliveryStates)[number];

/** What replaying needs to know of a delivery in the log. */
export interface LoggedDelivery {
  readonly id: string;
  readonly state: DeliveryState;
  /** Whether the body is still there: the log is cleaned up after its term. */
  readonly hasBody: boolean;
  readonly endpointEnabled: boolean;
}

/** The delivery can't be replayed. */
export class NotReplayable extends Error {
  override readonly name = 'NotReplayable';
  readonly delivery: string;
  readonly because: 'still-waiting' | 'body-removed' | 'endpoint-off';
  constructor(delivery: string, because: NotReplayable['because']) {
    super(`Delivery ${delivery} can't be replayed: ${because}`);
    this.delivery = delivery;
    this.because = because;
  }
}

/**
 * A replay sends the same body under the same `webhook-id` to the same endpoint, with all its attempts before it
 * again. A receiver that already had it recognises the id.
 *
 * @returns what the delivery becomes
 * @throws NotReplayable
 */
export function replayDelivery(delivery: LoggedDelivery, now: Instant) {
  if (delivery.state === 'waiting') throw new NotReplayable(delivery.id, 'still-waiting');
  if (!delivery.hasBody) throw new NotReplayable(delivery.id, 'body-removed');
  if (!delivery.endpointEnabled) throw new NotReplayable(delivery.id, 'endpoint-off');
  return { state: 'waiting', attempts: 0, nextAt: now } as const;
}
