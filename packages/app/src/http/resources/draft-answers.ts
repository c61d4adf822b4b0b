import { createRoute, z } from '@hono/zod-openapi';
import { parsePolicy } from '@houdbaar/core/policy';
import { parseDay } from '@houdbaar/core/time';
import { assessmentsOf, draftOf, type House, simulatePolicy, todayOf } from '../../usecases/index.ts';
import { type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { assessmentSchema, shownAssessment } from './assessment-schemas.ts';
import { diffSchema, shownDiff } from './policy-diff.ts';
import { draftParams, draftTags } from './policy-drafts.ts';
import { checkedSchema, shownCheck } from './policy-schemas.ts';
import { shownSimulation, simulationSchema } from './simulate.ts';

const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
});

/** What can be asked about a draft: its check, its simulation, its differences and its assessments. Nothing is written. */
export function draftAnswersResource(house: House): Resource {
  return resource()
    .openapi(
      createRoute({
        method: 'post',
        path: '/policy/drafts/{id}/check',
        tags: draftTags,
        summary: 'Check a draft',
        description:
          'Vague wording, two bases, a channel that needs consent …: each with its place and remedy.',
        ...guarded({ scopes: ['policy:read'], failures: ['not-found'] }),
        request: { params: draftParams },
        responses: { 200: json('What was found.', checkedSchema) },
      }),
      async (c) => {
        const { source } = await draftOf(house, c.req.valid('param').id);
        return c.json(shownCheck(c, source, todayOf(house)), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/policy/drafts/{id}/simulate',
        tags: draftTags,
        summary: 'What a draft would do to the real people',
        description:
          'Who would lapse or become unreachable, by lane and month, against today; unfinished drafts too, as long as ' +
          'they can be read. Only purposes that your key covers.',
        ...guarded({ scopes: ['policy:read'], failures: ['not-found', 'no-policy'] }),
        request: {
          params: draftParams,
          query: z.object({
            day: z.iso
              .date()
              .optional()
              .openapi({ param: { name: 'day', in: 'query' }, description: 'Today unless given.' }),
          }),
        },
        responses: { 200: json('Before and after.', simulationSchema) },
      }),
      async (c) => {
        const { source } = await draftOf(house, c.req.valid('param').id);
        const { day } = c.req.valid('query');
        const options = { unfinished: true, ...(day ? { day: parseDay(day) } : {}) };
        return c.json(shownSimulation(c, await simulatePolicy(house, source, options)), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/policy/drafts/{id}/diff',
        tags: draftTags,
        summary: 'What a draft changes',
        description: 'Against the version that it began from, or against the one in force.',
        ...guarded({ scopes: ['policy:read'], failures: ['not-found'] }),
        request: {
          params: draftParams,
          query: z.object({
            against: z
              .enum(['base', 'current'])
              .default('base')
              .openapi({ param: { name: 'against', in: 'query' } }),
          }),
        },
        responses: { 200: json('From that version to the draft.', diffSchema) },
      }),
      async (c) => {
        const { source, baseVersion } = await draftOf(house, c.req.valid('param').id);
        const { policies } = house.store;
        const before =
          c.req.valid('query').against === 'base'
            ? await policies.version(baseVersion)
            : await policies.current();
        return c.json(shownDiff(c, before?.source ?? '', source), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/policy/drafts/{id}/assessments',
        tags: draftTags,
        summary: 'The assessments in a draft',
        description: 'With what follows from their answers; empty where the draft cannot be read.',
        ...guarded({ scopes: ['policy:read'], failures: ['not-found'] }),
        request: { params: draftParams },
        responses: {
          200: json('The assessments.', z.object({ items: z.array(assessmentSchema) })),
        },
      }),
      async (c) => {
        const { policy } = parsePolicy((await draftOf(house, c.req.valid('param').id)).source);
        const list = policy ? assessmentsOf(policy, todayOf(house)) : [];
        return c.json({ items: list.map((each) => shownAssessment(c, each)) }, 200);
      },
    );
}
