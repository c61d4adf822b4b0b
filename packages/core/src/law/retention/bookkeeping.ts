import type { Said } from '../../terms/index.ts';
import { type Day, type Period, parseDay, parsePeriod } from '../../time/index.ts';
import type { Confidence, Rule } from '../rule.ts';

/**
 * How long the books must be kept by law: a duty to keep, never a licence to market.
 *
 * A rule older than the GDPR carries the GDPR's first day as its `from`: the earliest day for which a verdict
 * is given. Terms are the general ones; land and buildings often have longer ones.
 */
export interface BookkeepingRule extends Rule {
  /** ISO 3166-1 alpha-2, UK for the United Kingdom. */
  readonly country: string;
  /** The least time for invoices and vouchers, where the data of customers stand. */
  readonly keep: Period;
  /** The least time for ledgers and annual accounts where it is longer; these seldom need a customer's name. */
  readonly ledgers?: Period;
}

const GDPR_APPLIES = parseDay('2018-05-25');

interface Row {
  readonly country: string;
  readonly name: Said;
  readonly years: number;
  readonly ledgerYears?: number;
  readonly cites: readonly string[];
  readonly source: string;
  readonly confidence: Confidence;
  readonly from?: string;
  readonly to?: string;
}

const rows: readonly Row[] = [
  {
    country: 'NL',
    name: { nl: 'Nederland', en: 'the Netherlands' },
    years: 7,
    cites: ['NL AWR 52(4)', 'NL BW 2:10(3)', 'NL BW 3:15i'],
    source: 'https://wetten.overheid.nl/BWBR0002320',
    confidence: 'high',
  },
  {
    country: 'BE',
    name: { nl: 'België', en: 'Belgium' },
    years: 7,
    cites: ['BE WER III.86', 'BE WER III.88'],
    source: 'https://www.ejustice.just.fgov.be/eli/loi/2013/02/28/2013A11134/justel',
    confidence: 'high',
    to: '2022-12-31',
  },
  {
    country: 'BE',
    name: { nl: 'België', en: 'Belgium' },
    years: 10,
    cites: ['BE act of 20-11-2022', 'BE WER III.86', 'BE WER III.88'],
    source: 'https://www.ejustice.just.fgov.be/eli/loi/2013/02/28/2013A11134/justel',
    confidence: 'high',
    from: '2023-01-01',
  },
  {
    country: 'DE',
    name: { nl: 'Duitsland', en: 'Germany' },
    years: 10,
    cites: ['DE HGB 257', 'DE AO 147', 'DE UStG 14b'],
    source: 'https://www.gesetze-im-internet.de/hgb/__257.html',
    confidence: 'high',
    to: '2024-12-31',
  },
  {
    country: 'DE',
    name: { nl: 'Duitsland', en: 'Germany' },
    years: 8,
    ledgerYears: 10,
    cites: ['DE HGB 257', 'DE AO 147', 'DE UStG 14b'],
    source: 'https://www.gesetze-im-internet.de/hgb/__257.html',
    confidence: 'high',
    from: '2025-01-01',
  },
  {
    country: 'FR',
    name: { nl: 'Frankrijk', en: 'France' },
    years: 10,
    cites: ['FR C. com. L123-22'],
    source: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006219327',
    confidence: 'high',
  },
  {
    country: 'UK',
    name: { nl: 'het Verenigd Koninkrijk', en: 'the United Kingdom' },
    years: 6,
    cites: ['UK FA 1998 Sch 18(21)'],
    source: 'https://www.legislation.gov.uk/ukpga/1998/36/schedule/18/part/III',
    confidence: 'high',
  },
  {
    country: 'IT',
    name: { nl: 'Italië', en: 'Italy' },
    years: 10,
    cites: ['IT c.c. 2220'],
    source: 'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:regio.decreto:1942-03-16;262',
    confidence: 'high',
  },
  {
    country: 'ES',
    name: { nl: 'Spanje', en: 'Spain' },
    years: 6,
    cites: ['ES C.Com 30'],
    source: 'https://www.boe.es/buscar/act.php?id=BOE-A-1885-6627',
    confidence: 'high',
  },
  {
    country: 'AT',
    name: { nl: 'Oostenrijk', en: 'Austria' },
    years: 7,
    cites: ['AT BAO 132', 'AT UGB 212'],
    source: 'https://www.ris.bka.gv.at/GeltendeFassung.wxe?Abfrage=Bundesnormen&Gesetzesnummer=10003940',
    confidence: 'high',
  },
  {
    country: 'LU',
    name: { nl: 'Luxemburg', en: 'Luxembourg' },
    years: 10,
    cites: ['LU C.com. 16'],
    source: 'https://legilux.public.lu/eli/etat/leg/code/commerce',
    confidence: 'high',
  },
  {
    country: 'IE',
    name: { nl: 'Ierland', en: 'Ireland' },
    years: 6,
    cites: ['IE TCA 1997 886'],
    source: 'https://www.irishstatutebook.ie/eli/1997/act/39/section/886/enacted/en/html',
    confidence: 'high',
  },
  {
    country: 'DK',
    name: { nl: 'Denemarken', en: 'Denmark' },
    years: 5,
    cites: ['DK bogføringsloven 12'],
    source: 'https://www.retsinformation.dk/eli/lta/2022/700',
    confidence: 'medium',
  },
  {
    country: 'SE',
    name: { nl: 'Zweden', en: 'Sweden' },
    years: 7,
    cites: ['SE BFL 7:2'],
    source:
      'https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/bokforingslag-19991078_sfs-1999-1078/',
    confidence: 'high',
  },
  {
    country: 'FI',
    name: { nl: 'Finland', en: 'Finland' },
    years: 6,
    ledgerYears: 10,
    cites: ['FI KPL 2:10'],
    source: 'https://www.finlex.fi/fi/lainsaadanto/1997/1336',
    confidence: 'medium',
  },
  {
    country: 'PL',
    name: { nl: 'Polen', en: 'Poland' },
    years: 5,
    cites: ['PL UoR 74'],
    source: 'https://isap.sejm.gov.pl/isap.nsf/DocDetails.xsp?id=WDU19941210591',
    confidence: 'high',
  },
  {
    country: 'PT',
    name: { nl: 'Portugal', en: 'Portugal' },
    years: 10,
    cites: ['PT CIVA 52', 'PT CIRC 123(4)'],
    source:
      'https://info.portaldasfinancas.gov.pt/pt/informacao_fiscal/codigos_tributarios/civa_rep/Pages/iva52.aspx',
    confidence: 'high',
  },
  {
    country: 'CH',
    name: { nl: 'Zwitserland', en: 'Switzerland' },
    years: 10,
    cites: ['CH OR 958f'],
    source: 'https://www.fedlex.admin.ch/eli/cc/27/317_321_377/de',
    confidence: 'high',
  },
  {
    country: 'NO',
    name: { nl: 'Noorwegen', en: 'Norway' },
    years: 5,
    cites: ['NO bokføringsloven 13'],
    source: 'https://lovdata.no/dokument/NL/lov/2004-11-19-73',
    confidence: 'low',
  },
];

function ruleOf(row: Row): BookkeepingRule {
  const until = row.to ? '-until' : '';
  const longer = row.ledgerYears;
  return {
    id: `${row.country.toLowerCase()}-bookkeeping-${row.years}y${until}`,
    country: row.country,
    cites: row.cites,
    source: row.source,
    from: row.from ? parseDay(row.from) : GDPR_APPLIES,
    ...(row.to ? { to: parseDay(row.to) } : {}),
    confidence: row.confidence,
    keep: parsePeriod(`P${row.years}Y`),
    ...(longer ? { ledgers: parsePeriod(`P${longer}Y`) } : {}),
    says: {
      nl: `In ${row.name.nl} moet je facturen en bonnen ${row.years} jaar bewaren${longer ? `, en de boeken zelf ${longer} jaar` : ''}.`,
      en: `In ${row.name.en} invoices and vouchers must be kept for ${row.years} years${longer ? `, and the books themselves for ${longer}` : ''}.`,
    },
  };
}

/** Every bookkeeping rule, in force or past. */
export const bookkeepingRules: readonly BookkeepingRule[] = rows.map(ruleOf);

/** The bookkeeping term of a country on a day; undefined where none is known. */
export function bookkeepingRule(country: string, day: Day): BookkeepingRule | undefined {
  return bookkeepingRules.find(
    (rule) => rule.country === country && rule.from <= day && (rule.to === undefined || day <= rule.to),
  );
}
