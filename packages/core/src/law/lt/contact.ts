import { electronicMail, everyone } from '../contact-rule.ts';
import { contactRule } from '../define.ts';

const source = 'https://e-tar.lt/portal/lt/legalAct/TAR.82D8168D3049';

/** The act of 15 April 2004 was article 68, then 69; Lithuania's accession stands in for its first day. */
const oldFrom = '2004-05-01';
const oldTo = '2021-11-30';
const newFrom = '2021-12-01';

const customer = { quote: 'open', freeAccount: 'yes' } as const;

const email = {
  nl: 'Reclame per e-mail of sms mag alleen na toestemming van de abonnee, ook bij bedrijven; eigen klanten mag je mailen over soortgelijke eigen producten.',
  en: 'Advertising by e-mail or text needs the subscriber’s prior consent, businesses included; own customers may be mailed about similar own products.',
};

const calls = {
  nl: 'Voor elk gebruik van elektronische communicatie voor reclame is toestemming nodig, dus ook voor bellen en ook bij bedrijven; klanten zijn alleen per e-mail een uitzondering.',
  en: 'Any use of electronic communications for advertising needs prior consent, calls and businesses included; customers are an exception for e-mail alone.',
};

/** Elektroninių ryšių įstatymas, article 81 since the new text of 1 December 2021. */
export const ltContact = [
  contactRule({
    id: 'lt-email-until-2021',
    cites: ['LT ERĮ 69', 'ePrivacy 13(1)', 'ePrivacy 13(2)', 'ePrivacy 13(5)'],
    source,
    from: oldFrom,
    to: oldTo,
    confidence: 'medium',
    channels: electronicMail,
    recipients: everyone,
    regime: 'opt-in',
    customer,
    says: email,
  }),
  contactRule({
    id: 'lt-email',
    cites: ['LT ERĮ 81', 'ePrivacy 13(1)', 'ePrivacy 13(2)', 'ePrivacy 13(5)'],
    source,
    from: newFrom,
    confidence: 'high',
    channels: electronicMail,
    recipients: everyone,
    regime: 'opt-in',
    customer,
    says: email,
  }),
  contactRule({
    id: 'lt-calls-fax-until-2021',
    cites: ['LT ERĮ 69', 'ePrivacy 13(1)', 'ePrivacy 13(3)', 'ePrivacy 13(5)'],
    source,
    from: oldFrom,
    to: oldTo,
    confidence: 'medium',
    channels: ['phone', 'robocall', 'fax'],
    recipients: everyone,
    regime: 'opt-in',
    says: calls,
  }),
  contactRule({
    id: 'lt-calls-fax',
    cites: ['LT ERĮ 81', 'ePrivacy 13(1)', 'ePrivacy 13(3)', 'ePrivacy 13(5)'],
    source,
    from: newFrom,
    confidence: 'high',
    channels: ['phone', 'robocall', 'fax'],
    recipients: everyone,
    regime: 'opt-in',
    says: calls,
  }),
];
