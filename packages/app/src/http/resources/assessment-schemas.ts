import { z } from '@hono/zod-openapi';
import {
  type AssessmentState,
  type MeasureKind,
  measureKinds,
  measures,
  questionHelp,
  questionIds,
  questions,
  steps,
  tenQuestionIds,
} from '@houdbaar/core/assessment';
import { formatDay } from '@houdbaar/core/time';
import type { AssessmentVersion, AssessmentView } from '../../usecases/index.ts';
import type { ApiContext } from '../api-env.ts';
import { languageOf } from './policy-schemas.ts';

const outcome = z.enum(['passes', 'fails', 'unknown']);
const states = [
  'failed',
  'open',
  'draft',
  'signed',
  'review-soon',
  'overdue',
  'expired',
] as const satisfies readonly AssessmentState[];
const step = z.enum(steps);
const day = z.iso.date().nullable();
const cites = z.array(z.string());

/** An assessment with what follows from its answers. */
export const assessmentSchema = z
  .object({
    id: z.string(),
    interest: z.string().nullable().openapi({ description: 'The interest in the organisation’s own words.' }),
    answers: z
      .looseObject({})
      .openapi({ description: 'As they were given, by the schema of the policy (assessments).' }),
    outcome,
    decidedBy: step,
    steps: z.object({ interest: outcome, necessity: outcome, balance: outcome }),
    points: z
      .object({ least: z.number(), most: z.number() })
      .openapi({ description: 'Of the balance, when every open question turns out badly and well.' }),
    open: z.array(z.string()).openapi({ description: 'Questions whose answer would settle it.' }),
    weakPoints: z.array(z.object({ id: z.string(), step, cites, says: z.string(), remedy: z.string() })),
    measures: z
      .array(z.object({ kinds: z.array(z.string()), says: z.string(), outcome }))
      .openapi({ description: 'Measures beyond the law’s demands that would better the outcome.' }),
    limits: z.object({ cites, says: z.string() }),
    status: z.object({
      state: z.enum(states),
      carries: z.boolean().openapi({ description: 'Purposes may rest on it today.' }),
      review: day.openapi({ description: 'When it must be looked at again.' }),
      blocksFrom: day.openapi({
        description:
          'From this day the gate refuses what rests on it, where nobody signs again. Nothing lapses by it.',
      }),
    }),
    signed: day,
    signedBy: z.string().nullable(),
    purposes: z.array(z.string()).openapi({ description: 'Purposes that rest on it.' }),
  })
  .openapi('Assessment');

export function shownAssessment(
  c: ApiContext,
  { id, conclusion, status, purposes }: AssessmentView,
): z.infer<typeof assessmentSchema> {
  const language = languageOf(c);
  const { answers, limits } = conclusion;
  return {
    id,
    interest: answers.interest?.what ?? null,
    answers: { ...answers },
    outcome: conclusion.outcome,
    decidedBy: conclusion.decidedBy,
    steps: { ...conclusion.steps },
    points: { ...conclusion.points },
    open: [...conclusion.open],
    weakPoints: conclusion.weakPoints.map(({ says, remedy, ...each }) => ({
      ...each,
      cites: [...each.cites],
      says: says[language],
      remedy: remedy[language],
    })),
    measures: conclusion.measures.map(({ kinds, says, outcome: better }) => ({
      kinds: [...kinds],
      says: says[language],
      outcome: better,
    })),
    limits: { cites: [...limits.cites], says: limits.says[language] },
    status: {
      state: status.state,
      carries: status.carries,
      review: status.review === null ? null : formatDay(status.review),
      blocksFrom: status.blocksFrom === null ? null : formatDay(status.blocksFrom),
    },
    signed: conclusion.signed === null ? null : formatDay(conclusion.signed),
    signedBy: answers.signedBy ?? null,
    purposes: [...purposes],
  };
}

/** Everything that is asked in an assessment, and the measures that can be taken. */
export const formSchema = z
  .object({
    questions: z.array(
      z.object({
        id: z.enum(questionIds),
        step,
        section: z
          .enum(['interest', 'necessity', 'questions'])
          .openapi({ description: 'Under which key of the answers it stands.' }),
        asks: z.string(),
        help: z.string(),
        favourable: z.enum(['yes', 'no']),
        cites,
      }),
    ),
    measures: z.array(
      z.object({
        kind: z.enum(measureKinds),
        says: z.string(),
        demandedBy: z
          .string()
          .nullable()
          .openapi({ description: 'The law demands it anyway: it does not count.' }),
        softens: z.array(z.string()),
      }),
    ),
  })
  .openapi('AssessmentForm');

export function shownForm(c: ApiContext): z.infer<typeof formSchema> {
  const language = languageOf(c);
  const ten: ReadonlySet<string> = new Set(tenQuestionIds);
  return {
    questions: questionIds.map((id) => {
      const { step: belongs, asks, favourable, cites: provisions } = questions[id];
      return {
        id,
        step: belongs,
        section: ten.has(id) ? 'questions' : belongs === 'necessity' ? 'necessity' : 'interest',
        asks: asks[language],
        help: questionHelp[id][language],
        favourable,
        cites: [...provisions],
      };
    }),
    measures: measureKinds.map((kind: MeasureKind) => ({
      kind,
      says: measures[kind].says[language],
      demandedBy: measures[kind].demandedBy ?? null,
      softens: [...measures[kind].softens],
    })),
  };
}

export const assessmentVersionSchema = z
  .object({
    version: z.number().int(),
    appliedAt: z.iso.datetime(),
    appliedBy: z.string(),
    note: z.string().nullable(),
    is: z.enum(['added', 'changed', 'removed']),
    outcome: outcome.nullable(),
    signed: day,
    signedBy: z.string().nullable(),
  })
  .openapi('AssessmentVersion');

export const shownAssessmentVersion = ({
  appliedAt,
  signed,
  ...version
}: AssessmentVersion): z.infer<typeof assessmentVersionSchema> => ({
  ...version,
  appliedAt: new Date(appliedAt).toISOString(),
  signed: signed === null ? null : formatDay(signed),
});
