import type { Said } from '../terms/index.ts';
import { addPeriod, type Day, parseDay, parsePeriod } from '../time/index.ts';
import type { AssessmentAnswers } from './answers.ts';
import { type HelpfulMeasure, helpfulMeasures } from './helpful-measures.ts';
import { type QuestionId, questionIds, type Step } from './questions.ts';
import { type WeakPoint, weakPointsOf } from './weak-points.ts';
import {
  type AssessmentOutcome,
  answerTo,
  balancePoints,
  levelOf,
  outcomeOf,
  read,
  stepsOf,
} from './weigh.ts';

/** What the answers come to. Days are days since 1970. */
export interface AssessmentConclusion {
  readonly outcome: AssessmentOutcome;
  /** The step that decided: the first that fails, else the first that is open, else the balance. */
  readonly decidedBy: Step;
  readonly steps: Readonly<Record<Step, AssessmentOutcome>>;
  /** The points of the balance when every open question turns out badly and well. */
  readonly points: { readonly least: number; readonly most: number };
  readonly weakPoints: readonly WeakPoint[];
  readonly measures: readonly HelpfulMeasure[];
  /** The questions whose answer would settle it. */
  readonly open: readonly (QuestionId | 'sensitive' | 'children' | 'scale')[];
  readonly signed: Day | null;
  /** The day on which it must be looked at again; null while it is not signed. */
  readonly review: Day | null;
  readonly answers: AssessmentAnswers;
  /** What no assessment can do. */
  readonly limits: { readonly cites: readonly string[]; readonly says: Said };
}

const limits = {
  cites: ['EDPB 1/2024 para 114', 'ePrivacy 13'],
  says: {
    nl: 'Deze afweging gaat over het gebruik van de gegevens. Ze heft nooit een verbod op een kanaal op: waar voor e-mail, sms of bellen toestemming nodig is, blijft dat zo.',
    en: 'This assessment is about the use of the data. It never lifts a ban on a channel: where e-mail, text or phone needs consent, it still does.',
  },
} as const;

/**
 * Weighs a legitimate-interests assessment (GDPR 6(1)(f)): interest, necessity, balance.
 *
 * Pure; a worse answer never gives a better outcome, and an open answer never gives a better one than the best
 * answer to it. It supports the decision; the person who signs takes it.
 */
export function assess(answers: AssessmentAnswers): AssessmentConclusion {
  const taken = (answers.measures ?? []).map((measure) => measure.kind);
  const found = stepsOf(answers, taken);
  const signed = answers.signed === undefined ? null : parseDay(answers.signed);
  const about = answers.about ?? {};
  return {
    ...outcomeOf(found),
    steps: found,
    points: {
      least: balancePoints(read(answers, taken, 'worst')),
      most: balancePoints(read(answers, taken, 'best')),
    },
    weakPoints: weakPointsOf(answers, taken),
    measures: helpfulMeasures(answers, taken),
    open: [
      ...questionIds.filter((id) => levelOf(id, answerTo(answers, id)) === undefined),
      ...(['sensitive', 'children', 'scale'] as const).filter((id) => about[id] === undefined),
    ],
    signed,
    review: signed === null ? null : addPeriod(signed, parsePeriod(answers.reviewEvery ?? 'P12M')),
    answers,
    limits,
  };
}
