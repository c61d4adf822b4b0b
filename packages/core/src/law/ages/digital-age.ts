import type { Day } from '../../time/index.ts';
import { rule } from '../define.ts';
import type { Rule } from '../rule.ts';

/**
 * The age from which children consent for themselves to an information society service (GDPR 8(1)). Under it
 * the holder of parental responsibility consents. It says nothing of other consents.
 */
export interface AgeRule extends Rule {
  /** ISO 3166-1 alpha-2, UK for the United Kingdom, EU for the age of the GDPR itself. */
  readonly country: string;
  /** Whole years. */
  readonly age: number;
}

const gdpr = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj';
const gdprStart = '2018-05-25';
/** The GDPR applies in Norway, Iceland and Liechtenstein since it entered the EEA agreement. */
const eeaStart = '2018-07-20';

type Row = readonly [
  country: string,
  age: number,
  from: string,
  cite: string,
  source: string,
  confidence?: 'medium' | 'low',
];

/**
 * Ages of national law. Where a national act came later than the GDPR, the 16 years of GDPR 8(1) held until
 * it was in force. Source addresses are the GDPR's where the act's own was not established.
 */
const national: readonly Row[] = [
  [
    'AT',
    14,
    gdprStart,
    'AT DSG 4(4)',
    'https://www.ris.bka.gv.at/GeltendeFassung.wxe?Abfrage=Bundesnormen&Gesetzesnummer=10001597',
  ],
  [
    'BE',
    13,
    '2018-09-05',
    'BE Wet 30-07-2018 7',
    'https://www.ejustice.just.fgov.be/eli/wet/2018/07/30/2018040581/justel',
    'medium',
  ],
  ['BG', 14, '2019-03-02', 'BG ZZLD 25v', gdpr, 'medium'],
  ['CY', 14, '2018-07-31', 'CY Law 125(I)/2018 8', gdpr, 'medium'],
  ['CZ', 15, '2019-04-24', 'CZ 110/2019 7', gdpr, 'medium'],
  ['EE', 13, '2019-01-15', 'EE IKS 8', 'https://www.riigiteataja.ee/akt/104012019011', 'medium'],
  ['ES', 14, '2018-12-07', 'ES LOPDGDD 7', 'https://www.boe.es/buscar/act.php?id=BOE-A-2018-16673'],
  ['FI', 13, '2019-01-01', 'FI 1050/2018 5', 'https://finlex.fi/fi/laki/ajantasa/2018/20181050'],
  // The act of 20 June 2018 gave its article on the age effect from 25 May 2018; article 7-1 then, 45 now.
  ['FR', 15, gdprStart, 'FR LIL 45', 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000886460'],
  ['GR', 15, '2019-08-29', 'GR 4624/2019 21', gdpr, 'medium'],
  ['IS', 13, eeaStart, 'IS 90/2018 10', gdpr, 'low'],
  [
    'IT',
    14,
    '2018-09-19',
    'IT Codice 2-quinquies',
    'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:2003-06-30;196~art2quinquies',
  ],
  ['LT', 14, '2018-07-16', 'LT ADTAĮ 6', gdpr, 'medium'],
  ['LV', 13, '2018-07-05', 'LV FPDAL 33', 'https://likumi.lv/ta/id/300099', 'medium'],
  ['MT', 13, '2018-05-28', 'MT SL 586.11', gdpr, 'medium'],
  ['NO', 13, eeaStart, 'NO POL 5', 'https://lovdata.no/dokument/NL/lov/2018-06-15-38'],
  [
    'PT',
    13,
    '2019-08-09',
    'PT Lei 58/2019 16',
    'https://diariodarepublica.pt/dr/detalhe/lei/58-2019-123815982',
    'medium',
  ],
  ['SE', 13, gdprStart, 'SE 2018:218 2:4', 'https://svenskforfattningssamling.se/doc/2018218.html'],
  ['SI', 15, '2023-01-26', 'SI ZVOP-2 8', gdpr, 'low'],
  ['UK', 13, gdprStart, 'UK DPA 2018 9', 'https://www.legislation.gov.uk/ukpga/2018/12/section/9'],
  // Kept at the sixteen years of the GDPR. NL UAVG 5(1) has the same age where GDPR 8 does not apply.
  ['NL', 16, gdprStart, 'NL UAVG 5', 'https://wetten.overheid.nl/BWBR0040940'],
  ['IE', 16, gdprStart, 'IE DPA 2018 31', 'https://www.irishstatutebook.ie/eli/2018/act/7/enacted/en/html'],
  ['LI', 16, eeaStart, 'GDPR 8(1)', gdpr, 'low'],
];

function said(age: number, nl: string, en: string): AgeRule['says'] {
  return {
    nl: `${nl} kan een kind vanaf ${age} jaar zelf toestemming geven voor een onlinedienst; daaronder doet een ouder of voogd dat.`,
    en: `${en} a child consents to an online service alone from the age of ${age}; below it a parent or guardian does.`,
  };
}

function ageRule(row: Row, id: string, to?: string): AgeRule {
  const [country, age, from, cite, source, confidence = 'high'] = row;
  return rule<AgeRule>({
    id,
    country,
    age,
    cites: [...new Set([cite, 'GDPR 8(1)'])],
    source,
    from,
    ...(to ? { to } : {}),
    confidence,
    says: said(age, 'In dit land', 'In this country'),
  });
}

const denmark = 'https://www.retsinformation.dk/eli/lta';

/** Every age rule, in force or past; that of the GDPR itself first. */
export const ageRules: readonly AgeRule[] = [
  rule<AgeRule>({
    id: 'eu-digital-age',
    country: 'EU',
    age: 16,
    cites: ['GDPR 8(1)'],
    source: gdpr,
    from: gdprStart,
    confidence: 'high',
    says: said(16, 'Waar een land geen lagere leeftijd koos,', 'Where a state chose no lower age,'),
  }),
  ...national.map((row) => ageRule(row, `${row[0].toLowerCase()}-digital-age`)),
  ageRule(
    ['DK', 13, gdprStart, 'DK DBL 6', `${denmark}/2018/502`],
    'dk-digital-age-until-2023',
    '2023-12-31',
  ),
  ageRule(['DK', 15, '2024-01-01', 'DK DBL 6', `${denmark}/2024/289`], 'dk-digital-age'),
];

/** EU member states without a row of their own, for which GDPR 8(1) itself holds. */
const keptAtSixteen = new Set(['DE', 'HR', 'HU', 'LU', 'PL', 'RO', 'SK']);
const eu = ageRules[0]!;

const byCountry = new Map<string, AgeRule[]>();
for (const own of ageRules) byCountry.set(own.country, [...(byCountry.get(own.country) ?? []), own]);
/** Where the sixteen years of the GDPR hold before, or instead of, a national age. */
const underGdpr = new Set([...keptAtSixteen, ...byCountry.keys()]);
for (const later of ['NO', 'IS', 'LI', 'UK']) underGdpr.delete(later);

/** The age rules of a country, whatever their days: its own first, then GDPR 8(1) for a member state. */
export function digitalAgeRules(country: string): readonly AgeRule[] {
  return ageRulesOf.get(country) ?? nothing;
}

const nothing: readonly AgeRule[] = [];
const ageRulesOf = new Map<string, readonly AgeRule[]>();
for (const country of underGdpr) ageRulesOf.set(country, [...(byCountry.get(country) ?? []), eu]);
for (const [country, own] of byCountry) if (!underGdpr.has(country)) ageRulesOf.set(country, own);

/**
 * The age rule of a country on a day: its own, else GDPR 8(1) for a member state. Undefined before the GDPR
 * applied, and for countries without such an age: Switzerland looks at the child's capacity of judgement.
 */
export function digitalAge(country: string, at: Day): AgeRule | undefined {
  return digitalAgeRules(country).find((own) => own.from <= at && (own.to === undefined || at <= own.to));
}
