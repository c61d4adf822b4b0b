import { createRoute, z } from '@hono/zod-openapi';
import { chooseNeedsSecond, chosenNeedsSecond, type House, policyNeedsSecond } from '../../usecases/index.ts';
import { type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';

const tags = ['Policy'];

const changeSchema = z
  .strictObject({
    needsSecond: z
      .boolean()
      .nullable()
      .openapi({ description: 'null: needed once two people may approve one.' }),
  })
  .openapi('PolicySettingsChange');

const settingsSchema = z
  .object({
    needsSecond: z.boolean().openapi({ description: 'A second person must approve a change today.' }),
    chosen: z
      .boolean()
      .nullable()
      .openapi({ description: 'What was chosen; null: it follows from how many people may approve.' }),
  })
  .openapi('PolicySettings');

const answer = {
  200: {
    description: 'The settings in force.',
    content: { 'application/json': { schema: settingsSchema } },
  },
} as const;

/** /policy/settings: how the policy is changed. */
export function policySettingsResource(house: House): Resource {
  const shown = async (): Promise<z.infer<typeof settingsSchema>> => ({
    needsSecond: await policyNeedsSecond(house),
    chosen: await chosenNeedsSecond(house),
  });
  return resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/policy/settings',
        tags,
        summary: 'How the policy is changed',
        ...guarded({ scopes: ['policy:read'] }),
        responses: answer,
      }),
      async (c) => c.json(await shown(), 200),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/policy/settings',
        tags,
        summary: 'Choose how the policy is changed',
        description: 'Whoever administers the installation decides it, not whoever approves the policy.',
        ...guarded({ scopes: ['settings:write'] }),
        request: { body: { required: true, content: { 'application/json': { schema: changeSchema } } } },
        responses: answer,
      }),
      async (c) => {
        await chooseNeedsSecond(house, c.req.valid('json').needsSecond);
        return c.json(await shown(), 200);
      },
    );
}
