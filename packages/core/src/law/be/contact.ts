import { electronicMail, everyone, natural } from '../contact-rule.ts';
import { contactRule } from '../define.ts';

const economicCode = 'https://www.ejustice.just.fgov.be/eli/wet/2013/02/28/2013A11134/justel';
const decree2003 = 'https://www.ejustice.just.fgov.be/eli/besluit/2003/04/04/2003011238/justel';

const customer = { quote: 'open', freeAccount: 'open' } as const;
const register = { name: 'dncm', binding: 'statute', setAsideBy: ['later-consent'] } as const;
const calls = ['screen-dncm', 'identify-caller'] as const;

/** Wetboek van economisch recht XII.13 and VI.110 to VI.115, royal decree of 4 April 2003. */
export const beContact = [
  contactRule({
    id: 'be-email-natural',
    cites: ['BE WER XII.13', 'BE KB 4-4-2003 1', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: economicCode,
    from: '2003-05-28',
    confidence: 'high',
    channels: electronicMail,
    recipients: natural,
    regime: 'opt-in',
    customer,
    duties: ['confirm-unsubscription-be', 'recognisable-as-advertising'],
    says: {
      nl: 'Reclame per e-mail of sms mag in België alleen na vrije, specifieke en geïnformeerde toestemming, of aan je eigen klant voor soortgelijke eigen producten.',
      en: 'In Belgium advertising by e-mail or text needs free, specific and informed consent, or your own customer and similar products of your own.',
    },
  }),
  contactRule({
    id: 'be-email-business-named',
    cites: ['BE WER XII.13', 'BE KB 4-4-2003 1', 'ePrivacy 13(1)', 'ePrivacy 13(5)'],
    source: economicCode,
    from: '2003-05-28',
    confidence: 'high',
    channels: electronicMail,
    recipients: ['business-contact'],
    regime: 'opt-in',
    customer,
    duties: ['confirm-unsubscription-be', 'recognisable-as-advertising'],
    says: {
      nl: 'Een werkadres op naam is niet onpersoonlijk: ook daar is toestemming of de klantuitzondering nodig.',
      en: 'A named work address is not impersonal: it too needs consent or the customer exception.',
    },
  }),
  contactRule({
    id: 'be-email-business-impersonal',
    cites: ['BE KB 4-4-2003 1', 'BE WER XII.13', 'ePrivacy 13(5)'],
    source: decree2003,
    from: '2003-05-28',
    confidence: 'high',
    channels: electronicMail,
    recipients: ['business-address'],
    regime: 'opt-out',
    duties: ['confirm-unsubscription-be', 'recognisable-as-advertising'],
    says: {
      nl: 'Aan een onpersoonlijk adres van een rechtspersoon, zoals info@, mag reclame zonder toestemming tot dat bedrijf weigert.',
      en: 'An impersonal address of a legal person, such as info@, may receive advertising without consent until it refuses.',
    },
  }),
  contactRule({
    id: 'be-robocall-fax',
    cites: ['BE WER VI.110', 'ePrivacy 13(1)'],
    source: economicCode,
    from: '2014-05-31',
    confidence: 'high',
    channels: ['robocall', 'fax'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per belcomputer of fax is verboden zonder voorafgaande toestemming.',
      en: 'Automated calls and advertising by fax are prohibited without prior consent.',
    },
  }),
  contactRule({
    id: 'be-phone-until-2024',
    cites: ['BE WER VI.111', 'BE WER VI.110', 'ePrivacy 13(3)'],
    source: economicCode,
    from: '2014-05-31',
    to: '2024-02-28',
    confidence: 'high',
    channels: ['phone'],
    recipients: everyone,
    regime: 'opt-out',
    registers: [register],
    duties: calls,
    says: {
      nl: 'Bellen mocht, tenzij iemand zich duidelijk verzette of op de Bel-me-niet-meer-lijst stond; die lijst gold ook voor klanten en bedrijven.',
      en: 'Calling was allowed unless the person plainly refused or stood on the Do Not Call Me list, which covered customers and companies too.',
    },
  }),
  contactRule({
    id: 'be-phone-2024',
    cites: ['BE WER VI.110', 'BE WER VI.111', 'ePrivacy 13(3)'],
    source: economicCode,
    from: '2024-02-29',
    confidence: 'high',
    channels: ['phone'],
    recipients: everyone,
    regime: 'opt-out',
    registers: [register],
    duties: calls,
    says: {
      nl: 'Bellen mag tenzij de abonnee of gebruiker zich duidelijk verzet of op de Bel-me-niet-meer-lijst staat; die lijst geldt ook voor klanten en bedrijven.',
      en: 'Calling is allowed unless the subscriber or user plainly refuses or stands on the Do Not Call Me list, which covers customers and companies too.',
    },
  }),
  contactRule({
    id: 'be-post',
    cites: ['GDPR 6(1)(f)', 'GDPR 21(3)', 'BE Robinson Mail'],
    source: 'https://robinson.be/',
    from: '2018-05-25',
    confidence: 'medium',
    channels: ['post'],
    recipients: ['consumer', 'sole-trader', 'business-contact'],
    regime: 'opt-out',
    registers: [{ name: 'robinson', binding: 'code', setAsideBy: ['consent', 'customer'] }],
    duties: ['mention-opt-out'],
    says: {
      nl: 'Reclamepost mag op grond van een gerechtvaardigd belang tot iemand bezwaar maakt; de branche raadpleegt de Robinsonlijst.',
      en: 'Advertising post may rest on a legitimate interest until the person objects; the trade screens the Robinson list.',
    },
  }),
];
