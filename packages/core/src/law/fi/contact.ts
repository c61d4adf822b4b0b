import { electronicMail, natural } from '../contact-rule.ts';
import { contactRule } from '../define.ts';
import { postToFirm, postToPersons } from '../post.ts';

const source = 'https://www.finlex.fi/fi/laki/ajantasa/2014/20140917';
const source2004 = 'https://www.finlex.fi/fi/laki/ajantasa/kumotut/2004/20040516';

/** Act 516/2004 held from September 2004 until act 917/2014 replaced it on the first day of 2015. */
const start2004 = '2004-09-01';
const end2004 = '2014-12-31';
const from = '2015-01-01';

const electronic = [...electronicMail, 'robocall', 'fax'] as const;

const customer = { quote: 'no', freeAccount: 'yes' } as const;

/** Puhelin-Robinson and Posti-Robinson are the trade's own lists, for people who are no customers. */
const robinson = [{ name: 'robinson', binding: 'code', setAsideBy: ['consent', 'customer'] }] as const;

/** Act 917/2014, chapter 24. What counts for an employee is whether the offer fits the duties, not the title. */
export const fiContact = [
  contactRule({
    id: 'fi-email-natural-until-2014',
    cites: ['FI 516/2004 26', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: source2004,
    from: start2004,
    to: end2004,
    confidence: 'high',
    channels: electronicMail,
    recipients: natural,
    regime: 'opt-in',
    customer,
    says: {
      nl: 'Tot 2015 gold al: reclame per e-mail of sms aan personen alleen na toestemming of aan eigen klanten.',
      en: 'Until 2015 too, natural persons could be e-mailed or texted only with consent or as own customers.',
    },
  }),
  contactRule({
    id: 'fi-email-natural',
    cites: ['FI 917/2014 200', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source,
    from,
    confidence: 'high',
    channels: electronicMail,
    recipients: natural,
    regime: 'opt-in',
    customer,
    says: {
      nl: 'Reclame per e-mail of sms mag alleen na toestemming, of aan een eigen klant voor producten uit dezelfde groep of die er anders op lijken.',
      en: 'Advertising by e-mail or text needs consent, or an own customer and products of the same group or otherwise similar.',
    },
  }),
  contactRule({
    id: 'fi-email-business-contact',
    cites: ['FI 917/2014 200', 'FI 917/2014 202', 'ePrivacy 13(1)', 'ePrivacy 13(5)'],
    source: 'https://finlex.fi/fi/viranomaiset/tsv/2020/20200621',
    from,
    confidence: 'high',
    channels: electronic,
    recipients: ['business-contact'],
    regime: 'opt-in-unless-work-related',
    customer,
    says: {
      nl: 'Een medewerker mag reclame krijgen die bij zijn taken past, tot hij weigert; voor andere reclame is toestemming nodig.',
      en: 'An employee may receive advertising that fits their duties until they refuse; any other needs consent.',
    },
  }),
  contactRule({
    id: 'fi-email-business-address',
    cites: ['FI 917/2014 202', 'ePrivacy 13(5)'],
    source,
    from,
    confidence: 'high',
    channels: electronic,
    recipients: ['business-address'],
    regime: 'opt-out',
    says: {
      nl: 'Een bedrijf mag reclame krijgen tot het uitdrukkelijk weigert.',
      en: 'A firm may receive advertising until it expressly refuses.',
    },
  }),
  contactRule({
    id: 'fi-robocall-fax-natural',
    cites: ['FI 917/2014 200', 'ePrivacy 13(1)'],
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
    id: 'fi-phone-natural',
    cites: ['FI 917/2014 200', 'ePrivacy 13(3)'],
    source:
      'https://kkv.fi/en/consumer-affairs/marketing-sales-and-indicating-prices/direct-marketing/prohibiting-direct-marketing-and-telemarketing',
    from,
    confidence: 'medium',
    channels: ['phone'],
    recipients: natural,
    regime: 'opt-out',
    registers: robinson,
    says: {
      nl: 'Bellen mag tot iemand weigert; de branche raadpleegt voor niet-klanten eerst Puhelin-Robinson.',
      en: 'Calls are allowed until the person refuses; the trade screens Puhelin-Robinson first for people who are no customers.',
    },
  }),
  contactRule({
    id: 'fi-phone-mobile-subscriptions',
    cites: ['FI 917/2014 201', 'ePrivacy 13(3)'],
    source: 'https://www.edilex.fi/he/20240035',
    // Renewed for fixed terms since 2015, permanent since 1 July 2024.
    from,
    confidence: 'medium',
    channels: ['phone'],
    recipients: ['consumer'],
    // The ban is on mobile subscriptions; the facts do not tell what a telecom company offers.
    sectors: ['telecom'],
    regime: 'opt-in',
    customer,
    says: {
      nl: 'Mobiele abonnementen mag je een consument niet telefonisch aanbieden, tenzij die erom vroeg of al klant is.',
      en: 'Mobile subscriptions may not be offered to a consumer by phone unless they asked for it or are a customer already.',
    },
  }),
  contactRule({
    id: 'fi-phone-legal-persons',
    cites: ['FI 917/2014 202', 'ePrivacy 13(5)', 'GDPR 21(3)'],
    source,
    from,
    confidence: 'high',
    channels: ['phone'],
    recipients: ['business-contact', 'business-address'],
    regime: 'opt-out',
    says: {
      nl: 'Een bedrijf of medewerker mag je bellen tot die weigert.',
      en: 'A firm or its employee may be called until they refuse.',
    },
  }),
  contactRule({
    id: 'fi-post-natural',
    cites: ['GDPR 6(1)(f)', 'GDPR 21(3)'],
    source:
      'https://kkv.fi/en/consumer-affairs/marketing-sales-and-indicating-prices/direct-marketing/prohibiting-direct-marketing-and-telemarketing',
    from: '2018-05-25',
    confidence: 'medium',
    channels: ['post'],
    recipients: natural,
    regime: 'opt-out',
    registers: robinson,
    says: {
      nl: 'Reclamepost mag tot iemand bezwaar maakt; de branche raadpleegt voor niet-klanten eerst Posti-Robinson.',
      en: 'Advertising post is allowed until the person objects; the trade screens Posti-Robinson first for people who are no customers.',
    },
  }),
  postToPersons('fi', 'high', ['business-contact']),
  postToFirm('fi', 'high'),
];
