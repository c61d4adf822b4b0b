import { parsePeriod } from '../../time/index.ts';
import { contactRule } from '../define.ts';

const consumerCode = 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069565';
const loi2025 = 'https://www.legifrance.gouv.fr/eli/loi/2025/6/30/2025-594/jo/texte';
const lil = 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000886460';
const gdpr = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj';

const professionals = ['sole-trader', 'business-contact'] as const;
/** Those who call by trade screen at least monthly, others before each campaign. */
const monthly = parsePeriod('P1M');

/** Start of the revised act on data files (2004-801), whose article 38 gave a right to refuse canvassing. */
export const objection = '2004-08-07';

/**
 * Code de la consommation L223-1: calls to people in France, from opt-out to opt-in. Calls for energy
 * renovation are barred since 26 July 2020 whatever the consent; no sector of the vocabulary singles those
 * sellers out.
 */
export const frPhone = [
  contactRule({
    id: 'fr-phone-consumer-until-2016',
    cites: ['FR LIL 38', 'ePrivacy 13(3)'],
    source: lil,
    from: objection,
    to: '2016-05-31',
    confidence: 'medium',
    channels: ['phone'],
    recipients: ['consumer'],
    regime: 'opt-out',
    duties: ['identify-caller'],
    says: {
      nl: 'Consumenten bellen mocht in Frankrijk tot iemand bezwaar maakte; een wettelijk register was er nog niet.',
      en: 'Consumers in France could be called until they objected; there was no statutory register yet.',
    },
  }),
  contactRule({
    id: 'fr-phone-consumer-2016',
    // Numbered L121-34 for its first month, until 30 June 2016.
    cites: ['FR C.conso L223-1', 'ePrivacy 13(3)'],
    source: consumerCode,
    from: '2016-06-01',
    to: '2020-07-25',
    confidence: 'high',
    channels: ['phone'],
    recipients: ['consumer'],
    regime: 'opt-out',
    registers: [
      {
        name: 'bloctel',
        binding: 'statute',
        setAsideBy: ['later-consent', 'customer'],
        screeningHolds: monthly,
      },
    ],
    duties: ['identify-caller'],
    says: {
      nl: 'Consumenten bellen mocht in Frankrijk tenzij iemand bezwaar maakte of in Bloctel stond; eigen klanten met een lopend contract mochten ook dan gebeld worden.',
      en: 'Consumers in France could be called unless they objected or stood in Bloctel; own customers with a running contract could be called even then.',
    },
  }),
  // The exception narrowed to calls within a running contract and about it; being a customer no longer sets
  // the register aside.
  contactRule({
    id: 'fr-phone-consumer-2020',
    cites: ['FR C.conso L223-1', 'ePrivacy 13(3)'],
    source: consumerCode,
    from: '2020-07-26',
    to: '2023-02-28',
    confidence: 'high',
    channels: ['phone'],
    recipients: ['consumer'],
    regime: 'opt-out',
    registers: [
      {
        name: 'bloctel',
        binding: 'statute',
        setAsideBy: ['later-consent', 'running-contract'],
        screeningHolds: monthly,
      },
    ],
    duties: ['identify-caller', 'offer-objection-in-call'],
    says: {
      nl: 'Consumenten bellen mocht in Frankrijk tenzij iemand bezwaar maakte of in Bloctel stond; wie erin stond, mocht alleen nog gebeld worden over zijn lopende contract.',
      en: 'Consumers in France could be called unless they objected or stood in Bloctel; those listed could be called only about their running contract.',
    },
  }),
  contactRule({
    id: 'fr-phone-consumer-2023',
    cites: ['FR C.conso L223-1', 'FR C.conso D223-9', 'ePrivacy 13(3)'],
    source: 'https://www.legifrance.gouv.fr/eli/decret/2022/10/13/2022-1313/jo/texte',
    from: '2023-03-01',
    to: '2026-08-10',
    confidence: 'high',
    channels: ['phone'],
    recipients: ['consumer'],
    regime: 'opt-out',
    registers: [
      {
        name: 'bloctel',
        binding: 'statute',
        setAsideBy: ['later-consent', 'running-contract'],
        screeningHolds: monthly,
      },
    ],
    duties: ['identify-caller', 'offer-objection-in-call', 'call-hours-fr'],
    says: {
      nl: 'Consumenten bellen mocht in Frankrijk tenzij iemand bezwaar maakte of in Bloctel stond, en sinds 1 maart 2023 alleen op werkdagen binnen vaste uren.',
      en: 'Consumers in France could be called unless they objected or stood in Bloctel, and since 1 March 2023 only on working days within fixed hours.',
    },
  }),
  contactRule({
    id: 'fr-phone-consumer',
    cites: ['FR C.conso L223-1', 'FR C.conso R223-1', 'ePrivacy 13(3)'],
    source: loi2025,
    from: '2026-08-11',
    confidence: 'medium',
    channels: ['phone'],
    recipients: ['consumer'],
    regime: 'opt-in',
    customer: { quote: 'no', freeAccount: 'no', runningContract: true },
    // Decree 2026-662, seen through secondary sources only.
    consentMaxAge: parsePeriod('P12M'),
    duties: ['identify-caller', 'call-hours-fr', 'keep-phone-consent-proof-fr'],
    says: {
      nl: 'Sinds 11 augustus 2026 mag je consumenten in Frankrijk alleen bellen met toestemming, die hoogstens een jaar geldt, of binnen een lopend contract over iets wat daarbij hoort.',
      en: 'Since 11 August 2026 consumers in France may be called only with consent, which holds for a year at most, or within a running contract about something that belongs to it.',
    },
  }),
  contactRule({
    id: 'fr-phone-press-2016',
    cites: ['FR C.conso L223-5', 'FR C.conso L223-1', 'ePrivacy 13(3)'],
    source: consumerCode,
    from: '2016-06-01',
    to: '2023-02-28',
    confidence: 'high',
    channels: ['phone'],
    recipients: ['consumer'],
    sectors: ['newspaper'],
    regime: 'opt-out',
    duties: ['identify-caller'],
    says: {
      nl: 'Voor de verkoop van kranten en tijdschriften gold Bloctel niet; wie bezwaar maakte, mocht niet meer gebeld worden.',
      en: 'Bloctel did not bind the sale of papers and magazines; those who objected could not be called again.',
    },
  }),
  contactRule({
    id: 'fr-phone-press',
    cites: ['FR C.conso L223-5', 'FR C.conso L223-1', 'ePrivacy 13(3)'],
    source: consumerCode,
    from: '2023-03-01',
    confidence: 'medium',
    channels: ['phone'],
    recipients: ['consumer'],
    sectors: ['newspaper'],
    regime: 'opt-out',
    duties: ['identify-caller', 'call-hours-fr'],
    says: {
      nl: 'Voor de verkoop van kranten en tijdschriften mag je in Frankrijk bellen tot iemand bezwaar maakt, ook na 11 augustus 2026.',
      en: 'To sell papers and magazines consumers in France may be called until they object, after 11 August 2026 too.',
    },
  }),
  contactRule({
    id: 'fr-phone-professional-until-2018',
    cites: ['FR LIL 38', 'ePrivacy 13(3)'],
    source: lil,
    from: objection,
    to: '2018-05-24',
    confidence: 'medium',
    channels: ['phone'],
    recipients: professionals,
    regime: 'opt-out',
    duties: ['identify-caller'],
    says: {
      nl: 'Wie in zijn beroep werd gebeld, kon in Frankrijk bezwaar maken; de regels voor consumenten golden niet.',
      en: 'Those called in their profession in France could object; the rules for consumers did not apply.',
    },
  }),
  contactRule({
    id: 'fr-phone-professional',
    cites: ['GDPR 6(1)(f)', 'GDPR 21(3)', 'ePrivacy 13(3)'],
    source: gdpr,
    from: '2018-05-25',
    confidence: 'medium',
    channels: ['phone'],
    recipients: professionals,
    regime: 'opt-out',
    duties: ['identify-caller'],
    says: {
      nl: 'Wie je in Frankrijk in zijn beroep belt, is geen consument: dat mag op grond van een gerechtvaardigd belang tot hij bezwaar maakt.',
      en: 'Someone called in their profession in France is no consumer: a legitimate interest may carry it until they object.',
    },
  }),
  contactRule({
    id: 'fr-phone-business-address',
    cites: ['FR C.conso L223-1', 'ePrivacy 13(5)'],
    source: consumerCode,
    from: objection,
    confidence: 'medium',
    channels: ['phone'],
    recipients: ['business-address'],
    regime: 'free',
    says: {
      nl: 'Een algemeen nummer van een bedrijf mag je in Frankrijk bellen.',
      en: 'A generic number of a company in France may be called.',
    },
  }),
];
