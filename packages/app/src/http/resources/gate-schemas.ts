import { z } from '@hono/zod-openapi';
import { channels, outcomes } from '@houdbaar/core/terms';
import { messageFactsSchema, reasonCategories, subjectSchema } from '../../usecases/index.ts';
import { csvQuery } from '../rows/row-formats.ts';

/** The most people in one JSON body; more go as NDJSON or CSV. */
const mostListed = 10_000;

const common = {
  purpose: z.string().min(1).max(200).openapi({ description: 'The id of a purpose of the policy.' }),
  channel: z.enum(channels),
  at: z.iso
    .date()
    .optional()
    .openapi({ description: 'The day of the message; today unless given.', example: '2026-11-22' }),
};

export const gateBodySchema = z
  .strictObject({
    ...common,
    message: messageFactsSchema.optional().openapi({
      description: 'What differs from the messages that the purpose declares, such as other products.',
    }),
    roleRelevant: z
      .boolean()
      .optional()
      .openapi({ description: 'For business contacts: the message matters to their role.' }),
    audience: z
      .union([
        z.literal('everyone'),
        z.strictObject({ view: z.uuid() }),
        z.array(subjectSchema.strict()).min(1).max(mostListed),
      ])
      .openapi({
        description:
          'Everyone whom the purpose concerns; those of them who are in a saved view, yours or shared, by its id; or people ' +
          'by what you know them by.',
      }),
    summary: z.boolean().optional().openapi({
      description: 'Of everyone or a view: the counts alone, without a list and so without a receipt.',
    }),
  })
  .openapi('GateQuestion', {
    example: { purpose: 'newsletter', channel: 'email', audience: [{ email: 'sanne@example.com' }] },
  });

/** Beside an uploaded list the question stands in the address: it holds no personal data. */
export const gateQuerySchema = z.object({
  ...common,
  purpose: common.purpose.optional(),
  channel: common.channel.optional(),
  content: messageFactsSchema.shape.content,
  products: messageFactsSchema.shape.products,
  onBehalfOf: messageFactsSchema.shape.onBehalfOf,
  roleRelevant: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
  format: z.enum(['csv', 'ndjson']).optional(),
  ...csvQuery,
});
export type GateQuery = z.output<typeof gateQuerySchema>;

const reason = {
  category: z.enum(Object.keys(reasonCategories) as [string, ...string[]]),
  name: z.string(),
  rule: z.string().optional(),
  says: z.string().optional(),
};

export const decisionSchema = z
  .object({
    identifier: z
      .string()
      .openapi({ description: 'As you gave it; of everyone and of a view "person:" and a number.' }),
    outcome: z.enum(outcomes).openapi({ description: 'Only lawful sends; unknown never does.' }),
    until: z.string().nullable().openapi({
      description: 'The answer is the same on every day before this one, if nothing new happens.',
    }),
    known: z.boolean().openapi({ description: 'False for someone who is not in the database.' }),
    reason: z
      .object(reason)
      .optional()
      .openapi({ description: 'With the scope gate:reasons; the rule itself only with people:read too.' }),
  })
  .openapi('GateDecision');

const summarySchema = z
  .object({
    purpose: z.string(),
    channel: z.string(),
    day: z.string(),
    lawful: z.number(),
    unlawful: z.number(),
    unknown: z.number(),
    unknownPeople: z.number(),
    notConcerned: z.number(),
    complete: z.boolean().optional().openapi({
      description:
        'Of a view. False while people are judged anew: one that filters by answer or term may miss some.',
    }),
    policyVersions: z.array(z.number()),
    byReason: z.array(
      z.object({
        outcome: z.enum(outcomes),
        count: z.number(),
        ...reason,
        cites: z.array(z.string()).optional(),
        source: z.string().optional().openapi({ description: 'Address of the official text.' }),
      }),
    ),
  })
  .openapi('GateSummary');

export const gateAnswerSchema = z
  .object({
    decisions: z.array(decisionSchema).optional(),
    summary: summarySchema,
    receipt: z.string().optional().openapi({ description: 'The id of the signed receipt.' }),
  })
  .openapi('GateAnswer');
