import { type RegisterName, registerNames } from '../../terms/index.ts';
import type { DutyRule, DutyText } from './duty-rule.ts';

const boeLopdgdd = 'https://www.boe.es/buscar/act.php?id=BOE-A-2018-16673';

function screening(cites: readonly string[], source: string, nl: string, en: string): DutyText {
  return {
    cites,
    source,
    says: { nl: `Raadpleeg vooraf ${nl}.`, en: `Screen ${en} first.` },
  };
}

/** One text for each register that refusals are entered in; a duty in law unless it says code or trade. */
const texts: Readonly<Record<RegisterName, DutyText>> = {
  dncm: screening(
    ['BE WER VI.111', 'BE WER VI.112'],
    'https://www.dncm.be/nl/de-wetgeving/',
    'de Belgische Bel-me-niet-meer-lijst',
    'the Belgian Do-not-call-me list',
  ),
  'bel-me-niet': screening(
    ['NL Tw 11.7'],
    'https://wetten.overheid.nl/BWBR0009950',
    'het Bel-me-niet Register (dat bestond tot 1 juli 2021)',
    'the Dutch Bel-me-niet register (which existed until 1 July 2021)',
  ),
  bloctel: screening(
    ['FR C.conso L223-1'],
    'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069565',
    'Bloctel, minstens maandelijks en voor elke campagne (tot 11 augustus 2026)',
    'Bloctel, at least monthly and before each campaign (until 11 August 2026),',
  ),
  tps: screening(
    ['UK PECR 21', 'UK PECR 26'],
    'https://www.legislation.gov.uk/uksi/2003/2426/regulation/26',
    'de Telephone Preference Service, minstens elke 28 dagen',
    'the Telephone Preference Service, at least every 28 days,',
  ),
  ctps: screening(
    ['UK PECR 21', 'UK PECR 26'],
    'https://www.legislation.gov.uk/uksi/2003/2426/regulation/26',
    'de Corporate Telephone Preference Service, minstens elke 28 dagen',
    'the Corporate Telephone Preference Service, at least every 28 days,',
  ),
  mps: screening(
    ['UK GDPR 21(3)', 'UK MPS'],
    'https://startups.co.uk/data-cleaning-and-what-you-need-to-know-about-the-fax-preference-service/',
    'de Mailing Preference Service; dat eist niet de wet, maar de code van de branche',
    'the Mailing Preference Service, asked by the code of the trade and not by law,',
  ),
  rpo: screening(
    ['IT L 5/2018 1', 'IT Codice 130(3-bis)'],
    'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:2018-01-11;5',
    'het Italiaanse register van bezwaren, elke maand en voor elke campagne',
    'the Italian register of objections, monthly and before each campaign,',
  ),
  robinson: screening(
    [
      'ES LOPDGDD 23(4)',
      'DK MFL 10(4)',
      'AT GewO 151',
      'BE Robinson Mail',
      'GR L 3471/2006 11',
      'SK Z 452/2021 116',
      'CZ Z 127/2005 96',
      'HR NN 117/2022',
      'BG ZET 6',
      'IS 90/2018 21(2)',
    ],
    boeLopdgdd,
    'de Robinsonlijst of het register van weigeraars van het land van de ontvanger; in België en Finland vraagt de branche dat, elders meestal de wet',
    'the Robinson list or register of refusals of the recipient’s country, asked by the trade in Belgium and Finland and mostly by law elsewhere,',
  ),
  postfilter: screening(
    ['NL Code Postfilter'],
    'https://www.reclamecode.nl/nrc/code-voor-het-gebruik-van-postfilter-2021/',
    'Postfilter; dat eist niet de wet, maar de reclamecode',
    'Postfilter, asked by the Dutch advertising code and not by law,',
  ),
  overledenen: screening(
    ['NL Code Postfilter'],
    'https://www.reclamecode.nl/nrc/code-voor-het-gebruik-van-postfilter-2021/',
    'het Overledenenregister; dat eist niet de wet, maar de reclamecode',
    'the Dutch register of the deceased, asked by the advertising code and not by law,',
  ),
  ecg: screening(
    ['AT ECG 7(2)', 'AT TKG 174'],
    'https://www.ris.bka.gv.at/GeltendeFassung.wxe?Abfrage=Bundesnormen&Gesetzesnummer=20011678',
    'de Oostenrijkse ECG-lijst, ook bij eigen klanten',
    'the Austrian ECG list, for own customers too,',
  ),
  ndd: screening(
    ['IE SI 336/2011 13'],
    'https://www.irishstatutebook.ie/eli/2011/si/336/made/en/print',
    'de Ierse National Directory Database',
    'the Irish National Directory Database',
  ),
  nix: screening(
    ['SE MFL 21'],
    'https://www.skaraborgslanstidning.se/article/reglerna-for-telefonforsaljning-skarps/',
    'de Zweedse NIX-lijst; die is van de branche, maar hoort bij goede marketingpraktijk',
    'the Swedish NIX list, kept by the trade but part of good marketing practice,',
  ),
  cvr: screening(
    ['DK CVR-lov 19'],
    'https://www.wiicom.dk/reklamebeskyttelse',
    'of het Deense bedrijf in het CVR-register reclamebescherming heeft',
    'the Danish CVR register for protection against advertising',
  ),
  reservasjonsregisteret: screening(
    ['NO MFL 12', 'NO MFL 13'],
    'https://lovdata.no/dokument/NL/lov/2009-01-09-2',
    'het Noorse Reservasjonsregister, voor het eerste contact en in de maand van de actie',
    'the Norwegian Reservasjonsregister, before the first contact and in the month of the campaign,',
  ),
  dgc: screening(
    ['PT Lei 41/2004 13-B'],
    'https://data.dre.pt/eli/lei/41/2004/p/cons/20120829/pt/html',
    'de Portugese DGC-lijst van bedrijven die geen reclame willen, elke maand',
    'the Portuguese DGC list of companies that want no advertising, monthly,',
  ),
  'stop-publicidad': screening(
    ['ES LOPDGDD 23(4)'],
    boeLopdgdd,
    'de Spaanse lijst Stop Publicidad',
    'the Spanish list Stop Publicidad',
  ),
};

export type ScreenDutyId = `screen-${RegisterName}`;

/** The duty to screen this register before the message goes out. */
export function screenDuty(register: RegisterName): ScreenDutyId {
  return `screen-${register}`;
}

/** The screening duty of each register in the vocabulary. */
export const registerDuties = Object.fromEntries(
  registerNames.map((name) => [screenDuty(name), { id: screenDuty(name), ...texts[name] }]),
) as { readonly [Id in ScreenDutyId]: DutyRule<Id> };

/** A register that the vocabulary of facts does not have. */
export const otherRegisterDuties = {
  'screen-fps': screening(
    ['UK PECR 20', 'UK PECR 25'],
    'https://www.legislation.gov.uk/uksi/2003/2426/regulation/25',
    'de Britse Fax Preference Service',
    'the British Fax Preference Service',
  ),
} as const satisfies Record<string, DutyText>;
