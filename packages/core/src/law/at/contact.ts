import { electronicMail, everyone } from '../contact-rule.ts';
import { contactRule } from '../define.ts';
import { postToFirm, postToPersons } from '../post.ts';

const tkg2021 = 'https://www.ris.bka.gv.at/GeltendeFassung.wxe?Abfrage=Bundesnormen&Gesetzesnummer=20011678';
const tkg2003 = 'https://www.ris.bka.gv.at/GeltendeFassung.wxe?Abfrage=Bundesnormen&Gesetzesnummer=20002849';

/** The customer exception of TKG 174(4), and of TKG 107(3) before: for electronic mail alone. */
const customer = { quote: 'no', freeAccount: 'yes' } as const;

/** The list of ECG 7(2) ends the customer exception; it does not touch a specific consent. */
const ecg = [{ name: 'ecg', binding: 'statute', setAsideBy: ['consent'] }] as const;

/** Telekommunikationsgesetz: section 174 since 1 November 2021, section 107 of the older act before. */
export const atContact = [
  contactRule({
    id: 'at-email-consumer-until-2006',
    cites: ['AT TKG 107', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: tkg2003,
    // The research names no first day for the older act; the directive's last day for transposition stands in.
    from: '2003-10-31',
    to: '2006-02-28',
    confidence: 'medium',
    channels: electronicMail,
    recipients: ['consumer'],
    regime: 'opt-in',
    customer,
    registers: ecg,
    says: {
      nl: 'Ook vóór maart 2006 mocht reclame per e-mail of sms aan consumenten alleen na toestemming of aan eigen klanten.',
      en: 'Before March 2006 too, consumers could be e-mailed or texted only with consent or as own customers.',
    },
  }),
  contactRule({
    id: 'at-email-business-until-2006',
    cites: ['AT TKG 107', 'ePrivacy 13(5)'],
    source: 'https://360.lexisnexis.at/d/z_bbi_2005_12_2005_BBInfo_Heft_12_aktue_4ec8c29075',
    from: '2003-10-31',
    to: '2006-02-28',
    confidence: 'low',
    channels: electronicMail,
    recipients: ['sole-trader', 'business-contact', 'business-address'],
    regime: 'open',
    says: {
      nl: 'De eis van toestemming geldt sinds 1 maart 2006 voor elke ontvanger; wat er voor bedrijven eerder gold, is niet nagegaan.',
      en: 'Consent has been required for every recipient since 1 March 2006; what held for businesses before was not established.',
    },
  }),
  contactRule({
    id: 'at-email-until-2021',
    cites: ['AT TKG 107', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: tkg2003,
    from: '2006-03-01',
    to: '2021-10-31',
    confidence: 'high',
    channels: electronicMail,
    recipients: everyone,
    regime: 'opt-in',
    customer,
    registers: ecg,
    says: {
      nl: 'Reclame per e-mail of sms mocht alleen na toestemming, ook aan bedrijven; eigen klanten mocht je mailen over soortgelijke eigen producten, tenzij zij op de ECG-lijst stonden.',
      en: 'Advertising by e-mail or text needed consent, from businesses too; own customers could be written to about similar own products unless they stood on the ECG list.',
    },
  }),
  contactRule({
    id: 'at-email',
    cites: ['AT TKG 174', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: tkg2021,
    from: '2021-11-01',
    confidence: 'high',
    channels: electronicMail,
    recipients: everyone,
    regime: 'opt-in',
    customer,
    registers: ecg,
    says: {
      nl: 'Reclame per e-mail of sms mag alleen na toestemming, ook aan bedrijven; eigen klanten mag je schrijven over soortgelijke eigen producten, tenzij zij op de ECG-lijst staan.',
      en: 'Advertising by e-mail or text needs consent, from businesses too; own customers may be written to about similar own products unless they stand on the ECG list.',
    },
  }),
  contactRule({
    id: 'at-phone-until-2021',
    cites: ['AT TKG 107', 'ePrivacy 13(3)', 'ePrivacy 13(5)'],
    source: tkg2003,
    from: '2003-10-31',
    to: '2021-10-31',
    confidence: 'high',
    channels: ['phone'],
    recipients: everyone,
    regime: 'opt-in',
    duties: ['identify-caller', 'visible-number'],
    says: {
      nl: 'Een reclametelefoontje mocht alleen na toestemming vooraf, ook naar bedrijven en ook naar eigen klanten.',
      en: 'A sales call needed prior consent, from businesses and own customers too.',
    },
  }),
  contactRule({
    id: 'at-phone',
    cites: ['AT TKG 174', 'ePrivacy 13(3)', 'ePrivacy 13(5)'],
    source: tkg2021,
    from: '2021-11-01',
    confidence: 'high',
    channels: ['phone'],
    recipients: everyone,
    regime: 'opt-in',
    duties: ['identify-caller', 'visible-number'],
    says: {
      nl: 'Een reclametelefoontje mag alleen na toestemming, ook naar bedrijven en ook over een lopend contract. Je nummer moet zichtbaar zijn.',
      en: 'A sales call needs prior consent, also to businesses and also about a running contract. The caller’s number must be shown.',
    },
  }),
  contactRule({
    id: 'at-robocall-fax-until-2021',
    cites: ['AT TKG 107', 'ePrivacy 13(1)'],
    source: tkg2003,
    from: '2003-10-31',
    to: '2021-10-31',
    confidence: 'high',
    channels: ['robocall', 'fax'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per belcomputer of fax mocht alleen na toestemming vooraf.',
      en: 'Automated calls and advertising by fax needed prior consent.',
    },
  }),
  contactRule({
    id: 'at-robocall-fax',
    cites: ['AT TKG 174', 'ePrivacy 13(1)'],
    source: tkg2021,
    from: '2021-11-01',
    confidence: 'high',
    channels: ['robocall', 'fax'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per belcomputer of fax mag alleen na toestemming; klanten zijn geen uitzondering.',
      en: 'Automated calls and advertising by fax need prior consent; customers are no exception.',
    },
  }),
  postToPersons('at', 'medium', undefined, {
    nl: 'Reclamepost mag op grond van een gerechtvaardigd belang tot iemand bezwaar maakt. De Robinsonlijst bindt alleen wie in adressen handelt.',
    en: 'Advertising post may rest on a legitimate interest until the person objects. The Robinson list binds only those who trade in addresses.',
  }),
  contactRule({
    id: 'at-post-address-trade',
    cites: ['AT GewO 151', 'GDPR 21(3)'],
    source:
      'https://wko.at/branchen/information-consulting/werbung-marktkommunikation/Robinsonliste-Eintragung,-Bezug,-Rechte-und-Pflichten.html',
    from: '2018-05-25',
    confidence: 'high',
    channels: ['post'],
    recipients: ['consumer', 'sole-trader', 'business-contact'],
    sectors: ['broker', 'agency'],
    regime: 'opt-out',
    registers: [{ name: 'robinson', binding: 'statute', setAsideBy: ['consent'] }],
    says: {
      nl: 'Adreshandelaren en directmarketingbureaus moeten de Robinsonlijst raadplegen voordat zij adressen voor post leveren of gebruiken.',
      en: 'Address traders and direct marketing firms must screen the Robinson list before they supply or use addresses for post.',
    },
  }),
  postToFirm('at', 'medium'),
  contactRule({
    id: 'at-device',
    cites: ['AT TKG 165', 'ePrivacy 5(3)'],
    source: tkg2021,
    from: '2021-11-01',
    confidence: 'high',
    channels: ['web-tracking', 'email-pixel'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Gegevens op iemands apparaat plaatsen of lezen mag alleen met toestemming vooraf, tenzij het strikt nodig is.',
      en: 'Storing or reading data on a device needs prior consent unless strictly necessary.',
    },
  }),
];
