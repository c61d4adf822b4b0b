import type { Assessment } from '../terms/index.ts';
import type { AnswerWord } from './answers.ts';
import type { AssessmentConclusion } from './assess.ts';
import type { AssessmentOutcome } from './weigh.ts';

const verdictOf = (outcome: AssessmentOutcome): boolean | undefined =>
  outcome === 'unknown' ? undefined : outcome === 'passes';

/** Only a plain yes or no is a fact; `partly` and a missing answer are left unknown. */
const factOf = (answer: AnswerWord | undefined): boolean | undefined =>
  answer === 'yes' ? true : answer === 'no' ? false : undefined;

/**
 * The conclusion as the `assessment` block of a question to the judge. What is not known is left out.
 */
export function toAssessmentFacts(conclusion: AssessmentConclusion): Assessment {
  const { steps, signed, review, answers } = conclusion;
  const noOtherWay = factOf(answers.questions?.necessary?.answer);
  const facts: Assessment = {
    interest: verdictOf(steps.interest),
    necessary: verdictOf(steps.necessity),
    balanced: verdictOf(steps.balance),
    signed: signed ?? undefined,
    review: review ?? undefined,
    lessIntrusive: noOtherWay === undefined ? undefined : !noOtherWay,
    expected: factOf(answers.questions?.expected?.answer),
    sensitive: answers.about?.sensitive,
    scale: answers.about?.scale,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
