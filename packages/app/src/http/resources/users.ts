import { createRoute, z } from '@hono/zod-openapi';
import {
  changeUser,
  disableUser,
  enableUser,
  type Invited,
  inviteAgain,
  inviteUser,
  removeSecondFactor,
  resetUser,
  type StaffUser,
} from '../../usecases/index.ts';
import { type ApiContext, callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { languageIn } from '../language.ts';
import { nextPage, pageOf, pageQuery } from '../pages.ts';
import type { Frame } from '../ports.ts';
import { staffOf } from '../staff-of.ts';
import { languageSchema, roleSchema } from './caller.ts';

const tags = ['Users'];
const scopes = ['users:admin'] as const;
const json = <Schema extends z.ZodType>(schema: Schema) => ({ content: { 'application/json': { schema } } });
const name = z.string().trim().min(1).max(200);
const rolesSchema = z.array(roleSchema).max(5);

const userSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    roles: rolesSchema,
    state: z.enum(['invited', 'active', 'disabled']).openapi({
      description: 'Invited: has no way to sign in yet.',
    }),
    language: languageSchema.nullable(),
    secondFactor: z.boolean(),
    createdAt: z.iso.datetime(),
    signedInAt: z.iso.datetime().nullable(),
    disabledAt: z.iso.datetime().nullable(),
  })
  .openapi('StaffUser');

const linkSchema = z.object({ url: z.string(), expiresAt: z.iso.datetime() }).nullable().openapi({
  description: 'To be handed over; shown this once. Null where it was mailed.',
});

const invitedSchema = z.object({ user: userSchema, link: linkSchema }).openapi('InvitedUser');

function shownUser({ canSignIn, ...user }: StaffUser): z.output<typeof userSchema> {
  const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  return {
    ...user,
    roles: [...user.roles],
    state: user.disabledAt !== null ? 'disabled' : canSignIn ? 'active' : 'invited',
    createdAt: new Date(user.createdAt).toISOString(),
    signedInAt: instant(user.signedInAt),
    disabledAt: instant(user.disabledAt),
  };
}

const shownInvited = ({ user, link }: Invited): z.output<typeof invitedSchema> => ({
  user: shownUser(user),
  link: link && { url: link.url, expiresAt: new Date(link.expiresAt).toISOString() },
});

const languageOf = (c: ApiContext) => languageIn(c.req.header('accept-language'));
const params = z.object({ id: z.string().min(1).max(100) });

/** /users: who they are, what they may, and how they come in. */
export function usersResource(frame: Pick<Frame, 'staff'>): Resource {
  const api = resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/users',
        tags,
        summary: 'List the users',
        description: 'Those who own a key too, with or without a role.',
        ...guarded({ scopes }),
        request: { query: pageQuery },
        responses: {
          200: {
            description: 'A page of users, oldest first.',
            ...json(pageOf(userSchema, 'StaffUserPage')),
          },
        },
      }),
      async (c) => {
        const { limit, cursor: after } = c.req.valid('query');
        const found = await staffOf(frame).store.users.list({ after, limit: limit + 1 });
        return c.json(
          nextPage(c, found.map(shownUser), limit, ({ id }) => id),
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/users',
        tags,
        summary: 'Invite somebody',
        description:
          'By mail; where no mail is set up you get the link, to hand it over. It works once, for 7 days.',
        // Never answered twice: the stored answer would hold the link.
        ...guarded({ scopes, failures: ['conflict', 'own-roles', 'unavailable'] }),
        request: {
          body: {
            required: true,
            ...json(
              z
                .strictObject({ name, email: z.email().max(254), roles: rolesSchema.min(1) })
                .openapi('Invitation', {
                  example: { name: 'Noor Jansen', email: 'noor@example.com', roles: ['marketer'] },
                }),
            ),
          },
        },
        responses: { 201: { description: 'Invited.', ...json(invitedSchema) } },
      }),
      async (c) => {
        const invited = await inviteUser(
          staffOf(frame),
          c.req.valid('json'),
          callerOf(c).user,
          languageOf(c),
        );
        c.header('Cache-Control', 'no-store');
        return c.json(shownInvited(invited), 201);
      },
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/users/{id}',
        tags,
        summary: 'Change the name or the roles of a user',
        description: 'You can’t give yourself a role, and one administrator stays.',
        ...guarded({ scopes, failures: ['not-found', 'own-roles', 'last-administrator'] }),
        request: {
          params,
          body: {
            required: true,
            ...json(
              z.strictObject({ name: name.optional(), roles: rolesSchema.optional() }).openapi('UserChange'),
            ),
          },
        },
        responses: { 200: { description: 'As they are now.', ...json(userSchema) } },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const changed = await changeUser(staffOf(frame).house, id, c.req.valid('json'), callerOf(c).user);
        return c.json(shownUser(changed), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/users/{id}/disable',
        tags,
        summary: 'Shut a user out',
        description: 'At once: sessions end, links stop, and every key that goes back to them is revoked.',
        ...guarded({ scopes, failures: ['not-found', 'last-administrator'] }),
        request: { params },
        responses: {
          200: {
            description: 'Shut out.',
            ...json(z.object({ user: userSchema, revokedKeys: z.int() }).openapi('DisabledUser')),
          },
        },
      }),
      async (c) => {
        const { user, revokedKeys } = await disableUser(staffOf(frame).house, c.req.valid('param').id);
        return c.json({ user: shownUser(user), revokedKeys }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/users/{id}/enable',
        tags,
        summary: 'Let a user in again',
        description: 'With the roles they had. Their keys stay revoked.',
        ...guarded({ scopes, failures: ['not-found'] }),
        request: { params },
        responses: { 200: { description: 'As they are now.', ...json(userSchema) } },
      }),
      async (c) => c.json(shownUser(await enableUser(staffOf(frame).house, c.req.valid('param').id)), 200),
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/users/{id}/second-factor',
        tags,
        summary: 'Take away the second factor of a user who lost it',
        description: 'Ends their sessions; they sign in with their password.',
        ...guarded({ scopes, failures: ['not-found'] }),
        request: { params },
        responses: { 200: { description: 'As they are now.', ...json(userSchema) } },
      }),
      async (c) =>
        c.json(shownUser(await removeSecondFactor(staffOf(frame).house, c.req.valid('param').id)), 200),
    );
  for (const { path, summary, description, send } of linkRoutes)
    api.openapi(
      createRoute({
        method: 'post',
        path,
        tags,
        summary,
        description,
        ...guarded({ scopes, failures: ['not-found', 'conflict', 'unavailable'] }),
        request: { params },
        responses: { 200: { description: 'Mailed, or yours to hand over.', ...json(invitedSchema) } },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const invited = await send(staffOf(frame), id, callerOf(c).user, languageOf(c));
        c.header('Cache-Control', 'no-store');
        return c.json(shownInvited(invited), 200);
      },
    );
  return api;
}

const linkRoutes = [
  {
    path: '/users/{id}/invite',
    summary: 'Invite a user again',
    description: 'The invitation before no longer works.',
    send: inviteAgain,
  },
  {
    path: '/users/{id}/reset',
    summary: 'Let a user choose a new password',
    description:
      'By a link that is mailed, or yours to hand over. Their present password works until they use it.',
    send: resetUser,
  },
] as const;
