import { createRoute, z } from '@hono/zod-openapi';
import { completeSetup, completeSetupWithPassword } from '../../usecases/index.ts';
import { type Resource, resource } from '../api-env.ts';
import { limitBody } from '../guarded.ts';
import type { Frame } from '../ports.ts';
import type { SignInTries } from '../sign-in-tries.ts';
import { staffOf } from '../staff-of.ts';
import { issuedKeySchema, shownKey, userSchema } from './shown-key.ts';

const setupSchema = z
  .object({
    token: z
      .string()
      .min(1)
      .max(200)
      .openapi({ description: 'The set-up token from the log of the server.' }),
    name: z.string().trim().min(1).max(200),
    email: z.email().max(254),
    password: z
      .string()
      .max(1000)
      .optional()
      .openapi({ description: 'To sign in with, in a browser. With it you get a session instead of a key.' }),
  })
  .openapi('SetupRequest', {
    example: { token: 'hb_setup_…', name: 'Sanne de Vries', email: 'sanne@example.com' },
  });

const signedInSchema = z.object({ user: userSchema }).openapi('FirstAdministrator');

/** Whoever asks is still a stranger: bytes of a body, a token and a name with room to spare. */
const mostBytes = 16 * 1024;

/** POST /setup: the first administrator comes in, once. Public: the token is the proof. */
export function setupResource(frame: Pick<Frame, 'setup' | 'clock' | 'staff'>, tries: SignInTries): Resource {
  const { setup, clock } = frame;
  return resource().openapi(
    createRoute({
      method: 'post',
      path: '/setup',
      tags: ['Users'],
      summary: 'Let the first administrator in',
      description:
        'Works once. The server writes a set-up token to its log at its first start; whoever brings it becomes the ' +
        'first administrator, and privacy officer as well. With a password they are signed in, by a cookie; without one ' +
        'they get a key with every scope, shown in this answer only.',
      'x-failures': ['setup-token-refused', 'setup-done', 'too-large', 'unavailable'],
      middleware: limitBody(mostBytes),
      request: {
        body: { required: true, content: { 'application/json': { schema: setupSchema } } },
      },
      responses: {
        201: {
          description: 'The first key; keep it. Or, with a password, who you are now.',
          content: { 'application/json': { schema: z.union([issuedKeySchema, signedInSchema]) } },
        },
      },
    }),
    async (c) => {
      const { password, ...asked } = c.req.valid('json');
      c.header('Cache-Control', 'no-store');
      if (password === undefined) {
        const { key, secret } = await completeSetup(setup, asked, clock.now());
        return c.json({ ...shownKey(key), key: secret }, 201);
      }
      const { signIn } = staffOf(frame);
      tries.take(c);
      const user = await completeSetupWithPassword(setup, { ...asked, password }, clock.now());
      const { cookies } = await signIn.begin(user.email, password, c.req.raw.headers);
      for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
      return c.json({ user: { ...user } }, 201);
    },
  );
}
