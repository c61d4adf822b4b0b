import { createRoute, z } from '@hono/zod-openapi';
import { correctionSchema, correctPerson, type House, mergePeople } from '../../usecases/index.ts';
import { callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';

const tags = ['People'];
const number = z.int().positive();

const example = {
  fields: { email: 'anna@example.com', birthDate: { presence: true } },
  person: { kind: 'consumer' },
};

/** POST /people/merge and POST /people/{id}/corrections. */
export function peopleChangesResource(house: House): Resource {
  return resource()
    .openapi(
      createRoute({
        method: 'post',
        path: '/people/merge',
        tags,
        summary: 'Make one person of two',
        description:
          'Both histories are kept, and of what they wished the stricter. The other number leads to the kept one from ' +
          'then on. Doing it again changes nothing; it can’t be undone.',
        ...guarded({ scopes: ['people:write'], idempotent: true, failures: ['not-found', 'conflict'] }),
        request: {
          body: {
            required: true,
            content: {
              'application/json': {
                schema: z.strictObject({ keep: number, other: number }).openapi('MergePeople'),
              },
            },
          },
        },
        responses: {
          200: {
            description: 'The number by which both are known now.',
            content: { 'application/json': { schema: z.object({ kept: number, merged: z.boolean() }) } },
          },
        },
      }),
      async (c) => {
        const { keep, other } = c.req.valid('json');
        const { kept, merged } = await mergePeople(house, keep, other, callerOf(c).user);
        return c.json({ kept, merged }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/people/{id}/corrections',
        tags,
        summary: 'Put right what is held about a person',
        description:
          'Fields by their names in the policy: a value, null to take it away, or {"presence": true} for held elsewhere. ' +
          'A new e-mail address or number takes the place of the primary one; what the person refused at the old one ' +
          'stays refused, and consent given for the old one does not count for the new one.',
        ...guarded({ scopes: ['people:write'], idempotent: true, failures: ['not-found', 'conflict'] }),
        request: {
          params: z.object({ id: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) }),
          body: { required: true, content: { 'application/json': { schema: correctionSchema, example } } },
        },
        responses: {
          200: {
            description: 'What differs now; nothing where all was so already.',
            content: {
              'application/json': { schema: z.object({ id: number, changed: z.array(z.string()) }) },
            },
          },
        },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const corrected = await correctPerson(house, id, c.req.valid('json'), callerOf(c).user);
        return c.json({ id: corrected.id, changed: [...corrected.changed] }, 200);
      },
    );
}
