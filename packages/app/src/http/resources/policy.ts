import { createRoute, z } from '@hono/zod-openapi';
import {
  applyPolicy,
  type House,
  notFound,
  type PolicyVersion,
  requireNoSecond,
  todayOf,
} from '../../usecases/index.ts';
import { type ApiContext, callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import {
  appliedSchema,
  checkedSchema,
  shownApplied,
  shownCheck,
  shownVersion,
  versionSchema,
} from './policy-schemas.ts';

const yaml = 'application/yaml';
const yamlBody = { required: true, content: { [yaml]: { schema: z.string().max(1_000_000) } } } as const;
const yamlAnswer = {
  description: 'The text as it was applied, comments included.',
  content: { [yaml]: { schema: z.string() } },
};
const tags = ['Policy'];

const versionNumber = z.object({
  version: z.coerce
    .number()
    .int()
    .min(1)
    .openapi({ param: { name: 'version', in: 'path' }, example: 1 }),
});

/** The policy: GET and PUT /policy, POST /policy/check, GET /policy/versions. */
export function policyResource(house: House): Resource {
  const { policies } = house.store;
  const source = (c: ApiContext, found: PolicyVersion | null, number: number | string) => {
    if (!found) throw notFound({ nl: 'het beleid van versie', en: 'policy of version' }, number);
    c.header('Content-Type', `${yaml}; charset=utf-8`);
    c.header('ETag', `"${found.hash}"`);
    return c.body(found.source, 200);
  };
  return resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/policy',
        tags,
        summary: 'The policy in force',
        description: 'To the letter as it was applied: what PUT /policy took, this gives back.',
        ...guarded({ scopes: ['policy:read'], failures: ['not-found'] }),
        responses: { 200: yamlAnswer },
      }),
      async (c) => source(c, await policies.current(), 1),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/policy',
        tags,
        summary: 'Put a policy in force',
        description:
          'Refused where the check finds errors. Everybody is judged under it at once: live, until the rebuild in ' +
          'the background has passed. Putting the same text twice changes nothing. Where a second person must approve ' +
          'changes, make a draft instead.',
        ...guarded({ scopes: ['policy:write'], failures: ['second-person-needed'] }),
        request: {
          query: z.object({ note: z.string().max(500).optional() }),
          body: yamlBody,
        },
        responses: {
          200: { description: 'In force.', content: { 'application/json': { schema: appliedSchema } } },
        },
      }),
      async (c) => {
        const { note } = c.req.valid('query');
        const text = await c.req.text();
        await requireNoSecond(house);
        const { name, id } = callerOf(c).user;
        const applied = await applyPolicy(house, text, { name, user: id }, note ?? null);
        return c.json(shownApplied(c, applied), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/policy/check',
        tags,
        summary: 'Check a policy without putting it in force',
        description: 'What can’t be read, and what the law would not accept or could be better.',
        ...guarded({ scopes: ['policy:read'] }),
        request: { body: yamlBody },
        responses: {
          200: { description: 'What was found.', content: { 'application/json': { schema: checkedSchema } } },
        },
      }),
      async (c) => {
        return c.json(shownCheck(c, await c.req.text(), todayOf(house)), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/policy/versions',
        tags,
        summary: 'Every policy that was ever in force',
        description: 'The newest first; kept for ever, so that a verdict of the past can be explained.',
        ...guarded({ scopes: ['policy:read'] }),
        responses: {
          200: {
            description: 'The versions.',
            content: { 'application/json': { schema: z.object({ items: z.array(versionSchema) }) } },
          },
        },
      }),
      async (c) => c.json({ items: (await policies.list()).map(shownVersion) }, 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/policy/versions/{version}',
        tags,
        summary: 'The text of one version',
        ...guarded({ scopes: ['policy:read'], failures: ['not-found'] }),
        request: { params: versionNumber },
        responses: { 200: yamlAnswer },
      }),
      async (c) => {
        const { version } = c.req.valid('param');
        return source(c, await policies.version(version), version);
      },
    );
}
