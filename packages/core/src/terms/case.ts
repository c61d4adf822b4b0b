import { z } from 'zod';
import { daySchema, questionSchema } from './question.ts';
import { outcomes } from './words.ts';

/** One golden case: a question with the answer that a court, an authority or its guidance gave. */
export const caseSchema = questionSchema.extend({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case'),
  title: z.string().optional(),
  twinOf: z.string().optional(),
  source: z.looseObject({
    authority: z.string().optional(),
    kind: z.string().optional(),
    country: z.string().optional(),
    date: z.union([z.string(), z.number()]).optional(),
    party: z.string().optional(),
    url: z.string().optional(),
    amount: z.union([z.string(), z.number()]).optional(),
  }),
  expect: z.object({
    outcome: z.enum(outcomes),
    cites: z.array(z.string()).optional(),
    until: daySchema.nullable().optional(),
    due: daySchema.optional(),
  }),
  note: z.string().optional(),
});

/** A file of golden cases. */
export const caseFileSchema = z.array(caseSchema);

export type GoldenCase = z.output<typeof caseSchema>;
