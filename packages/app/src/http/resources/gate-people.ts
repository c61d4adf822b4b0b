import { createRoute, z } from '@hono/zod-openapi';
import { channels, outcomes } from '@houdbaar/core/terms';
import { formatDay } from '@houdbaar/core/time';
import {
  gateRights,
  type House,
  messageFactsSchema,
  noteLooks,
  peopleBehind,
  peopleNames,
} from '../../usecases/index.ts';
import { callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { numberedPageQuery, pageGoingOn, pageOf } from '../pages.ts';
import { viewerOf } from '../viewer-of.ts';
import { viewAudience } from './view-audience.ts';

const personSchema = z
  .object({
    person: z.number().int(),
    name: z
      .string()
      .nullable()
      .openapi({ description: 'While a live claim of a purpose of yours covers it.' }),
    until: z.iso.date().nullable(),
  })
  .openapi('GatePerson');

const querySchema = numberedPageQuery.extend({
  purpose: z.string().min(1).max(200),
  channel: z.enum(channels),
  outcome: z.enum(outcomes),
  rule: z.string().min(1).max(200).openapi({ description: 'As in "byReason" of the summary.' }),
  content: messageFactsSchema.shape.content,
  products: messageFactsSchema.shape.products,
  onBehalfOf: messageFactsSchema.shape.onBehalfOf,
  view: z.uuid().optional().openapi({ description: 'Only those in this saved view.' }),
});

/** GET /gate/people: who has one answer for one reason. */
export function gatePeopleResource(house: House): Resource {
  return resource().openapi(
    createRoute({
      method: 'get',
      path: '/gate/people',
      tags: ['Gate'],
      summary: 'The people behind an answer',
      description:
        'Of everyone, or of a saved view: who may be contacted, or may not, or of whom it is unknown, for one reason. A page may hold fewer ' +
        'than asked, or none, while there is a next one. Noted in the access log of each.',
      ...guarded({
        scopes: ['gate:outcome', 'gate:reasons', 'people:read'],
        failures: ['purpose-not-granted', 'no-policy', 'not-found'],
      }),
      request: { query: querySchema },
      responses: {
        200: {
          description: 'A page of people, by number.',
          content: { 'application/json': { schema: pageOf(personSchema, 'GatePeoplePage') } },
        },
      },
    }),
    async (c) => {
      const { purpose, channel, outcome, rule, content, products, onBehalfOf, view, limit, cursor } =
        c.req.valid('query');
      const caller = callerOf(c);
      const reasons = gateRights(caller, purpose);
      const message = {
        ...(content === undefined ? {} : { content }),
        ...(products === undefined ? {} : { products }),
        ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
      };
      const { people, after } = await peopleBehind(
        house,
        {
          purpose,
          channel,
          reasons,
          ...(Object.keys(message).length > 0 ? { message } : {}),
          ...(view === undefined ? {} : { audience: await viewAudience(house, caller, view) }),
        },
        { outcome, rule },
        { after: cursor ?? 0, limit },
      );
      const ids = people.map(({ person }) => person);
      const viewer = viewerOf(caller);
      await noteLooks(house, ids, viewer, 'gate.people');
      const names = await peopleNames(house, ids, viewer);
      const items = people.map(({ person, until }) => ({
        person,
        name: names.get(person) ?? null,
        until: until === null ? null : formatDay(until),
      }));
      c.header('Cache-Control', 'no-store');
      return c.json(pageGoingOn(c, items, after === null ? null : String(after)), 200);
    },
  );
}
