import { type DeliveryState, NotReplayable, replayDelivery } from '../../webhooks/index.ts';
import type { House } from '../house.ts';
import type { LoggedAttempt, WebhookDelivery } from '../ports/index.ts';
import { noticeOf } from './notice-of.ts';
import { noDelivery, noEndpoint, notReplayable, switchedOff } from './webhook-failures.ts';

/** Puts a test message in line for an endpoint; the log tells what came of it. @throws {Failure} `not-found`, `conflict` */
export async function sendTest(house: House, endpoint: string): Promise<WebhookDelivery> {
  const found = await house.store.webhooks.endpoint(endpoint);
  if (!found) throw noEndpoint(endpoint);
  if (found.state !== 'on') throw switchedOff();
  const id = await house.store.webhooks.tellOne(
    endpoint,
    noticeOf({
      type: 'webhook.test',
      timestamp: new Date(house.clock.now()).toISOString(),
      data: { endpoint },
    }),
  );
  house.wake?.('webhooks');
  return (await deliveryWithAttempts(house, endpoint, id)).delivery;
}

/** The log of an endpoint, newest first. @throws {Failure} `not-found` */
export async function deliveryLog(
  { store }: House,
  endpoint: string,
  page: { readonly before: string | null; readonly limit: number; readonly state?: DeliveryState },
): Promise<readonly WebhookDelivery[]> {
  if (!(await store.webhooks.endpoint(endpoint))) throw noEndpoint(endpoint);
  return store.webhooks.log(endpoint, page);
}

/** @throws {Failure} `not-found` */
export async function deliveryWithAttempts(
  { store }: House,
  endpoint: string,
  id: string,
): Promise<{ readonly delivery: WebhookDelivery; readonly attempts: readonly LoggedAttempt[] }> {
  const delivery = /^\d{1,15}$/.test(id) ? await store.webhooks.delivery(id) : null;
  if (delivery?.endpoint !== endpoint) throw noDelivery(id);
  return { delivery, attempts: await store.webhooks.attemptsOf(id) };
}

/** Sends a delivery that is over once more, under the same `webhook-id`. @throws {Failure} `not-found`, `conflict` */
export async function replay(house: House, endpoint: string, id: string): Promise<WebhookDelivery> {
  const { delivery } = await deliveryWithAttempts(house, endpoint, id);
  const of = await house.store.webhooks.endpoint(endpoint);
  try {
    const { nextAt } = replayDelivery(
      { id, state: delivery.state, hasBody: delivery.body !== '', endpointEnabled: of?.state === 'on' },
      house.clock.now(),
    );
    // Someone else was first: then it is in line already.
    if (!(await house.store.webhooks.again(id, delivery.state, nextAt)))
      throw new NotReplayable(id, 'still-waiting');
  } catch (error) {
    if (error instanceof NotReplayable) throw notReplayable(error);
    throw error;
  }
  house.wake?.('webhooks');
  return (await deliveryWithAttempts(house, endpoint, id)).delivery;
}
