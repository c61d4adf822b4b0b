import { createRoute, z } from '@hono/zod-openapi';
import { completeSetup } from '../../usecases/index.ts';
import { type Resource, resource } from '../api-env.ts';
import { limitBody } from '../guarded.ts';
import type { Frame } from '../ports.ts';
import { issuedKeySchema, shownKey } from './shown-key.ts';

const setupSchema = z
  .object({
    token: z
      .string()
      .min(1)
      .max(200)
      .openapi({ description: 'The set-up token from the log of the server.' }),
    name: z.string().trim().min(1).max(200),
    email: z.email().max(254),
  })
  .openapi('SetupRequest', {
    example: { token: 'hb_setup_…', name: 'Sanne de Vries', email: 'sanne@example.com' },
  });

/** Whoever asks is still a stranger: bytes of a body, a token and a name with room to spare. */
const mostBytes = 16 * 1024;

/** POST /setup: the first administrator comes in, once. Public: the token is the proof. */
export function setupResource({ setup, clock }: Pick<Frame, 'setup' | 'clock'>): Resource {
  return resource().openapi(
    createRoute({
      method: 'post',
      path: '/setup',
      tags: ['Keys'],
      summary: 'Let the first administrator in',
      description:
        'Works once. The server writes a set-up token to its log at its first start; whoever brings it becomes the ' +
        'first administrator and gets a key with every scope. The key is shown in this answer only.',
      'x-failures': ['setup-token-refused', 'setup-done', 'too-large'],
      middleware: limitBody(mostBytes),
      request: {
        body: { required: true, content: { 'application/json': { schema: setupSchema } } },
      },
      responses: {
        201: {
          description: 'The first key; keep it.',
          content: { 'application/json': { schema: issuedKeySchema } },
        },
      },
    }),
    async (c) => {
      const { key, secret } = await completeSetup(setup, c.req.valid('json'), clock.now());
      c.header('Cache-Control', 'no-store');
      return c.json({ ...shownKey(key), key: secret }, 201);
    },
  );
}
