import { createRoute, z } from '@hono/zod-openapi';
import { issueKey, revokeKey } from '../../usecases/index.ts';
import { callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { nextPage, pageOf, pageQuery } from '../pages.ts';
import type { Frame } from '../ports.ts';
import { issuedKeySchema, keySchema, purposesSchema, scopeSchema, shownKey } from './shown-key.ts';

const newKeySchema = z
  .strictObject({
    name: z.string().trim().min(1).max(200).openapi({ description: 'What it is for.' }),
    scopes: z.array(scopeSchema).min(1),
    purposes: purposesSchema,
    expiresAt: z.iso
      .datetime({ offset: true })
      .optional()
      .openapi({ description: 'When it ends; without this it stays valid until it is revoked.' }),
    owner: z
      .strictObject({ name: z.string().trim().min(1).max(200), email: z.email().max(254) })
      .optional()
      .openapi({ description: 'The user in whose name it acts; your own where you name nobody.' }),
  })
  .openapi('NewKey', {
    example: { name: 'Campaign tool', scopes: ['gate:outcome'], purposes: ['newsletter'] },
  });

const tags = ['Keys'];

/** GET, POST and DELETE /keys. */
export function keysResource({ keys, clock }: Pick<Frame, 'keys' | 'clock'>): Resource {
  return resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/keys',
        tags,
        summary: 'List the keys',
        description: 'Revoked and expired keys too; secrets never.',
        ...guarded({ scopes: ['keys:admin'] }),
        request: { query: pageQuery },
        responses: {
          200: {
            description: 'A page of keys, oldest first.',
            content: { 'application/json': { schema: pageOf(keySchema, 'KeyPage') } },
          },
        },
      }),
      async (c) => {
        const { limit, cursor: after } = c.req.valid('query');
        const list = await keys.list({ after, limit: limit + 1 });
        return c.json(
          nextPage(c, list.map(shownKey), limit, ({ id }) => id),
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/keys',
        tags,
        summary: 'Issue a key',
        description: 'The key is shown in this answer only. You can grant no more than your own key has.',
        // Never answered twice: the stored answer would hold the secret.
        ...guarded({ scopes: ['keys:admin'], failures: ['grant-too-wide'] }),
        request: { body: { required: true, content: { 'application/json': { schema: newKeySchema } } } },
        responses: {
          201: {
            description: 'The new key; keep it.',
            content: { 'application/json': { schema: issuedKeySchema } },
          },
        },
      }),
      async (c) => {
        const { expiresAt, ...asked } = c.req.valid('json');
        const until = expiresAt === undefined ? null : Date.parse(expiresAt);
        const issued = await issueKey(keys, callerOf(c), { ...asked, expiresAt: until }, clock.now());
        c.header('Cache-Control', 'no-store');
        return c.json({ ...shownKey(issued.key), key: issued.secret }, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/keys/{id}',
        tags,
        summary: 'Revoke a key',
        description:
          'At once and for good. Revoking it again changes nothing. Your own key you may always revoke, another only ' +
          'where it may do no more than yours.',
        ...guarded({ scopes: ['keys:admin'], failures: ['not-found', 'grant-too-wide'] }),
        request: { params: z.object({ id: z.string().min(1).max(100) }) },
        responses: { 204: { description: 'Revoked.' } },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        await revokeKey(keys, callerOf(c), id, clock.now());
        return c.body(null, 204);
      },
    );
}
