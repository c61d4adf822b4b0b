import type { DutyText } from './duty-rule.ts';

const ePrivacy = 'https://eur-lex.europa.eu/eli/dir/2002/58/oj';

/** What a call has to respect: the words at its start, the number shown, the hours. */
export const callDuties = {
  'identify-caller': {
    cites: ['ePrivacy 13(4)', 'Directive 2011/83 8(5)'],
    source: 'https://eur-lex.europa.eu/eli/dir/2011/83/oj',
    says: {
      nl: 'Zeg aan het begin van het gesprek wie je bent, namens wie je belt en dat het om een aanbod gaat.',
      en: 'Say at the start of the call who you are, for whom you call and that it is about an offer.',
    },
  },
  'offer-objection-in-call': {
    cites: ['NL Tw 11.7', 'ES AEPD Circular 1/2023', 'FR C.conso L221-16', 'GDPR 21(4)'],
    source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    says: {
      nl: 'Bied in elk gesprek zelf aan om niet meer te bellen, en verwerk dat meteen.',
      en: 'Offer in every call, unasked, not to call again, and act on it at once.',
    },
  },
  'visible-number': {
    cites: ['NL Tw 11.7', 'DE TDDDG 15(2)', 'UK PECR 21', 'ePrivacy 13(4)'],
    source: ePrivacy,
    says: {
      nl: 'Bel met een nummer dat zichtbaar is en waarop je te bereiken bent.',
      en: 'Call from a number that is shown and on which you can be reached.',
    },
  },
  'call-hours-es': {
    cites: ['ES LGDCU 96(2)'],
    source: 'https://www.boe.es/buscar/act.php?id=BOE-A-2007-20555',
    says: {
      nl: 'Bel consumenten in Spanje alleen van 9 tot 21 uur, niet in het weekend en niet op feestdagen.',
      en: 'Call consumers in Spain only between 9:00 and 21:00, never at weekends or on public holidays.',
    },
  },
  'no-mobile-number-es': {
    cites: ['ES Orden TDF/149/2025 9'],
    source: 'https://www.boe.es/buscar/act.php?id=BOE-A-2025-2870',
    says: {
      nl: 'Bel in Spanje niet vanaf een mobiel nummer.',
      en: 'Do not call in Spain from a mobile number.',
    },
  },
  'number-range-400-es': {
    cites: ['ES SETID 14-04-2026', 'ES Ley 10/2025 16'],
    source: 'https://www.boe.es/buscar/act.php?id=BOE-A-2026-8409',
    says: {
      nl: 'Bel in Spanje vanaf een nummer dat met 400 begint; die reeks is er sinds ongeveer 17 oktober 2026 voor reclamegesprekken.',
      en: 'Call in Spain from a number that begins with 400, the range for sales calls since about 17 October 2026.',
    },
  },
  'call-hours-fr': {
    cites: ['FR C.conso D223-9'],
    source: 'https://www.legifrance.gouv.fr/eli/decret/2022/10/13/2022-1313/jo/texte',
    says: {
      nl: 'Bel consumenten in Frankrijk alleen op werkdagen van 10 tot 13 en van 14 tot 20 uur, hoogstens vier keer in 30 dagen, en na een weigering 60 dagen niet. Wie uitdrukkelijk andere uren goedvond, mag je dan bellen.',
      en: 'Call consumers in France only on working days from 10:00 to 13:00 and from 14:00 to 20:00, at most four times in 30 days, and not for 60 days after a refusal. Those who expressly agreed to other hours may be called then.',
    },
  },
  'call-hours-it': {
    cites: ['IT Garante 148/2024'],
    source:
      'https://www.pmi.it/impresa/pubblicita-e-marketing/453002/telemarketing-le-nuove-regole-e-le-fasce-orarie-permesse.html',
    says: {
      nl: 'Bel in Italië van maandag tot vrijdag van 9 tot 20 uur en op zaterdag van 10 tot 19 uur, niet op zondag of feestdagen. Dat is geen wet maar een gedragscode, bindend voor wie zich aansloot.',
      en: 'Call in Italy from Monday to Friday between 9:00 and 20:00 and on Saturday between 10:00 and 19:00, never on Sundays or public holidays. This is no law but a code of conduct that binds those who joined it.',
    },
  },
  'call-hours-no': {
    cites: ['NO MFL 13'],
    source: 'https://regjeringen.no/no/dokumenter/prop.-43-l-20162017/id2524284/?ch=2',
    says: {
      nl: 'Bel consumenten in Noorwegen alleen van 9 tot 21 uur, niet in het weekend en niet op feestdagen.',
      en: 'Call consumers in Norway only between 9:00 and 21:00, never at weekends or on public holidays.',
    },
  },
} as const satisfies Record<string, DutyText>;
