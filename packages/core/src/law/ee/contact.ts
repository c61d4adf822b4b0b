import { electronicMail, everyone, natural } from '../contact-rule.ts';
import { contactRule } from '../define.ts';

const source = 'https://www.riigiteataja.ee/akt/105072013003';
const from = '2011-05-25';

const customer = { quote: 'open', freeAccount: 'yes' } as const;

/** Elektroonilise side seadus, section 103-1. */
export const eeContact = [
  contactRule({
    id: 'ee-email-natural',
    cites: ['EE ESS 103-1', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source,
    from,
    confidence: 'medium',
    channels: electronicMail,
    recipients: natural,
    regime: 'opt-in',
    customer,
    says: {
      nl: 'Reclame per e-mail of sms aan personen mag alleen na toestemming, of aan eigen klanten voor soortgelijke eigen producten.',
      en: 'Advertising to persons by e-mail or text needs prior consent, or own customers and similar own products.',
    },
  }),
  contactRule({
    id: 'ee-email-firm',
    cites: ['EE ESS 103-1', 'ePrivacy 13(5)'],
    source,
    from,
    confidence: 'medium',
    channels: electronicMail,
    recipients: ['business-address'],
    regime: 'opt-out',
    says: {
      nl: 'Een bedrijf mag reclame per e-mail of sms krijgen tot het weigert; elk bericht moet een gratis en eenvoudige afmelding bieden.',
      en: 'A firm may receive advertising by e-mail or text until it refuses; each message must offer a free and simple way out.',
    },
  }),
  contactRule({
    // Paragraph 6 leaves live voice calls out; whose number was taken from where is for the GDPR.
    id: 'ee-phone',
    cites: ['EE ESS 103-1', 'ePrivacy 13(3)', 'GDPR 21(3)'],
    source,
    from,
    confidence: 'medium',
    channels: ['phone'],
    recipients: everyone,
    regime: 'opt-out',
    duties: ['identify-caller'],
    says: {
      nl: 'De eis van toestemming geldt niet voor gesprekken met een mens aan de lijn: bellen mag tot iemand bezwaar maakt, mits er een grondslag is om het nummer te gebruiken.',
      en: 'The need for consent does not extend to live voice calls: calling is allowed until the person objects, given a lawful basis to use the number.',
    },
  }),
];
