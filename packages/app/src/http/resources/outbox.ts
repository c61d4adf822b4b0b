import { createRoute, z } from '@hono/zod-openapi';
import {
  type Caller,
  closeOutbox,
  type House,
  listOutbox,
  noteLooks,
  type OutboxEntry,
  type OutboxPlace,
} from '../../usecases/index.ts';
import { callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { nextPage, pageOf, pageQuery } from '../pages.ts';
import { viewerOf } from '../viewer-of.ts';

const entrySchema = z
  .object({
    id: z.string(),
    person: z.number().int(),
    at: z.iso.datetime(),
    target: z.string().openapi({ description: 'The system that holds a copy.', example: 'source:Shop' }),
    kind: z.string().openapi({ example: 'person.erased' }),
    body: z.record(z.string(), z.unknown()).openapi({
      description: 'What has to go there, and by what the system knows the person until it is closed.',
    }),
    state: z.enum(['waiting', 'closed']),
    closedAt: z.iso.datetime().nullable(),
    note: z.string().nullable(),
  })
  .openapi('OutboxTask');

const closeSchema = z
  .strictObject({ note: z.string().trim().max(500).optional() })
  .openapi('OutboxClosing', { example: { note: 'Erased in the shop system by hand' } });

/** By what someone is known is a value of no purpose any more: it is for those who may see them all. */
const bodyFor = ({ purposes }: Caller, { knownBy, ...body }: OutboxEntry['body']): Record<string, unknown> =>
  purposes === 'all' && knownBy !== undefined ? { ...body, knownBy } : body;

const shownTo = (caller: Caller, { at, closedAt, ...entry }: OutboxEntry): z.output<typeof entrySchema> => ({
  ...entry,
  body: bodyFor(caller, entry.body),
  at: new Date(at).toISOString(),
  closedAt: closedAt === null ? null : new Date(closedAt).toISOString(),
});

const placeOf = ({ person, id }: OutboxPlace): string => `${person}/${id}`;

/** The place in a cursor; null for one of another list. */
function readPlace(text: string | undefined): OutboxPlace | null {
  const [, person, id] = /^(\d{1,15})\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '') ?? [];
  return person && id ? { person: Number(person), id } : null;
}

/** /outbox: what other systems still have to erase. */
export function outboxResource(house: House): Resource {
  const tags = ['Outbox'];
  return resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/outbox',
        tags,
        summary: 'List what systems that hold copies have to be told',
        description: 'Noted in the access log.',
        ...guarded({ scopes: ['plans:read', 'people:read'] }),
        request: { query: pageQuery.extend({ state: z.enum(['waiting', 'closed']).default('waiting') }) },
        responses: {
          200: {
            description: 'By person.',
            content: { 'application/json': { schema: pageOf(entrySchema, 'OutboxPage') } },
          },
        },
      }),
      async (c) => {
        const { limit, cursor, state } = c.req.valid('query');
        const found = await listOutbox(house, { state, after: readPlace(cursor), limit: limit + 1 });
        const caller = callerOf(c);
        const page = nextPage(
          c,
          found.map((entry) => shownTo(caller, entry)),
          limit,
          placeOf,
        );
        await noteLooks(
          house,
          page.items.map(({ person }) => person),
          viewerOf(caller),
          'outbox.list',
        );
        return c.json(page, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/outbox/{person}/{id}/close',
        tags,
        summary: 'Say that it was done by hand',
        description: 'By what the system knows the person is then forgotten here.',
        ...guarded({ scopes: ['plans:execute'], failures: ['not-found', 'conflict'] }),
        request: {
          params: z.object({ person: z.coerce.number().int().min(0), id: z.uuid() }),
          body: { required: true, content: { 'application/json': { schema: closeSchema } } },
        },
        responses: {
          200: { description: 'Closed.', content: { 'application/json': { schema: entrySchema } } },
        },
      }),
      async (c) => {
        const actor = { name: callerOf(c).user.name };
        const { note } = c.req.valid('json');
        return c.json(
          shownTo(callerOf(c), await closeOutbox(house, c.req.valid('param'), { actor, note: note ?? null })),
          200,
        );
      },
    );
}
