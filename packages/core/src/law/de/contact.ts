import { everyone } from '../contact-rule.ts';
import { contactRule } from '../define.ts';

const uwg7 = 'https://www.gesetze-im-internet.de/uwg_2004/__7.html';
const uwg7a = 'https://www.gesetze-im-internet.de/uwg_2004/__7a.html';
const tdddg25 = 'https://www.gesetze-im-internet.de/ttdsg/__25.html';

const others = ['sole-trader', 'business-contact', 'business-address'] as const;

/**
 * UWG 7 and TDDDG 25: how a message may reach people in Germany.
 *
 * The rows start with the UWG of 3 July 2004, in force on 8 July 2004, which transposed ePrivacy 13. Its
 * paragraph 2 was renumbered since, so the rows cite the section without its numbers.
 */
export const deContact = [
  contactRule({
    id: 'de-email',
    cites: ['DE UWG 7', 'DE UWG 7(3)', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: uwg7,
    from: '2004-07-08',
    confidence: 'high',
    channels: ['email'],
    recipients: everyone,
    regime: 'opt-in',
    customer: { quote: 'no', freeAccount: 'open' },
    says: {
      nl: 'Reclame per e-mail mag in Duitsland alleen na uitdrukkelijke toestemming, ook aan bedrijven en aan info@; de uitzondering is je eigen klant, voor soortgelijke eigen producten, als je hem bij het verkrijgen van het adres én in elke mail op zijn recht van bezwaar wijst.',
      en: 'Advertising by e-mail in Germany needs prior express consent, for businesses and info@ addresses too; the exception is your own customer, for similar products of your own, if the right to object is pointed out at collection and in every mail.',
    },
  }),
  // The exception of UWG 7(3) speaks of the "electronic postal address"; whether a number for texts is one is
  // doubtful, so it is for counsel.
  contactRule({
    id: 'de-sms',
    cites: ['DE UWG 7', 'ePrivacy 13(1)'],
    source: uwg7,
    from: '2004-07-08',
    confidence: 'medium',
    channels: ['sms'],
    recipients: everyone,
    regime: 'opt-in',
    customer: { quote: 'no', freeAccount: 'open', contested: true },
    says: {
      nl: 'Reclame per sms mag in Duitsland alleen na uitdrukkelijke toestemming. Of de uitzondering voor eigen klanten ook voor een telefoonnummer geldt, is twijfelachtig: reken er niet op.',
      en: 'Advertising by text in Germany needs prior express consent. Whether the exception for own customers covers a telephone number is doubtful: do not rely on it.',
    },
  }),
  contactRule({
    id: 'de-push',
    cites: ['DE UWG 7', 'ePrivacy 13(1)'],
    source: uwg7,
    from: '2004-07-08',
    confidence: 'low',
    channels: ['push'],
    recipients: everyone,
    regime: 'open',
    says: {
      nl: 'Of een pushbericht van een app in Duitsland als e-mail telt, is niet uitgemaakt. Met toestemming zit je goed; dat iemand meldingen op zijn telefoon aanzet, is nog geen toestemming voor reclame.',
      en: 'Whether a push message of an app counts as e-mail in Germany is not settled. Consent makes it safe; switching notifications on is not yet consent to advertising.',
    },
  }),
  contactRule({
    id: 'de-robocall-fax',
    cites: ['DE UWG 7', 'ePrivacy 13(1)'],
    source: uwg7,
    from: '2004-07-08',
    confidence: 'high',
    channels: ['robocall', 'fax'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per belcomputer of fax mag in Duitsland alleen na uitdrukkelijke toestemming, ook bij bedrijven.',
      en: 'Automated calls and advertising by fax need prior express consent in Germany, from businesses too.',
    },
  }),
  contactRule({
    id: 'de-inbox-ad',
    cites: ['DE UWG 7', 'ePrivacy 13(1)', 'CJEU C-102/20'],
    source: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62020CJ0102',
    from: '2004-07-08',
    confidence: 'high',
    channels: ['inbox-ad'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Een advertentie die tussen de mails in iemands postvak verschijnt, telt als e-mail en mag dus alleen met toestemming.',
      en: 'An advertisement shown among the mails in an inbox counts as e-mail and so needs consent.',
    },
  }),
  contactRule({
    id: 'de-phone-consumer-until-2009',
    cites: ['DE UWG 7', 'ePrivacy 13(3)'],
    source: uwg7,
    from: '2004-07-08',
    to: '2009-08-03',
    confidence: 'high',
    channels: ['phone'],
    recipients: ['consumer'],
    regime: 'opt-in',
    duties: ['identify-caller'],
    says: {
      nl: 'Consumenten bellen met reclame mocht in Duitsland ook vóór augustus 2009 alleen na toestemming.',
      en: 'Before August 2009, too, consumers in Germany could be called with advertising only with consent.',
    },
  }),
  contactRule({
    id: 'de-phone-consumer-until-2021',
    cites: ['DE UWG 7', 'ePrivacy 13(3)'],
    source: uwg7,
    from: '2009-08-04',
    to: '2021-09-30',
    confidence: 'high',
    channels: ['phone'],
    recipients: ['consumer'],
    regime: 'opt-in',
    duties: ['identify-caller', 'visible-number'],
    says: {
      nl: 'Sinds 4 augustus 2009 mag je consumenten in Duitsland alleen bellen als zij dat vooraf uitdrukkelijk goed vonden, ook als het je eigen klanten zijn.',
      en: 'Since 4 August 2009 consumers in Germany may be called only with their prior express consent, own customers included.',
    },
  }),
  contactRule({
    id: 'de-phone-consumer',
    cites: ['DE UWG 7', 'DE UWG 7a', 'ePrivacy 13(3)'],
    source: uwg7a,
    from: '2021-10-01',
    confidence: 'high',
    channels: ['phone'],
    recipients: ['consumer'],
    regime: 'opt-in',
    duties: ['identify-caller', 'visible-number', 'keep-phone-consent-proof-de'],
    says: {
      nl: 'Consumenten in Duitsland mag je alleen bellen na uitdrukkelijke toestemming vooraf; sinds 1 oktober 2021 moet je die vastleggen en vijf jaar bewaren.',
      en: 'Consumers in Germany may be called only with prior express consent; since 1 October 2021 it has to be documented and kept for five years.',
    },
  }),
  contactRule({
    id: 'de-phone-business',
    cites: ['DE UWG 7', 'GDPR 6(1)(f)', 'ePrivacy 13(3)', 'ePrivacy 13(5)'],
    source: uwg7,
    from: '2004-07-08',
    confidence: 'high',
    channels: ['phone'],
    recipients: others,
    regime: 'presumed-consent',
    duties: ['identify-caller', 'visible-number'],
    says: {
      nl: 'Bedrijven en zelfstandigen in Duitsland mag je bellen na toestemming, of als er een concrete reden is om aan te nemen dat zij juist dit telefoontje willen; dat je aanbod bij hun branche past, is niet genoeg.',
      en: 'Businesses and the self-employed in Germany may be called with consent, or with a concrete reason to presume that they want this very call; that the offer suits their trade is not enough.',
    },
  }),
  // Before the GDPR the Federal Data Protection Act ruled lists for post; it was not researched.
  contactRule({
    id: 'de-post-until-2018',
    cites: ['DE BDSG 28(3)', 'Directive 95/46 14(b)'],
    source: 'https://eur-lex.europa.eu/eli/dir/1995/46/oj',
    from: '2003-10-31',
    to: '2018-05-24',
    confidence: 'low',
    channels: ['post'],
    recipients: ['consumer', 'sole-trader', 'business-contact'],
    regime: 'open',
    says: {
      nl: 'Voor reclamepost in Duitsland van vóór 25 mei 2018 gold de oude privacywet; die is hier niet uitgezocht.',
      en: 'Advertising post in Germany before 25 May 2018 fell under the old data protection act, which was not researched here.',
    },
  }),
  contactRule({
    id: 'de-post',
    cites: ['GDPR 6(1)(f)', 'DE UWG 7(1)', 'GDPR 21(3)'],
    source: uwg7,
    from: '2018-05-25',
    confidence: 'high',
    channels: ['post'],
    recipients: ['consumer', 'sole-trader', 'business-contact'],
    regime: 'opt-out',
    duties: ['tell-right-to-object'],
    says: {
      nl: 'Reclame per post mag in Duitsland op grond van een gerechtvaardigd belang, ook aan wie geen klant is, tot iemand bezwaar maakt of duidelijk laat weten dat hij geen reclame wil.',
      en: 'Advertising by post in Germany may rest on a legitimate interest, for people who are no customers too, until they object or plainly want no advertising.',
    },
  }),
  contactRule({
    id: 'de-post-business-address',
    cites: ['DE UWG 7(1)'],
    source: uwg7,
    from: '2004-07-08',
    confidence: 'high',
    channels: ['post'],
    recipients: ['business-address'],
    regime: 'free',
    says: {
      nl: 'Post aan een bedrijf zonder naam van een persoon mag, tot het bedrijf laat weten dat het geen reclame wil.',
      en: 'Post to a company that names no person is free until the company lets you know that it wants no advertising.',
    },
  }),
  // The Federal Court read the old TMG 15(3) in the light of ePrivacy 5(3) as amended; the amendment had to be
  // transposed by 25 May 2011.
  contactRule({
    id: 'de-device-until-2021',
    cites: ['DE TMG 15(3)', 'ePrivacy 5(3)', 'CJEU C-673/17', 'BGH I ZR 7/16'],
    source: 'https://eur-lex.europa.eu/legal-content/DE/TXT/?uri=CELEX:62017CJ0673',
    from: '2011-05-25',
    to: '2021-11-30',
    confidence: 'medium',
    channels: ['web-tracking', 'email-pixel'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Volgens het Bundesgerichtshof was voor trackingcookies voor reclame ook onder de oude wet al toestemming nodig.',
      en: 'According to the Federal Court of Justice tracking cookies for advertising needed consent under the old act already.',
    },
  }),
  contactRule({
    id: 'de-device-2021',
    cites: ['DE TTDSG 25', 'DE TDDDG 25', 'ePrivacy 5(3)'],
    source: tdddg25,
    from: '2021-12-01',
    to: '2024-05-13',
    confidence: 'medium',
    channels: ['web-tracking', 'email-pixel'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Gegevens op iemands apparaat plaatsen of lezen mag in Duitsland sinds 1 december 2021 volgens de wet zelf alleen met toestemming, tenzij het strikt nodig is.',
      en: 'Since 1 December 2021 the act itself asks for consent in Germany before data are stored or read on a device, unless strictly necessary.',
    },
  }),
  // Same text; the act was renamed on 14 May 2024.
  contactRule({
    id: 'de-device',
    cites: ['DE TDDDG 25', 'ePrivacy 5(3)'],
    source: tdddg25,
    from: '2024-05-14',
    confidence: 'medium',
    channels: ['web-tracking', 'email-pixel'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Gegevens op iemands apparaat plaatsen of lezen, ook met een meetpixel in een mail, mag in Duitsland alleen met toestemming vooraf, tenzij het strikt nodig is.',
      en: 'Storing or reading data on a device, a pixel in a mail included, needs prior consent in Germany unless strictly necessary.',
    },
  }),
];
