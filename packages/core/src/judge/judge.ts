import type { Rule } from '../law/index.ts';
import type { Outcome, Question } from '../terms/index.ts';
import type { Day } from '../time/index.ts';
import { hearAnswer } from './answer.ts';
import { hearCollect } from './collect.ts';
import { hearContact } from './contact.ts';
import type { Ground } from './ground.ts';
import { Hearing } from './hearing.ts';
import { hearKeep } from './keep.ts';
import { hearProfile } from './profile.ts';
import { inScope, outOfScope, scopeOf, scopeOpen } from './scope.ts';
import { hearShare } from './share.ts';
import type { Verdict } from './verdict.ts';

const nothing: readonly never[] = [];

/**
 * Answers one question by the law in force on its day, the organisation's declaration and the known facts.
 *
 * Pure: no clock, no input or output, no randomness. Deny unless allowed: an outcome is `lawful` only where
 * every stage permits on known facts, `unlawful` where one forbids, else `unknown`. The outcome is the same for
 * every day in [question.at, verdict.until).
 *
 * @param question days as integers since 1970-01-01 (see `questionSchema`)
 */
export function judge(question: Question): Verdict {
  const hearing = hear(question, question.at, false);
  const outcome = hearing.outcome();
  const reasons = orderReasons(hearing, outcome);
  return {
    outcome,
    until: untilOf(hearing, outcome),
    due: hearing.due,
    reasons,
    duties: outcome === 'unlawful' ? nothing : hearing.duties,
    missing: outcome === 'unknown' ? hearing.missing() : nothing,
    counsel: outcome === 'unknown' && hearing.opening.some((ground) => ground.counsel) ? true : undefined,
  };
}

/** The outcome with the rule that decides it, for callers that need not know until when it holds. */
export function decisionOf(
  question: Question,
): Pick<Verdict, 'outcome' | 'missing'> & { readonly rule: Rule | undefined } {
  const hearing = hear(question, question.at, false);
  const outcome = hearing.outcome();
  return {
    outcome,
    rule: orderReasons(hearing, outcome)[0]?.rule,
    missing: outcome === 'unknown' ? hearing.missing() : nothing,
  };
}

/** The outcome alone, for callers that ask for nothing more. */
export function outcomeOf(question: Question, at: Day = question.at): Outcome {
  return hear(question, at, true).outcome();
}

/** The first day after the hearing's on which the outcome differs; null where it never does by itself. */
function untilOf(hearing: Hearing, outcome: Outcome): Day | null {
  let next = hearing.holdsUntil;
  while (next < Number.POSITIVE_INFINITY) {
    const later = hear(hearing.question, next, true);
    if (later.outcome() !== outcome) return next;
    next = later.holdsUntil;
  }
  return null;
}

/** Hears one question on one day. */
function hear(question: Question, at: Day, brief: boolean): Hearing {
  const hearing = new Hearing(question, at, brief);
  const scope = scopeOf(hearing);
  hearing.note(inScope);
  if (question.ask !== 'contact') {
    if (scope === 'out') {
      hearing.add(outOfScope);
      return hearing;
    }
    hearAsk(hearing);
    // Whether the GDPR applies at all is open: what it forbids is then not decided.
    if (scope === 'open' && hearing.forbidding.length > 0) {
      const read = hearing.forbidding.splice(0).flatMap((ground) => ground.facts);
      hearing.add({ ...scopeOpen, facts: [...scopeOpen.facts, ...read] });
    }
    return hearing;
  }
  hearAsk(hearing);
  return hearing;
}

function hearAsk(hearing: Hearing): void {
  const { ask } = hearing.question;
  switch (ask) {
    case 'contact':
      hearContact(hearing);
      break;
    case 'keep':
      hearKeep(hearing);
      break;
    case 'collect':
      hearCollect(hearing);
      break;
    case 'share':
      hearShare(hearing);
      break;
    case 'profile':
      hearProfile(hearing);
      break;
    case 'answer':
      hearAnswer(hearing);
      break;
    default:
      throw new Error(`unknown ask ${ask satisfies never}`);
  }
}

/** The deciding grounds first, then the rest in the order in which they spoke. */
function orderReasons(hearing: Hearing, outcome: Outcome): readonly Ground[] {
  const { forbidding, opening, permitting, noted } = hearing;
  const reasons = outcome === 'lawful' ? permitting : outcome === 'unlawful' ? [...forbidding] : [];
  if (outcome !== 'lawful') {
    for (const ground of opening) reasons.push(ground);
    for (const ground of permitting) reasons.push(ground);
  }
  for (const ground of noted) reasons.push(ground);
  return reasons;
}
