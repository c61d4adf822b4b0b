import { assessBasis } from './basis.ts';
import { assessConsents } from './consent.ts';
import { assessChild, assessData, usesSpecialCategories } from './data.ts';
import type { Hearing } from './hearing.ts';
import { assessOrigin } from './origin.ts';
import { assessStops } from './stops.ts';
import { assessTransparency } from './transparency.ts';

/** May the data be combined or analysed to profile, personalise or target? */
export function hearProfile(h: Hearing): void {
  const { purpose } = h.question;
  const kinds = purpose?.kind ? [purpose.kind] : (['profiling'] as const);
  assessStops(h, { kinds, profiling: true });
  const consent = assessConsents(h, { kinds, others: false, explicit: usesSpecialCategories(h) });
  h.add(assessBasis(h, true, consent));
  assessData(h, consent);
  assessChild(h);
  const origin = assessOrigin(h);
  if (origin) h.add(origin);
  h.add(assessTransparency(h, { marketing: true, recipients: false, atLatestNow: false }));
}
