import { unsealSecret } from '../../keys/index.ts';
import type { Deliveries } from '../../webhooks/index.ts';
import type { House } from '../house.ts';
import { secretPlace } from './endpoints.ts';

/** What delivering needs of a house: its line of deliveries, with the secrets of endpoints opened. */
export function deliveriesOf({ store, ring }: House): Deliveries {
  const { webhooks } = store;
  return {
    async dueEndpoints(now) {
      return (await webhooks.dueEndpoints(now)).map(({ id, target, secrets }) => ({
        id,
        target,
        secrets: secrets.map(({ sealed, until }) => ({
          secret: unsealSecret(ring, secretPlace(id), sealed),
          until,
        })),
      }));
    },
    claimDue: (claim) => webhooks.claimDue(claim),
    record: (attempt) => webhooks.record(attempt),
    release: (deliveries, leaseUntil) => webhooks.release(deliveries, leaseUntil),
    pause: (endpoint, until) => webhooks.pause(endpoint, until),
  };
}
