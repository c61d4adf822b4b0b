import { createRoute, z } from '@hono/zod-openapi';
import { languages } from '@houdbaar/core/terms';
import { type Caller, changePassword, Failure, notFound, roleNames } from '../../usecases/index.ts';
import { type ApiContext, callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import type { Frame } from '../ports.ts';
import type { SignInTries } from '../sign-in-tries.ts';
import { staffOf } from '../staff-of.ts';
import { purposesSchema, scopeSchema, userSchema } from './shown-key.ts';

const tags = ['You'];
const json = <Schema extends z.ZodType>(schema: Schema) => ({ content: { 'application/json': { schema } } });

export const roleSchema = z.enum(roleNames).openapi('Role');
export const languageSchema = z.enum(languages);

const callerSchema = z
  .object({
    keyId: z.string().openapi({ description: 'The key; for a session what stands for its user.' }),
    user: userSchema,
    scopes: z.array(scopeSchema),
    purposes: purposesSchema,
    session: z
      .object({
        id: z.string(),
        via: z.enum(['password', 'provider']),
        roles: z.array(roleSchema),
        language: languageSchema.nullable().openapi({ description: 'Null until you chose one.' }),
        secondFactor: z.object({
          on: z.boolean(),
          missing: z.boolean().openapi({
            description: 'Your role asks for it: until it is set up you reach only your own account.',
          }),
        }),
      })
      .nullable()
      .openapi({ description: 'Null for a key.' }),
    organisation: z.string().nullable().openapi({ description: 'As the policy names it.' }),
    sample: z.boolean().openapi({ description: 'Whether the people are those of the sample company.' }),
  })
  .openapi('Caller');

const sessionSchema = z
  .object({
    id: z.string(),
    current: z.boolean(),
    createdAt: z.iso.datetime(),
    usedAt: z.iso.datetime().openapi({ description: 'To within five minutes.' }),
    expiresAt: z.iso.datetime(),
    userAgent: z.string().nullable(),
  })
  .openapi('Session');

/** Throws `conflict` for a key: what is asked belongs to who signed in. */
function sessionOf(c: ApiContext): { readonly user: Caller['user']; readonly id: string } {
  const { user, session } = callerOf(c);
  if (session) return { user, id: session.id };
  throw new Failure('conflict', {
    nl: 'Dit hoort bij wie is ingelogd. Een sleutel heeft geen sessies en geen wachtwoord.',
    en: 'This belongs to who signed in. A key has no sessions and no password.',
  });
}

/** GET and PATCH /caller; /sessions; POST /password. */
export function callerResource(frame: Frame, tries: SignInTries): Resource {
  const { clock } = frame;
  return resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/caller',
        tags,
        summary: 'Show who you are and what you may do',
        ...guarded({ scopes: [] }),
        responses: { 200: { description: 'You.', ...json(callerSchema) } },
      }),
      async (c) => {
        const { keyId, user, scopes, purposes, session } = callerOf(c);
        const granted = purposes === 'all' ? purposes : [...purposes];
        return c.json(
          {
            keyId,
            user,
            scopes: [...scopes],
            purposes: granted,
            session: session ? { ...session, roles: [...session.roles] } : null,
            organisation: (await frame.staff?.organisation()) ?? null,
            sample: (await frame.hasSample?.()) ?? false,
          },
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/caller',
        tags,
        summary: 'Choose your own language',
        description: 'Your name stands with what you do: whoever may manage users changes it.',
        ...guarded({ scopes: [], failures: ['conflict'] }),
        request: {
          body: {
            required: true,
            ...json(z.strictObject({ language: languageSchema }).openapi('OwnChange')),
          },
        },
        responses: { 204: { description: 'Changed.' } },
      }),
      async (c) => {
        const { language } = c.req.valid('json');
        await staffOf(frame).store.users.change(sessionOf(c).user.id, { language });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/sessions',
        tags,
        summary: 'List your own sessions',
        ...guarded({ scopes: [], failures: ['conflict'] }),
        responses: {
          200: {
            description: 'Last used first.',
            ...json(z.object({ items: z.array(sessionSchema) }).openapi('Sessions')),
          },
        },
      }),
      async (c) => {
        const { user, id } = sessionOf(c);
        const instant = (at: number) => new Date(at).toISOString();
        const found = await staffOf(frame).store.users.sessions(user.id, clock.now());
        const items = found.map((each) => ({
          ...each,
          current: each.id === id,
          createdAt: instant(each.createdAt),
          usedAt: instant(each.usedAt),
          expiresAt: instant(each.expiresAt),
        }));
        return c.json({ items }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/sessions',
        tags,
        summary: 'End all your sessions but this one',
        description: 'Devices that were trusted need a code again.',
        ...guarded({ scopes: [], failures: ['conflict'] }),
        responses: {
          200: {
            description: 'How many ended.',
            ...json(z.object({ ended: z.int() }).openapi('EndedSessions')),
          },
        },
      }),
      async (c) => {
        const { user, id } = sessionOf(c);
        return c.json({ ended: await staffOf(frame).store.users.endSessions(user.id, id) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/sessions/{id}',
        tags,
        summary: 'End one of your sessions',
        ...guarded({ scopes: [], failures: ['not-found', 'conflict'] }),
        request: { params: z.object({ id: z.string().min(1).max(100) }) },
        responses: { 204: { description: 'Ended.' } },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        if (!(await staffOf(frame).store.users.endSession(sessionOf(c).user.id, id)))
          throw notFound({ nl: 'de sessie', en: 'the session' }, id);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/password',
        tags,
        summary: 'Change your password',
        description: 'Ends your other sessions.',
        ...guarded({ scopes: [], failures: ['sign-in-refused', 'conflict'] }),
        request: {
          body: {
            required: true,
            ...json(
              z
                .strictObject({ current: z.string().max(1000), password: z.string().max(1000) })
                .openapi('ChangedPassword'),
            ),
          },
        },
        responses: { 204: { description: 'Changed.' } },
      }),
      async (c) => {
        const { user, id } = sessionOf(c);
        const { current, password } = c.req.valid('json');
        tries.take(c, user.email);
        await changePassword(staffOf(frame).house, user, { current, next: password, session: id });
        return c.body(null, 204);
      },
    );
}
