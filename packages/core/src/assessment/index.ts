export {
  type Answer,
  type AnswerWord,
  type AssessmentAnswers,
  answerWords,
  assessmentAnswersSchema,
} from './answers.ts';
export { type AssessmentConclusion, assess } from './assess.ts';
export { toAssessmentFacts } from './facts.ts';
export { questionHelp } from './help.ts';
export type { HelpfulMeasure } from './helpful-measures.ts';
export { type MeasureInfo, type MeasureKind, measureKinds, measures } from './measures.ts';
export {
  type AssessmentQuestion,
  interestQuestionIds,
  necessityQuestionIds,
  type QuestionId,
  questionIds,
  questions,
  type Step,
  steps,
  tenQuestionIds,
} from './questions.ts';
export { type AssessmentState, type AssessmentStatus, assessmentStatus } from './status.ts';
export type { WeakPoint } from './weak-points.ts';
export { type AssessmentOutcome, FAILS_UP_TO, PASSES_FROM } from './weigh.ts';
export { writtenDay, writtenPeriod } from './written.ts';
