import { createRoute, z } from '@hono/zod-openapi';
import type { PersonState } from '@houdbaar/core/standing';
import { formatDay } from '@houdbaar/core/time';
import { Failure, type House, samplePeople, todayOf } from '../../usecases/index.ts';
import { callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { viewerOf } from '../viewer-of.ts';

const sampleSchema = z
  .object({
    today: z.iso.date(),
    people: z.array(z.looseObject({})).openapi({
      description: 'What the judge reads of each (PersonState of the core); days as days since 1970-01-01.',
    }),
  })
  .openapi('PolicySample');

const shownPeople = (people: readonly PersonState[]): z.infer<typeof sampleSchema>['people'] =>
  people.map((state) => ({ ...state }));

const everyPurpose = (): Failure =>
  new Failure('purpose-not-granted', {
    nl: 'Deze steekproef is alleen voor wie alle doelen mag zien. Laat het voorstel doorrekenen (simulate).',
    en: 'This sample is only for those who may see every purpose. Have the draft simulated instead.',
  });

/** GET /policy/sample: some people to judge a draft with on the spot. */
export function policySampleResource(house: House): Resource {
  return resource().openapi(
    createRoute({
      method: 'get',
      path: '/policy/sample',
      tags: ['Policy'],
      summary: 'A sample of people, to judge a change with at once',
      description:
        'Without values, numbers, hashes or instants, yet about someone each: only where every purpose is granted, and ' +
        'noted in the access log.',
      ...guarded({ scopes: ['policy:read', 'people:read'], failures: ['purpose-not-granted'] }),
      request: {
        query: z.object({
          size: z.coerce
            .number()
            .int()
            .min(1)
            .max(500)
            .default(200)
            .openapi({ param: { name: 'size', in: 'query' }, example: 200 }),
        }),
      },
      responses: {
        200: { description: 'The sample.', content: { 'application/json': { schema: sampleSchema } } },
      },
    }),
    async (c) => {
      const caller = callerOf(c);
      if (caller.purposes !== 'all') throw everyPurpose();
      const people = await samplePeople(house, viewerOf(caller), c.req.valid('query').size);
      c.header('Cache-Control', 'no-store');
      return c.json({ today: formatDay(todayOf(house)), people: shownPeople(people) }, 200);
    },
  );
}
