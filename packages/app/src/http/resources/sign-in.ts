import { createRoute, z } from '@hono/zod-openapi';
import {
  enoughScore,
  linkHolder,
  mailForgottenPassword,
  passwordLength,
  passwordStrength,
  useLink,
} from '../../usecases/index.ts';
import { type Resource, resource } from '../api-env.ts';
import { limitBody } from '../guarded.ts';
import { languageIn } from '../language.ts';
import type { Frame } from '../ports.ts';
import { traceOf } from '../problem.ts';
import type { SignInTries } from '../sign-in-tries.ts';
import { staffOf } from '../staff-of.ts';

const tags = ['Sign-in'];
const middleware = limitBody(16 * 1024);
const json = <Schema extends z.ZodType>(schema: Schema) => ({ content: { 'application/json': { schema } } });
const body = <Schema extends z.ZodType>(schema: Schema) => ({ body: { required: true, ...json(schema) } });

const waysSchema = z
  .object({
    needsAdministrator: z.boolean().openapi({ description: 'Nobody has come in yet: set-up is open.' }),
    provider: z
      .string()
      .nullable()
      .openapi({ description: 'The organisation’s own sign-in; null where there is none.' }),
    mail: z.boolean().openapi({ description: 'Whether a forgotten password can be mailed about.' }),
    organisation: z.string().nullable(),
  })
  .openapi('SignInWays');

const strengthSchema = z
  .object({
    score: z
      .int()
      .min(0)
      .max(4)
      .openapi({ description: `${enoughScore} or more will do.` }),
    enough: z.boolean(),
    advice: z.array(z.string()).openapi({ description: 'In the language you asked for.' }),
  })
  .openapi('PasswordStrength');

const tokenSchema = z.string().min(1).max(200);

const holderSchema = z
  .object({ kind: z.enum(['invitation', 'reset']), name: z.string(), email: z.string() })
  .openapi('LinkHolder');

/** What strangers may ask: how to sign in, whether a password will do, and to use a link. */
export function signInResource(frame: Pick<Frame, 'staff' | 'setup' | 'log'>, tries: SignInTries): Resource {
  return resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/sign-in',
        tags,
        summary: 'Show how one signs in here',
        responses: { 200: { description: 'The ways in.', ...json(waysSchema) } },
      }),
      async (c) => {
        const { signIn, mail, organisation } = staffOf(frame);
        const { is } = await frame.setup.state();
        return c.json(
          {
            needsAdministrator: is !== 'done',
            provider: signIn.provider,
            mail: mail !== undefined,
            organisation: await organisation(),
          },
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/password/check',
        tags,
        summary: 'Say how strong a password is',
        description: `At least ${passwordLength.least} characters and a score of ${enoughScore}. Nothing is kept of it.`,
        'x-failures': ['too-large'],
        middleware,
        request: body(
          z
            .strictObject({
              password: z.string().max(1000),
              about: z
                .array(z.string().max(254))
                .max(5)
                .default([])
                .openapi({ description: 'What others know of its owner: name, e-mail address.' }),
            })
            .openapi('PasswordCheck', { example: { password: '…', about: ['Sanne de Vries'] } }),
        ),
        responses: { 200: { description: 'How strong it is.', ...json(strengthSchema) } },
      }),
      async (c) => {
        const { password, about } = c.req.valid('json');
        const { score, enough, advice } = await passwordStrength(password, about);
        const language = languageIn(c.req.header('accept-language'));
        c.header('Cache-Control', 'no-store');
        return c.json({ score, enough, advice: advice.map((says) => says[language]) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/password/forgotten',
        tags,
        summary: 'Ask for a link to choose a new password',
        description: 'The answer is the same whether anybody has this address. A link works for an hour.',
        'x-failures': ['too-large', 'unavailable'],
        middleware,
        request: body(z.strictObject({ email: z.email().max(254) }).openapi('ForgottenPassword')),
        responses: { 202: { description: 'If you are known, a mail is on its way.' } },
      }),
      async (c) => {
        const { email } = c.req.valid('json');
        const staff = staffOf(frame);
        tries.take(c, email, 'forgotten');
        const { sent } = mailForgottenPassword(staff, email, languageIn(c.req.header('accept-language')));
        const id = c.get('requestId');
        sent.catch((error) => frame.log.error({ id, ...traceOf(error) }, 'a mail was not sent'));
        return c.body(null, 202);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/links/look',
        tags,
        summary: 'See who a link is for',
        'x-failures': ['link-ended', 'too-large'],
        middleware,
        request: body(z.strictObject({ token: tokenSchema }).openapi('Link')),
        responses: { 200: { description: 'Whose link it is.', ...json(holderSchema) } },
      }),
      async (c) => {
        const { store, house } = staffOf(frame);
        tries.take(c);
        const { link, user } = await linkHolder({ store, clock: house.clock }, c.req.valid('json').token);
        c.header('Cache-Control', 'no-store');
        return c.json({ kind: link.kind, name: user.name, email: user.email }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/links/use',
        tags,
        summary: 'Choose a password by a link',
        description:
          'For an invitation and for a forgotten password. Works once, ends every other session, and signs you in by a ' +
          'cookie; where a second factor is set up, its code is still asked.',
        'x-failures': ['link-ended', 'too-large'],
        middleware,
        request: body(
          z
            .strictObject({
              token: tokenSchema,
              password: z.string().max(1000),
              name: z.string().trim().min(1).max(200).optional(),
            })
            .openapi('UsedLink'),
        ),
        responses: {
          200: {
            description: 'The password is yours.',
            ...json(
              z
                .object({
                  email: z.string(),
                  needsCode: z.boolean().openapi({ description: 'The code of a second factor comes next.' }),
                })
                .openapi('LinkUsed'),
            ),
          },
        },
      }),
      async (c) => {
        const { signIn, house } = staffOf(frame);
        tries.take(c);
        const given = c.req.valid('json');
        const { email } = await useLink(house, given);
        const { cookies, needsCode } = await signIn.begin(email, given.password, c.req.raw.headers);
        for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
        c.header('Cache-Control', 'no-store');
        return c.json({ email, needsCode }, 200);
      },
    );
}
