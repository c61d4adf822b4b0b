import { randomBytes, randomUUID } from 'node:crypto';
import { sealSecret } from '../../keys/index.ts';
import {
  checkTarget,
  makeWebhookSecret,
  TargetRefused,
  type TargetRules,
  type WebhookType,
} from '../../webhooks/index.ts';
import type { Actor, House } from '../house.ts';
import type { SealedSecret, WebhookEndpoint } from '../ports/index.ts';
import { subscriptionsChanged } from './subscriptions.ts';
import { noEndpoint, targetFailure } from './webhook-failures.ts';

export interface NewEndpoint {
  readonly name: string;
  readonly target: string;
  readonly types: readonly WebhookType[];
  /** Whether it may see deciding rules. */
  readonly reasons: boolean;
}

/** An endpoint with the secret that signs its messages: the only moment at which that is shown. */
export interface EndpointWithSecret {
  readonly endpoint: WebhookEndpoint;
  readonly secret: string;
}

/** How long an old secret still signs beside a new one, unless somebody says otherwise. */
const overlap = 86_400_000;

/** Where the secrets of an endpoint are sealed: they open nowhere else. */
export const secretPlace = (endpoint: string): string => `webhook/${endpoint}`;

/** @throws {Failure} `invalid-input` for a target that no webhook may go to */
export async function addEndpoint(
  house: House,
  asked: NewEndpoint,
  actor: Actor,
  rules: TargetRules,
): Promise<EndpointWithSecret> {
  await checked(asked.target, rules);
  const id = randomUUID();
  const secret = makeWebhookSecret(randomBytes);
  const endpoint: WebhookEndpoint = {
    ...asked,
    id,
    state: 'on',
    pausedUntil: 0,
    createdAt: house.clock.now(),
    createdBy: actor.name,
  };
  await house.store.webhooks.add(endpoint, [{ sealed: sealSecret(house.ring, secretPlace(id), secret) }]);
  subscriptionsChanged(house);
  return { endpoint, secret };
}

export interface EndpointChange extends Partial<NewEndpoint> {
  readonly enabled?: boolean;
}

/** @throws {Failure} `not-found`, `invalid-input` */
export async function changeEndpoint(
  house: House,
  id: string,
  { enabled, ...to }: EndpointChange,
  rules: TargetRules,
): Promise<WebhookEndpoint> {
  if (to.target !== undefined) await checked(to.target, rules);
  const state = enabled === undefined ? {} : ({ state: enabled ? 'on' : 'off', pausedUntil: 0 } as const);
  const endpoint = await house.store.webhooks.change(id, { ...to, ...state }, house.clock.now());
  if (!endpoint) throw noEndpoint(id);
  subscriptionsChanged(house);
  return endpoint;
}

/** @throws {Failure} `not-found` */
export async function removeEndpoint(house: House, id: string): Promise<void> {
  if (!(await house.store.webhooks.remove(id, house.clock.now()))) throw noEndpoint(id);
  subscriptionsChanged(house);
}

/**
 * Gives an endpoint a new secret. For a while the old one signs as well, so that the receiver has time to change.
 *
 * @param keepFor ms that the old one still signs; 0 ends it at once
 * @throws {Failure} `not-found`
 */
export async function rotateSecret(
  house: House,
  id: string,
  keepFor: number = overlap,
): Promise<EndpointWithSecret> {
  const now = house.clock.now();
  const secret = makeWebhookSecret(randomBytes);
  const endpoint = await house.store.transaction(async (store) => {
    const found = await store.webhooks.endpoint(id);
    if (!found) throw noEndpoint(id);
    const old = (await store.webhooks.secrets(id)).flatMap((held): SealedSecret[] => {
      const until = Math.min(held.until ?? Number.POSITIVE_INFINITY, now + keepFor);
      return until > now ? [{ sealed: held.sealed, until }] : [];
    });
    const sealed = sealSecret(house.ring, secretPlace(id), secret);
    await store.webhooks.setSecrets(id, [{ sealed }, ...old]);
    return found;
  });
  return { endpoint, secret };
}

async function checked(target: string, rules: TargetRules): Promise<void> {
  try {
    await checkTarget(target, rules);
  } catch (error) {
    if (error instanceof TargetRefused) throw targetFailure(error.because, error);
    throw error;
  }
}
