import { createRoute, z } from '@hono/zod-openapi';
import { retentionOf } from '@houdbaar/core/policy';
import { formatDay } from '@houdbaar/core/time';
import {
  type House,
  keptFrom,
  leastDays,
  ownDataKinds,
  ownDataPolicy,
  readPolicy,
  setOwnDataPolicy,
  setOwnDataTerms,
  todayOf,
} from '../../usecases/index.ts';
import { type ApiContext, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { languageIn } from '../language.ts';

const policySchema = z
  .object({
    source: z.string().openapi({ description: 'The policy, as YAML.' }),
    isShipped: z.boolean().openapi({ description: 'Whether it is the one that ships.' }),
    kept: z
      .array(
        z.object({
          kind: z.enum(ownDataKinds),
          keep: z
            .string()
            .nullable()
            .openapi({ description: 'For how long, as a period; null: no term.', example: 'P24M' }),
          least: z
            .int()
            .openapi({ description: 'Days for which it is kept at least, whatever the policy says.' }),
          wording: z.string().openapi({ description: 'What it is for, in the language you asked for.' }),
          from: z.iso
            .date()
            .nullable()
            .openapi({ description: 'The oldest day of which it is still kept; null: nothing goes.' }),
        }),
      )
      .openapi({ description: 'What it comes to today.' }),
  })
  .openapi('OwnDataPolicy');

const changeSchema = z
  .strictObject({
    source: z
      .string()
      .max(200_000)
      .nullable()
      .optional()
      .openapi({ description: 'The whole policy, as YAML; null for the one that ships.' }),
    terms: z
      .partialRecord(z.enum(ownDataKinds), z.string().min(3).max(20))
      .optional()
      .openapi({ description: 'Other terms for these kinds alone, in place of a source.' }),
  })
  .refine(({ source, terms }) => (source === undefined) !== (terms === undefined), {
    error: 'Give source or terms.',
  })
  .openapi('OwnDataPolicyChange', { example: { terms: { 'access-log': 'P36M' } } });

const answer = {
  200: {
    description: 'The policy in force.',
    content: { 'application/json': { schema: policySchema } },
  },
} as const;

/** /own-data/policy: how long the product keeps what it makes itself. */
export function ownDataResource(house: House): Resource {
  const tags = ['Own data'];
  const shown = async (c: ApiContext): Promise<z.output<typeof policySchema>> => {
    const { source, isShipped } = await ownDataPolicy(house);
    const policy = readPolicy(source);
    const today = todayOf(house);
    const language = languageIn(c.req.header('accept-language'));
    const kept = ownDataKinds.map((kind) => {
      const from = keptFrom(policy, kind, today);
      const declared = policy.purposes[kind];
      return {
        kind,
        keep: (declared && retentionOf(declared)?.keep) ?? null,
        least: leastDays[kind],
        wording: declared?.wording[language] ?? kind,
        from: from === null ? null : formatDay(from),
      };
    });
    return { source, isShipped, kept };
  };
  return resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/own-data/policy',
        tags,
        summary: 'Show how long logs, receipts and the like are kept',
        ...guarded({ scopes: ['policy:read'] }),
        responses: answer,
      }),
      async (c) => c.json(await shown(c), 200),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/own-data/policy',
        tags,
        summary: 'Keep them for another time',
        ...guarded({ scopes: ['policy:write'] }),
        request: { body: { required: true, content: { 'application/json': { schema: changeSchema } } } },
        responses: answer,
      }),
      async (c) => {
        const { source, terms } = c.req.valid('json');
        if (terms) await setOwnDataTerms(house, terms);
        else await setOwnDataPolicy(house, source ?? null);
        return c.json(await shown(c), 200);
      },
    );
}
