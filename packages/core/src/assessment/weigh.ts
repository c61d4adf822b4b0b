import type { Answer, AssessmentAnswers } from './answers.ts';
import { type MeasureKind, measures } from './measures.ts';
import { type QuestionId, questionIds, questions, type Step, steps } from './questions.ts';

export type AssessmentOutcome = 'passes' | 'fails' | 'unknown';

/** The points from which the balance passes, and up to which it fails; between them it stays open. */
export const PASSES_FROM = 5;
export const FAILS_UP_TO = 0;

/** How good an answer is: 0 speaks against, 1 half, 2 speaks for. */
type Level = 0 | 1 | 2;
interface Reading {
  readonly levels: Readonly<Record<QuestionId, Level>>;
  readonly sensitive: boolean;
  readonly children: boolean;
  readonly large: boolean;
}

export const answerTo = (answers: AssessmentAnswers, id: QuestionId): Answer | undefined =>
  ({ ...answers.interest, ...answers.necessity, ...answers.questions })[id];

/** The level of an answer; undefined where it is open. A good answer without a reason proves nothing. */
export function levelOf(id: QuestionId, given: Answer | undefined): Level | undefined {
  if (given === undefined || given.answer === 'unknown') return undefined;
  const level: Level = given.answer === 'partly' ? 1 : given.answer === questions[id].favourable ? 2 : 0;
  return level > 0 && !given.reason?.trim() ? undefined : level;
}

/** Reads the answers with every open question taken at its best or at its worst. */
export function read(
  answers: AssessmentAnswers,
  taken: readonly MeasureKind[],
  open: 'best' | 'worst',
): Reading {
  const softened = new Set(taken.flatMap((kind) => measures[kind].softens));
  const levels = {} as Record<QuestionId, Level>;
  for (const id of questionIds) {
    const level = levelOf(id, answerTo(answers, id)) ?? (open === 'best' ? 2 : 0);
    levels[id] = level === 0 && softened.has(id) ? 1 : level;
  }
  const worst = open === 'worst';
  const about = answers.about ?? {};
  return {
    levels,
    sensitive: about.sensitive ?? worst,
    children: about.children ?? worst,
    large: (about.scale ?? (worst ? 'large' : 'small')) === 'large',
  };
}

export const balancePoints = (reading: Reading): number =>
  questionIds.reduce(
    (sum, id) => sum + (reading.levels[id] - 1) * questions[id].weight,
    reading.large ? -2 : 0,
  );

/**
 * The three steps on one reading.
 *
 * Interest and necessity need every answer to be good. In the balance some things settle it at once: a use that
 * nobody expects (recital 47; EDPB 1/2024 para 112), one that was not told (C-394/23), special categories
 * (GDPR 9), children (recital 38), and intrusive profiles on a large scale (para 120). Otherwise points are
 * counted: the law gives none, so a close result stays open for a person to weigh.
 */
function conclude(reading: Reading): Record<Step, AssessmentOutcome> {
  const every = (step: Step): AssessmentOutcome =>
    questionIds.every((id) => questions[id].step !== step || reading.levels[id] === 2) ? 'passes' : 'fails';
  const { levels } = reading;
  const settled =
    levels.expected === 0 ||
    levels.informed === 0 ||
    reading.sensitive ||
    reading.children ||
    (reading.large && levels.intrusive === 0);
  const points = balancePoints(reading);
  const balance = settled || points <= FAILS_UP_TO ? 'fails' : points >= PASSES_FROM ? 'passes' : 'unknown';
  return { interest: every('interest'), necessity: every('necessity'), balance };
}

export function stepsOf(
  answers: AssessmentAnswers,
  taken: readonly MeasureKind[],
): Record<Step, AssessmentOutcome> {
  const best = conclude(read(answers, taken, 'best'));
  const worst = conclude(read(answers, taken, 'worst'));
  const both = (step: Step): AssessmentOutcome => (best[step] === worst[step] ? best[step] : 'unknown');
  return { interest: both('interest'), necessity: both('necessity'), balance: both('balance') };
}

export function outcomeOf(found: Record<Step, AssessmentOutcome>): {
  outcome: AssessmentOutcome;
  decidedBy: Step;
} {
  const fails = steps.find((step) => found[step] === 'fails');
  if (fails) return { outcome: 'fails', decidedBy: fails };
  const open = steps.find((step) => found[step] === 'unknown');
  return open ? { outcome: 'unknown', decidedBy: open } : { outcome: 'passes', decidedBy: 'balance' };
}
