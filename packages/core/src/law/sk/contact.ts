import type { RegisterScreen } from '../contact-rule.ts';
import { electronicMail, everyone, natural } from '../contact-rule.ts';
import { contactRule } from '../define.ts';

const act351 = 'https://www.slov-lex.sk/pravne-predpisy/SK/ZZ/2011/351/';
const act452 = 'https://www.slov-lex.sk/pravne-predpisy/SK/ZZ/2021/452/';

const oldFrom = '2011-11-01';
const oldTo = '2022-01-31';
const newFrom = '2022-02-01';

const customer = { quote: 'open', freeAccount: 'yes' } as const;

/** The regulator's list (116(7) to (10)); own customers and later consents are outside it (116(8), (14)). */
const list: readonly RegisterScreen[] = [
  { name: 'robinson', binding: 'statute', setAsideBy: ['later-consent', 'customer'] },
];

/** Act 452/2021, section 116, since 1 February 2022; Act 351/2011, section 62, before. */
export const skContact = [
  contactRule({
    id: 'sk-email-natural-until-2022',
    cites: ['SK Z 351/2011 62', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: act351,
    from: oldFrom,
    to: oldTo,
    confidence: 'high',
    channels: electronicMail,
    recipients: natural,
    regime: 'opt-in',
    customer,
    says: {
      nl: 'Reclame per e-mail of sms aan personen mocht alleen na aantoonbare toestemming, of aan eigen klanten voor soortgelijke eigen producten.',
      en: 'Persons could be e-mailed or texted only with demonstrable consent, or as own customers about similar own products.',
    },
  }),
  contactRule({
    id: 'sk-calls-fax-natural-until-2022',
    cites: ['SK Z 351/2011 62', 'ePrivacy 13(1)', 'ePrivacy 13(3)'],
    source: act351,
    from: oldFrom,
    to: oldTo,
    confidence: 'high',
    channels: ['phone', 'robocall', 'fax'],
    recipients: natural,
    regime: 'opt-in',
    says: {
      nl: 'Tot februari 2022 mocht ook een gewoon reclametelefoontje naar een persoon alleen na toestemming vooraf.',
      en: 'Until February 2022 an ordinary sales call to a person needed prior consent too.',
    },
  }),
  contactRule({
    id: 'sk-legal-persons-until-2022',
    cites: ['SK Z 351/2011 62', 'ePrivacy 13(5)'],
    source: act351,
    from: oldFrom,
    to: oldTo,
    confidence: 'medium',
    channels: [...electronicMail, 'phone', 'robocall', 'fax'],
    recipients: ['business-contact', 'business-address'],
    regime: 'opt-out',
    says: {
      nl: 'De eis van toestemming gold tot februari 2022 alleen voor abonnees die natuurlijke personen zijn.',
      en: 'Until February 2022 consent was asked only for subscribers who are natural persons.',
    },
  }),
  contactRule({
    id: 'sk-email-consumer',
    cites: ['SK Z 452/2021 116', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: act452,
    from: newFrom,
    confidence: 'high',
    channels: electronicMail,
    recipients: ['consumer'],
    regime: 'opt-in',
    customer,
    says: {
      nl: 'Reclame per e-mail of sms mag alleen na aantoonbare toestemming, of aan eigen klanten voor soortgelijke eigen producten; dat laatste sinds 12 november 2025 tot een jaar na het einde van het contract.',
      en: 'Advertising by e-mail or text needs demonstrable consent, or own customers and similar own products; the latter, since 12 November 2025, until a year after the contract ends.',
    },
  }),
  contactRule({
    // Whether an address that was found was published by the firm itself is a fact that the vocabulary lacks.
    id: 'sk-email-business',
    cites: ['SK Z 452/2021 116', 'ePrivacy 13(1)', 'ePrivacy 13(2)', 'ePrivacy 13(5)'],
    source: act452,
    from: newFrom,
    confidence: 'low',
    channels: electronicMail,
    recipients: ['sole-trader', 'business-contact', 'business-address'],
    regime: 'open',
    customer,
    publishedForOffers: true,
    says: {
      nl: 'Ook bedrijven en zelfstandigen moeten toestemming geven, behalve voor eigen klanten en voor contactgegevens die zij zelf openbaar maakten; of dat zo is, moet per adres worden nagegaan.',
      en: 'Businesses and sole traders must consent too, but for own customers and for contact details that they published themselves; whether they did is to be checked for each address.',
    },
  }),
  contactRule({
    id: 'sk-phone-until-list',
    cites: ['SK Z 452/2021 116', 'ePrivacy 13(3)', 'ePrivacy 13(5)'],
    source: act452,
    from: newFrom,
    to: '2022-10-31',
    confidence: 'high',
    channels: ['phone'],
    recipients: everyone,
    regime: 'opt-out',
    duties: ['identify-caller'],
    says: {
      nl: 'Sinds februari 2022 mag bellen tot iemand bezwaar maakt; de lijst van de toezichthouder kwam er in november 2022.',
      en: 'Since February 2022 calls are allowed until the person objects; the regulator’s list came in November 2022.',
    },
  }),
  contactRule({
    id: 'sk-phone',
    cites: ['SK Z 452/2021 116', 'ePrivacy 13(3)', 'ePrivacy 13(5)'],
    source: act452,
    from: '2022-11-01',
    confidence: 'high',
    channels: ['phone'],
    recipients: everyone,
    regime: 'opt-out',
    registers: list,
    duties: ['identify-caller'],
    says: {
      nl: 'Bellen mag tot iemand bezwaar maakt of zijn nummer op de lijst van de toezichthouder heeft gezet, bedrijven inbegrepen; eigen klanten en wie daarna toestemde zijn uitgezonderd. Gebruik een nummer dat met 0888 begint.',
      en: 'Calls are allowed until the person objects or puts the number on the regulator’s list, businesses included; own customers and those who consented later are excepted. Call from a number that begins with 0888.',
    },
  }),
  contactRule({
    id: 'sk-robocall-fax',
    cites: ['SK Z 452/2021 116', 'ePrivacy 13(1)'],
    source: act452,
    from: newFrom,
    confidence: 'high',
    channels: ['robocall', 'fax'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per belcomputer of fax mag alleen na aantoonbare toestemming.',
      en: 'Automated calls and advertising by fax need demonstrable prior consent.',
    },
  }),
];
