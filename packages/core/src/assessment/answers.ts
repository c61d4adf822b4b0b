import { z } from 'zod';
import { measureKinds } from './measures.ts';
import { interestQuestionIds, necessityQuestionIds, type QuestionId, tenQuestionIds } from './questions.ts';
import { writtenDay, writtenPeriod } from './written.ts';

export const answerWords = ['yes', 'no', 'partly', 'unknown'] as const;
export type AnswerWord = (typeof answerWords)[number];

const answerSchema = z
  .strictObject({
    answer: z.enum(answerWords),
    reason: z
      .string()
      .optional()
      .describe('Why you answer this. Without a reason a good answer does not count.'),
  })
  .describe('yes, no, partly or unknown, with the reason');
export type Answer = z.output<typeof answerSchema>;

const answersTo = <const Ids extends readonly QuestionId[]>(ids: Ids) =>
  Object.fromEntries(ids.map((id) => [id, answerSchema.optional()])) as {
    [Id in Ids[number]]: z.ZodOptional<typeof answerSchema>;
  };

/**
 * A legitimate-interests assessment as people fill it in: dates and periods as ISO text. An answer that is left
 * out is unknown; so a half-finished form is a valid value with an unknown conclusion.
 */
export const assessmentAnswersSchema = z.strictObject({
  interest: z
    .strictObject({
      what: z.string().optional().describe('The interest in your own words'),
      ...answersTo(interestQuestionIds),
    })
    .optional()
    .describe('Step 1: is the interest lawful, specific and real?'),
  necessity: z
    .strictObject(answersTo(necessityQuestionIds))
    .optional()
    .describe(
      'Step 2: does it work, and with no more data than needed? (with question ten: is there another way?)',
    ),
  questions: z.strictObject(answersTo(tenQuestionIds)).optional().describe('The ten questions'),
  about: z
    .strictObject({
      sensitive: z
        .boolean()
        .optional()
        .describe('Special categories (health, religion …) or inferences of them'),
      children: z.boolean().optional().describe('Aimed at, or likely to reach, children'),
      scale: z.enum(['small', 'large']).optional().describe('large: large-scale or cross-site profiles'),
    })
    .optional(),
  measures: z
    .array(
      z.strictObject({
        kind: z.enum(measureKinds),
        note: z.string().optional().describe('How you do it'),
      }),
    )
    .optional()
    .describe('What you do to soften the use. What the law demands anyway does not count.'),
  signed: writtenDay
    .optional()
    .describe('The day on which it was approved; without it the assessment is a draft'),
  signedBy: z.string().optional(),
  reviewEvery: writtenPeriod.optional().describe('How often it is looked at again; P12M unless given'),
});

export type AssessmentAnswers = z.output<typeof assessmentAnswersSchema>;
