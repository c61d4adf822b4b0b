import { createRoute, z } from '@hono/zod-openapi';
import { writtenPeriod } from '@houdbaar/core/assessment';
import {
  assessmentHistory,
  assessmentOf,
  type House,
  listAssessments,
  signAssessment,
  signInDraft,
  simulateWithdrawal,
  withdrawAssessment,
} from '../../usecases/index.ts';
import { type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import {
  assessmentSchema,
  assessmentVersionSchema,
  formSchema,
  shownAssessment,
  shownAssessmentVersion,
  shownForm,
} from './assessment-schemas.ts';
import { draftGround, shownWhole, wholeDraftSchema } from './policy-draft-schemas.ts';
import { draftActor } from './policy-drafts.ts';
import { appliedSchema, shownApplied } from './policy-schemas.ts';
import { shownSimulation, simulationSchema } from './simulate.ts';

const tags = ['Assessments'];
const params = z.object({
  id: z
    .string()
    .regex(/^[a-z][a-zA-Z0-9-]*$/)
    .max(200)
    .openapi({ param: { name: 'id', in: 'path' }, example: 'customer-offers' }),
});
const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
});
const note = z.string().trim().min(1).max(400);

const signatureSchema = z
  .strictObject({
    reviewEvery: writtenPeriod
      .optional()
      .openapi({ description: 'After how long it is looked at again.', example: 'P12M' }),
    note: note.optional(),
    draft: z
      .strictObject({ id: z.uuid(), revision: z.number().int().min(1) })
      .optional()
      .openapi({ description: 'Signs it in a draft instead of in the policy in force.' }),
  })
  .openapi('AssessmentSignature');

/** The legitimate-interests assessments of the policy in force. */
export function assessmentsResource(house: House): Resource {
  return resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/assessment-form',
        tags,
        summary: 'What an assessment asks',
        description:
          'The three steps with the ten questions, each explained, and the measures that can be taken.',
        ...guarded({ scopes: ['policy:read'] }),
        responses: { 200: json('The questions and measures.', formSchema) },
      }),
      async (c) => c.json(shownForm(c), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/assessments',
        tags,
        summary: 'List the assessments',
        description:
          'With their conclusion, and the day on which the gate refuses what rests on them. With `within`: those to be ' +
          'looked at again within so many days, the first to come first.',
        ...guarded({ scopes: ['policy:read'], failures: ['no-policy'] }),
        request: {
          query: z.object({
            within: z.coerce
              .number()
              .int()
              .min(0)
              .max(3660)
              .optional()
              .openapi({ param: { name: 'within', in: 'query' }, example: 90 }),
          }),
        },
        responses: { 200: json('The assessments.', z.object({ items: z.array(assessmentSchema) })) },
      }),
      async (c) => {
        const list = await listAssessments(house, c.req.valid('query').within);
        return c.json({ items: list.map((each) => shownAssessment(c, each)) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/assessments/{id}',
        tags,
        summary: 'One assessment',
        ...guarded({ scopes: ['policy:read'], failures: ['not-found', 'no-policy'] }),
        request: { params },
        responses: { 200: json('The assessment.', assessmentSchema) },
      }),
      async (c) => c.json(shownAssessment(c, await assessmentOf(house, c.req.valid('param').id)), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/assessments/{id}/versions',
        tags,
        summary: 'The versions of an assessment',
        description:
          'The versions of the policy that changed it, newest first. Compare two of them with the diff.',
        ...guarded({ scopes: ['policy:read'] }),
        request: { params },
        responses: { 200: json('The versions.', z.object({ items: z.array(assessmentVersionSchema) })) },
      }),
      async (c) => {
        const list = await assessmentHistory(house, c.req.valid('param').id);
        return c.json({ items: list.map(shownAssessmentVersion) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/assessments/{id}/sign',
        tags,
        summary: 'Sign an assessment',
        description:
          'It must pass. In the policy in force it makes a version, signed today in your name; in a draft nobody who ' +
          'wrote in it can, where a second person is needed.',
        ...guarded({
          scopes: ['policy:write'],
          idempotent: true,
          failures: ['not-found', 'no-policy', 'conflict', 'changed-meanwhile', 'second-person-needed'],
        }),
        request: {
          params,
          body: { required: true, content: { 'application/json': { schema: signatureSchema } } },
        },
        responses: {
          200: json(
            'The version that it made, or the draft.',
            z
              .object({ applied: appliedSchema.nullable(), draft: wholeDraftSchema.nullable() })
              .openapi('SignedAssessment'),
          ),
        },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const { draft, ...signature } = c.req.valid('json');
        const actor = draftActor(c);
        if (!draft)
          return c.json(
            { applied: shownApplied(c, await signAssessment(house, id, actor, signature)), draft: null },
            200,
          );
        const signed = await signInDraft(house, draft.id, draft.revision, id, actor, signature);
        return c.json({ applied: null, draft: shownWhole(signed, await draftGround(house)) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/assessments/{id}/withdraw',
        tags,
        summary: 'Withdraw an assessment',
        description:
          'Makes a version in which it is not signed: what rests on it may not be used, and lapses.',
        ...guarded({
          scopes: ['policy:write'],
          idempotent: true,
          failures: ['not-found', 'no-policy', 'conflict'],
        }),
        request: {
          params,
          body: {
            required: true,
            content: { 'application/json': { schema: z.strictObject({ reason: note }) } },
          },
        },
        responses: { 200: json('In force.', appliedSchema) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const applied = await withdrawAssessment(house, id, draftActor(c), c.req.valid('json').reason);
        return c.json(shownApplied(c, applied), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/assessments/{id}/simulate-withdrawal',
        tags,
        summary: 'What withdrawing an assessment would do',
        description: 'Who would lapse or become unreachable. Nothing is written.',
        ...guarded({ scopes: ['policy:read'], failures: ['not-found', 'no-policy', 'conflict'] }),
        request: { params },
        responses: { 200: json('Before and after.', simulationSchema) },
      }),
      async (c) => c.json(shownSimulation(c, await simulateWithdrawal(house, c.req.valid('param').id)), 200),
    );
}
