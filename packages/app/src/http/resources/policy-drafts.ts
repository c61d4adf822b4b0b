import { createRoute, z } from '@hono/zod-openapi';
import {
  type Actor,
  applyDraft,
  approveDraft,
  beginDraft,
  draftOf,
  dropDraft,
  editDraft,
  type FailureCode,
  type House,
  type PolicyDraft,
  rebaseDraft,
  rejectDraft,
  type Scope,
  submitDraft,
} from '../../usecases/index.ts';
import { type ApiContext, callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { nextPage, numberedPageQuery, pageOf } from '../pages.ts';
import {
  changeSchema,
  draftGround,
  draftSchema,
  draftStates,
  shownDraft,
  shownWhole,
  wholeDraftSchema,
} from './policy-draft-schemas.ts';
import { appliedSchema, shownApplied } from './policy-schemas.ts';

export const draftTags = ['Policy drafts'];
export const draftParams = z.object({ id: z.uuid().openapi({ param: { name: 'id', in: 'path' } }) });
const revision = z.number().int().min(1);
const title = z.string().trim().min(1).max(200);
const source = z.string().max(1_000_000);
const bodyOf = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});
const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
});
const draftAnswer = json('The draft as it is now.', wholeDraftSchema);
const large = 2 * 1024 * 1024;

export function draftActor(c: ApiContext): Actor {
  const { id, name } = callerOf(c).user;
  return { name, user: id };
}

interface Step {
  readonly name: 'submit' | 'approve';
  readonly scope: Scope;
  readonly summary: string;
  readonly description: string;
  readonly failures: readonly FailureCode[];
  readonly take: (house: House, id: string, actor: Actor, revision: number) => Promise<PolicyDraft>;
}

const steps: readonly Step[] = [
  {
    name: 'submit',
    scope: 'policy:propose',
    summary: 'Hand a draft in',
    description: 'Refused where the check finds errors, or where another version came in force since.',
    failures: ['not-found', 'conflict', 'changed-meanwhile'],
    take: submitDraft,
  },
  {
    name: 'approve',
    scope: 'policy:write',
    summary: 'Approve a draft that was handed in',
    description:
      'Where a second person is needed, nobody who wrote in it can. Any change makes it a draft again.',
    failures: ['not-found', 'conflict', 'changed-meanwhile', 'second-person-needed'],
    take: approveDraft,
  },
];

/** Drafts of the policy and the steps of their life; see draft-answers.ts for what can be asked about one. */
export function policyDraftsResource(house: House): Resource {
  const whole = async (draft: PolicyDraft) => shownWhole(draft, await draftGround(house));
  const api = resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/policy/drafts',
        tags: draftTags,
        summary: 'List the drafts',
        description: 'Last changed first.',
        ...guarded({ scopes: ['policy:read'] }),
        request: {
          query: numberedPageQuery.extend({
            state: z
              .enum(draftStates)
              .optional()
              .openapi({ param: { name: 'state', in: 'query' } }),
          }),
        },
        responses: { 200: json('A page of drafts.', pageOf(draftSchema, 'PolicyDraftPage')) },
      }),
      async (c) => {
        const { limit, cursor, state } = c.req.valid('query');
        const list = await house.store.policyDrafts.list({
          limit: limit + 1,
          ...(cursor === undefined ? {} : { before: cursor }),
          ...(state ? { states: [state] } : {}),
        });
        const ground = await draftGround(house);
        const page = nextPage(c, list, limit, ({ changedAt }) => String(changedAt));
        return c.json({ ...page, items: page.items.map((draft) => shownDraft(draft, ground)) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/policy/drafts',
        tags: draftTags,
        summary: 'Begin a draft',
        description: 'From the text of the version in force, or from a text of your own.',
        ...guarded({ scopes: ['policy:propose'], idempotent: true, body: large }),
        request: { body: bodyOf(z.strictObject({ title, source: source.optional() })) },
        responses: { 201: draftAnswer },
      }),
      async (c) => c.json(await whole(await beginDraft(house, draftActor(c), c.req.valid('json'))), 201),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/policy/drafts/{id}',
        tags: draftTags,
        summary: 'One draft, with its text',
        ...guarded({ scopes: ['policy:read'], failures: ['not-found'] }),
        request: { params: draftParams },
        responses: { 200: draftAnswer },
      }),
      async (c) => c.json(await whole(await draftOf(house, c.req.valid('param').id)), 200),
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/policy/drafts/{id}',
        tags: draftTags,
        summary: 'Write in a draft',
        description:
          'Its title, its whole text, or parts of it as JSON: comments and everything else in the text stay. ' +
          'Whoever changes the answers of an assessment takes its signature away.',
        ...guarded({
          scopes: ['policy:propose'],
          body: large,
          failures: ['not-found', 'conflict', 'changed-meanwhile'],
        }),
        request: {
          params: draftParams,
          body: bodyOf(
            z.strictObject({
              revision,
              title: title.optional(),
              source: source.optional(),
              changes: z.array(changeSchema).min(1).max(200).optional(),
            }),
          ),
        },
        responses: { 200: draftAnswer },
      }),
      async (c) => {
        const edit = c.req.valid('json');
        return c.json(await whole(await editDraft(house, c.req.valid('param').id, draftActor(c), edit)), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/policy/drafts/{id}',
        tags: draftTags,
        summary: 'Throw a draft away',
        description: 'One that came in force stays.',
        ...guarded({ scopes: ['policy:propose'], failures: ['not-found', 'conflict', 'changed-meanwhile'] }),
        request: {
          params: draftParams,
          query: z.object({
            revision: z.coerce
              .number()
              .int()
              .min(1)
              .openapi({ param: { name: 'revision', in: 'query' }, example: 1 }),
          }),
        },
        responses: { 204: { description: 'It is gone.' } },
      }),
      async (c) => {
        await dropDraft(house, c.req.valid('param').id, c.req.valid('query').revision);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/policy/drafts/{id}/rebase',
        tags: draftTags,
        summary: 'Bring a draft over to the version in force',
        description:
          'Where both changed the same, nothing is written until `take` says for each whose to take.',
        ...guarded({ scopes: ['policy:propose'], failures: ['not-found', 'conflict', 'changed-meanwhile'] }),
        request: {
          params: draftParams,
          body: bodyOf(
            z.strictObject({
              revision,
              take: z.record(z.string().max(300), z.enum(['draft', 'current'])).optional(),
            }),
          ),
        },
        responses: {
          200: json(
            'The draft, and the conflicts that are open.',
            z
              .object({
                draft: wholeDraftSchema,
                conflicts: z.array(
                  z.object({
                    path: z.string().openapi({ example: 'purposes.newsletter' }),
                    keys: z
                      .array(z.string())
                      .openapi({ description: 'Empty where one of them took it away.' }),
                  }),
                ),
              })
              .openapi('RebasedPolicyDraft'),
          ),
        },
      }),
      async (c) => {
        const { revision: seen, take } = c.req.valid('json');
        const found = await rebaseDraft(house, c.req.valid('param').id, draftActor(c), seen, take);
        const conflicts = found.conflicts.map(({ path, keys }) => ({ path, keys: [...keys] }));
        return c.json({ draft: await whole(found.draft), conflicts }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/policy/drafts/{id}/reject',
        tags: draftTags,
        summary: 'Send a draft back',
        ...guarded({
          scopes: ['policy:write'],
          idempotent: true,
          failures: ['not-found', 'conflict', 'changed-meanwhile'],
        }),
        request: {
          params: draftParams,
          body: bodyOf(z.strictObject({ revision, reason: z.string().trim().min(1).max(2000) })),
        },
        responses: { 200: draftAnswer },
      }),
      async (c) => {
        const { revision: seen, reason } = c.req.valid('json');
        const { id } = c.req.valid('param');
        return c.json(await whole(await rejectDraft(house, id, draftActor(c), seen, reason)), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/policy/drafts/{id}/apply',
        tags: draftTags,
        summary: 'Put an approved draft in force',
        description: 'Where no second person is needed, it need not have been approved.',
        ...guarded({
          scopes: ['policy:write'],
          idempotent: true,
          failures: ['not-found', 'conflict', 'changed-meanwhile', 'second-person-needed'],
        }),
        request: { params: draftParams, body: bodyOf(z.strictObject({ revision })) },
        responses: {
          200: json(
            'In force.',
            z.object({ draft: wholeDraftSchema, applied: appliedSchema }).openapi('AppliedPolicyDraft'),
          ),
        },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const { draft, applied } = await applyDraft(house, id, draftActor(c), c.req.valid('json').revision);
        return c.json({ draft: await whole(draft), applied: shownApplied(c, applied) }, 200);
      },
    );
  for (const { name, scope, summary, description, failures, take } of steps)
    api.openapi(
      createRoute({
        method: 'post',
        path: `/policy/drafts/{id}/${name}`,
        tags: draftTags,
        summary,
        description,
        ...guarded({ scopes: [scope], idempotent: true, failures }),
        request: { params: draftParams, body: bodyOf(z.strictObject({ revision })) },
        responses: { 200: draftAnswer },
      }),
      async (c) => {
        const { id } = c.req.valid('param') as { id: string };
        const { revision: seen } = c.req.valid('json') as { revision: number };
        return c.json(await whole(await take(house, id, draftActor(c), seen)), 200);
      },
    );
  return api;
}
