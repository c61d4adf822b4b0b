import { basisRules } from '../law/index.ts';
import { assessBasis } from './basis.ts';
import { assessConsents } from './consent.ts';
import { assessChild, assessData, usesSpecialCategories } from './data.ts';
import { needs } from './ground.ts';
import type { Hearing } from './hearing.ts';
import { assessIntendedChannel } from './intended-channel.ts';
import { assessOrigin } from './origin.ts';
import { declaredBasis, servesMarketing } from './purpose.ts';
import { assessOrdinaryRefusals, assessStops } from './stops.ts';
import { assessTransparency } from './transparency.ts';

const noPurpose = needs(basisRules.undeclared, ['purpose.kind'], 'purpose.kind');

/** May these data be obtained for this purpose in this way? */
export function hearCollect(h: Hearing): void {
  const { purpose } = h.question;
  const kind = purpose?.kind;
  const marketing = servesMarketing(kind);
  // What collecting must meet depends on what it is for: marketing asks for more.
  if (kind === undefined) h.add(noPurpose);
  const kinds = kind ? [kind] : [];
  const others = kind === 'partner-marketing' || kind === 'data-trading';
  const consent = assessConsents(h, { kinds, others, explicit: usesSpecialCategories(h) });
  const programme = kind === 'loyalty' && declaredBasis(purpose) === 'contract';
  if (marketing && !programme) assessStops(h, { kinds, profiling: kind === 'profiling' });
  else if (!marketing) assessOrdinaryRefusals(h, false);
  h.add(assessBasis(h, marketing && !programme, consent));
  assessData(h, consent);
  if (kind === 'profiling') assessChild(h);
  const origin = assessOrigin(h);
  if (origin) h.add(origin);
  if (marketing) assessIntendedChannel(h, ['direct-marketing'], others);
  h.add(assessTransparency(h, { marketing, recipients: others, atLatestNow: false }));
}
