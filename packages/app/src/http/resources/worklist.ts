import { createRoute, z } from '@hono/zod-openapi';
import { formatDay } from '@houdbaar/core/time';
import {
  approveWorklist,
  foreseeWorklist,
  type House,
  mayUsePurpose,
  noteLooks,
  peopleNames,
  worklist,
} from '../../usecases/index.ts';
import { callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { nextPage, numberedPageQuery, pageOf } from '../pages.ts';
import { viewerOf } from '../viewer-of.ts';

const tags = ['Clean-up'];

const entrySchema = z
  .object({
    person: z.number().int(),
    name: z
      .string()
      .nullable()
      .openapi({ description: 'With people:read, while a live claim of a purpose of yours covers it.' }),
    obtainedBy: z.iso.date().openapi({ description: 'No later than this day: that of the first import.' }),
    why: z.array(
      z.object({ purpose: z.string().optional(), rule: z.string(), missing: z.array(z.string()) }),
    ),
  })
  .openapi('WorklistEntry');

/** People without dates: GET /worklist, POST /worklist/approve. */
export function worklistResource(house: House): Resource {
  return resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/worklist',
        tags,
        summary: 'People without dates',
        description:
          'Nobody can tell how long they may be kept. They are never destroyed; someone decides. A key that is limited ' +
          'to some purposes sees who is undated for those. Noted in the access log.',
        ...guarded({ scopes: ['plans:read'] }),
        request: { query: numberedPageQuery },
        responses: {
          200: {
            description: 'A page of people.',
            content: { 'application/json': { schema: pageOf(entrySchema, 'WorklistPage') } },
          },
        },
      }),
      async (c) => {
        const { limit, cursor } = c.req.valid('query');
        const caller = callerOf(c);
        const after = cursor ?? -1;
        const list = await worklist(house, {
          after,
          limit: limit + 1,
          mayUse: (purpose) =>
            purpose === undefined ? caller.purposes === 'all' : mayUsePurpose(caller, purpose),
        });
        const page = nextPage(c, list, limit, ({ person }) => String(person));
        const ids = page.items.map(({ person }) => person);
        const viewer = viewerOf(caller);
        await noteLooks(house, ids, viewer, 'worklist.list');
        const names = await peopleNames(house, caller.scopes.includes('people:read') ? ids : [], viewer);
        const items = page.items.map(({ person, obtainedBy, why }) => ({
          person,
          name: names.get(person) ?? null,
          obtainedBy: formatDay(obtainedBy),
          why: why.map((each) => ({ ...each, missing: [...each.missing] })),
        }));
        return c.json({ ...page, items }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/worklist/approve',
        tags,
        summary: 'Count from the day of import',
        description:
          'You decide that these data were obtained on the day of import at the latest, and that nothing is known that ' +
          'these people did since. Their terms count from there; it is noted as evidence.',
        ...guarded({ scopes: ['plans:approve'], idempotent: true }),
        request: {
          body: {
            required: true,
            content: {
              'application/json': {
                schema: z.strictObject({
                  people: z.union([
                    z.literal('all'),
                    z.array(z.number().int().positive()).min(1).max(10_000),
                  ]),
                  dryRun: z
                    .boolean()
                    .optional()
                    .openapi({ description: 'Only say what it would do; nothing is noted.' }),
                }),
              },
            },
          },
        },
        responses: {
          200: {
            description:
              'For how many people it was noted, and how many of them have had their time at once: the next plan has those.',
            content: {
              'application/json': {
                schema: z.object({ people: z.number().int(), lapsing: z.number().int() }),
              },
            },
          },
        },
      }),
      async (c) => {
        const { people, dryRun } = c.req.valid('json');
        const decision = dryRun
          ? await foreseeWorklist(house, people)
          : await approveWorklist(house, { name: callerOf(c).user.name }, people);
        return c.json({ people: decision.people, lapsing: decision.lapsing }, 200);
      },
    );
}
