import { posix } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { detached } from './detached.ts';
import { BrokenInput } from './problem.ts';
import { attributeOf, type XmlHandler, XmlScanner } from './xml-scanner.ts';
import type { ZipEntry } from './zip-archive.ts';

export interface Book {
  readonly sheets: readonly { readonly name: string; readonly part: ZipEntry }[];
  /** For each cell style, whether a number in it is shown as a date or time. */
  readonly dateStyles: readonly boolean[];
  /** Days count from 1904, as old workbooks of the Mac do. */
  readonly from1904: boolean;
  readonly strings: ZipEntry | undefined;
}

/** Whether the files in a ZIP make a workbook that is read here. */
export function isBook(entries: readonly ZipEntry[]): boolean {
  return entries.some((entry) => /^xl\/.*workbook.*\.xml$/i.test(entry.path));
}

/** Reads what is needed to find and understand the sheets (ECMA-376 Part 1, 18.2 and 18.8). Throws BrokenInput. */
export async function readBook(entries: readonly ZipEntry[]): Promise<Book> {
  const parts = new Map(entries.map((entry) => [entry.path.toLowerCase(), entry]));
  const root = await relationsOf(parts, '');
  const path = root.find((relation) => relation.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const part = parts.get(path.toLowerCase());
  if (part === undefined) throw new BrokenInput('no workbook part');
  const relations = await relationsOf(parts, path);
  const partOf = (target: string | undefined) =>
    target === undefined ? undefined : parts.get(target.toLowerCase());
  const sheets: { name: string; part: ZipEntry }[] = [];
  let from1904 = false;
  await scan(part, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const id = /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
      const sheet = partOf(
        relations.find((relation) => relation.id === id && relation.type === 'worksheet')?.target,
      );
      if (sheet !== undefined) sheets.push({ name: attributeOf(attributes, 'name') ?? '', part: sheet });
    },
  });
  const byType = (type: string) => partOf(relations.find((relation) => relation.type === type)?.target);
  const styles = byType('styles');
  return {
    sheets,
    from1904,
    strings: byType('sharedStrings'),
    dateStyles: styles === undefined ? [] : await readDateStyles(styles),
  };
}

/** The texts that cells refer to by number. They are all held in memory; the caller has looked at the part's size. */
export async function readStrings(part: ZipEntry | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let text = '';
  let inText = false;
  let phonetic = 0;
  await scan(part, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic++;
      else if (name === 't') inText = phonetic === 0;
    },
    close(name) {
      if (name === 'si') strings.push(detached(spelled(text)));
      else if (name === 'rPh') phonetic--;
      else if (name === 't') inText = false;
    },
    text(part) {
      if (inText) text += part;
    },
  });
  return strings;
}

/** Workbooks write characters that XML can't hold as `_x000D_`. */
export function spelled(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Feeds all of a part to a handler. */
async function scan(part: ZipEntry, handler: Partial<XmlHandler>): Promise<void> {
  const scanner = new XmlScanner({ open() {}, close() {}, text() {}, ...handler });
  const decoder = new StringDecoder('utf8');
  for await (const piece of part.pieces()) scanner.feed(decoder.write(piece));
  scanner.feed(decoder.end());
}

interface Relation {
  readonly id: string;
  /** The last word of the type's address, which two editions of the standard have in common. */
  readonly type: string;
  readonly target: string;
}

async function relationsOf(parts: ReadonlyMap<string, ZipEntry>, path: string): Promise<Relation[]> {
  const folder = posix.dirname(path);
  const part = parts.get(posix.join(folder, '_rels', `${posix.basename(path)}.rels`).toLowerCase());
  const relations: Relation[] = [];
  if (part === undefined) return relations;
  await scan(part, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const target = attributeOf(attributes, 'Target') ?? '';
      relations.push({
        id: attributeOf(attributes, 'Id') ?? '',
        type: (attributeOf(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
        target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      });
    },
  });
  return relations;
}

/** Formats that every workbook knows without saying: 14 to 22 and 45 to 47, the others by language (18.8.30). */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** A custom format shows a date when it holds a letter for day, month, year, hour or second, outside quoted text. */
export function isDateFormat(code: string): boolean {
  const first = code.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';')[0] ?? '';
  // In brackets: colours, conditions and languages, but [h] counts hours.
  return /[dmyhs]/i.test(first.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').replace(/general/gi, ''));
}

async function readDateStyles(part: ZipEntry): Promise<boolean[]> {
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  await scan(part, {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true;
      const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
      if (name === 'numFmt') custom.set(id, isDateFormat(attributeOf(attributes, 'formatCode') ?? ''));
      if (name === 'xf' && inCells) styles.push(custom.get(id) ?? isBuiltInDate(id));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}
