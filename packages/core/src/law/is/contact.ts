import { electronicMail, everyone, natural, type RegisterScreen } from '../contact-rule.ts';
import { contactRule } from '../define.ts';
import { ePrivacyStart } from '../eu/sources.ts';

const act81 = 'https://www.althingi.is/lagas/nuna/2003081.html';
const act70 = 'https://www.althingi.is/lagas/nuna/2022070.html';
const dataAct = 'https://www.althingi.is/lagas/nuna/2018090.html';

const oldTo = '2022-08-31';
const newFrom = '2022-09-01';

const customer = { quote: 'open', freeAccount: 'yes' } as const;

/** Act 90/2018, 21(2): who markets directly compares his list with that of Registers Iceland, own customers included. */
const register: readonly RegisterScreen[] = [
  { name: 'robinson', binding: 'statute', setAsideBy: ['consent'] },
];

const email = {
  nl: 'Reclame per e-mail of sms mag alleen na toestemming, of aan eigen klanten voor eigen producten. Vergelijk de lijst vooraf met het register van bezwaren van Þjóðskrá, ook bij eigen klanten.',
  en: 'Advertising by e-mail or text needs prior consent, or own customers and own products. Compare the list with the register of objections of Registers Iceland first, for own customers too.',
};

/** Act 81/2003, article 46, until 31 August 2022; Act 70/2022, article 94, since, known from a secondary source. */
export const isContact = [
  contactRule({
    // The act is of 2003; the directive's last day for transposition stands in for its first day.
    id: 'is-email-natural-until-2018',
    cites: ['IS 81/2003 46', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: act81,
    from: ePrivacyStart,
    to: '2018-07-14',
    confidence: 'medium',
    channels: electronicMail,
    recipients: natural,
    regime: 'opt-in',
    customer,
    says: {
      nl: 'Reclame per e-mail of sms mocht alleen na toestemming, of aan eigen klanten voor eigen producten.',
      en: 'Advertising by e-mail or text needed prior consent, or own customers and own products.',
    },
  }),
  contactRule({
    id: 'is-email-natural-until-2022',
    cites: ['IS 81/2003 46', 'IS 90/2018 21(2)', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: act81,
    from: '2018-07-15',
    to: oldTo,
    confidence: 'medium',
    channels: electronicMail,
    recipients: natural,
    regime: 'opt-in',
    customer,
    registers: register,
    says: email,
  }),
  contactRule({
    id: 'is-email-natural',
    cites: ['IS 70/2022 94', 'IS 90/2018 21(2)', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: act70,
    from: newFrom,
    confidence: 'low',
    channels: electronicMail,
    recipients: natural,
    regime: 'opt-in',
    customer,
    registers: register,
    says: email,
  }),
  contactRule({
    id: 'is-phone-until-2022',
    cites: ['IS 81/2003 46', 'ePrivacy 13(3)', 'ePrivacy 13(5)'],
    source: act81,
    from: ePrivacyStart,
    to: oldTo,
    confidence: 'medium',
    channels: ['phone'],
    recipients: everyone,
    regime: 'opt-out',
    registers: register,
    says: {
      nl: 'Bellen mocht tot iemand weigerde; een merkteken in de telefoongids dat iemand geen reclame wil, moest worden gevolgd.',
      en: 'Calls were allowed until the person refused; a mark in the directory against marketing calls had to be heeded.',
    },
  }),
  contactRule({
    id: 'is-phone',
    cites: ['IS 70/2022 94', 'IS 90/2018 21(2)', 'ePrivacy 13(3)'],
    source: dataAct,
    from: newFrom,
    confidence: 'low',
    channels: ['phone'],
    recipients: everyone,
    regime: 'open',
    registers: register,
    says: {
      nl: 'Tot september 2022 mocht bellen tot bezwaar; of de nieuwe wet dat overnam, is niet nagegaan. Wie in het register van Þjóðskrá bezwaar maakte, mag niet worden gebeld.',
      en: 'Until September 2022 calls were allowed until refused; whether the new act kept that was not established. Those who objected in the register of Registers Iceland may not be called.',
    },
  }),
];
