import { basisRules } from '../law/index.ts';
import type { Purpose } from '../terms/index.ts';
import { assessBasis } from './basis.ts';
import { assessConsents } from './consent.ts';
import { assessChild, assessData, usesSpecialCategories } from './data.ts';
import { counsel } from './ground.ts';
import type { Hearing } from './hearing.ts';
import { assessOrigin } from './origin.ts';
import { declaredBasis, servesMarketing } from './purpose.ts';
import { assessOrdinaryRefusals, assessStops } from './stops.ts';
import { assessTransparency } from './transparency.ts';

const byContract = counsel(basisRules.profilingContract, [
  'purpose.basis',
  'purpose.kind',
  'purpose.fields',
  'purpose.fieldsNeeded',
]);

/** May the data be combined or analysed to profile, personalise or target? */
export function hearProfile(h: Hearing): void {
  const { purpose } = h.question;
  const kinds = purpose?.kind ? [purpose.kind] : (['profiling'] as const);
  // A purpose that is not named is read as marketing: the strictest reading.
  const marketing = purpose?.kind === undefined || servesMarketing(purpose.kind);
  if (marketing) assessStops(h, { kinds, profiling: true });
  else assessOrdinaryRefusals(h, false);
  const consent = assessConsents(h, { kinds, others: false, explicit: usesSpecialCategories(h) });
  const beyond = !marketing && declaredBasis(purpose) === 'contract' && !isNeeded(purpose);
  h.add(beyond ? byContract : assessBasis(h, marketing, consent));
  assessData(h, consent);
  assessChild(h);
  const origin = assessOrigin(h);
  if (origin) h.add(origin);
  h.add(assessTransparency(h, { marketing, recipients: false, atLatestNow: false }));
}

/** Every field is declared as needed for what the person asked for: a check of an application, say. */
function isNeeded(purpose: Purpose | undefined): boolean {
  const { fields, fieldsNeeded } = purpose ?? {};
  return (
    fields !== undefined &&
    fieldsNeeded !== undefined &&
    fields.every((field) => fieldsNeeded.includes(field))
  );
}
