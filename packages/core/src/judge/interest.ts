import { basisRules, reviewGrace } from '../law/index.ts';
import type { Question } from '../terms/index.ts';
import { addPeriod } from '../time/index.ts';
import { counsel, forbids, type Ground, needs, permits } from './ground.ts';
import type { Hearing } from './hearing.ts';

/** Every fact that a legitimate interest may turn on. */
export const interestFacts = [
  'purpose.basis',
  'purpose.previousBasis',
  'purpose.assessment',
  'purpose.kind',
  'person.age',
  'person.vulnerable',
  'person.address',
  'facts.obtained',
];
const facts = interestFacts;

const r = basisRules;
const passes = permits(r.interest, facts);
const fails = forbids(r.interestFails, facts);
const special = forbids(r.special, facts);
const absent = needs(r.interestUnassessed, facts, 'purpose.assessment');
const undocumented = forbids(r.interestUnassessed, facts);
const incomplete = {
  interest: needs(r.interestUnassessed, facts, 'purpose.assessment.interest'),
  necessary: needs(r.interestUnassessed, facts, 'purpose.assessment.necessary'),
  balanced: needs(r.interestUnassessed, facts, 'purpose.assessment.balanced'),
};
const notYetSigned = needs(r.interestUnassessed, facts, 'purpose.assessment.signed');
const overdue = needs(r.interestReview, facts, 'purpose.assessment.review');
const vulnerable = counsel(r.interestVulnerable, facts);
const largeScale = counsel(r.interestFails, facts, 'purpose.assessment.expected');
const swapped = forbids(r.swapped, facts);
const unlawfulSource = forbids(r.unlawfulSource, facts);
const harvested = counsel(r.unlawfulSource, facts);

/** A legitimate interest (GDPR 6(1)(f)): assessed beforehand, on record, passing, and not ruled out by the facts. */
export function assessInterest(h: Hearing): Ground {
  const { purpose, person } = h.question;
  if (purpose?.previousBasis === 'consent') return swapped;
  const source = sourceGround(h.question);
  if (source?.effect === 'forbids') return source;
  const assessment = purpose?.assessment;
  if (assessment === undefined) return absent;
  if (assessment === 'none') return undocumented;
  if (
    assessment.interest === false ||
    assessment.necessary === false ||
    assessment.balanced === false ||
    assessment.lessIntrusive === true ||
    assessment.expected === false
  )
    return fails;
  if (assessment.sensitive === true) return special;
  if (assessment.interest === undefined) return incomplete.interest;
  if (assessment.necessary === undefined) return incomplete.necessary;
  if (assessment.balanced === undefined) return incomplete.balanced;
  if (assessment.signed !== undefined && !h.reached(assessment.signed)) return notYetSigned;
  if (assessment.review !== undefined && h.reached(addPeriod(assessment.review, reviewGrace))) return overdue;
  if (assessment.scale === 'large' && assessment.expected !== true && purpose?.kind !== 'security')
    return largeScale;
  if (person?.vulnerable === true || (person?.age !== undefined && person.age < 18)) return vulnerable;
  return source ?? passes;
}

/** Data made up or harvested were not obtained fairly, whatever the interest. */
function sourceGround(question: Question): Ground | undefined {
  const obtained = question.facts?.obtained;
  if (obtained?.from === 'generated' || question.person?.address === 'guessed') return unlawfulSource;
  return obtained?.via === 'scraped' ? harvested : undefined;
}
