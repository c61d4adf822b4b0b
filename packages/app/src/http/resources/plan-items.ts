import { createRoute, z } from '@hono/zod-openapi';
import type { Language } from '@houdbaar/core/terms';
import {
  type House,
  heldNow,
  listPlanItems,
  mayUsePurpose,
  type PlanItem,
  type PlanItemFilter,
  sayEndingRule,
} from '../../usecases/index.ts';
import { type ApiContext, callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { languageIn } from '../language.ts';
import { cursorOf, cursorOfPlace, numberedPageQuery, pageGoingOn, wholeNumber } from '../pages.ts';
import { viewerOf } from '../viewer-of.ts';
import { filterFields as peopleFilter } from './people-list-schemas.ts';

const tags = ['Clean-up'];
const params = z.object({ id: z.uuid().openapi({ param: { name: 'id', in: 'path' } }) });
const actions = ['erase', 'anonymise', 'block', 'fields'] as const;
const states = ['waiting', 'done', 'skipped'] as const;
const reasons = ['gone', 'changed', 'held', 'nothing-left', 'left-out'] as const;

const filters = {
  person: z
    .string()
    .regex(/^\d{1,15}(,\d{1,15}){0,99}$/)
    .optional()
    .openapi({ description: 'Only these, by number, with commas between.', example: '12,40' }),
  action: z.enum(actions).optional().openapi({ description: 'What happens to them.' }),
  state: z.enum(states).optional(),
  reason: z
    .enum(reasons)
    .optional()
    .openapi({ description: 'Why they were skipped; "left-out": somebody took them out.' }),
};

const searchSchema = z
  .strictObject({
    q: peopleFilter.q,
    ...filters,
    limit: z.int().min(1).max(200).default(50),
    cursor: cursorOfPlace(wholeNumber),
  })
  .openapi('PlanSearch', { example: { q: 'jans', state: 'waiting' } });

const itemSchema = z
  .object({
    person: z.number().int(),
    name: z
      .string()
      .nullable()
      .openapi({ description: 'With people:read, while a live claim of a purpose of yours covers it.' }),
    action: z.enum(actions),
    fields: z.array(z.string()).nullable().openapi({
      description: 'Which fields go, of those that your purposes declare; null: everything.',
    }),
    rule: z
      .string()
      .nullable()
      .openapi({ description: 'The deciding rule; null where your key does not cover every purpose.' }),
    says: z.string().nullable().openapi({ description: 'The rule in words.' }),
    purposes: z.array(z.string()),
    causes: z
      .array(
        z.object({
          purpose: z.string().nullable(),
          rule: z.string(),
          fields: z.array(z.string()).nullable(),
        }),
      )
      .openapi({
        description:
          'By which rule each of these purposes ended, and for which of the fields that go (null: everything). ' +
          'A purpose of null: no purpose is about it any more.',
      }),
    state: z.enum(states),
    reason: z.enum(reasons).nullable(),
    onHold: z.boolean().openapi({
      description:
        'While it waits: a hold or restriction would keep them if it were executed now. With people:read, for who may ' +
        'see every purpose.',
    }),
    doneAt: z.iso.datetime().nullable(),
  })
  .openapi('PlanItem');

const pageSchema = z
  .object({
    items: z.array(itemSchema),
    next: z.string().nullable().openapi({ description: 'Address of the next page; null on the last.' }),
    cursor: z.string().nullable().openapi({ description: 'The same place, for a search by POST.' }),
    total: z
      .object({ people: z.int(), more: z.boolean() })
      .nullable()
      .openapi({ description: 'On the first page: how many, counted up to 10,000.' }),
    complete: z.boolean().openapi({
      description: 'False while names are still being read or people judged anew: words may miss some.',
    }),
  })
  .openapi('PlanItemPage');

const answers = {
  200: { description: 'A page of items.', content: { 'application/json': { schema: pageSchema } } },
};

/** GET /plans/{id}/items and POST /plans/{id}/items/search. */
export function planItemsResource(house: House): Resource {
  return resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/plans/{id}/items',
        tags,
        summary: 'Everyone in a plan',
        description:
          'By number: what happens to them, by which rule, and what came of it. Noted in the access log.',
        ...guarded({ scopes: ['plans:read'], failures: ['not-found'] }),
        request: { params, query: numberedPageQuery.extend(filters) },
        responses: answers,
      }),
      async (c) => {
        const { limit, cursor, ...filter } = c.req.valid('query');
        return c.json(await answer(c, house, c.req.valid('param').id, { ...filter, limit, cursor }), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/plans/{id}/items/search',
        tags,
        summary: 'Search a plan',
        description:
          'The same list, for whom you search for as in the list of people: what you may not see there finds nobody ' +
          'here. A number alone is also one of ours. Whoever was erased is found by that alone. What you search for ' +
          'stands in the body, so that it ends up in no log. Noted in the access log.',
        ...guarded({ scopes: ['plans:read', 'people:read'], failures: ['not-found', 'no-policy'] }),
        request: {
          params,
          body: { required: true, content: { 'application/json': { schema: searchSchema } } },
        },
        responses: answers,
      }),
      async (c) => {
        const asked = c.req.valid('json');
        return c.json(await answer(c, house, c.req.valid('param').id, asked), 200);
      },
    );
}

interface Asked extends Omit<PlanItemFilter, 'people'> {
  readonly person?: string | undefined;
  readonly limit: number;
  readonly cursor?: number | undefined;
}

async function answer(
  c: ApiContext,
  house: House,
  id: string,
  { person, limit, cursor, ...filter }: Asked,
): Promise<z.output<typeof pageSchema>> {
  const caller = callerOf(c);
  const viewer = viewerOf(caller);
  const seesPeople = caller.scopes.includes('people:read');
  const { items, names, next, total, complete } = await listPlanItems(house, id, {
    viewer,
    named: seesPeople,
    filter: { ...filter, ...(person === undefined ? {} : { people: person.split(',').map(Number) }) },
    after: cursor ?? null,
    limit,
  });
  const held = await heldNow(house, seesPeople ? items : [], viewer);
  const fieldsSeen = caller.purposes === 'all' ? undefined : await declaredFor(house, caller.purposes);
  const language = languageIn(c.req.header('accept-language'));
  c.header('Cache-Control', 'no-store');
  c.header('Vary', 'Accept-Language');
  const shown = items.map((item) =>
    shownItem(
      item,
      { name: names.get(item.person) ?? null, onHold: held.has(item.person) },
      language,
      (purpose) => mayUsePurpose(caller, purpose),
      (field) => fieldsSeen === undefined || fieldsSeen.has(field),
    ),
  );
  const place = next === null ? null : String(next);
  // The address of a search that came in the body would be incomplete.
  const isSearch = c.req.method === 'POST';
  return {
    ...pageGoingOn(c, shown, isSearch ? null : place),
    cursor: place === null ? null : cursorOf(place),
    total,
    complete,
  };
}

/** The fields that some of these purposes declare: that another is held of somebody is no business of theirs. */
async function declaredFor({ store, rulings }: House, granted: readonly string[]): Promise<Set<string>> {
  const { lanes } = await rulings.current(store);
  return new Set(lanes.flatMap(({ purpose, fields }) => (granted.includes(purpose) ? [...fields] : [])));
}

/** @param sees whether the reader was granted a purpose: a rule can betray a fact of a purpose that they may not see */
function shownItem(
  item: PlanItem,
  person: { readonly name: string | null; readonly onHold: boolean },
  language: Language,
  sees: (purpose: string) => boolean,
  fieldOpen: (field: string) => boolean,
): z.infer<typeof itemSchema> {
  const purposes = item.purposes.filter(sees);
  const seesAll = purposes.length === item.purposes.length;
  return {
    person: item.person,
    ...person,
    action: item.action,
    fields: item.fields === null ? null : item.fields.filter(fieldOpen),
    rule: seesAll ? item.rule : null,
    says: (seesAll && sayEndingRule(item.rule)?.[language]) || null,
    purposes,
    causes: item.causes
      .filter(({ purpose }) => purpose === null || sees(purpose))
      .map(({ fields, ...cause }) => ({ ...cause, fields: fields ? fields.filter(fieldOpen) : null })),
    state: item.state,
    reason: item.reason,
    doneAt: item.doneAt === null ? null : new Date(item.doneAt).toISOString(),
  };
}
