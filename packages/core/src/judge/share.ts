import { consentRules } from '../law/index.ts';
import { assessBasis } from './basis.ts';
import { assessConsents } from './consent.ts';
import { assessChild, assessData, usesSpecialCategories } from './data.ts';
import { forbids, type Ground } from './ground.ts';
import type { Hearing } from './hearing.ts';
import { assessIntendedChannel } from './intended-channel.ts';
import { assessOrigin } from './origin.ts';
import { assessStops } from './stops.ts';
import { assessTransparency } from './transparency.ts';

const unnamed = forbids(consentRules.named, ['facts.consents']);

/** May the data be given to someone else for that party's own marketing? */
export function hearShare(h: Hearing): void {
  const { purpose, facts: known } = h.question;
  const kinds = purpose?.kind
    ? ([purpose.kind, 'partner-marketing'] as const)
    : (['partner-marketing'] as const);
  assessStops(h, { kinds, profiling: true });
  const assessed = assessConsents(h, { kinds, others: true, explicit: usesSpecialCategories(h) });
  // A consent that names the sender alone names none of those who receive.
  const names = known?.consents?.some((consent) => consent.names === 'listed');
  const consent: Ground = assessed.effect === 'permits' && !names ? unnamed : assessed;
  h.add(assessBasis(h, true, consent));
  assessIntendedChannel(h, ['partner-marketing'], true);
  assessData(h, consent);
  if (purpose?.kind === 'profiling' || purpose?.kind === 'ads-targeting') assessChild(h);
  const origin = assessOrigin(h);
  if (origin) h.add(origin);
  h.add(assessTransparency(h, { marketing: true, recipients: true, atLatestNow: true }));
}
