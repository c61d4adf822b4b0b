import { createRoute, z } from '@hono/zod-openapi';
import { formatDay, parseDay } from '@houdbaar/core/time';
import {
  extendHold,
  type Hold,
  type HoldPeople,
  type House,
  listHolds,
  type PlacedHold,
  placeHold,
  releaseHold,
} from '../../usecases/index.ts';
import { type ApiContext, callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';

const tags = ['Holds'];

const holdSchema = z
  .object({
    id: z.uuid(),
    title: z.string(),
    kind: z.enum(['legal-claim', 'statutory']),
    until: z.iso.date().nullable(),
    fields: z.array(z.string()).nullable(),
    createdAt: z.iso.datetime(),
    createdBy: z.string(),
    releasedAt: z.iso.datetime().nullable(),
    releasedBy: z.string().nullable(),
  })
  .openapi('Hold');

const identifierSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('email'), email: z.string().max(320) }),
  z.strictObject({
    kind: z.literal('phone'),
    phone: z.string().max(50),
    country: z.string().length(2).optional(),
  }),
  z.strictObject({
    kind: z.literal('customer'),
    source: z.string().max(200),
    number: z.string().max(200),
  }),
]);

const peopleShape = {
  people: z.array(z.number().int().positive()).max(10_000).optional(),
  identifiers: z.array(identifierSchema).max(10_000).optional(),
};

const newHoldSchema = z
  .strictObject({
    title: z.string().trim().min(1).max(200),
    kind: z.enum(['legal-claim', 'statutory']),
    until: z.iso
      .date()
      .optional()
      .openapi({ description: 'The first day on which it is over; without it, until it is released.' }),
    fields: z
      .array(z.string().regex(/^[a-z][a-zA-Z0-9]*$/))
      .max(200)
      .optional()
      .openapi({ description: 'Without it: everything that is held.' }),
    ...peopleShape,
  })
  .openapi('NewHold');

const placedSchema = z
  .object({
    hold: holdSchema,
    people: z
      .number()
      .int()
      .openapi({ description: 'How many people were brought under it; 0 without the scope people:read.' }),
    notFound: z.array(z.number().int()).openapi({
      description:
        'Places in `identifiers`, from 0, under which nobody is known; with the scope people:read.',
    }),
  })
  .openapi('PlacedHold');

/** Whoever may not see people is not told either who is known. */
function shownPlaced(c: ApiContext, { hold, people, notFound }: PlacedHold) {
  const sees = callerOf(c).scopes.includes('people:read');
  return { hold: shownHold(hold), people: sees ? people : 0, notFound: sees ? [...notFound] : [] };
}

const shownHold = ({ until, fields, createdAt, releasedAt, ...hold }: Hold) => ({
  ...hold,
  until: until === null ? null : formatDay(until),
  fields: fields && [...fields],
  createdAt: new Date(createdAt).toISOString(),
  releasedAt: releasedAt === null ? null : new Date(releasedAt).toISOString(),
});

const params = z.object({ id: z.uuid().openapi({ param: { name: 'id', in: 'path' } }) });
const bodyOf = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});

const peopleOf = ({ people, identifiers }: z.infer<z.ZodObject<typeof peopleShape>>): HoldPeople => ({
  ...(people ? { people } : {}),
  ...(identifiers ? { identifiers } : {}),
});

/** Holds: GET and POST /holds, POST /holds/{id}/people, POST /holds/{id}/release. */
export function holdsResource(house: House): Resource {
  return resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/holds',
        tags,
        summary: 'List the holds',
        description: 'Newest first, released ones too.',
        ...guarded({ scopes: ['holds:read'] }),
        responses: {
          200: {
            description: 'All of them, with how many people each is about.',
            content: {
              'application/json': {
                schema: z.object({ items: z.array(holdSchema.extend({ people: z.number().int() })) }),
              },
            },
          },
        },
      }),
      async (c) => {
        const list = await listHolds(house);
        return c.json({ items: list.map((hold) => ({ ...shownHold(hold), people: hold.people })) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/holds',
        tags,
        summary: 'Place a hold',
        description: 'Stops the destruction of what it covers. It never permits use.',
        ...guarded({ scopes: ['holds:write'], idempotent: true }),
        request: { body: bodyOf(newHoldSchema) },
        responses: {
          201: { description: 'Placed.', content: { 'application/json': { schema: placedSchema } } },
        },
      }),
      async (c) => {
        const { title, kind, until, fields, ...people } = c.req.valid('json');
        const placed = await placeHold(
          house,
          { name: callerOf(c).user.name },
          {
            title,
            kind,
            ...(until === undefined ? {} : { until: parseDay(until) }),
            ...(fields ? { fields } : {}),
            ...peopleOf(people),
          },
        );
        return c.json(shownPlaced(c, placed), 201);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/holds/{id}/people',
        tags,
        summary: 'Bring more people under a hold',
        ...guarded({ scopes: ['holds:write'], idempotent: true, failures: ['not-found', 'conflict'] }),
        request: { params, body: bodyOf(z.strictObject(peopleShape)) },
        responses: {
          200: { description: 'Done.', content: { 'application/json': { schema: placedSchema } } },
        },
      }),
      async (c) => {
        const placed = await extendHold(house, c.req.valid('param').id, peopleOf(c.req.valid('json')));
        return c.json(shownPlaced(c, placed), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/holds/{id}/release',
        tags,
        summary: 'Release a hold',
        description: 'What it kept may go with the next plan. Releasing it again changes nothing.',
        ...guarded({ scopes: ['holds:write'], idempotent: true, failures: ['not-found'] }),
        request: { params },
        responses: {
          200: {
            description: 'For how many people it was released now.',
            content: { 'application/json': { schema: z.object({ people: z.number().int() }) } },
          },
        },
      }),
      async (c) => {
        const people = await releaseHold(house, { name: callerOf(c).user.name }, c.req.valid('param').id);
        return c.json({ people }, 200);
      },
    );
}
