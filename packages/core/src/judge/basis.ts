import { basisRules } from '../law/index.ts';
import { counsel, forbids, type Ground, needs, permits } from './ground.ts';
import type { Hearing } from './hearing.ts';
import { assessInterest } from './interest.ts';
import { declaredBasis } from './purpose.ts';

const facts = [
  'purpose.basis',
  'purpose.kind',
  'controller.sector',
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
const byContract = counsel(r.profilingContract, facts);
const taskOfTrader = counsel(r.publicTask, facts);

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
      if (marketing) return contractNotMarketing;
      return isForUs(h) ? byContract : contractOf(h);
    case 'legal-obligation':
      return marketing ? dutyNotMarketing : duty;
    case 'public-task':
      if (marketing) return dutyNotMarketing;
      return isTrade(h) ? taskOfTrader : publicTask;
    case 'vital-interests':
      return marketing ? dutyNotMarketing : vital;
  }
}

/** Measuring and asking serve the controller: a contract seldom needs them. */
function isForUs(h: Hearing): boolean {
  const kind = h.question.purpose?.kind;
  return kind === 'analytics' || kind === 'survey';
}

/** A trader claims a public task: seldom so. */
function isTrade(h: Hearing): boolean {
  const sector = h.question.controller?.sector;
  return sector !== undefined && sector !== 'other' && sector !== 'charity';
}

/** A contract, or steps at the person's request before one. */
function contractOf(h: Hearing): Ground {
  const relation = h.question.facts?.relation;
  if (h.question.message?.relatesToContract === true) return contract;
  if (relation?.kind === undefined || relation.kind === 'none' || relation.kind === 'lead')
    return contractUnknown;
  return contract;
}
