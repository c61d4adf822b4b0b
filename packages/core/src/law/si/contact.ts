import { electronicMail, natural } from '../contact-rule.ts';
import { contactRule } from '../define.ts';

const act2012 = 'https://www.cert.si/si/varnostne-groznje/spam/zakonodaja-in-spam/';
const act2022 = 'http://www.pisrs.si/Pis.web/pregledPredpisa?id=ZAKO8611';
const calls = 'https://www.akos-rs.si/nadzor-odlocbe/telekomunikacije/odlocba/odlocba-06106-37-2022-15';

const oldFrom = '2013-01-15';
const oldTo = '2022-11-09';
const newFrom = '2022-11-10';

const customer = { quote: 'open', freeAccount: 'yes' } as const;

/** Zakon o elektronskih komunikacijah: ZEKom-1, article 158; ZEKom-2, article 226, whose text was not seen. */
export const siContact = [
  contactRule({
    id: 'si-email-natural-until-2022',
    cites: ['SI ZEKom-1 158', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: act2012,
    from: oldFrom,
    to: oldTo,
    confidence: 'medium',
    channels: electronicMail,
    recipients: natural,
    regime: 'opt-in',
    customer,
    says: {
      nl: 'Reclame per e-mail of sms mocht alleen na toestemming, of aan eigen klanten voor soortgelijke eigen producten.',
      en: 'Advertising by e-mail or text needed prior consent, or own customers and similar own products.',
    },
  }),
  contactRule({
    id: 'si-email-natural',
    cites: ['SI ZEKom-2 226', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: act2022,
    from: newFrom,
    confidence: 'medium',
    channels: electronicMail,
    recipients: natural,
    regime: 'opt-in',
    customer,
    says: {
      nl: 'Reclame per e-mail of sms mag alleen na toestemming, of aan eigen klanten voor soortgelijke eigen producten.',
      en: 'Advertising by e-mail or text needs prior consent, or own customers and similar own products.',
    },
  }),
  contactRule({
    // A court held in 2023 that the consent may be asked in the call itself, before the offer is made.
    id: 'si-phone-natural-until-2022',
    cites: ['SI ZEKom-1 158', 'ePrivacy 13(3)'],
    source: calls,
    from: oldFrom,
    to: oldTo,
    confidence: 'medium',
    channels: ['phone'],
    recipients: natural,
    regime: 'opt-in',
    says: {
      nl: 'Een reclametelefoontje mocht alleen met toestemming; volgens de toezichthouder vooraf, en ook naar eigen klanten.',
      en: 'A sales call needed consent; beforehand and from own customers too, says the authority.',
    },
  }),
  contactRule({
    id: 'si-phone-natural',
    cites: ['SI ZEKom-2 226', 'ePrivacy 13(3)'],
    source: act2022,
    from: newFrom,
    confidence: 'low',
    channels: ['phone'],
    recipients: natural,
    regime: 'open',
    registers: [{ name: 'robinson', binding: 'statute', setAsideBy: ['consent'] }],
    says: {
      nl: 'Tot november 2022 was voor bellen toestemming nodig; of de nieuwe wet dat onveranderd overnam, is niet nagegaan.',
      en: 'Until November 2022 calls needed consent; whether the new act kept that unchanged was not established.',
    },
  }),
];
