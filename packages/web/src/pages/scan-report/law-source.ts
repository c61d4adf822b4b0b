import type { ScanReport } from '@houdbaar/core/scan';

/** Where the official text of a law is, by how its provisions are cited; the longest name first. */
const laws: readonly (readonly [prefix: string, source: string])[] = [
  ['UK GDPR', 'https://www.legislation.gov.uk/eur/2016/679'],
  ['GDPR', 'https://eur-lex.europa.eu/eli/reg/2016/679/oj'],
  ['ePrivacy', 'https://eur-lex.europa.eu/eli/dir/2002/58/oj'],
  ['NL Tw', 'https://wetten.overheid.nl/BWBR0009950'],
  ['NL AWR', 'https://wetten.overheid.nl/BWBR0002320'],
  ['NL UAVG', 'https://wetten.overheid.nl/BWBR0040940'],
  ['DE UWG', 'https://www.gesetze-im-internet.de/uwg_2004/'],
  ['UK PECR', 'https://www.legislation.gov.uk/uksi/2003/2426'],
  ['ES LSSI', 'https://www.boe.es/buscar/act.php?id=BOE-A-2002-13758'],
];

/** Where each provision of a report can be read: at the place that a rule names, or else in its law. */
export function sourcesIn({ lanes }: ScanReport): (cite: string) => string | undefined {
  const named = new Map<string, string>();
  for (const { rules } of lanes)
    for (const { cites, source } of Object.values(rules)) if (cites[0] && source) named.set(cites[0], source);
  return (cite) => named.get(cite) ?? laws.find(([prefix]) => cite.startsWith(`${prefix} `))?.[1];
}

/**
 * An address to put in a link, or undefined where it is none of the web. A decision that is kept in a repository,
 * `github:owner/name@ref:path`, is the page of that file.
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
