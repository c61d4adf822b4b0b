import { z } from '@hono/zod-openapi';
import type { LoggedAttempt, WebhookDelivery, WebhookEndpoint } from '../../usecases/index.ts';
import { webhookTypeNames } from '../../usecases/index.ts';

export const typeSchema = z.enum(webhookTypeNames).openapi('WebhookType');

const instant = (ms: number): string => new Date(ms).toISOString();

export const endpointSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    target: z.string(),
    types: z.array(typeSchema),
    reasons: z.boolean().openapi({ description: 'Whether it may see deciding rules.' }),
    state: z.enum(['on', 'off', 'gone']).openapi({ description: 'gone: it answered 410.' }),
    pausedUntil: z.iso.datetime().nullable().openapi({ description: 'It rests until then.' }),
    createdAt: z.iso.datetime(),
    createdBy: z.string(),
  })
  .openapi('WebhookEndpoint');

export const endpointWithSecretSchema = endpointSchema
  .extend({
    secret: z.string().openapi({ description: 'Signs its messages; shown this once.', example: 'whsec_…' }),
  })
  .openapi('WebhookEndpointWithSecret');

export const shownEndpoint = (endpoint: WebhookEndpoint): z.output<typeof endpointSchema> => ({
  ...endpoint,
  types: [...endpoint.types] as z.output<typeof typeSchema>[],
  pausedUntil: endpoint.pausedUntil > 0 ? instant(endpoint.pausedUntil) : null,
  createdAt: instant(endpoint.createdAt),
});

const delivery = {
  id: z.string(),
  webhookId: z
    .string()
    .openapi({ description: 'The webhook-id header: the same at each attempt and replay.' }),
  type: z.string(),
  person: z.number().int().nullable(),
  at: z.iso.datetime().openapi({ description: 'When it happened.' }),
  state: z.enum(['waiting', 'delivered', 'exhausted', 'cancelled']),
  attempts: z.number().int(),
  nextAt: z.iso.datetime().nullable().openapi({ description: 'When it is tried next.' }),
  endedAt: z.iso.datetime().nullable(),
};
export const deliverySchema = z.object(delivery).openapi('WebhookDelivery');

export const deliveryDetailSchema = z
  .object({
    ...delivery,
    body: z.string().openapi({ description: 'What is sent, to the letter.' }),
    log: z.array(
      z.object({
        attempt: z.number().int(),
        at: z.iso.datetime(),
        durationMs: z.number(),
        result: z.string().openapi({ description: 'A status, or why there was none.', example: '503' }),
        next: z.string(),
      }),
    ),
  })
  .openapi('WebhookDeliveryDetail');

export const shownDelivery = (given: WebhookDelivery): z.output<typeof deliverySchema> => ({
  id: given.id,
  webhookId: given.webhookId,
  type: given.type,
  person: given.person,
  at: instant(given.at),
  state: given.state,
  attempts: given.attempts,
  nextAt: given.state === 'waiting' ? instant(given.nextAt) : null,
  endedAt: given.endedAt === null ? null : instant(given.endedAt),
});

export const shownDetail = (
  given: WebhookDelivery,
  log: readonly LoggedAttempt[],
): z.output<typeof deliveryDetailSchema> => ({
  ...shownDelivery(given),
  body: given.body,
  log: log.map(({ attempt, at, durationMs, result, next }) => ({
    attempt,
    at: instant(at),
    durationMs,
    result: result.kind === 'answered' ? String(result.status) : `${result.kind}: ${result.because}`,
    next,
  })),
});
