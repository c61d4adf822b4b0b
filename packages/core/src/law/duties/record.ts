import type { DutyText } from './duty-rule.ts';

const gdpr = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj';

/** What has to be kept, told or passed on around the message. */
export const recordDuties = {
  'keep-proof': {
    cites: ['GDPR 7(1)', 'GDPR 5(2)'],
    source: gdpr,
    says: {
      nl: 'Bewaar per persoon het bewijs van de toestemming: wie, wanneer, hoe, met welke tekst en voor welke kanalen.',
      en: 'Keep proof of each person’s consent: who, when, how, in which words and for which channels.',
    },
  },
  'keep-phone-consent-proof-de': {
    cites: ['DE UWG 7a'],
    source: 'https://www.gesetze-im-internet.de/uwg_2004/__7a.html',
    says: {
      nl: 'Leg in Duitsland de toestemming van een consument om te bellen vast zodra hij die geeft, en bewaar haar vijf jaar, telkens opnieuw na elk gebruik.',
      en: 'In Germany, document a consumer’s consent to calls when it is given and keep it for five years, counted anew after each use.',
    },
  },
  'keep-phone-consent-proof-fr': {
    cites: ['FR C.conso R223-1', 'FR C.conso L223-1'],
    source: 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069565',
    says: {
      nl: 'Bewaar in Frankrijk het gedateerde digitale bewijs van de toestemming om te bellen drie jaar.',
      en: 'In France, keep the dated electronic proof of consent to calls for three years.',
    },
  },
  'keep-consent-list-pt': {
    cites: ['PT Lei 41/2004 13-B'],
    source: 'https://data.dre.pt/eli/lei/41/2004/p/cons/20120829/pt/html',
    says: {
      nl: 'Houd in Portugal een lijst bij van wie toestemming gaf en van klanten die geen bezwaar maakten, en stuur alleen aan wie daarop staat.',
      en: 'In Portugal, keep an up-to-date list of those who consented and of customers who did not object, and send only to those on it.',
    },
  },
  'publicity-exclusion-es': {
    cites: ['ES LOPDGDD 23(3)', 'ES LOPDGDD 23(4)'],
    source: 'https://www.boe.es/buscar/act.php?id=BOE-A-2018-16673',
    says: {
      nl: 'Vertel wie in Spanje bezwaar maakt welke uitsluitingslijsten er zijn.',
      en: 'Tell those who object in Spain which exclusion lists exist.',
    },
  },
  'keep-blocked': {
    cites: ['GDPR 17(3)(e)', 'GDPR 18(2)'],
    source: gdpr,
    says: {
      nl: 'Voor een geschil of wettelijke plicht mag nu niets worden vernietigd: zet de gegevens apart en gebruik ze niet.',
      en: 'Nothing may be destroyed now because of a claim or a statutory duty: set the data apart and do not use them.',
    },
  },
  'answer-in-time': {
    cites: ['GDPR 12(3)'],
    source: gdpr,
    says: {
      nl: 'Antwoord zo snel mogelijk en uiterlijk een maand na ontvangst; verlengen met twee maanden kan alleen als je dat binnen die maand met redenen laat weten.',
      en: 'Answer as soon as you can and within a month of receipt; two more months are possible only if you say so within that month, with reasons.',
    },
  },
  'tell-outcome': {
    cites: ['GDPR 12(3)', 'GDPR 12(4)'],
    source: gdpr,
    says: {
      nl: 'Laat de persoon weten wat je met het verzoek hebt gedaan, ook als je het stil al uitvoerde; noem bij een weigering de reden en de weg naar de toezichthouder en de rechter.',
      en: 'Tell the person what you did with the request, even where you carried it out quietly; when you refuse, give the reason and the way to the supervisory authority and the courts.',
    },
  },
  'notify-recipients': {
    cites: ['GDPR 19'],
    source: gdpr,
    says: {
      nl: 'Geef de verbetering, wissing of beperking door aan iedereen aan wie je de gegevens gaf.',
      en: 'Pass the rectification, erasure or restriction on to everyone to whom you gave the data.',
    },
  },
  'keep-on-suppression-list': {
    cites: ['GDPR 21(3)', 'GDPR 5(2)'],
    source: gdpr,
    says: {
      nl: 'Zet de persoon op je uitsluitingslijst, met zo min mogelijk gegevens, zodat het nee ook na een nieuwe import blijft gelden.',
      en: 'Put the person on your suppression list, with as little data as possible, so that the no survives the next import.',
    },
  },
} as const satisfies Record<string, DutyText>;
