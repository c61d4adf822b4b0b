import { electronicMail, everyone } from '../contact-rule.ts';
import { contactRule } from '../define.ts';
import { postToFirm, postToPersons } from '../post.ts';

const pke = 'https://isap.sejm.gov.pl/isap.nsf/DocDetails.xsp?id=WDU20241001221';
const telecomLaw =
  'https://nieuczciwepraktykirynkowe.pl/czy-mozna-dzwonic-do-konsumenta-bez-uprzedniej-zgody-problemy-z-art-172-prawa-telekomunikacyjnego/';
const eServices = 'https://isap.sejm.gov.pl/isap.nsf/DocDetails.xsp?id=WDU20021441204';

/** The research gives no first day for the older acts; their rows reach back to the accession. */
const accession = '2004-05-01';
/** From 25 December 2014 article 172 covered terminal equipment, and subscribers of every kind. */
const before2014 = '2014-12-24';
const from2014 = '2014-12-25';
const beforePke = '2024-11-09';
const from = '2024-11-10';

/**
 * Prawo komunikacji elektronicznej 398, and before it article 10 of the e-services act (UŚUDE) with article 172
 * of the telecommunications law (PT). None of them has an exception for customers.
 */
export const plContact = [
  contactRule({
    id: 'pl-email-persons-until-2024',
    cites: ['PL UŚUDE 10', 'PL PT 172', 'ePrivacy 13(1)'],
    source: eServices,
    from: accession,
    to: beforePke,
    confidence: 'high',
    channels: electronicMail,
    recipients: ['consumer', 'sole-trader', 'business-contact'],
    regime: 'opt-in',
    says: {
      nl: 'Tot 10 november 2024 gold al: reclame per e-mail of sms aan een persoon alleen na toestemming, ook aan klanten.',
      en: 'Until 10 November 2024 too, persons could be e-mailed or texted only with consent, customers included.',
    },
  }),
  contactRule({
    id: 'pl-email-business-address-until-2014',
    cites: ['PL UŚUDE 10', 'ePrivacy 13(5)'],
    source: eServices,
    from: accession,
    to: before2014,
    confidence: 'low',
    channels: electronicMail,
    recipients: ['business-address'],
    regime: 'open',
    says: {
      nl: 'De wet beschermde toen personen; wat er voor een algemeen adres van een bedrijf gold, is niet nagegaan.',
      en: 'The act then protected persons; what held for a general company address was not established.',
    },
  }),
  contactRule({
    id: 'pl-email-business-address-until-2024',
    cites: ['PL PT 172', 'ePrivacy 13(5)'],
    source: telecomLaw,
    from: from2014,
    to: beforePke,
    confidence: 'medium',
    channels: electronicMail,
    recipients: ['business-address'],
    regime: 'opt-in',
    says: {
      nl: 'Van eind 2014 tot november 2024 was voor reclame naar het apparaat van een abonnee toestemming nodig, ook bij bedrijven.',
      en: 'From the end of 2014 to November 2024 advertising to a subscriber’s device needed consent, at firms too.',
    },
  }),
  contactRule({
    id: 'pl-email',
    cites: ['PL PKE 398', 'ePrivacy 13(1)', 'ePrivacy 13(5)'],
    source: pke,
    from,
    confidence: 'high',
    channels: electronicMail,
    recipients: everyone,
    regime: 'opt-in',
    publishedForOffers: true,
    says: {
      nl: 'Reclame per e-mail, sms of berichtendienst mag alleen na toestemming, ook aan klanten en bedrijven, of naar een adres dat juist voor zulke reclame is bekendgemaakt.',
      en: 'Advertising by e-mail, text or messenger needs consent, from customers and firms too, or an address made available for just such offers.',
    },
  }),
  contactRule({
    id: 'pl-phone-until-2014',
    cites: ['PL PT 172', 'ePrivacy 13(3)'],
    source: telecomLaw,
    from: accession,
    to: before2014,
    confidence: 'low',
    channels: ['phone'],
    recipients: everyone,
    regime: 'open',
    says: {
      nl: 'Vóór 25 december 2014 noemde de wet alleen belcomputers; wat er voor gewoon bellen gold, is niet nagegaan.',
      en: 'Before 25 December 2014 the law named calling machines only; what held for live calls was not established.',
    },
  }),
  contactRule({
    id: 'pl-phone-until-2024',
    cites: ['PL PT 172', 'ePrivacy 13(3)', 'ePrivacy 13(5)'],
    source: telecomLaw,
    from: from2014,
    to: beforePke,
    confidence: 'high',
    channels: ['phone'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Een reclametelefoontje mocht alleen na toestemming vooraf, ook naar bedrijven.',
      en: 'A sales call needed prior consent, from firms too.',
    },
  }),
  contactRule({
    id: 'pl-phone',
    cites: ['PL PKE 398', 'ePrivacy 13(3)', 'ePrivacy 13(5)'],
    source: pke,
    from,
    confidence: 'high',
    channels: ['phone'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Een reclametelefoontje mag alleen na toestemming, ook naar bedrijven; ook een belletje om die te vragen geldt als reclame.',
      en: 'A sales call needs prior consent, to firms too; a call that asks for it counts as advertising as well.',
    },
  }),
  contactRule({
    id: 'pl-robocall-fax-until-2024',
    cites: ['PL PT 172', 'ePrivacy 13(1)'],
    source: telecomLaw,
    from: accession,
    to: beforePke,
    confidence: 'medium',
    channels: ['robocall', 'fax'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per belcomputer of fax mocht alleen na toestemming vooraf.',
      en: 'Automated calls and advertising by fax needed prior consent.',
    },
  }),
  contactRule({
    id: 'pl-robocall-fax',
    cites: ['PL PKE 398', 'ePrivacy 13(1)'],
    source: pke,
    from,
    confidence: 'high',
    channels: ['robocall', 'fax'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per belcomputer of fax mag alleen na toestemming.',
      en: 'Automated calls and advertising by fax need prior consent.',
    },
  }),
  postToPersons('pl', 'medium'),
  postToFirm('pl', 'medium'),
  contactRule({
    id: 'pl-device',
    cites: ['PL PKE 399', 'ePrivacy 5(3)'],
    source: pke,
    from,
    confidence: 'medium',
    channels: ['web-tracking', 'email-pixel'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Gegevens op iemands apparaat plaatsen of lezen mag alleen met toestemming vooraf, tenzij het strikt nodig is.',
      en: 'Storing or reading data on a device needs prior consent unless strictly necessary.',
    },
  }),
];
