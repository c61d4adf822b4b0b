import { createRoute, z } from '@hono/zod-openapi';
import { checkPolicy, type PolicyFinding, parsePolicy } from '@houdbaar/core/policy';
import { applyPolicy, type House, notFound, type PolicyVersion, todayOf } from '../../usecases/index.ts';
import { type ApiContext, callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { languageIn } from '../language.ts';

const versionSchema = z
  .object({
    version: z.number().int(),
    hash: z.string().openapi({ description: 'SHA-256 of the text, hexadecimal.' }),
    appliedAt: z.iso.datetime(),
    appliedBy: z.string(),
    note: z.string().nullable(),
  })
  .openapi('PolicyVersion', {
    example: {
      version: 3,
      hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      appliedAt: '2026-11-22T09:00:00.000Z',
      appliedBy: 'Anna de Wit',
      note: 'Newsletter kept for 18 months',
    },
  });

const findingSchema = z
  .object({
    id: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    path: z.string(),
    says: z.string(),
    remedy: z.string(),
    cites: z.array(z.string()),
  })
  .openapi('PolicyFinding');

const checkedSchema = z
  .object({
    readable: z.boolean(),
    problems: z.array(z.object({ path: z.string(), line: z.number().optional(), says: z.string() })),
    findings: z.array(findingSchema),
  })
  .openapi('CheckedPolicy');

const appliedSchema = z
  .object({
    version: versionSchema,
    changed: z.boolean().openapi({ description: 'False where the same text was in force already.' }),
    findings: z.array(findingSchema),
  })
  .openapi('AppliedPolicy');

const yaml = 'application/yaml';
const yamlBody = { required: true, content: { [yaml]: { schema: z.string().max(1_000_000) } } } as const;
const yamlAnswer = {
  description: 'The text as it was applied, comments included.',
  content: { [yaml]: { schema: z.string() } },
};
const tags = ['Policy'];

const shownVersion = ({ version, hash, appliedAt, appliedBy, note }: PolicyVersion) => ({
  version,
  hash,
  appliedAt: new Date(appliedAt).toISOString(),
  appliedBy,
  note,
});

const languageOf = (c: ApiContext) => languageIn(c.req.header('accept-language'));

const shownFinding = (c: ApiContext, { id, severity, path, says, remedy, cites }: PolicyFinding) => ({
  id,
  severity,
  path,
  says: says[languageOf(c)],
  remedy: remedy[languageOf(c)],
  cites: [...cites],
});

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
          'the background has passed. Putting the same text twice changes nothing.',
        ...guarded({ scopes: ['policy:write'] }),
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
        const { version, changed, findings } = await applyPolicy(
          house,
          text,
          { name: callerOf(c).user.name },
          note ?? null,
        );
        return c.json(
          {
            version: shownVersion(version),
            changed,
            findings: findings.map((each) => shownFinding(c, each)),
          },
          200,
        );
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
        const { policy, problems } = parsePolicy(await c.req.text());
        const findings = policy ? checkPolicy(policy, todayOf(house)) : [];
        return c.json(
          {
            readable: policy !== null,
            problems: problems.map(({ path, line, says }) => ({ path, line, says: says[languageOf(c)] })),
            findings: findings.map((each) => shownFinding(c, each)),
          },
          200,
        );
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
