import { createRoute, z } from '@hono/zod-openapi';
import { type Policy, type PolicyPurpose, retentionOf, sayValue } from '@houdbaar/core/policy';
import { listPurposes } from '@houdbaar/core/standing';
import { type House, noPolicy, notFound, policyNeedsSecond, readPolicy } from '../../usecases/index.ts';
import { type ApiContext, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { diffSchema, shownDiff } from './policy-diff.ts';
import { languageOf, shownVersion, versionSchema } from './policy-schemas.ts';

const tags = ['Policy'];
const declared = z
  .looseObject({})
  .openapi({ description: 'As it was declared, by the schema of the policy: days and periods as ISO text.' });

const documentSchema = z
  .object({
    version: versionSchema,
    needsSecond: z.boolean().openapi({ description: 'A second person must approve a change.' }),
    organisation: declared,
    fieldsHeld: z.array(z.string()),
    purposes: z.array(
      z.object({
        id: z.string(),
        declared,
        names: z
          .object({
            name: z.string(),
            wording: z.string(),
            kind: z.string(),
            basis: z.string(),
            keep: z.string(),
          })
          .openapi({ description: 'In the language asked for.' }),
        sources: z.array(z.object({ id: z.string(), name: z.string() })),
        recipients: z.array(z.object({ id: z.string(), name: z.string() })),
      }),
    ),
    assessments: z.array(z.object({ id: z.string(), declared, purposes: z.array(z.string()) })),
    sources: z.array(z.object({ id: z.string(), name: z.string(), declared, purposes: z.array(z.string()) })),
    recipients: z.array(
      z.object({ id: z.string(), name: z.string(), declared, purposes: z.array(z.string()) }),
    ),
    storedIn: z.array(z.object({ name: z.string(), country: z.string().nullable() })),
    security: z.array(z.string()),
  })
  .openapi('PolicyDocument');

/** A declaration as its parts, each with what people call it. */
function shownDocument(
  c: ApiContext,
  policy: Policy,
): Omit<z.infer<typeof documentSchema>, 'version' | 'needsSecond'> {
  const language = languageOf(c);
  const names = new Map(listPurposes(policy).map(({ id, name }) => [id, name]));
  const named = (
    list: Readonly<Record<string, { readonly name: string }>> | undefined,
    ids: readonly string[] = [],
  ) => ids.map((id) => ({ id, name: list?.[id]?.name ?? id }));
  const naming = (key: 'sources' | 'recipients', id: string) =>
    Object.entries(policy.purposes).flatMap(([purpose, each]) => (each[key]?.includes(id) ? [purpose] : []));
  const parts = (key: 'sources' | 'recipients') =>
    Object.entries(policy[key] ?? {}).map(([id, part]) => ({
      id,
      name: part.name,
      declared: { ...part },
      purposes: naming(key, id),
    }));
  return {
    organisation: { ...policy.organisation },
    fieldsHeld: [...(policy.fieldsHeld ?? [])],
    purposes: Object.entries(policy.purposes).map(([id, purpose]) => ({
      id,
      declared: { ...purpose },
      names: {
        name: names.get(id)?.[language] ?? id,
        wording: purpose.wording[language] ?? purpose.wording.nl ?? purpose.wording.en ?? id,
        kind: sayValue('kind', purpose.kind)[language],
        basis: sayValue('basis', [purpose.basis].flat())[language],
        keep: keepOf(purpose)[language],
      },
      sources: named(policy.sources, purpose.sources),
      recipients: named(policy.recipients, purpose.recipients),
    })),
    assessments: Object.entries(policy.assessments ?? {}).map(([id, answers]) => ({
      id,
      declared: { ...answers },
      purposes: Object.entries(policy.purposes).flatMap(([purpose, { assessment }]) =>
        assessment === id ? [purpose] : [],
      ),
    })),
    sources: parts('sources'),
    recipients: parts('recipients'),
    storedIn: (policy.storedIn ?? []).map(({ name, country }) => ({ name, country: country ?? null })),
    security: [...(policy.security ?? [])],
  };
}

const keepOf = (purpose: PolicyPurpose) => sayValue('keep', retentionOf(purpose)?.keep ?? 'none');

const versionParam = (name: string) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .openapi({ param: { name, in: 'path' }, example: 1 });

/** The policy as parts: GET /policy/document, GET /policy/versions/{a}/diff/{b}. */
export function policyDocumentResource(house: House): Resource {
  const { policies } = house.store;
  return resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/policy/document',
        tags,
        summary: 'The policy in force as JSON',
        description:
          'Purposes, assessments, sources and recipients with their names; change it by way of a draft.',
        ...guarded({ scopes: ['policy:read'], failures: ['no-policy'] }),
        responses: {
          200: {
            description: 'The policy in force.',
            content: { 'application/json': { schema: documentSchema } },
          },
        },
      }),
      async (c) => {
        const current = await policies.current();
        if (!current) throw noPolicy();
        return c.json(
          {
            version: shownVersion(current),
            needsSecond: await policyNeedsSecond(house),
            ...shownDocument(c, readPolicy(current.source)),
          },
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/policy/versions/{a}/diff/{b}',
        tags,
        summary: 'What two versions differ in',
        description: 'Each part and value that differs, in words of the language asked for.',
        ...guarded({ scopes: ['policy:read'], failures: ['not-found'] }),
        request: { params: z.object({ a: versionParam('a'), b: versionParam('b') }) },
        responses: {
          200: {
            description: 'From the first to the second.',
            content: { 'application/json': { schema: diffSchema } },
          },
        },
      }),
      async (c) => {
        const { a, b } = c.req.valid('param');
        const [before, after] = await Promise.all([a, b].map(sourceOf));
        return c.json(shownDiff(c, before ?? '', after ?? ''), 200);
      },
    );

  async function sourceOf(number: number): Promise<string> {
    const found = await policies.version(number);
    if (!found) throw notFound({ nl: 'het beleid van versie', en: 'policy of version' }, number);
    return found.source;
  }
}
