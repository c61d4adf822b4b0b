import { electronicMail, natural } from '../contact-rule.ts';
import { contactRule } from '../define.ts';
import { postToFirm, postToPersons } from '../post.ts';

const source = 'http://data.legilux.public.lu/eli/etat/leg/loi/2005/05/30/n4/jo';

/** In force on the first day of the month after the Mémorial of 7 June 2005 (article 16). */
const from = '2005-07-01';

const customer = { quote: 'no', freeAccount: 'yes' } as const;

/**
 * The law of 30 May 2005, article 11. Paragraph (5) protects subscribers who are natural persons; the text of
 * 2005 was read, its numbering after the changes of 2011 and 2018 was not.
 */
export const luContact = [
  contactRule({
    id: 'lu-email-natural',
    cites: ['LU L 30/05/2005 11', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source,
    from,
    confidence: 'high',
    channels: electronicMail,
    recipients: natural,
    regime: 'opt-in',
    customer,
    says: {
      nl: 'Reclame per e-mail of sms mag alleen na toestemming, of aan je eigen klant die het adres zelf bij een verkoop gaf, voor soortgelijke eigen producten.',
      en: 'Advertising by e-mail or text needs prior consent, or an own customer who gave the address in a sale, for similar own products.',
    },
  }),
  contactRule({
    id: 'lu-email-business-contact',
    cites: ['LU L 30/05/2005 11', 'ePrivacy 13(5)', 'GDPR 6(1)(f)'],
    source,
    from,
    confidence: 'low',
    channels: electronicMail,
    recipients: ['business-contact'],
    regime: 'open',
    customer,
    says: {
      nl: 'De wet beschermt abonnees die natuurlijke personen zijn; of een medewerker met een adres van het bedrijf daarbij hoort, is niet uitgemaakt.',
      en: 'The law protects subscribers who are natural persons; whether an employee with a company address is one is not settled.',
    },
  }),
  contactRule({
    id: 'lu-email-business-address',
    cites: ['LU L 30/05/2005 11', 'ePrivacy 13(5)'],
    source,
    from,
    confidence: 'high',
    channels: electronicMail,
    recipients: ['business-address'],
    regime: 'opt-out',
    says: {
      nl: 'Een algemeen adres van een bedrijf mag reclame krijgen tot het bedrijf laat weten dat het die niet wil.',
      en: 'A general company address may receive advertising until the company refuses.',
    },
  }),
  contactRule({
    id: 'lu-phone-natural',
    cites: ['LU L 30/05/2005 11', 'ePrivacy 13(3)'],
    source,
    from,
    confidence: 'high',
    channels: ['phone'],
    recipients: natural,
    regime: 'opt-in',
    says: {
      nl: 'Een reclametelefoontje mag alleen na toestemming; voor klanten geldt geen uitzondering.',
      en: 'A sales call needs prior consent; there is no exception for customers.',
    },
  }),
  contactRule({
    id: 'lu-phone-legal-persons',
    cites: ['LU L 30/05/2005 11', 'ePrivacy 13(5)', 'GDPR 21(3)'],
    source,
    from,
    confidence: 'medium',
    channels: ['phone'],
    recipients: ['business-contact', 'business-address'],
    regime: 'opt-out',
    says: {
      nl: 'Bellen naar een lijn van een bedrijf mag tot het bedrijf of de medewerker bezwaar maakt.',
      en: 'A company line may be called until the company or its employee objects.',
    },
  }),
  contactRule({
    id: 'lu-robocall-fax-natural',
    cites: ['LU L 30/05/2005 11', 'ePrivacy 13(1)'],
    source,
    from,
    confidence: 'high',
    channels: ['robocall', 'fax'],
    recipients: natural,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per belcomputer of fax mag alleen na toestemming.',
      en: 'Automated calls and advertising by fax need prior consent.',
    },
  }),
  contactRule({
    id: 'lu-robocall-fax-legal-persons',
    cites: ['LU L 30/05/2005 11', 'ePrivacy 13(5)', 'GDPR 21(3)'],
    source,
    from,
    confidence: 'medium',
    channels: ['robocall', 'fax'],
    recipients: ['business-contact', 'business-address'],
    regime: 'opt-out',
    says: {
      nl: 'Automatische oproepen en faxen naar een lijn van een bedrijf mogen tot het bedrijf of de medewerker bezwaar maakt.',
      en: 'Automated calls and faxes to a company line are allowed until the company or its employee objects.',
    },
  }),
  postToPersons('lu', 'medium'),
  postToFirm('lu', 'medium'),
];
