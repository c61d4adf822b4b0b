import { duties, retentionRules } from '../law/index.ts';
import { addPeriod } from '../time/index.ts';
import { assessBasis } from './basis.ts';
import { assessConsents } from './consent.ts';
import { assessData, usesSpecialCategories } from './data.ts';
import { forbids, type Ground, needs, permits } from './ground.ts';
import type { Hearing } from './hearing.ts';
import { declaredBasis, servesMarketing } from './purpose.ts';
import { assessOrdinaryRefusals, assessStops } from './stops.ts';
import { assessTerm } from './term.ts';
import { assessNotice } from './transparency.ts';

const facts = ['facts.duty', 'facts.holds', 'purpose.basis', 'purpose.retention'];

const dutyRuns = permits(retentionRules.duty, facts);
const dutyOver = forbids(retentionRules.over, facts);
const dutyUndated = needs(retentionRules.undated, facts, 'facts.duty.from', 'facts.duty.keep');
const dutyUnknown = needs(retentionRules.duty, facts, 'facts.duty');
const held = permits(retentionRules.hold, facts);
const looked = permits(retentionRules.notMarketing, [
  ...facts,
  'purpose.kind',
  'facts.objections',
  'facts.requests',
]);
const programmeStays = permits(retentionRules.notMarketing, [
  'purpose.kind',
  'purpose.basis',
  'facts.objections',
]);

/** May the data still be kept for this purpose on this day? */
export function hearKeep(h: Hearing): void {
  const { purpose, facts: known } = h.question;
  const marketing = servesMarketing(purpose?.kind);
  // Where only the outcome is wanted, what most often changes by itself is looked at first.
  if (h.hasty && marketing) {
    h.add(assessTerm(h));
    if (h.settled) return;
  }
  const consent = assessConsents(h, {
    kinds: purpose?.kind ? [purpose.kind] : [],
    others: false,
    explicit: usesSpecialCategories(h),
  });
  assessData(h, consent);
  const notice = assessNotice(h, marketing);
  if (notice.effect === 'permits') h.note(notice);
  else h.add(notice);
  const live = (known?.holds ?? []).filter((hold) => hold.until === undefined || !h.reached(hold.until));
  if (live.length > 0) h.oblige(duties['keep-blocked']);
  if (marketing) hearMarketing(h, consent);
  else
    hearOrdinary(
      h,
      consent,
      live.map((hold) => hold.kind),
    );
}

/** Marketing data: refusals are absolute, and neither a claim nor a duty keeps them in use. */
function hearMarketing(h: Hearing, consent: Ground): void {
  const { purpose } = h.question;
  const kind = purpose?.kind;
  // A loyalty programme is itself a contract: refusing its advertising does not end the saving of points.
  const programme = kind === 'loyalty' && declaredBasis(purpose) === 'contract';
  if (!programme)
    assessStops(h, { kinds: kind ? [kind] : [], profiling: kind === 'profiling', storing: true });
  else h.note(programmeStays);
  h.add(assessBasis(h, !programme, consent));
  if (!h.hasty) h.add(assessTerm(h));
}

/** Other data: a running claim or duty keeps them; an objection is weighed (21(1)), not obeyed. */
function hearOrdinary(h: Hearing, consent: Ground, holds: readonly (string | undefined)[]): void {
  const { purpose, facts: known } = h.question;
  const basis = declaredBasis(purpose);
  const statutory = basis === 'legal-obligation' || purpose?.kind === 'administration';
  h.note(looked);
  if (holds.includes('legal-claim')) {
    h.add(held);
    return;
  }
  if (statutory && (known?.duty || holds.includes('statutory'))) {
    const duty = statutoryTerm(h);
    // A duty that is over decides only where no other term was declared.
    if (duty.effect === 'permits' || purpose?.retention === undefined || basis === 'legal-obligation') {
      h.add(duty);
      return;
    }
  }
  h.add(assessBasis(h, false, consent));
  assessOrdinaryRefusals(h, true);
  h.add(basis === 'legal-obligation' ? statutoryTerm(h) : assessTerm(h));
}

/** How long the law itself obliges to keep. */
function statutoryTerm(h: Hearing): Ground {
  const { facts: known, purpose } = h.question;
  const duty = known?.duty;
  if (duty) {
    if (duty.from === undefined || duty.keep === undefined) return dutyUndated;
    return h.reached(addPeriod(duty.from, duty.keep)) ? dutyOver : dutyRuns;
  }
  const hold = known?.holds?.find((entry) => entry.kind === 'statutory');
  if (hold) return hold.until !== undefined && h.reached(hold.until) ? dutyOver : held;
  if (purpose?.retention === undefined) return dutyUnknown;
  const term = assessTerm(h);
  return { ...term, facts: [...term.facts, ...facts] };
}
