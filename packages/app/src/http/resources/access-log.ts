import { createRoute, z } from '@hono/zod-openapi';
import { formatDay, parseDay } from '@houdbaar/core/time';
import {
  type AccessEntry,
  type AccessFilter,
  exportAccessLog,
  type House,
  nobodyInParticular,
  searchAccessLog,
} from '../../usecases/index.ts';
import { callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { nextPage, pageOf, placeInTime, timedPageQuery } from '../pages.ts';
import { contentOf, csvQuery, formatFor } from '../rows/row-formats.ts';
import { rowsAnswer } from '../rows/rows-answer.ts';

const tags = ['Access log'];

const entrySchema = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    person: z.int().nullable().openapi({
      description: 'Who was looked at; null where it was a list as such, as an export of this log.',
    }),
    actor: z.string().openapi({ description: 'What they were called at that time.' }),
    actorId: z.string().nullable().openapi({
      description: 'The user, whatever they are called now; null for an account on the machine itself.',
    }),
    action: z.string().openapi({ example: 'person.show' }),
    purpose: z
      .string()
      .nullable()
      .openapi({ description: 'For which purposes, where they were limited; null: for all.' }),
    detail: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
  })
  .openapi('AccessLogEntry');

const day = z.iso.date().optional();
const filterShape = {
  person: z.coerce.number().int().positive().optional(),
  actor: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .openapi({ description: 'A name as it was at the time, or the id of a user.' }),
  action: z.string().min(1).max(100).optional(),
  purpose: z.string().min(1).max(100).optional(),
  from: day.openapi({ description: 'The first day.' }),
  to: day.openapi({ description: 'The last day.' }),
};

/** GET /access-log and GET /access-log/export. */
export function accessLogResource(house: House): Resource {
  const { calendar } = house;
  const filterOf = ({ from, to, ...filter }: z.output<z.ZodObject<typeof filterShape>>): AccessFilter => ({
    ...filter,
    ...(from === undefined ? {} : { from: calendar.startOf(parseDay(from)) }),
    ...(to === undefined ? {} : { until: calendar.startOf(parseDay(to) + 1) }),
  });
  return resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/access-log',
        tags,
        summary: 'Who looked at whom',
        description: 'Newest first. Never what they saw: that is known from the purpose and the day.',
        ...guarded({ scopes: ['access-log:read'] }),
        request: { query: timedPageQuery.extend(filterShape) },
        responses: {
          200: {
            description: 'A page of looks.',
            content: { 'application/json': { schema: pageOf(entrySchema, 'AccessLogPage') } },
          },
        },
      }),
      async (c) => {
        const { limit, cursor, ...asked } = c.req.valid('query');
        const list = await searchAccessLog(house, filterOf(asked), cursor ?? null, limit + 1);
        const page = nextPage(c, list, limit, placeInTime);
        return c.json({ ...page, items: page.items.map(shown) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/access-log/export',
        tags,
        summary: 'Export the access log',
        description:
          'NDJSON, or CSV with `Accept: text/csv` or `?format=csv`. That you did is noted in the log itself.',
        ...guarded({ scopes: ['access-log:read'] }),
        request: {
          query: z.object({ ...filterShape, ...csvQuery, format: z.enum(['csv', 'ndjson']).optional() }),
        },
        responses: { 200: { description: 'The lines, newest first.', content: contentOf(entrySchema) } },
      }),
      async (c) => {
        const { format: _, separator: __, ...asked } = c.req.valid('query');
        const { id, name } = callerOf(c).user;
        const format = formatFor<Shown>(c, [
          ['at', ({ at }) => at],
          ['person', ({ person }) => person],
          ['actor', ({ actor }) => actor],
          ['actorId', ({ actorId }) => actorId],
          ['action', ({ action }) => action],
          ['purpose', ({ purpose }) => purpose],
          ['detail', ({ detail }) => detail && JSON.stringify(detail)],
        ]);
        const kind = format.mediaType.startsWith('text/csv') ? 'csv' : 'ndjson';
        const today = formatDay(calendar.dayOf(house.clock.now()));
        c.header('Content-Disposition', `attachment; filename="access-log-${today}.${kind}"`);
        return rowsAnswer(c, format, lines(exportAccessLog(house, filterOf(asked), { name, user: id })));
      },
    );
}

async function* lines(entries: AsyncIterable<AccessEntry>): AsyncGenerator<Shown> {
  for await (const entry of entries) yield shown(entry);
}

type Shown = z.input<typeof entrySchema>;

const shown = ({ id, at, personId, actor, actorId, action, purpose, detail }: AccessEntry): Shown => ({
  id,
  at: new Date(at).toISOString(),
  person: personId === nobodyInParticular ? null : personId,
  actor,
  actorId,
  action,
  purpose,
  detail: detail ?? null,
});
