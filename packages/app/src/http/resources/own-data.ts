import { createRoute, z } from '@hono/zod-openapi';
import { formatDay } from '@houdbaar/core/time';
import {
  type House,
  keptFrom,
  ownDataKinds,
  ownDataPolicy,
  readPolicy,
  setOwnDataPolicy,
  todayOf,
} from '../../usecases/index.ts';
import { type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';

const policySchema = z
  .object({
    source: z.string().openapi({ description: 'The policy, as YAML.' }),
    isShipped: z.boolean().openapi({ description: 'Whether it is the one that ships.' }),
    kept: z
      .array(
        z.object({
          kind: z.enum(ownDataKinds),
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
    source: z.string().max(200_000).nullable().openapi({ description: 'YAML; null for the one that ships.' }),
  })
  .openapi('OwnDataPolicyChange', { example: { source: null } });

const answer = {
  200: {
    description: 'The policy in force.',
    content: { 'application/json': { schema: policySchema } },
  },
} as const;

/** /own-data/policy: how long the product keeps what it makes itself. */
export function ownDataResource(house: House): Resource {
  const tags = ['Own data'];
  const shown = async (): Promise<z.output<typeof policySchema>> => {
    const { source, isShipped } = await ownDataPolicy(house);
    const policy = readPolicy(source);
    const today = todayOf(house);
    const kept = ownDataKinds.map((kind) => {
      const from = keptFrom(policy, kind, today);
      return { kind, from: from === null ? null : formatDay(from) };
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
      async (c) => c.json(await shown(), 200),
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
        await setOwnDataPolicy(house, c.req.valid('json').source);
        return c.json(await shown(), 200);
      },
    );
}
