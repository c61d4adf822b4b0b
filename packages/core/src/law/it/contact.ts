import { parsePeriod } from '../../time/index.ts';
import { everyone } from '../contact-rule.ts';
import { contactRule } from '../define.ts';

const normattiva = 'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato';
const art130 = `${normattiva}:decreto.legislativo:2003-06-30;196~art130`;
const art122 = `${normattiva}:decreto.legislativo:2003-06-30;196~art122`;
const dpr2010 = `${normattiva}:decreto.del.presidente.della.repubblica:2010-09-07;178`;
const dpr2018 = `${normattiva}:decreto.del.presidente.della.repubblica:2018-11-08;149`;
const dpr2022 = `${normattiva}:decreto.del.presidente.della.repubblica:2022-01-27;26`;

/** The Code is in force since 1 January 2004. */
const start = '2004-01-01';
/** The register took in mobile and unlisted numbers, and automated calls. */
const newRegister = '2022-07-27';

const rpoBefore2022 = { name: 'rpo', binding: 'statute', setAsideBy: ['consent'] } as const;
/** An entry revokes every earlier consent (L 5/2018 art 1(5)); screened monthly and before each campaign. */
const rpo = {
  name: 'rpo',
  binding: 'statute',
  setAsideBy: ['later-consent', 'running-contract'],
  screeningHolds: parsePeriod('P1M'),
} as const;

/**
 * Codice privacy 130 and the register of objections (RPO): how a message may reach people in Italy. Article
 * 130 protects every subscriber or user, legal persons included. (From 6 December 2011 to 31 May 2012 legal
 * persons stood outside the Code; the rows keep to the stricter reading.)
 */
export const itContact = [
  contactRule({
    id: 'it-email',
    cites: ['IT Codice 130', 'IT Codice 130(4)', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: art130,
    from: start,
    confidence: 'high',
    channels: ['email'],
    recipients: everyone,
    regime: 'opt-in',
    customer: { quote: 'no', freeAccount: 'open' },
    says: {
      nl: 'Reclame per e-mail mag in Italië alleen na toestemming, ook aan bedrijven en aan adressen uit openbare registers; de uitzondering is wie bij jou kocht, voor soortgelijke eigen producten.',
      en: 'Advertising by e-mail in Italy needs consent, for businesses and addresses in public registers too; the exception is someone who bought from you, for similar products of your own.',
    },
  }),
  contactRule({
    id: 'it-sms',
    cites: ['IT Codice 130', 'ePrivacy 13(1)'],
    source: art130,
    from: start,
    confidence: 'high',
    channels: ['sms'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per sms of chat mag in Italië alleen na toestemming, ook aan eigen klanten: hun uitzondering geldt alleen voor e-mail.',
      en: 'Advertising by text or chat in Italy needs consent, from own customers too: their exception covers e-mail only.',
    },
  }),
  // Article 130(2) adds messages "of another kind" to e-mail, fax, MMS and SMS.
  contactRule({
    id: 'it-push',
    cites: ['IT Codice 130', 'ePrivacy 13(1)'],
    source: art130,
    from: start,
    confidence: 'medium',
    channels: ['push'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Reclame in een pushbericht is in Italië een elektronisch bericht "van een andere soort" en mag alleen met toestemming, ook aan eigen klanten.',
      en: 'Advertising in a push message is an electronic message “of another kind” in Italy and needs consent, from own customers too.',
    },
  }),
  contactRule({
    id: 'it-inbox-ad',
    cites: ['IT Codice 130', 'ePrivacy 13(1)', 'CJEU C-102/20'],
    source: art130,
    from: start,
    confidence: 'medium',
    channels: ['inbox-ad'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Een advertentie die tussen de mails in iemands postvak verschijnt, telt als e-mail en mag dus alleen met toestemming.',
      en: 'An advertisement shown among the mails in an inbox counts as e-mail and so needs consent.',
    },
  }),
  contactRule({
    id: 'it-fax',
    cites: ['IT Codice 130', 'ePrivacy 13(1)'],
    source: art130,
    from: start,
    confidence: 'high',
    channels: ['fax'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per fax mag in Italië alleen na toestemming, ook aan bedrijven.',
      en: 'Advertising by fax needs consent in Italy, from businesses too.',
    },
  }),
  contactRule({
    id: 'it-robocall-until-2022',
    cites: ['IT Codice 130', 'ePrivacy 13(1)'],
    source: art130,
    from: start,
    to: '2022-07-26',
    confidence: 'high',
    channels: ['robocall'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per belcomputer mocht in Italië alleen na toestemming, ook bij bedrijven.',
      en: 'Automated calls needed consent in Italy, from businesses too.',
    },
  }),
  contactRule({
    id: 'it-robocall',
    cites: ['IT Codice 130', 'IT L 5/2018 1', 'ePrivacy 13(1)'],
    source: dpr2022,
    from: newRegister,
    confidence: 'high',
    channels: ['robocall'],
    recipients: everyone,
    regime: 'opt-in',
    registers: [rpo],
    says: {
      nl: 'Reclame per belcomputer mag in Italië alleen na toestemming; wie zich daarna in het register van bezwaren inschrijft, trekt die toestemming in.',
      en: 'Automated calls need consent in Italy; entering the register of objections afterwards revokes it.',
    },
  }),

  // Article 130(3-bis) of November 2009 allowed calls to directory numbers, but its register opened on
  // 31 January 2011; until then only consent is sure.
  contactRule({
    id: 'it-phone-until-2011',
    cites: ['IT Codice 130', 'ePrivacy 13(3)'],
    source: art130,
    from: start,
    to: '2011-01-30',
    confidence: 'medium',
    channels: ['phone'],
    recipients: everyone,
    regime: 'opt-in',
    duties: ['identify-caller'],
    says: {
      nl: 'Bellen met reclame mocht in Italië alleen na toestemming; het register van bezwaren bestond nog niet.',
      en: 'Sales calls in Italy needed consent; the register of objections did not exist yet.',
    },
  }),
  contactRule({
    id: 'it-phone-2011',
    cites: ['IT Codice 130', 'IT Codice 130(3-bis)', 'ePrivacy 13(3)'],
    source: dpr2010,
    from: '2011-01-31',
    to: '2022-07-26',
    confidence: 'high',
    channels: ['phone'],
    recipients: everyone,
    regime: 'opt-in',
    directory: true,
    registers: [rpoBefore2022],
    duties: ['identify-caller'],
    says: {
      nl: 'Een nummer uit een openbare telefoongids mocht je in Italië bellen tenzij het in het register van bezwaren stond; voor elk ander nummer was toestemming nodig.',
      en: 'A number from a public telephone directory in Italy could be called unless it stood in the register of objections; any other number needed consent.',
    },
  }),
  contactRule({
    id: 'it-phone-2022',
    cites: ['IT Codice 130', 'IT L 5/2018 1', 'ePrivacy 13(3)'],
    source: dpr2022,
    from: newRegister,
    to: '2024-03-27',
    confidence: 'high',
    channels: ['phone'],
    recipients: everyone,
    regime: 'opt-in',
    directory: true,
    registers: [rpo],
    duties: ['identify-caller', 'visible-number'],
    says: {
      nl: 'Bellen mag in Italië met toestemming, of naar een nummer uit een openbare telefoongids dat niet in het register van bezwaren staat. Inschrijving wist elke eerdere toestemming; een gerechtvaardigd belang helpt niet, ook niet bij eigen klanten.',
      en: 'Calls in Italy need consent, or a number from a public directory that is not in the register of objections. An entry wipes every earlier consent; a legitimate interest does not help, not even with own customers.',
    },
  }),
  // The code of conduct with its hours took effect the day after its publication of 27 March 2024.
  contactRule({
    id: 'it-phone',
    cites: ['IT Codice 130', 'IT L 5/2018 1', 'ePrivacy 13(3)'],
    source: dpr2022,
    from: '2024-03-28',
    confidence: 'high',
    channels: ['phone'],
    recipients: everyone,
    regime: 'opt-in',
    directory: true,
    registers: [rpo],
    duties: ['identify-caller', 'visible-number', 'call-hours-it'],
    says: {
      nl: 'Bellen mag in Italië met toestemming, of naar een nummer uit een openbare telefoongids dat niet in het register van bezwaren staat. Inschrijving wist elke eerdere toestemming; een gerechtvaardigd belang helpt niet, ook niet bij eigen klanten.',
      en: 'Calls in Italy need consent, or a number from a public directory that is not in the register of objections. An entry wipes every earlier consent; a legitimate interest does not help, not even with own customers.',
    },
  }),
  // The act and article were not seen, only reports of the energy decree of 2026.
  contactRule({
    id: 'it-phone-energy',
    cites: ['IT DL bollette 2026', 'IT Codice 130', 'IT L 5/2018 1', 'ePrivacy 13(3)'],
    source: 'https://frontaliereticino.ch/en/cross-border-articles/dl-bill-news-consumers-2026/',
    from: '2026-06-19',
    confidence: 'medium',
    channels: ['phone'],
    recipients: everyone,
    sectors: ['energy'],
    regime: 'opt-in',
    registers: [rpo],
    duties: ['identify-caller', 'visible-number', 'call-hours-it', 'keep-proof'],
    says: {
      nl: 'Sinds 19 juni 2026 mag je in Italië voor stroom en gas alleen bellen als iemand erom vroeg of er juist daarvoor toestemming voor gaf, ook naar nummers uit de telefoongids; anders is het contract nietig.',
      en: 'Since 19 June 2026 calls in Italy about electricity and gas need a request or specific consent, for directory numbers too; otherwise the contract is void.',
    },
  }),

  contactRule({
    id: 'it-post-until-2018',
    cites: ['IT Codice 130', 'Directive 95/46 14(b)'],
    source: art130,
    from: start,
    to: '2018-05-24',
    confidence: 'low',
    channels: ['post'],
    recipients: everyone,
    regime: 'open',
    says: {
      nl: 'Voor reclamepost in Italië van vóór 25 mei 2018 gold de oude privacywet; die is hier niet uitgezocht.',
      en: 'Advertising post in Italy before 25 May 2018 fell under the old data protection act, which was not researched here.',
    },
  }),
  contactRule({
    id: 'it-post-2018',
    cites: ['IT Codice 130', 'GDPR 6(1)(f)', 'GDPR 21(3)'],
    source: art130,
    from: '2018-05-25',
    to: '2019-02-02',
    confidence: 'medium',
    channels: ['post'],
    recipients: everyone,
    regime: 'opt-out',
    duties: ['tell-right-to-object'],
    says: {
      nl: 'Reclamepost mocht in Italië op grond van een onderbouwd gerechtvaardigd belang tot iemand bezwaar maakte.',
      en: 'Advertising post in Italy could rest on a documented legitimate interest until the person objected.',
    },
  }),
  // The register binds addresses from the telephone directory; those of own customers come from elsewhere.
  contactRule({
    id: 'it-post-2019',
    cites: ['IT Codice 130', 'IT Codice 130(3-bis)', 'GDPR 6(1)(f)', 'GDPR 21(3)'],
    source: dpr2018,
    from: '2019-02-03',
    to: '2022-07-26',
    confidence: 'medium',
    channels: ['post'],
    recipients: everyone,
    regime: 'opt-out',
    registers: [{ ...rpoBefore2022, setAsideBy: ['consent', 'customer'] }],
    duties: ['tell-right-to-object'],
    says: {
      nl: 'Reclamepost mocht in Italië tot iemand bezwaar maakte; een adres uit de telefoongids moest je eerst langs het register van bezwaren halen.',
      en: 'Advertising post in Italy was allowed until the person objected; an address from the telephone directory had to be screened against the register of objections.',
    },
  }),
  contactRule({
    id: 'it-post',
    cites: ['IT Codice 130', 'IT L 5/2018 1', 'GDPR 6(1)(f)', 'GDPR 21(3)'],
    source: dpr2022,
    from: newRegister,
    confidence: 'medium',
    channels: ['post'],
    recipients: everyone,
    regime: 'opt-out',
    registers: [{ ...rpo, setAsideBy: ['later-consent', 'customer'] }],
    duties: ['tell-right-to-object'],
    says: {
      nl: 'Reclamepost mag in Italië op grond van een onderbouwd gerechtvaardigd belang tot iemand bezwaar maakt; een adres uit de telefoongids moet je eerst langs het register van bezwaren halen.',
      en: 'Advertising post in Italy may rest on a documented legitimate interest until the person objects; an address from the telephone directory has to be screened against the register of objections.',
    },
  }),

  // The consent rule came with D.Lgs 69/2012, in force on 1 June 2012.
  contactRule({
    id: 'it-web-tracking',
    cites: ['IT Codice 122', 'ePrivacy 5(3)'],
    source: art122,
    from: '2012-06-01',
    confidence: 'medium',
    channels: ['web-tracking'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Gegevens op iemands apparaat plaatsen of lezen mag in Italië alleen met toestemming vooraf, tenzij het strikt nodig is.',
      en: 'Storing or reading data on a device needs prior consent in Italy unless strictly necessary.',
    },
  }),
  contactRule({
    id: 'it-email-pixel-until-2026',
    cites: ['IT Codice 122', 'ePrivacy 5(3)'],
    source: art122,
    from: '2012-06-01',
    to: '2026-10-28',
    confidence: 'medium',
    channels: ['email-pixel'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Ook een meetpixel in een mail leest iets van iemands apparaat en mag dus alleen met toestemming; de Garante gaf tot 29 oktober 2026 de tijd om zijn regels daarvoor in te voeren.',
      en: 'A pixel in a mail, too, reads something from a device and so needs consent; the Garante gave until 29 October 2026 to put its rules on this into practice.',
    },
  }),
  contactRule({
    id: 'it-email-pixel',
    cites: ['IT Codice 122', 'ePrivacy 5(3)', 'IT Garante 284/2026'],
    source: art122,
    from: '2026-10-29',
    confidence: 'medium',
    channels: ['email-pixel'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Per persoon meten of een mail geopend is, mag in Italië alleen met toestemming; sinds 29 oktober 2026 moeten de regels van de Garante daarvoor zijn ingevoerd.',
      en: 'Measuring for each person whether a mail was opened needs consent in Italy; since 29 October 2026 the Garante’s rules on this have to be in place.',
    },
  }),
];
