import { electronicMail, natural } from '../contact-rule.ts';
import { contactRule } from '../define.ts';

const source = 'https://njt.hu/jogszabaly/2008-48-00-00';
const from = '2008-09-01';

/** Act XLVIII of 2008 (Grt.), section 6, as the authority quotes it: direct contact with natural persons. */
export const huContact = [
  contactRule({
    id: 'hu-email-natural',
    cites: ['HU Grt 6', 'ePrivacy 13(1)', 'GDPR 6(1)(a)'],
    source,
    from,
    confidence: 'medium',
    channels: electronicMail,
    recipients: natural,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per e-mail of sms aan een natuurlijke persoon mag alleen na duidelijke, uitdrukkelijke toestemming vooraf; de wet maakt alleen voor post een uitzondering.',
      en: 'Advertising to a natural person by e-mail or text needs clear and express prior consent; the act makes an exception for post alone.',
    },
  }),
  contactRule({
    id: 'hu-email-firm',
    cites: ['HU Grt 6', 'ePrivacy 13(5)'],
    source,
    from,
    confidence: 'medium',
    channels: electronicMail,
    recipients: ['business-address'],
    regime: 'opt-out',
    says: {
      nl: 'De eis van toestemming beschermt natuurlijke personen; een bedrijf mag reclame krijgen tot het weigert.',
      en: 'The need for consent protects natural persons; a firm may receive advertising until it refuses.',
    },
  }),
  contactRule({
    id: 'hu-post-natural',
    cites: ['HU Grt 6', 'GDPR 6(1)(f)', 'GDPR 21(3)'],
    source,
    from,
    confidence: 'medium',
    channels: ['post'],
    recipients: natural,
    regime: 'opt-out',
    duties: ['mention-opt-out'],
    says: {
      nl: 'Geadresseerde reclamepost mag zonder toestemming, zolang de ontvanger die op elk moment gratis kan weigeren.',
      en: 'Addressed advertising post needs no consent, as long as the recipient can refuse it at any time free of charge.',
    },
  }),
];
