import { createRoute, z } from '@hono/zod-openapi';
import {
  addEndpoint,
  changeEndpoint,
  deliveryLog,
  deliveryWithAttempts,
  type House,
  removeEndpoint,
  replay,
  requireReach,
  rotateSecret,
  sendTest,
  type TargetRules,
} from '../../usecases/index.ts';
import { callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { cursorOfPlace, nextPage, pageOf, pageQuery, wholeNumber } from '../pages.ts';
import {
  deliveryDetailSchema,
  deliverySchema,
  endpointSchema,
  endpointWithSecretSchema,
  shownDelivery,
  shownDetail,
  shownEndpoint,
  typeSchema,
} from './shown-webhook.ts';

const tags = ['Webhooks'];
const scopes = ['webhooks:admin'] as const;

const fields = {
  name: z.string().trim().min(1).max(200),
  target: z.string().min(1).max(2000).openapi({ description: 'An https address.' }),
  types: z.array(typeSchema).min(1).max(20),
  reasons: z
    .boolean()
    .openapi({ description: 'Also tell the deciding rules, which can betray a fact about someone.' }),
};
const newSchema = z
  .strictObject({ ...fields, reasons: fields.reasons.default(false) })
  .openapi('NewWebhookEndpoint', {
    example: {
      name: 'CRM',
      target: 'https://crm.example.com/hooks/houdbaar',
      types: ['consent.withdrawn', 'objection.recorded', 'person.erased'],
      reasons: false,
    },
  });
const changeSchema = z
  .strictObject({
    name: fields.name.optional(),
    target: fields.target.optional(),
    types: fields.types.optional(),
    reasons: fields.reasons.optional(),
    enabled: z
      .boolean()
      .optional()
      .openapi({ description: 'Switched off, what is in line for it is cancelled.' }),
  })
  .openapi('WebhookEndpointChange', { example: { enabled: false } });
const rotateSchema = z
  .strictObject({
    keepHours: z
      .number()
      .min(0)
      .max(168)
      .optional()
      .openapi({ description: 'How long the old secret signs as well; 24 unless said.' }),
  })
  .openapi('WebhookSecretRotation', { example: { keepHours: 24 } });

const params = z.object({ id: z.uuid() });
const deliveryParams = z.object({ id: z.uuid(), delivery: z.string().min(1).max(20) });
const json = <Schema extends z.ZodType>(schema: Schema) => ({ 'application/json': { schema } });
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: json(schema) },
});

/** /webhooks: endpoints, their secrets, and the delivery log. @param rules where webhooks may go */
export function webhooksResource(house: House, rules: TargetRules): Resource {
  return resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/webhooks',
        tags,
        summary: 'List where events are sent',
        ...guarded({ scopes }),
        responses: {
          200: {
            description: 'Oldest first.',
            content: json(z.object({ items: z.array(endpointSchema) }).openapi('WebhookEndpoints')),
          },
        },
      }),
      async (c) => c.json({ items: (await house.store.webhooks.endpoints()).map(shownEndpoint) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/webhooks',
        tags,
        summary: 'Send events somewhere',
        description: 'The secret that signs the messages is shown in this answer only.',
        // Never answered twice: the stored answer would hold the secret.
        ...guarded({ scopes, failures: ['grant-too-wide'] }),
        request: body(newSchema),
        responses: {
          201: { description: 'The endpoint, with its secret.', content: json(endpointWithSecretSchema) },
        },
      }),
      async (c) => {
        const asked = c.req.valid('json');
        requireReach(callerOf(c), asked);
        const { endpoint, secret } = await addEndpoint(house, asked, { name: callerOf(c).user.name }, rules);
        c.header('Cache-Control', 'no-store');
        return c.json({ ...shownEndpoint(endpoint), secret }, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/webhooks/{id}',
        tags,
        summary: 'Change an endpoint, switch it off or on',
        ...guarded({ scopes, failures: ['not-found', 'grant-too-wide'] }),
        request: { params, ...body(changeSchema) },
        responses: { 200: { description: 'As it is now.', content: json(endpointSchema) } },
      }),
      async (c) => {
        const asked = c.req.valid('json');
        const to = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
        const { id } = c.req.valid('param');
        const before = await house.store.webhooks.endpoint(id);
        // Where it goes and what it tells is for those who may see it, before and after; off it may be for everyone.
        if (before && !(asked.enabled === false && Object.keys(to).length === 1)) {
          requireReach(callerOf(c), before);
          requireReach(callerOf(c), { ...before, ...to });
        }
        return c.json(shownEndpoint(await changeEndpoint(house, id, to, rules)), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/webhooks/{id}',
        tags,
        summary: 'Send nothing there any more',
        ...guarded({ scopes, failures: ['not-found'] }),
        request: { params },
        responses: { 204: { description: 'Gone; what was in line for it is cancelled.' } },
      }),
      async (c) => {
        await removeEndpoint(house, c.req.valid('param').id);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/webhooks/{id}/secret',
        tags,
        summary: 'Take a new secret',
        description:
          'For a while messages carry a signature of both. The new secret is shown in this answer only.',
        ...guarded({ scopes, failures: ['not-found'] }),
        request: { params, ...body(rotateSchema) },
        responses: {
          200: { description: 'The endpoint, with its new secret.', content: json(endpointWithSecretSchema) },
        },
      }),
      async (c) => {
        const { keepHours } = c.req.valid('json');
        const { endpoint, secret } = await rotateSecret(
          house,
          c.req.valid('param').id,
          keepHours === undefined ? undefined : keepHours * 3_600_000,
        );
        c.header('Cache-Control', 'no-store');
        return c.json({ ...shownEndpoint(endpoint), secret }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/webhooks/{id}/test',
        tags,
        summary: 'Send a test message',
        description: 'It is put in line and sent at once; look in the log for what came of it.',
        ...guarded({ scopes, failures: ['not-found', 'conflict'] }),
        request: { params },
        responses: { 202: { description: 'In line.', content: json(deliverySchema) } },
      }),
      async (c) => c.json(shownDelivery(await sendTest(house, c.req.valid('param').id)), 202),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/webhooks/{id}/deliveries',
        tags,
        summary: 'The delivery log',
        ...guarded({ scopes, failures: ['not-found'] }),
        request: {
          params,
          query: pageQuery.extend({
            cursor: cursorOfPlace(deliveryPlaceIn),
            state: deliverySchema.shape.state.optional(),
          }),
        },
        responses: {
          200: { description: 'Newest first.', content: json(pageOf(deliverySchema, 'WebhookDeliveryPage')) },
        },
      }),
      async (c) => {
        const { limit, cursor, state } = c.req.valid('query');
        const page = { before: cursor ?? null, limit: limit + 1, ...(state ? { state } : {}) };
        const found = await deliveryLog(house, c.req.valid('param').id, page);
        return c.json(
          nextPage(c, found.map(shownDelivery), limit, ({ id }) => id),
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/webhooks/{id}/deliveries/{delivery}',
        tags,
        summary: 'One delivery with its attempts',
        ...guarded({ scopes, failures: ['not-found', 'grant-too-wide'] }),
        request: { params: deliveryParams },
        responses: {
          200: { description: 'What was sent and what came of it.', content: json(deliveryDetailSchema) },
        },
      }),
      async (c) => {
        const { id, delivery } = c.req.valid('param');
        const found = await deliveryWithAttempts(house, id, delivery);
        const { reasons = true } = (await house.store.webhooks.endpoint(id)) ?? {};
        requireReach(callerOf(c), { types: [found.delivery.type], reasons });
        return c.json(shownDetail(found.delivery, found.attempts), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/webhooks/{id}/deliveries/{delivery}/replay',
        tags,
        summary: 'Send a delivery again',
        description: 'The same message under the same webhook-id.',
        ...guarded({ scopes, failures: ['not-found', 'conflict'] }),
        request: { params: deliveryParams },
        responses: { 202: { description: 'In line again.', content: json(deliverySchema) } },
      }),
      async (c) => {
        const { id, delivery } = c.req.valid('param');
        return c.json(shownDelivery(await replay(house, id, delivery)), 202);
      },
    );
}

/** The number of a delivery, which is text to everybody else. */
const deliveryPlaceIn = (text: string): string | undefined =>
  wholeNumber(text) === undefined ? undefined : text;
