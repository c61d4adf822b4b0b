import { createRoute } from '@hono/zod-openapi';
import { type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import type { StartDeps } from '../ports.ts';

/** DELETE /sample: the invented people go, and what was done to them. */
export function sampleResource(deps: StartDeps): Resource {
  return resource().openapi(
    createRoute({
      method: 'delete',
      path: '/sample',
      tags: ['Start'],
      summary: 'Remove the sample company',
      description: 'Its people, plans and evidence. What you brought in yourself stays.',
      ...guarded({ scopes: ['plans:execute'], failures: ['not-found'] }),
      responses: { 204: { description: 'It is gone.' } },
    }),
    async (c) => {
      await deps.removeSample();
      return c.body(null, 204);
    },
  );
}
