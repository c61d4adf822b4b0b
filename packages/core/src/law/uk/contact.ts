import { parseDay, parsePeriod } from '../../time/index.ts';
import { everyone, natural } from '../contact-rule.ts';
import { contactRule } from '../define.ts';

const pecr = 'https://www.legislation.gov.uk/uksi/2003/2426';
const reg = (number: number) => `${pecr}/regulation/${number}`;

/** Companies, LLPs, public bodies and Scottish partnerships: "corporate subscribers" in PECR 2. */
const corporate = ['business-contact', 'business-address'] as const;

/** The regulations are in force since 11 December 2003. */
const start = '2003-12-11';
const charitySoftOptIn = '2026-02-05';

const individualMail = {
  cites: ['UK PECR 22', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
  source: reg(22),
  confidence: 'high',
  recipients: natural,
  regime: 'opt-in',
  // Regulation 22(3) speaks of a sale "or negotiations for the sale".
  customer: { quote: 'yes', freeAccount: 'open' },
} as const;

/** An entry binds after 28 days, and a screening holds as long (PECR 21(2), 25). */
const days28 = parsePeriod('P28D');

/**
 * The Privacy and Electronic Communications Regulations 2003: how a message may reach people in the United
 * Kingdom. Sole traders and ordinary partnerships count as individuals. No row of the EU baseline applies
 * after 2020, so every channel has a row of its own.
 */
export const ukContact = [
  contactRule({
    ...individualMail,
    id: 'uk-email-individual',
    from: start,
    channels: ['email', 'sms'],
    says: {
      nl: 'Reclame per e-mail of sms aan een particulier of zelfstandige mag alleen na toestemming, of aan wie bij jou kocht of een offerte vroeg, voor soortgelijke eigen producten, als weigeren meteen en in elk bericht makkelijk kon.',
      en: 'Advertising by e-mail or text to an individual or sole trader needs consent, or a sale or a quote, similar products of your own, and an easy way to refuse at collection and in each message.',
    },
  }),
  // Regulation 22(3A) has no effect on details collected before it; a refusal must have been offered then.
  contactRule({
    ...individualMail,
    id: 'uk-email-individual-charity',
    cites: ['UK PECR 22', 'UK PECR 22(3A)', 'ePrivacy 13(1)'],
    from: charitySoftOptIn,
    channels: ['email', 'sms'],
    sectors: ['charity'],
    customer: {
      quote: 'yes',
      freeAccount: 'open',
      donation: { collectedFrom: parseDay(charitySoftOptIn) },
      sectors: ['charity'],
    },
    says: {
      nl: 'Sinds 5 februari 2026 mag een goed doel zonder toestemming mailen aan wie het sindsdien steunde of belangstelling toonde, alleen voor zijn goede doel, als weigeren meteen en in elk bericht makkelijk kan.',
      en: 'Since 5 February 2026 a charity may mail those who have since supported it or shown interest without consent, only to further its cause, with an easy way to refuse at collection and in each message.',
    },
  }),
  contactRule({
    id: 'uk-email-corporate',
    cites: ['UK PECR 22', 'UK PECR 23', 'ePrivacy 13(5)'],
    source: reg(22),
    from: start,
    confidence: 'high',
    channels: ['email', 'sms'],
    recipients: ['business-contact'],
    regime: 'opt-out',
    duties: ['identify-sender', 'stop-address'],
    says: {
      nl: 'Medewerkers van een bedrijf of instelling mag je op hun werkadres zonder toestemming mailen tot zij bezwaar maken; zeg wie je bent en geef een adres om te stoppen.',
      en: 'Staff of a company or public body may be mailed at their work address without consent until they object; say who you are and give an address to stop.',
    },
  }),
  contactRule({
    id: 'uk-email-corporate-generic',
    cites: ['UK PECR 22', 'UK PECR 23', 'ePrivacy 13(5)'],
    source: reg(22),
    from: start,
    confidence: 'high',
    channels: ['email', 'sms'],
    recipients: ['business-address'],
    regime: 'free',
    duties: ['identify-sender', 'stop-address'],
    says: {
      nl: 'Een algemeen adres van een bedrijf of instelling mag je mailen; zeg wie je bent en geef een adres om te stoppen.',
      en: 'A generic address of a company or public body may be mailed; say who you are and give an address to stop.',
    },
  }),
  // The ICO's draft code of 2020 counts push messages as electronic mail; the guidance in force names in-app
  // messages and direct messages only.
  contactRule({
    ...individualMail,
    id: 'uk-push-individual',
    confidence: 'medium',
    from: start,
    channels: ['push'],
    says: {
      nl: 'Een pushbericht met reclame behandel je als e-mail: toestemming, of je eigen klant voor soortgelijke eigen producten. Meldingen aanzetten op de telefoon is nog geen toestemming voor reclame.',
      en: 'Treat a push message with advertising as e-mail: consent, or your own customer and similar products of your own. Switching notifications on is not yet consent to advertising.',
    },
  }),
  contactRule({
    id: 'uk-push-corporate',
    cites: ['UK PECR 22', 'ePrivacy 13(5)'],
    source: reg(22),
    from: start,
    confidence: 'low',
    channels: ['push'],
    recipients: corporate,
    regime: 'open',
    says: {
      nl: 'Wat voor pushberichten aan zakelijke gebruikers geldt, is niet uitgemaakt.',
      en: 'What applies to push messages to business users is not settled.',
    },
  }),
  contactRule({
    id: 'uk-inbox-ad',
    cites: ['UK PECR 22', 'ePrivacy 13(1)'],
    source: reg(22),
    from: start,
    confidence: 'low',
    channels: ['inbox-ad'],
    recipients: everyone,
    regime: 'open',
    says: {
      nl: 'Of een advertentie tussen de mails in het Verenigd Koninkrijk als e-mail telt, is niet uitgemaakt: het Europese arrest daarover is van na de brexit.',
      en: 'Whether an advertisement among the mails counts as e-mail in the United Kingdom is not settled: the European judgment came after Brexit.',
    },
  }),
  contactRule({
    id: 'uk-phone-individual',
    cites: ['UK PECR 21', 'UK PECR 26', 'ePrivacy 13(3)'],
    source: reg(21),
    from: start,
    confidence: 'high',
    channels: ['phone'],
    recipients: natural,
    regime: 'opt-out',
    // A number binds once it is on the list for 28 days: regulation 21(3).
    registers: [
      {
        name: 'tps',
        binding: 'statute',
        setAsideBy: ['consent'],
        bindsAfter: days28,
        screeningHolds: days28,
      },
    ],
    duties: ['identify-caller', 'visible-number'],
    says: {
      nl: 'Je mag particulieren en zelfstandigen bellen tot zij bezwaar maken, tenzij hun nummer 28 dagen of langer in de Telephone Preference Service staat en zij jou geen toestemming gaven. Bellen over schadeclaims (sinds 2018) en pensioenen (sinds 2019) mag alleen met toestemming.',
      en: 'Individuals and sole traders may be called until they object, unless their number has stood in the Telephone Preference Service for 28 days and they gave you no consent. Calls about claims management (since 2018) and pensions (since 2019) always need consent.',
    },
  }),
  contactRule({
    id: 'uk-phone-corporate-until-2004',
    cites: ['UK PECR 21', 'ePrivacy 13(5)'],
    source: reg(21),
    from: start,
    to: '2004-06-24',
    confidence: 'medium',
    channels: ['phone'],
    recipients: corporate,
    regime: 'opt-out',
    duties: ['identify-caller'],
    says: {
      nl: 'Bedrijven mocht je bellen tot zij bezwaar maakten; hun register bestond nog niet.',
      en: 'Companies could be called until they objected; their register did not exist yet.',
    },
  }),
  contactRule({
    id: 'uk-phone-corporate',
    cites: ['UK PECR 21', 'UK PECR 26', 'ePrivacy 13(5)'],
    source: reg(21),
    from: '2004-06-25',
    confidence: 'high',
    channels: ['phone'],
    recipients: corporate,
    regime: 'opt-out',
    registers: [
      {
        name: 'ctps',
        binding: 'statute',
        setAsideBy: ['consent'],
        bindsAfter: days28,
        screeningHolds: days28,
      },
    ],
    duties: ['identify-caller', 'visible-number'],
    says: {
      nl: 'Bedrijven mag je bellen tot zij bezwaar maken, tenzij hun nummer in de Corporate TPS staat en zij jou geen toestemming gaven.',
      en: 'Companies may be called until they object, unless their number stands in the Corporate TPS and they gave you no consent.',
    },
  }),
  contactRule({
    id: 'uk-robocall',
    cites: ['UK PECR 19', 'ePrivacy 13(1)'],
    source: reg(19),
    from: start,
    confidence: 'high',
    channels: ['robocall'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per belcomputer mag alleen als de abonnee juist jou daarvoor toestemming gaf, ook bij bedrijven.',
      en: 'Automated calls need the subscriber’s specific consent to you, companies included.',
    },
  }),
  contactRule({
    id: 'uk-fax-individual',
    cites: ['UK PECR 20', 'ePrivacy 13(1)'],
    source: reg(20),
    from: start,
    confidence: 'high',
    channels: ['fax'],
    recipients: natural,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per fax aan particulieren en zelfstandigen mag alleen na toestemming.',
      en: 'Advertising by fax to individuals and sole traders needs consent.',
    },
  }),
  contactRule({
    id: 'uk-fax-corporate',
    cites: ['UK PECR 20', 'UK PECR 25', 'ePrivacy 13(5)'],
    source: reg(20),
    from: start,
    confidence: 'medium',
    channels: ['fax'],
    recipients: corporate,
    regime: 'opt-out',
    duties: ['screen-fps', 'identify-sender', 'stop-address'],
    says: {
      nl: 'Bedrijven mag je faxen tot zij bezwaar maken, als hun nummer niet in de Fax Preference Service staat.',
      en: 'Companies may be faxed until they object, if their number is not in the Fax Preference Service.',
    },
  }),
  contactRule({
    id: 'uk-post-until-2018',
    cites: ['UK DPA 1998 11', 'Directive 95/46 14(b)'],
    source: 'https://www.legislation.gov.uk/ukpga/1998/29/section/11',
    from: '2000-03-01',
    to: '2018-05-24',
    confidence: 'medium',
    channels: ['post'],
    recipients: ['consumer', 'sole-trader', 'business-contact'],
    regime: 'opt-out',
    registers: [{ name: 'mps', binding: 'code', setAsideBy: ['consent', 'customer'] }],
    says: {
      nl: 'Reclamepost mocht onder de oude wet tot iemand schriftelijk bezwaar maakte; de branche raadpleegde de Mailing Preference Service.',
      en: 'Under the old act advertising post was allowed until the person objected in writing; the trade screened the Mailing Preference Service.',
    },
  }),
  contactRule({
    id: 'uk-post-2018',
    cites: ['GDPR 6(1)(f)', 'GDPR 21(3)'],
    source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    from: '2018-05-25',
    to: '2020-12-31',
    confidence: 'medium',
    channels: ['post'],
    recipients: ['consumer', 'sole-trader', 'business-contact'],
    regime: 'opt-out',
    registers: [{ name: 'mps', binding: 'code', setAsideBy: ['consent', 'customer'] }],
    duties: ['tell-right-to-object'],
    says: {
      nl: 'Reclamepost mocht op grond van een gerechtvaardigd belang tot iemand bezwaar maakte; de branche raadpleegde de Mailing Preference Service.',
      en: 'Advertising post could rest on a legitimate interest until the person objected; the trade screened the Mailing Preference Service.',
    },
  }),
  contactRule({
    id: 'uk-post',
    cites: ['UK GDPR 6(1)(f)', 'UK GDPR 21(3)'],
    source: 'https://www.legislation.gov.uk/eur/2016/679/article/21',
    from: '2021-01-01',
    confidence: 'medium',
    channels: ['post'],
    recipients: ['consumer', 'sole-trader', 'business-contact'],
    regime: 'opt-out',
    registers: [{ name: 'mps', binding: 'code', setAsideBy: ['consent', 'customer'] }],
    duties: ['tell-right-to-object'],
    says: {
      nl: 'Reclamepost mag op grond van een gerechtvaardigd belang tot iemand bezwaar maakt; de branche raadpleegt de Mailing Preference Service.',
      en: 'Advertising post may rest on a legitimate interest until the person objects; the trade screens the Mailing Preference Service.',
    },
  }),
  // No personal data under any version of the law.
  contactRule({
    id: 'uk-post-business-address',
    cites: ['UK GDPR 4(1)', 'GDPR 4(1)'],
    source: 'https://www.legislation.gov.uk/eur/2016/679/article/4',
    from: '2000-03-01',
    confidence: 'medium',
    channels: ['post'],
    recipients: ['business-address'],
    regime: 'free',
    says: {
      nl: 'Post aan een bedrijf zonder naam van een persoon valt buiten de privacywet.',
      en: 'Post to a company that names no person falls outside data protection law.',
    },
  }),
  contactRule({
    id: 'uk-device-until-2026',
    cites: ['UK PECR 6', 'ePrivacy 5(3)'],
    source: reg(6),
    from: '2011-05-26',
    to: '2026-02-04',
    confidence: 'high',
    channels: ['web-tracking', 'email-pixel'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Gegevens op iemands apparaat plaatsen of lezen mocht alleen met toestemming, tenzij het strikt nodig was.',
      en: 'Storing or reading data on a device needed consent unless strictly necessary.',
    },
  }),
  // The new exceptions are narrow: statistics about the use of one's own service, its appearance, emergencies.
  // None serves marketing; the vocabulary has no purpose for them but security, which is strictly necessary.
  contactRule({
    id: 'uk-device',
    cites: ['UK PECR 6', 'UK PECR Schedule A1', 'ePrivacy 5(3)'],
    source: reg(6),
    from: '2026-02-05',
    confidence: 'medium',
    channels: ['web-tracking', 'email-pixel'],
    recipients: everyone,
    regime: 'opt-in',
    exemptPurposes: ['security'],
    says: {
      nl: 'Gegevens op iemands apparaat plaatsen of lezen mag alleen met toestemming, tenzij het strikt nodig is; sinds 5 februari 2026 zijn enkele onschuldige doelen vrijgesteld, zoals statistiek over de eigen site, maar reclame niet.',
      en: 'Storing or reading data on a device needs consent unless strictly necessary; since 5 February 2026 a few harmless uses are exempt, such as statistics about one’s own site, but not advertising.',
    },
  }),
  contactRule({
    id: 'uk-ads',
    cites: ['UK PECR 6', 'UK GDPR 6(1)(a)'],
    source: reg(6),
    from: '2018-05-25',
    confidence: 'medium',
    channels: ['ads'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Iemand op andere sites volgen met advertenties mag alleen met toestemming; ook voor het doorgeven van klantgegevens aan een sociaal netwerk verwacht de toezichthouder die meestal.',
      en: 'Following someone with advertisements across sites needs consent; for handing customer data to a social network the regulator mostly expects it too.',
    },
  }),
];
