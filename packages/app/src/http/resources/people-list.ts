import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { formatDay } from '@houdbaar/core/time';
import {
  dayInFile,
  type ExportedPerson,
  exportPeople,
  gateRights,
  type House,
  type ListedPerson,
  listPeople,
  openValue,
  type PeopleFilter,
  requirePurpose,
  requireScopes,
} from '../../usecases/index.ts';
import { type ApiContext, callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { cursorOf, cursorOfPlace, dayNumber, pageGoingOn, wholeNumber } from '../pages.ts';
import { csvFor, csvQuery } from '../rows/row-formats.ts';
import { rowsAnswer } from '../rows/rows-answer.ts';
import { viewerOf } from '../viewer-of.ts';
import {
  exportSchema,
  filterFields,
  filterSchema,
  linesSchema,
  openedSchema,
  sortField,
} from './people-list-schemas.ts';

const tags = ['People'];
const mostOnPage = 200;
const pageSize = z.coerce.number().int().min(1).max(mostOnPage).default(50);

const about =
  'Values show as they do with one person: only while a live claim of a purpose of yours covers them. The page is noted ' +
  'in the access log of everybody on it.';

const placeField = cursorOfPlace(placeIn);

/** GET /people, POST /people/search, POST /people/export and POST /people/{id}/open. */
export function peopleListResource(house: House): Resource {
  return resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/people',
        tags,
        summary: 'List people',
        description: `${about} What you search for with q stands in the address then, which proxies may log: POST /people/search takes it in the body.`,
        ...guarded({ scopes: ['people:read'], failures: ['no-policy', 'purpose-not-granted'] }),
        request: {
          query: z.object({
            ...filterFields,
            sort: sortField,
            limit: pageSize.openapi({ param: { name: 'limit', in: 'query' }, example: 50 }),
            cursor: placeField,
          }),
        },
        responses: {
          200: { description: 'A page of people.', content: { 'application/json': { schema: linesSchema } } },
        },
      }),
      async (c) => {
        const { sort, limit: size, cursor, ...filter } = c.req.valid('query');
        return c.json(await answer(c, house, { filter, sort, size, cursor }), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/people/search',
        tags,
        summary: 'Search people',
        description: `The same list, with what you search for in the body, so that it ends up in no log. ${about}`,
        ...guarded({ scopes: ['people:read'], failures: ['no-policy', 'purpose-not-granted'] }),
        request: {
          body: {
            required: true,
            content: {
              'application/json': {
                schema: filterSchema.extend({
                  sort: sortField,
                  limit: pageSize,
                  cursor: placeField,
                }),
              },
            },
          },
        },
        responses: {
          200: { description: 'A page of people.', content: { 'application/json': { schema: linesSchema } } },
        },
      }),
      async (c) => {
        const { sort, limit: size, cursor, ...filter } = c.req.valid('json');
        return c.json(await answer(c, house, { filter, sort, size, cursor }), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/people/export',
        tags,
        summary: 'Download a list of people',
        description:
          'The file is judged itself. For a purpose and channel it has only those to whom a message may go now, with the ' +
          'fields that the purpose needs and, of their addresses, the one that was judged. For inspection, which also asks ' +
          'for evidence:read, it has everybody as far as you may see them. It is noted in the access log with what it is for and how many are in it; the header ' +
          'Houdbaar-Receipt names the signed receipt, kept once the file is complete.',
        ...guarded({
          scopes: ['people:read', 'people:export'],
          failures: ['no-policy', 'purpose-not-granted'],
        }),
        request: {
          query: z.object(csvQuery),
          body: { required: true, content: { 'application/json': { schema: exportSchema } } },
        },
        responses: {
          200: {
            description: 'One line a person. No cell can be a formula.',
            content: { 'text/csv': { schema: z.string() } },
          },
        },
      }),
      async (c) => {
        const { filter, for: aim } = c.req.valid('json');
        const caller = callerOf(c);
        if ('purpose' in aim) {
          requirePurpose(caller, aim.purpose);
          gateRights(caller, aim.purpose);
        } else requireScopes(caller, ['evidence:read']);
        const receiptId = randomUUID();
        const file = await exportPeople(house, { viewer: viewerOf(caller), filter, aim, receiptId });
        c.header('Houdbaar-Receipt', receiptId);
        c.header('Content-Disposition', 'attachment; filename="people.csv"');
        const isFor = 'purpose' in aim;
        const columns: [string, (person: ExportedPerson) => string | number][] = [
          ['person', ({ id }) => id],
          ...file.fields.map((field): (typeof columns)[number] => [
            field,
            ({ values }) => values[field] ?? '',
          ]),
          ...(isFor ? [['until', ({ until }) => dayInFile(until)] as (typeof columns)[number]] : []),
        ];
        return (await rowsAnswer(c, csvFor(c, columns), file.people)) as never;
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/people/{id}/open',
        tags,
        summary: 'Open a masked value, with a reason',
        description:
          'Noted in the access log of the person with the field and the reason, before it is given.',
        ...guarded({
          scopes: ['people:read', 'values:open'],
          failures: ['not-found', 'purpose-not-granted', 'no-policy'],
        }),
        request: {
          params: z.object({ id: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) }),
          body: {
            required: true,
            content: {
              'application/json': {
                schema: z.strictObject({
                  field: z.string().min(1).max(100),
                  reason: z.string().trim().min(5).max(500).openapi({
                    description:
                      'Free text, which stays as long as the access log: name no people, a case number is enough.',
                    example: 'Verzoek om inzage, zaak 2026-041',
                  }),
                }),
              },
            },
          },
        },
        responses: {
          200: {
            description: 'The values of the field.',
            content: { 'application/json': { schema: openedSchema } },
          },
        },
      }),
      async (c) => {
        const { field, reason } = c.req.valid('json');
        const viewer = viewerOf(callerOf(c));
        const values = await openValue(house, c.req.valid('param').id, { field, reason, viewer });
        c.header('Cache-Control', 'no-store');
        return c.json({ values: values.map((value) => ({ ...value, at: formatDay(value.at) })) }, 200);
      },
    );
}

interface Asked {
  readonly filter: PeopleFilter;
  readonly sort: 'number' | 'lapse';
  readonly size: number;
  readonly cursor: ListedPerson | undefined;
}

async function answer(
  c: ApiContext,
  house: House,
  { filter, sort, size, cursor }: Asked,
): Promise<z.output<typeof linesSchema>> {
  const { people, next, total, complete } = await listPeople(house, {
    viewer: viewerOf(callerOf(c)),
    filter,
    sort,
    after: cursor ?? null,
    limit: size,
  });
  const items = people.map(({ state, until, lastAct, values, answers, ...person }) => ({
    ...person,
    values: [...values],
    bestBefore: { state, until: until === null ? null : formatDay(until) },
    lastAct: lastAct === null ? null : formatDay(lastAct),
    answers: answers.map((each) => ({ ...each, until: each.until === null ? null : formatDay(each.until) })),
  }));
  c.header('Cache-Control', 'no-store');
  const place = next && `${next.lapse}:${next.id}`;
  // The address of a search that came in the body would be incomplete.
  const isSearch = c.req.method === 'POST';
  return {
    ...pageGoingOn(c, items, isSearch ? null : place),
    cursor: place === null ? null : cursorOf(place),
    total,
    complete,
  };
}

function placeIn(text: string): ListedPerson | undefined {
  const [first, second, ...more] = text.split(':');
  const lapse = dayNumber(first);
  const id = wholeNumber(second);
  return lapse === undefined || id === undefined || more.length > 0 ? undefined : { lapse, id };
}
