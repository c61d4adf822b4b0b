import { electronicMail, natural } from '../contact-rule.ts';
import { contactRule } from '../define.ts';

/** Legea 365/2002, article 6, and Legea 506/2004, article 12, which the case C-654/23 was about. */
export const roContact = [
  contactRule({
    id: 'ro-email-natural',
    cites: [
      'RO Legea 506/2004 12',
      'RO Legea 365/2002 6',
      'ePrivacy 13(1)',
      'ePrivacy 13(2)',
      'GDPR 6(1)',
      'GDPR 6(1)(a)',
      'GDPR 6(1)(f)',
    ],
    source: 'https://legislatie.just.ro/Public/DetaliiDocument/56973',
    // Both acts are older; Romania's accession stands in for their first days.
    from: '2007-01-01',
    confidence: 'medium',
    channels: electronicMail,
    recipients: natural,
    regime: 'opt-in',
    customer: { quote: 'open', freeAccount: 'yes' },
    says: {
      nl: 'Reclame per e-mail of sms mag alleen na uitdrukkelijke toestemming, of aan eigen klanten voor soortgelijke eigen producten; een gratis account dat bij betaald aanbod hoort telt als verkoop.',
      en: 'Advertising by e-mail or text needs express prior consent, or own customers and similar own products; a free account that belongs to a paid offer counts as a sale.',
    },
  }),
];
