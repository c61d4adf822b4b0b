import { createRoute, z } from '@hono/zod-openapi';
import { type House, search } from '../../usecases/index.ts';
import { callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { languageIn } from '../language.ts';

const foundSchema = z
  .object({
    items: z.array(
      z.object({
        kind: z.enum(['page', 'purpose', 'source', 'plan']),
        id: z.string().openapi({
          description: 'The key of a page, the id of a purpose or plan, the name of a source.',
        }),
        title: z.string(),
      }),
    ),
  })
  .openapi('SearchResult');

/** GET /search: pages, purposes, sources and plans by name. */
export const searchResource = (house: House): Resource =>
  resource().openapi(
    createRoute({
      method: 'get',
      path: '/search',
      tags: ['Search'],
      summary: 'Find a page, purpose, source or plan by name',
      description: 'Of what you may see; at most 20. People are found with POST /people/find.',
      ...guarded({ scopes: [] }),
      request: { query: z.object({ q: z.string().trim().min(1).max(100) }) },
      responses: {
        200: {
          description: 'What was found, the best first.',
          content: { 'application/json': { schema: foundSchema } },
        },
      },
    }),
    async (c) => {
      const language = languageIn(c.req.header('accept-language'));
      const found = await search(house, callerOf(c), c.req.valid('query').q);
      return c.json({ items: found.map(({ title, ...each }) => ({ ...each, title: title[language] })) }, 200);
    },
  );
