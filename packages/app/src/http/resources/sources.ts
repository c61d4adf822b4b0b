import { createRoute, z } from '@hono/zod-openapi';
import { type House, sourceQuality } from '../../usecases/index.ts';
import { type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';

const count = z.number().int().min(0);

const sourcesSchema = z
  .object({
    at: z.iso
      .datetime()
      .nullable()
      .openapi({ description: 'When it was counted; null before the first night.' }),
    sources: z.array(
      z.object({
        source: z.string().openapi({ description: 'Its name; empty: nobody told where they came from.' }),
        kind: z.enum(['file', 'api', 'form', 'connector', 'desk']).nullable(),
        supplier: z.string().nullable(),
        declared: z.string().nullable().openapi({ description: 'Its id in the policy.' }),
        people: count.openapi({ description: 'Somebody from two sources counts with both.' }),
        lawful: count.openapi({ description: 'Some purpose may keep their data.' }),
        informed: count.openapi({ description: 'A notice to them is on record.' }),
        consenting: count,
        proved: count.openapi({ description: 'A consent of theirs is fully on record.' }),
        sleepers: count.openapi({ description: 'No act of theirs for two years, or ever.' }),
        refusing: count.openapi({ description: 'They objected or withdrew.' }),
        undeliverable: count,
      }),
    ),
  })
  .openapi('SourceQuality');

/** GET /sources: where people come from, and how good each source is. */
export const sourcesResource = (house: House): Resource =>
  resource().openapi(
    createRoute({
      method: 'get',
      path: '/sources',
      tags: ['Sources'],
      summary: 'Where people come from',
      description: 'With the quality of each source, as counted at night. Nobody can be recognised in it.',
      ...guarded({ scopes: ['agenda:read'] }),
      responses: {
        200: {
          description: 'The sources, most people first.',
          content: { 'application/json': { schema: sourcesSchema } },
        },
      },
    }),
    async (c) => {
      const { at, sources } = await sourceQuality(house);
      return c.json({ at: at === null ? null : new Date(at).toISOString(), sources: [...sources] }, 200);
    },
  );
