import { basisRules } from '../law/index.ts';
import { assessBasis } from './basis.ts';
import { assessConsents } from './consent.ts';
import { assessChild, assessData, usesSpecialCategories } from './data.ts';
import { counsel } from './ground.ts';
import type { Hearing } from './hearing.ts';
import { assessOrigin } from './origin.ts';
import { declaredBasis, servesMarketing } from './purpose.ts';
import { assessStops } from './stops.ts';
import { assessTransparency } from './transparency.ts';

const byContract = counsel(basisRules.profilingContract, ['purpose.basis', 'purpose.kind']);

/** May the data be combined or analysed to profile, personalise or target? */
export function hearProfile(h: Hearing): void {
  const { purpose } = h.question;
  const kinds = purpose?.kind ? [purpose.kind] : (['profiling'] as const);
  // A purpose that is not named is read as marketing: the strictest reading.
  const marketing = purpose?.kind === undefined || servesMarketing(purpose.kind);
  if (marketing) assessStops(h, { kinds, profiling: true });
  const consent = assessConsents(h, { kinds, others: false, explicit: usesSpecialCategories(h) });
  h.add(
    !marketing && declaredBasis(purpose) === 'contract' ? byContract : assessBasis(h, marketing, consent),
  );
  assessData(h, consent);
  assessChild(h);
  const origin = assessOrigin(h);
  if (origin) h.add(origin);
  h.add(assessTransparency(h, { marketing, recipients: false, atLatestNow: false }));
}
