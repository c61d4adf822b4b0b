import { createRoute, z } from '@hono/zod-openapi';
import { parseDay } from '@houdbaar/core/time';
import { toldPerson } from '../../documents/person/index.ts';
import { findPeople, type House, showPerson } from '../../usecases/index.ts';
import { callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { languageIn } from '../language.ts';
import { viewerOf } from '../viewer-of.ts';
import { findSchema, identifierIn, type PersonAnswer, personSchema } from './people-schemas.ts';

const tags = ['People'];

/** POST /people/find and GET /people/{id}. */
export function peopleResource(house: House): Resource {
  return resource()
    .openapi(
      createRoute({
        method: 'post',
        path: '/people/find',
        tags,
        summary: 'Find people by an identifier',
        description:
          'Several people may share an address. The identifier stands in the body, so that it ends up in no log. ' +
          'Each find is noted in the access log of the people found.',
        ...guarded({ scopes: ['people:read'] }),
        request: { body: { required: true, content: { 'application/json': { schema: findSchema } } } },
        responses: {
          200: {
            description: 'The numbers of the people found; none is an empty list.',
            content: { 'application/json': { schema: z.object({ people: z.array(z.int()) }) } },
          },
        },
      }),
      async (c) => {
        const identifier = identifierIn(c.req.valid('json'));
        return c.json({ people: [...(await findPeople(house, identifier, viewerOf(callerOf(c))))] }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/people/{id}',
        tags,
        summary: 'See everything that is held about a person',
        description:
          'Fields with their best-before day and the claims that carry it, the answer in every lane with its reasons, ' +
          'what happened, and the evidence; as of any day. A value shows only while a live claim of a purpose of your ' +
          'key covers it. Each look is noted in the access log.',
        ...guarded({ scopes: ['people:read'], failures: ['not-found', 'no-policy'] }),
        request: {
          params: z.object({ id: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) }),
          query: z.object({
            asOf: z.iso.date().optional().openapi({
              description:
                'Before today: by the policy, law and facts of that day. After: if nothing happens.',
              example: '2026-11-22',
            }),
          }),
        },
        responses: {
          200: { description: 'The person.', content: { 'application/json': { schema: personSchema } } },
        },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const { asOf } = c.req.valid('query');
        const language = languageIn(c.req.header('accept-language'));
        const view = await showPerson(house, id, {
          viewer: viewerOf(callerOf(c)),
          language,
          ...(asOf === undefined ? {} : { asOf: parseDay(asOf) }),
        });
        c.header('Cache-Control', 'no-store');
        c.header('Vary', 'Accept-Language');
        return c.json(toldPerson(view, language) as PersonAnswer, 200);
      },
    );
}
