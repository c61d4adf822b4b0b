import { basisRules } from '../law/index.ts';
import { counsel, forbids, type Ground, needs, permits } from './ground.ts';
import type { Hearing } from './hearing.ts';
import { assessInterest } from './interest.ts';
import { declaredBasis } from './purpose.ts';

const facts = [
  'purpose.basis',
  'purpose.kind',
  'message.content',
  'message.relatesToContract',
  'facts.relation',
];

const r = basisRules;
const undeclared = needs(r.undeclared, facts, 'purpose.basis');
const several = needs(r.several, facts, 'purpose.basis');
const none = forbids(r.none, facts);
const contract = permits(r.contract, facts);
const contractUnknown = needs(r.contract, facts, 'facts.relation.kind');
const contractNotMarketing = forbids(r.contractNotMarketing, facts);
const duty = permits(r.duty, facts);
const dutyNotMarketing = forbids(r.dutyNotMarketing, facts);
const publicTask = permits(r.publicTask, facts);
const vital = counsel(r.vital, facts);

/**
 * The declared lawful basis (GDPR 6(1)).
 *
 * @param marketing the use is direct marketing, profiling for it, or passing data on for it
 * @param consent what the consents on file are worth for this use
 */
export function assessBasis(h: Hearing, marketing: boolean, consent: Ground): Ground {
  switch (declaredBasis(h.question.purpose)) {
    case undefined:
      return undeclared;
    case 'several':
      return several;
    case 'none':
      return none;
    case 'consent':
      return consent;
    case 'legitimate-interests':
      return assessInterest(h);
    case 'contract':
      return marketing ? contractNotMarketing : contractOf(h);
    case 'legal-obligation':
      return marketing ? dutyNotMarketing : duty;
    case 'public-task':
      return marketing ? dutyNotMarketing : publicTask;
    case 'vital-interests':
      return marketing ? dutyNotMarketing : vital;
  }
}

/** A contract, or steps at the person's request before one. */
function contractOf(h: Hearing): Ground {
  const relation = h.question.facts?.relation;
  if (h.question.message?.relatesToContract === true) return contract;
  if (relation?.kind === undefined || relation.kind === 'none' || relation.kind === 'lead')
    return contractUnknown;
  return contract;
}
