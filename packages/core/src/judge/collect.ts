import { assessBasis } from './basis.ts';
import { assessChannel } from './channel.ts';
import { assessConsents } from './consent.ts';
import { assessChild, assessData, usesSpecialCategories } from './data.ts';
import type { Hearing } from './hearing.ts';
import { assessOrigin } from './origin.ts';
import { declaredBasis, servesMarketing } from './purpose.ts';
import { assessStops } from './stops.ts';
import { assessTransparency } from './transparency.ts';

/** May these data be obtained for this purpose in this way? */
export function hearCollect(h: Hearing): void {
  const { purpose, message, person } = h.question;
  const kind = purpose?.kind;
  const marketing = servesMarketing(kind);
  const kinds = kind ? [kind] : [];
  const others = kind === 'partner-marketing' || kind === 'data-trading';
  const consent = assessConsents(h, { kinds, others, explicit: usesSpecialCategories(h) });
  const programme = kind === 'loyalty' && declaredBasis(purpose) === 'contract';
  if (marketing && !programme) assessStops(h, { kinds, profiling: kind === 'profiling' });
  h.add(assessBasis(h, marketing && !programme, consent));
  assessData(h, consent);
  if (kind === 'profiling') assessChild(h);
  const origin = assessOrigin(h);
  if (origin) h.add(origin);
  // Data gathered for a channel that is closed to them cannot rest on an interest in using it.
  if (message?.channel !== undefined && marketing && declaredBasis(purpose) === 'legitimate-interests') {
    const finding = assessChannel(
      h,
      message.channel,
      person?.kind ?? 'consumer',
      ['direct-marketing'],
      others,
    );
    if (finding.ground.effect !== 'permits') {
      h.add(finding.ground);
      for (const route of finding.routes) if (route.effect === finding.ground.effect) h.add(route);
    } else h.note(finding.ground);
  }
  h.add(assessTransparency(h, { marketing, recipients: others, atLatestNow: false }));
}
