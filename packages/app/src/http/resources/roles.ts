import { createRoute, z } from '@hono/zod-openapi';
import {
  askSecondFactor,
  grantPurposes,
  type Role,
  roleNames,
  roles,
  scopes as scopeWords,
  secondFactorFor,
} from '../../usecases/index.ts';
import { callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { languageIn } from '../language.ts';
import type { Frame, StaffFrame } from '../ports.ts';
import { staffOf } from '../staff-of.ts';
import { roleSchema } from './caller.ts';
import { purposesSchema, scopeSchema } from './shown-key.ts';

const tags = ['Users'];
const json = <Schema extends z.ZodType>(schema: Schema) => ({ content: { 'application/json': { schema } } });

const shownRoleSchema = z
  .object({
    role: roleSchema,
    name: z.string(),
    about: z.string(),
    scopes: z.array(z.object({ scope: scopeSchema, words: z.string() })),
    purposes: purposesSchema,
    decided: z.boolean().openapi({
      description: 'Whether somebody granted these purposes, or it is what the role has by itself.',
    }),
    secondFactor: z.boolean().openapi({ description: 'Whether its users must have a second factor.' }),
  })
  .openapi('ShownRole');

/** GET /roles and PUT /roles/{role}. */
export function rolesResource(frame: Pick<Frame, 'staff'>): Resource {
  return resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/roles',
        tags,
        summary: 'Show what each role may and sees',
        description: 'Names and words come in the language you ask for.',
        ...guarded({ scopes: [] }),
        responses: {
          200: {
            description: 'Every role.',
            ...json(z.object({ items: z.array(shownRoleSchema) }).openapi('Roles')),
          },
        },
      }),
      async (c) => {
        const staff = staffOf(frame);
        const language = languageIn(c.req.header('accept-language'));
        const [granted, asked] = await Promise.all([
          staff.store.users.grants(),
          secondFactorFor(staff.store),
        ]);
        const items = roleNames.map((role): z.output<typeof shownRoleSchema> => {
          const { name, about, scopes, purposes } = roles[role];
          const seen = granted.get(role) ?? purposes;
          return {
            role,
            name: name[language],
            about: about[language],
            scopes: scopes.map((scope) => ({ scope, words: scopeWords[scope][language] })),
            purposes: seen === 'all' ? seen : [...seen],
            decided: granted.has(role),
            secondFactor: asked.includes(role),
          };
        });
        return c.json({ items }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/roles/{role}',
        tags,
        summary: 'Decide what a role sees, and whether it asks a second factor',
        description: 'What you leave out stays. It holds from the next request of every user with the role.',
        ...guarded({ scopes: ['users:admin'] }),
        request: {
          params: z.object({ role: roleSchema }),
          body: {
            required: true,
            ...json(
              z
                .strictObject({ purposes: purposesSchema.optional(), secondFactor: z.boolean().optional() })
                .openapi('RoleDecision', { example: { purposes: ['newsletter'], secondFactor: true } }),
            ),
          },
        },
        responses: { 204: { description: 'Decided.' } },
      }),
      async (c) => {
        const { role } = c.req.valid('param');
        await decide(staffOf(frame), role, c.req.valid('json'), callerOf(c).user);
        return c.body(null, 204);
      },
    );
}

interface Decision {
  readonly purposes?: 'all' | string[] | undefined;
  readonly secondFactor?: boolean | undefined;
}

const decide = (
  { store, house }: StaffFrame,
  role: Role,
  { purposes, secondFactor }: Decision,
  by: { readonly id: string; readonly name: string },
): Promise<void> =>
  store.transaction(async (within) => {
    if (purposes !== undefined)
      await grantPurposes({ store: within, clock: house.clock }, role, purposes, by);
    if (secondFactor !== undefined) await askSecondFactor(within, role, secondFactor);
  });
