import { duties, retentionRules } from '../law/index.ts';
import { addPeriod } from '../time/index.ts';
import { assessBasis } from './basis.ts';
import { assessConsents } from './consent.ts';
import { assessData, usesSpecialCategories } from './data.ts';
import { forbids, type Ground, needs, permits } from './ground.ts';
import type { Hearing } from './hearing.ts';
import { declaredBasis, servesMarketing } from './purpose.ts';
import { assessStops } from './stops.ts';
import { assessTerm } from './term.ts';
import { assessNotice } from './transparency.ts';

const facts = ['facts.duty', 'facts.holds', 'purpose.basis', 'purpose.retention'];

const dutyRuns = permits(retentionRules.duty, facts);
const dutyOver = forbids(retentionRules.over, facts);
const dutyUndated = needs(retentionRules.undated, facts, 'facts.duty.from', 'facts.duty.keep');
const dutyUnknown = needs(retentionRules.duty, facts, 'facts.duty');
const held = permits(retentionRules.hold, facts);

/** May the data still be kept for this purpose on this day? */
export function hearKeep(h: Hearing): void {
  const { purpose, facts: known } = h.question;
  const marketing = servesMarketing(purpose?.kind);
  const explicit = usesSpecialCategories(h);
  const kinds = purpose?.kind ? [purpose.kind] : [];
  const consent = assessConsents(h, { kinds, others: false, explicit });
  const basis = declaredBasis(purpose);

  if (marketing || basis === 'consent' || basis === 'legitimate-interests')
    assessStops(h, { kinds, profiling: purpose?.kind === 'profiling' });
  // A loyalty programme is itself a contract; its advertising is asked about as contact.
  h.add(assessBasis(h, marketing && purpose?.kind !== 'loyalty', consent));
  assessData(h, consent);
  const notice = assessNotice(h, marketing);
  if (notice.effect === 'permits') h.note(notice);
  else h.add(notice);
  for (const hold of known?.holds ?? [])
    if (hold.until === undefined || !h.reached(hold.until)) h.oblige(duties['keep-blocked']);
  h.add(basis === 'legal-obligation' && !marketing ? statutoryTerm(h) : assessTerm(h));
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
