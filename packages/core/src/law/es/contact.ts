import { parsePeriod } from '../../time/index.ts';
import { everyone } from '../contact-rule.ts';
import { contactRule } from '../define.ts';

const boe = (id: string) => `https://www.boe.es/buscar/act.php?id=${id}`;
const lssi = boe('BOE-A-2002-13758');
const lgt2003 = boe('BOE-A-2003-20253');
const lgt2014 = boe('BOE-A-2014-4950');
const lgtel2022 = boe('BOE-A-2022-10757');
const circular = boe('BOE-A-2023-15071');
const lopd = boe('BOE-A-1999-23750');
const lopdRegulation = boe('BOE-A-2008-979');
const lopdgdd = boe('BOE-A-2018-16673');

/** Consulting the exclusion lists is a statutory duty: RLOPD 49, then LOPDGDD 23(4). */
const robinson = { name: 'robinson', binding: 'statute', setAsideBy: ['consent', 'customer'] } as const;
/** The second list that the AEPD publishes, since January 2025. */
const stopPublicidad = { ...robinson, name: 'stop-publicidad' } as const;

const base = {
  cites: ['ES LGTel 66', 'ES AEPD Circular 1/2023', 'ePrivacy 13(3)'],
  source: circular,
} as const;
const consumer = {
  ...base,
  confidence: 'high',
  channels: ['phone'],
  recipients: ['consumer', 'sole-trader'],
  regime: 'opt-out',
  // No legitimate interest is presumed after a year without contract, request or interaction.
  recentContact: parsePeriod('P12M'),
} as const;
const business = {
  ...base,
  cites: ['ES LGTel 66', 'ES LOPDGDD 19', 'ePrivacy 13(3)', 'ePrivacy 13(5)'],
  confidence: 'medium',
  channels: ['phone'],
  recipients: ['business-contact', 'business-address'],
  regime: 'opt-out',
} as const;

const consumerSays = {
  nl: 'Bellen mag in Spanje met toestemming, of op grond van een gerechtvaardigd belang: je eigen klant, soortgelijke producten, en in het laatste jaar een contract, verzoek of contact. Raadpleeg eerst de uitsluitingslijsten.',
  en: 'Calls in Spain need consent or a legitimate interest: your own customer, similar products, and a contract, request or contact in the last year. Screen the exclusion lists first.',
};
const businessSays = {
  nl: 'Bedrijven in Spanje mag je op hun zakelijke nummer bellen op grond van een gerechtvaardigd belang, tot zij bezwaar maken. Raadpleeg eerst de uitsluitingslijsten.',
  en: 'Companies in Spain may be called on their business number on a legitimate interest until they object. Screen the exclusion lists first.',
};

const callDuties = ['identify-caller', 'offer-objection-in-call', 'publicity-exclusion-es'] as const;

/**
 * LSSI 21 and 22, LGTel 66 and its predecessors: how a message may reach people in Spain. A sole trader who is
 * called as a business stands nearer to a company; the rows treat all as consumers, the stricter reading.
 */
export const esContact = [
  contactRule({
    id: 'es-email-2002',
    cites: ['ES LSSI 21', 'ePrivacy 13(1)'],
    source: lssi,
    from: '2002-10-12',
    to: '2003-11-04',
    confidence: 'medium',
    channels: ['email', 'sms', 'push'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per e-mail of sms mocht in Spanje alleen op verzoek of na toestemming; een uitzondering voor klanten was er nog niet.',
      en: 'Advertising by e-mail or text in Spain needed a request or consent; there was no exception for customers yet.',
    },
  }),
  contactRule({
    id: 'es-email',
    cites: ['ES LSSI 21', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: lssi,
    from: '2003-11-05',
    confidence: 'high',
    channels: ['email', 'sms'],
    recipients: everyone,
    regime: 'opt-in',
    customer: { quote: 'no', freeAccount: 'open' },
    duties: ['recognisable-as-advertising', 'identify-sender', 'stop-address'],
    says: {
      nl: 'Reclame per e-mail of sms mag in Spanje alleen op verzoek of na uitdrukkelijke toestemming, ook aan bedrijven; de uitzondering is wie een contract met je sloot, voor soortgelijke eigen producten, als weigeren meteen en in elk bericht makkelijk en gratis kan.',
      en: 'Advertising by e-mail or text in Spain needs a request or express consent, for businesses too; the exception is someone who made a contract with you, for similar products of your own, with an easy and free refusal at collection and in each message.',
    },
  }),
  // "Equivalent means of electronic communication" in LSSI 21; no Spanish ruling on push was found.
  contactRule({
    id: 'es-push',
    cites: ['ES LSSI 21', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: lssi,
    from: '2003-11-05',
    confidence: 'medium',
    channels: ['push'],
    recipients: everyone,
    regime: 'opt-in',
    customer: { quote: 'no', freeAccount: 'open' },
    duties: ['recognisable-as-advertising', 'identify-sender'],
    says: {
      nl: 'Een pushbericht met reclame geldt in Spanje als een aan e-mail gelijk middel: toestemming, of je eigen klant voor soortgelijke eigen producten.',
      en: 'A push message with advertising counts as a means equivalent to e-mail in Spain: consent, or your own customer and similar products of your own.',
    },
  }),
  contactRule({
    id: 'es-inbox-ad',
    cites: ['ES LSSI 21', 'ePrivacy 13(1)', 'CJEU C-102/20'],
    source: lssi,
    from: '2003-11-05',
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
    id: 'es-robocall-fax-until-2014',
    cites: ['ES LGT 38', 'ePrivacy 13(1)'],
    source: lgt2003,
    from: '2003-11-05',
    to: '2014-05-10',
    confidence: 'high',
    channels: ['robocall', 'fax'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per belcomputer of fax mocht in Spanje alleen na toestemming.',
      en: 'Automated calls and advertising by fax needed consent in Spain.',
    },
  }),
  contactRule({
    id: 'es-robocall-fax-until-2022',
    cites: ['ES LGT 48', 'ePrivacy 13(1)'],
    source: lgt2014,
    from: '2014-05-11',
    to: '2022-06-29',
    confidence: 'high',
    channels: ['robocall', 'fax'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per belcomputer of fax mocht in Spanje alleen na toestemming.',
      en: 'Automated calls and advertising by fax needed consent in Spain.',
    },
  }),
  contactRule({
    id: 'es-robocall-fax',
    cites: ['ES LGTel 66', 'ES LGDCU 96', 'ePrivacy 13(1)'],
    source: lgtel2022,
    from: '2022-06-30',
    confidence: 'high',
    channels: ['robocall', 'fax'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per belcomputer of fax mag in Spanje alleen na toestemming vooraf.',
      en: 'Automated calls and advertising by fax need prior consent in Spain.',
    },
  }),

  contactRule({
    id: 'es-phone-until-2008',
    cites: ['ES LGT 38', 'ePrivacy 13(3)'],
    source: lgt2003,
    from: '2003-11-05',
    to: '2008-04-18',
    confidence: 'medium',
    channels: ['phone'],
    recipients: everyone,
    regime: 'opt-out',
    duties: ['identify-caller'],
    says: {
      nl: 'Bellen mocht in Spanje tot iemand bezwaar maakte.',
      en: 'Calls were allowed in Spain until the person objected.',
    },
  }),
  // Article 49 of the regulation of 2007 made consulting the common exclusion lists a duty.
  contactRule({
    id: 'es-phone-until-2014',
    cites: ['ES LGT 38', 'ES RLOPD 49', 'ePrivacy 13(3)'],
    source: lopdRegulation,
    from: '2008-04-19',
    to: '2014-05-10',
    confidence: 'medium',
    channels: ['phone'],
    recipients: everyone,
    regime: 'opt-out',
    registers: [robinson],
    duties: ['identify-caller'],
    says: {
      nl: 'Bellen mocht in Spanje tot iemand bezwaar maakte of op de Robinsonlijst stond.',
      en: 'Calls were allowed in Spain until the person objected or entered the Robinson list.',
    },
  }),
  // The right to refuse of article 48 applied until LGTel 66(1)(b) took effect, a year after that act.
  contactRule({
    id: 'es-phone-until-2023',
    cites: ['ES LGT 48', 'ES LOPDGDD 23(4)', 'ePrivacy 13(3)'],
    source: lgt2014,
    from: '2014-05-11',
    to: '2023-06-28',
    confidence: 'high',
    channels: ['phone'],
    recipients: everyone,
    regime: 'opt-out',
    registers: [robinson],
    duties: ['identify-caller', 'call-hours-es'],
    says: {
      nl: 'Bellen mocht in Spanje tot iemand bezwaar maakte of op de Robinsonlijst stond; toestemming aan jou zelf ging voor.',
      en: 'Calls were allowed in Spain until the person objected or entered the Robinson list; consent given to you went first.',
    },
  }),
  contactRule({
    ...consumer,
    id: 'es-phone-2023',
    from: '2023-06-29',
    to: '2024-12-31',
    registers: [robinson],
    duties: [...callDuties, 'call-hours-es'],
    says: consumerSays,
  }),
  contactRule({
    ...consumer,
    id: 'es-phone-2025-01',
    from: '2025-01-01',
    to: '2025-06-06',
    registers: [robinson, stopPublicidad],
    duties: [...callDuties, 'call-hours-es'],
    says: consumerSays,
  }),
  contactRule({
    ...consumer,
    id: 'es-phone-2025-06',
    from: '2025-06-07',
    to: '2026-10-16',
    registers: [robinson, stopPublicidad],
    duties: [...callDuties, 'call-hours-es', 'no-mobile-number-es'],
    says: consumerSays,
  }),
  contactRule({
    ...consumer,
    id: 'es-phone',
    from: '2026-10-17',
    registers: [robinson, stopPublicidad],
    duties: [...callDuties, 'call-hours-es', 'no-mobile-number-es', 'number-range-400-es'],
    says: consumerSays,
  }),
  contactRule({
    ...business,
    id: 'es-phone-business-2023',
    from: '2023-06-29',
    to: '2024-12-31',
    registers: [robinson],
    duties: callDuties,
    says: businessSays,
  }),
  contactRule({
    ...business,
    id: 'es-phone-business-2025-01',
    from: '2025-01-01',
    to: '2025-06-06',
    registers: [robinson, stopPublicidad],
    duties: callDuties,
    says: businessSays,
  }),
  // Whether the number rules bind calls to companies is unsettled; they are told as duties here too.
  contactRule({
    ...business,
    id: 'es-phone-business-2025-06',
    from: '2025-06-07',
    to: '2026-10-16',
    registers: [robinson, stopPublicidad],
    duties: [...callDuties, 'no-mobile-number-es'],
    says: businessSays,
  }),
  contactRule({
    ...business,
    id: 'es-phone-business',
    from: '2026-10-17',
    registers: [robinson, stopPublicidad],
    duties: [...callDuties, 'no-mobile-number-es', 'number-range-400-es'],
    says: businessSays,
  }),

  contactRule({
    id: 'es-post-until-2018',
    cites: ['ES LOPD 30', 'Directive 95/46 14(b)'],
    source: lopd,
    from: '2003-10-31',
    to: '2018-05-24',
    confidence: 'low',
    channels: ['post'],
    recipients: ['consumer', 'sole-trader', 'business-contact'],
    regime: 'open',
    says: {
      nl: 'Voor reclamepost in Spanje van vóór 25 mei 2018 gold de oude privacywet; die is hier niet uitgezocht.',
      en: 'Advertising post in Spain before 25 May 2018 fell under the old data protection act, which was not researched here.',
    },
  }),
  contactRule({
    id: 'es-post-2018',
    cites: ['GDPR 6(1)(f)', 'ES LOPDGDD 23(4)', 'GDPR 21(3)'],
    source: lopdgdd,
    from: '2018-05-25',
    to: '2024-12-31',
    confidence: 'high',
    channels: ['post'],
    recipients: ['consumer', 'sole-trader', 'business-contact'],
    regime: 'opt-out',
    registers: [robinson],
    duties: ['tell-source', 'tell-right-to-object', 'publicity-exclusion-es'],
    says: {
      nl: 'Reclamepost mocht in Spanje op grond van een gerechtvaardigd belang tot iemand bezwaar maakte of op de Robinsonlijst stond.',
      en: 'Advertising post in Spain could rest on a legitimate interest until the person objected or entered the Robinson list.',
    },
  }),
  contactRule({
    id: 'es-post',
    cites: ['GDPR 6(1)(f)', 'ES LOPDGDD 23(4)', 'GDPR 21(3)'],
    source: lopdgdd,
    from: '2025-01-01',
    confidence: 'high',
    channels: ['post'],
    recipients: ['consumer', 'sole-trader', 'business-contact'],
    regime: 'opt-out',
    registers: [robinson, stopPublicidad],
    duties: ['tell-source', 'tell-right-to-object', 'publicity-exclusion-es'],
    says: {
      nl: 'Reclamepost mag in Spanje op grond van een gerechtvaardigd belang tot iemand bezwaar maakt of op een uitsluitingslijst staat; zeg waar je het adres vandaan hebt.',
      en: 'Advertising post in Spain may rest on a legitimate interest until the person objects or stands on an exclusion list; say where the address came from.',
    },
  }),
  contactRule({
    id: 'es-post-business-address',
    cites: ['GDPR 4(1)'],
    source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    from: '2003-10-31',
    confidence: 'high',
    channels: ['post'],
    recipients: ['business-address'],
    regime: 'free',
    says: {
      nl: 'Post aan een bedrijf zonder naam van een persoon valt buiten de privacywet.',
      en: 'Post to a company that names no person falls outside data protection law.',
    },
  }),

  // Consent came with Royal Decree-law 13/2012, in force on 1 April 2012.
  contactRule({
    id: 'es-device',
    cites: ['ES LSSI 22(2)', 'ePrivacy 5(3)'],
    source: lssi,
    from: '2012-04-01',
    confidence: 'high',
    channels: ['web-tracking', 'email-pixel'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Gegevens op iemands apparaat plaatsen of lezen, ook met een meetpixel in een mail, mag in Spanje alleen na duidelijke informatie en toestemming vooraf, tenzij het strikt nodig is.',
      en: 'Storing or reading data on a device, a pixel in a mail included, needs clear information and prior consent in Spain unless strictly necessary.',
    },
  }),
];
