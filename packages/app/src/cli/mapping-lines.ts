import type { FileReport } from '@houdbaar/core/scan';
import type { Language } from '@houdbaar/core/terms';
import { wrap } from './law-listing.ts';

const words = {
  nl: {
    title: 'Hoe de kolommen zijn gelezen',
    rows: (count: number) => `${count.toLocaleString('nl-NL')} ${count === 1 ? 'rij' : 'rijen'}`,
    ignored: 'niet gelezen',
    hint: 'Klopt er iets niet? Bewaar dit met --save-map FILE, verbeter het en geef het mee met --map FILE.',
    kinds: {
      people: 'mensen',
      orders: 'bestellingen',
      consents: 'toestemmingen',
      'contacts-with-roles': 'contactpersonen',
      organisations: 'organisaties',
      addresses: 'adressen',
      links: 'koppelingen',
      lookup: 'namenlijst',
      other: 'iets anders, niet gebruikt',
      unread: 'niet gelezen',
    },
  },
  en: {
    title: 'How the columns were read',
    rows: (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'row' : 'rows'}`,
    ignored: 'not read',
    hint: 'Is something wrong? Save this with --save-map FILE, mend it and pass it with --map FILE.',
    kinds: {
      people: 'people',
      orders: 'orders',
      consents: 'consents',
      'contacts-with-roles': 'contacts',
      organisations: 'organisations',
      addresses: 'addresses',
      links: 'links',
      lookup: 'list of names',
      other: 'something else, not used',
      unread: 'not read',
    },
  },
} as const;

const isKind = (table: string): table is keyof (typeof words)['en']['kinds'] => table in words.en.kinds;

/** Names of columns come from the file: what a terminal would obey is left out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
const harmless = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '');

/** The mapping that was used, file by file, for a terminal: header → role. */
export function mappingLines(files: readonly FileReport[], language: Language, width: number): string {
  const say = words[language];
  const lines: string[] = [say.title];
  for (const { name, rows, table, mapping } of files) {
    const kind = isKind(table) ? say.kinds[table] : table;
    lines.push(...wrap(harmless(`${name} · ${kind} · ${say.rows(rows)}`), width));
    const entries = Object.entries(mapping);
    const read = entries
      .filter(([, role]) => role !== 'ignore')
      .map(([header, role]) => `${header} → ${role}`);
    const ignored = entries.filter(([, role]) => role === 'ignore').map(([header]) => header);
    const indented = (text: string) => wrap(harmless(text), width - 2).map((line) => `  ${line}`);
    if (read.length > 0) lines.push(...indented(read.join(', ')));
    if (ignored.length > 0) lines.push(...indented(`${say.ignored}: ${ignored.join(', ')}`));
  }
  return `${[...lines, ...wrap(say.hint, width)].join('\n')}\n`;
}
