import { createRoute, z } from '@hono/zod-openapi';
import { channels } from '@houdbaar/core/terms';
import {
  addSuppression,
  findSuppressions,
  type House,
  liftSuppression,
  listSuppressions,
  momentSchema,
  type Suppression,
} from '../../usecases/index.ts';
import { callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { nextPage, pageOf, pageQuery } from '../pages.ts';
import { type FindEntry, findSchema, identifierIn } from './people-schemas.ts';

const tags = ['Suppression'];
const scopes = ['erased', 'marketing', ...channels] as const;

const entrySchema = z
  .object({
    hash: z.guid().openapi({ description: 'Keyed: nobody can read the address from it.' }),
    scope: z.enum(scopes).openapi({ description: 'erased: it may not come back at all.' }),
    kind: z.enum(['email', 'phone', 'post', 'customer']),
    at: z.iso.datetime(),
    reason: z.string(),
    source: z.string().nullable(),
  })
  .openapi('Suppression');

const newSchema = z
  .strictObject({
    address: findSchema,
    channel: z.enum(channels).optional().openapi({ description: 'Absent: all marketing.' }),
    at: momentSchema.optional(),
    system: z.string().trim().min(1).max(200).optional(),
  })
  .openapi('NewSuppression', { example: { address: { email: 'anna@example.com' }, system: 'No-mail list' } });

const liftSchema = z
  .strictObject({ hash: z.guid(), scope: z.enum(scopes), reason: z.string().trim().min(1).max(500) })
  .openapi('SuppressionLift', {
    example: {
      hash: '8c5e6b0e-3c52-4b8f-9d0c-3e3f2c6f1a77',
      scope: 'marketing',
      reason: 'Typing error in the list of 12 May',
    },
  });

const shown = ({ hash, scope, kind, at, reason, source }: Suppression): z.output<typeof entrySchema> => ({
  hash,
  scope,
  kind,
  at: new Date(at).toISOString(),
  reason,
  source,
});

const json = <Schema extends z.ZodType>(schema: Schema) => ({ 'application/json': { schema } });
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: json(schema) },
});

const personOf = (entry: FindEntry) =>
  'customer' in entry ? { customer: { source: entry.source, number: entry.customer } } : entry;

/** The place in a cursor; null for one of another list. */
function readPlace(text: string | undefined): Pick<Suppression, 'hash' | 'scope'> | null {
  const [, hash, scope] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\S+)$/.exec(text ?? '') ?? [];
  const known = scopes.find((each) => each === scope);
  return hash && known ? { hash, scope: known } : null;
}

/** /suppressions: addresses that are closed, whoever has them. */
export function suppressionsResource(house: House): Resource {
  return resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/suppressions',
        tags,
        summary: 'List the addresses that are closed, as hashes',
        ...guarded({ scopes: ['people:read'] }),
        request: { query: pageQuery },
        responses: {
          200: { description: 'By hash.', content: json(pageOf(entrySchema, 'SuppressionPage')) },
        },
      }),
      async (c) => {
        const { limit, cursor } = c.req.valid('query');
        const found = await listSuppressions(house, { after: readPlace(cursor), limit: limit + 1 });
        return c.json(
          nextPage(c, found.map(shown), limit, ({ hash, scope }) => `${hash} ${scope}`),
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/suppressions/find',
        tags,
        summary: 'See whether an address is closed, and to what',
        description: 'The address stands in the body, so that it ends up in no log.',
        ...guarded({ scopes: ['people:read'] }),
        request: body(findSchema),
        responses: {
          200: {
            description: 'What binds it; none is an empty list.',
            content: json(z.object({ items: z.array(entrySchema) })),
          },
        },
      }),
      async (c) => {
        const found = await findSuppressions(house, identifierIn(c.req.valid('json')));
        return c.json({ items: found.map(shown) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/suppressions',
        tags,
        summary: 'Close an address',
        description:
          'To all marketing, or to one channel. It is recorded as an objection: it binds whoever has the address, and an ' +
          'address of nobody is closed to whoever comes with it.',
        ...guarded({ scopes: ['objections:write'], idempotent: true, failures: ['no-policy', 'not-found'] }),
        request: body(newSchema),
        responses: { 204: { description: 'Closed.' } },
      }),
      async (c) => {
        const { address, channel, at, system } = c.req.valid('json');
        const asked = {
          person: personOf(address),
          ...(channel === undefined ? {} : { channel }),
          ...(at === undefined ? {} : { at }),
          ...(system === undefined ? {} : { system }),
        };
        await addSuppression(house, asked, callerOf(c).user);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/suppressions/lift',
        tags,
        summary: 'Take back an entry that was a mistake',
        description:
          'It stays on the list with who lifted it and why, and binds nobody any more. Not for people who changed their ' +
          'mind: record their new consent.',
        ...guarded({
          scopes: ['objections:write', 'consents:write'],
          idempotent: true,
          failures: ['not-found'],
        }),
        request: body(liftSchema),
        responses: { 204: { description: 'Lifted.' } },
      }),
      async (c) => {
        const { hash, scope, reason } = c.req.valid('json');
        await liftSuppression(house, { hash, scope }, reason, callerOf(c).user);
        return c.body(null, 204);
      },
    );
}
