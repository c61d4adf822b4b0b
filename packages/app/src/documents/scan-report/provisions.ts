import type { Language } from '@houdbaar/core/terms';
import { type Html, html, join, type Part } from '../html.ts';
import type { Voice } from './voice.ts';
import { type Pair, words } from './words.ts';

interface Instrument {
  readonly prefix: string;
  /** How it is called in running text. */
  readonly short: Pair<string>;
  readonly name: Pair<string>;
  /** Address of the official text. */
  readonly source?: string;
}

/** The laws that a report cites, the longest prefix first. A law that is not listed is shown as it was cited. */
const instruments: readonly Instrument[] = [
  {
    prefix: 'UK GDPR',
    short: { nl: 'UK GDPR', en: 'UK GDPR' },
    name: { nl: 'Britse AVG (UK GDPR)', en: 'UK General Data Protection Regulation' },
    source: 'https://www.legislation.gov.uk/eur/2016/679',
  },
  {
    prefix: 'GDPR',
    short: { nl: 'AVG', en: 'GDPR' },
    name: {
      nl: 'Algemene verordening gegevensbescherming, (EU) 2016/679',
      en: 'General Data Protection Regulation, (EU) 2016/679',
    },
    source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  },
  {
    prefix: 'ePrivacy',
    short: { nl: 'ePrivacy', en: 'ePrivacy' },
    name: { nl: 'ePrivacyrichtlijn, 2002/58/EG', en: 'ePrivacy Directive, 2002/58/EC' },
    source: 'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
  },
  {
    prefix: 'NL Tw',
    short: { nl: 'Tw', en: 'NL Tw' },
    name: { nl: 'Telecommunicatiewet', en: 'Telecommunications Act (Netherlands)' },
    source: 'https://wetten.overheid.nl/BWBR0009950',
  },
  {
    prefix: 'NL AWR',
    short: { nl: 'AWR', en: 'NL AWR' },
    name: { nl: 'Algemene wet inzake rijksbelastingen', en: 'General Taxes Act (Netherlands)' },
    source: 'https://wetten.overheid.nl/BWBR0002320',
  },
  {
    prefix: 'NL UAVG',
    short: { nl: 'UAVG', en: 'NL UAVG' },
    name: { nl: 'Uitvoeringswet AVG', en: 'GDPR Implementation Act (Netherlands)' },
    source: 'https://wetten.overheid.nl/BWBR0040940',
  },
  {
    prefix: 'BE WER',
    short: { nl: 'WER', en: 'BE WER' },
    name: { nl: 'Wetboek van economisch recht (België)', en: 'Code of Economic Law (Belgium)' },
  },
  {
    prefix: 'DE UWG',
    short: { nl: 'UWG', en: 'DE UWG' },
    name: {
      nl: 'Wet tegen oneerlijke mededinging (Duitsland)',
      en: 'Act against Unfair Competition (Germany)',
    },
    source: 'https://www.gesetze-im-internet.de/uwg_2004/',
  },
  {
    prefix: 'FR CPCE',
    short: { nl: 'CPCE', en: 'FR CPCE' },
    name: {
      nl: 'Wetboek van post en elektronische communicatie (Frankrijk)',
      en: 'Postal and Electronic Communications Code (France)',
    },
  },
  {
    prefix: 'UK PECR',
    short: { nl: 'PECR', en: 'UK PECR' },
    name: {
      nl: 'Privacy and Electronic Communications Regulations 2003 (Verenigd Koninkrijk)',
      en: 'Privacy and Electronic Communications Regulations 2003',
    },
    source: 'https://www.legislation.gov.uk/uksi/2003/2426',
  },
  {
    prefix: 'IT Codice',
    short: { nl: 'Codice', en: 'IT Codice' },
    name: { nl: 'Privacywetboek (Italië)', en: 'Data Protection Code (Italy)' },
  },
  {
    prefix: 'ES LSSI',
    short: { nl: 'LSSI', en: 'ES LSSI' },
    name: {
      nl: 'Wet op de diensten van de informatiemaatschappij (Spanje)',
      en: 'Information Society Services Act (Spain)',
    },
    source: 'https://www.boe.es/buscar/act.php?id=BOE-A-2002-13758',
  },
];

function instrumentOf(cite: string): Instrument | undefined {
  return instruments.find(({ prefix }) => cite.startsWith(`${prefix} `));
}

/** `GDPR 5(1)(e)` → `AVG 5(1)(e)` in Dutch. */
export function shortCite(cite: string, language: Language): string {
  const instrument = instrumentOf(cite);
  return instrument ? `${instrument.short[language]}${cite.slice(instrument.prefix.length)}` : cite;
}

/** `5(1)(e)` → `artikel 5, lid 1, onder e`. An article of another form stays whole: `artikel 11.7`. */
function articleOf(place: string, voice: Voice): string {
  const match = /^(\d+[a-z]?)(?:\((\d+)\))?(?:\(([a-z])\))?$/.exec(place);
  if (!match) return voice.say(words.article)(place);
  return voice.say(words.article)(match[1] ?? place, match[2], match[3]);
}

/** The anchor of a provision in its list; other text than letters and figures never reaches the page. */
function anchorOf(cite: string): string {
  const plain = cite.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `law-${plain.replace(/^-|-$/g, '')}`;
}

/** Provisions as quiet links to their place in the list at the end of the report. */
export function citeLinks(cites: readonly string[], voice: Voice): Html {
  return join(
    cites.map(
      (cite) => html`<a class="cite" href="#${anchorOf(cite)}">${shortCite(cite, voice.language)}</a>`,
    ),
    ' · ',
  );
}

/**
 * Every provision that the report cites, by law, in a footnote's voice.
 *
 * @param sources the address of a provision's official text, where the report knows it
 */
export function provisionList(
  cites: readonly string[],
  sources: ReadonlyMap<string, string>,
  voice: Voice,
): Html {
  const byAnchor = new Map(cites.map((cite) => [anchorOf(cite), cite]));
  const sorted = [...byAnchor].sort(([, a], [, b]) => a.localeCompare(b, 'en', { numeric: true }));
  const byLaw = Map.groupBy(sorted, ([, cite]) => instrumentOf(cite));
  const laws = [...byLaw].map(([instrument, provisions]) => {
    const places = provisions.map(([anchor, cite]) => {
      const place = instrument ? articleOf(cite.slice(instrument.prefix.length + 1), voice) : cite;
      const source = webAddress(sources.get(cite));
      const linked = source && source !== instrument?.source ? outsideLink(source, place) : place;
      return html`<li id="${anchor}" tabindex="-1">${linked}</li>`;
    });
    const name = instrument ? lawName(instrument, voice) : voice.say(words.otherRules);
    return html`<div><dt>${name}</dt><dd><ul>${places}</ul></dd></div>`;
  });
  return html`<dl class="provisions">${laws}</dl>`;
}

function lawName({ short, name, source }: Instrument, { language }: Voice): Html {
  const called = short[language] === name[language] ? '' : ` (${short[language]})`;
  return html`${source ? outsideLink(source, name[language]) : name[language]}${called}`;
}

/** A link that leaves the report, and tells the other side nothing about it. */
export function outsideLink(address: string, text: Part): Html {
  return html`<a href="${address}" rel="noreferrer noopener external">${text}</a>`;
}

/**
 * An address to put in a link, or undefined where it is none of the web. `github:owner/name@ref:path`, as the
 * golden cases cite decisions kept in a repository, becomes the page of that file.
 */
export function webAddress(address: string | undefined): string | undefined {
  if (!address) return undefined;
  const file = /^github:([\w.-]+\/[\w.-]+)@([\w.-]+):(.+)$/.exec(address);
  if (file) {
    const path = (file[3] ?? '').split('/').map(encodeURIComponent).join('/');
    return `https://github.com/${file[1]}/blob/${file[2]}/${path}`;
  }
  return /^https?:\/\//.test(address) && URL.canParse(address) ? address : undefined;
}
