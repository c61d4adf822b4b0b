import { inflateSync } from 'node:zlib';

/** What a test can see of a PDF. */
export interface PdfText {
  /** The text of each page, in the order of the file; words as they were placed. */
  readonly pages: readonly string[];
  /** The heights of the coloured boxes of each page, in points, in the order in which they were drawn. */
  readonly boxes: readonly (readonly number[])[];
  /** The whole file with its streams unpacked, to look for entries in. */
  readonly source: string;
  /** The files that are enclosed, by the order in which they appear. */
  readonly enclosed: readonly string[];
  /** The names of the bookmarks. */
  readonly bookmarks: readonly string[];
}

interface Part {
  readonly head: string;
  readonly body: Buffer | undefined;
}

function partsOf(file: Buffer): Map<number, Part> {
  const latin = file.toString('latin1');
  const parts = new Map<number, Part>();
  for (const match of latin.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, id, content = ''] = match;
    const at = content.indexOf('stream\n');
    const head = at < 0 ? content : content.slice(0, at);
    const raw = at < 0 ? undefined : Buffer.from(content.slice(at + 7, -'\nendstream'.length), 'latin1');
    const body = raw && head.includes('/FlateDecode') ? inflateSync(raw) : raw;
    parts.set(Number(id), { head, body });
  }
  return parts;
}

const reference = (head: string, key: string): number | undefined => {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(head);
  return found ? Number(found[1]) : undefined;
};

/** The letters of a font by their two-byte code, from its map to Unicode. */
function lettersOf(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, from = '', , list = ''] of map.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
    let code = Number.parseInt(from, 16);
    for (const [, hex = ''] of list.matchAll(/<([\w ]*)>/g)) {
      letters.set(code, Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
      code += 1;
    }
  }
  return letters;
}

/** A string of the document's own dictionaries, in UTF-16 or in plain letters. */
function written(text: string): string {
  const bytes = Buffer.from(
    text.replace(/\\([nrtbf()\\])/g, (_, mark: string) => ({ n: '\n', r: '\r', t: '\t' })[mark] ?? mark),
    'latin1',
  );
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? Buffer.from(bytes.subarray(2, 2 + 2 * Math.floor((bytes.length - 2) / 2)))
        .swap16()
        .toString('utf16le')
    : bytes.toString('latin1');
}

/** Reads back what `renderPdf` wrote: enough for a test, no reader of other PDFs. */
export function readPdf(file: Uint8Array): PdfText {
  const parts = partsOf(Buffer.from(file));
  const all = [...parts.values()];
  const sheets = all.filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head));
  const contentOf = (head: string): string =>
    parts.get(reference(head, 'Contents') ?? -1)?.body?.toString('latin1') ?? '';
  const pages = sheets.map(({ head }) => {
    const resources = parts.get(reference(head, 'Resources') ?? -1)?.head ?? '';
    const fonts = new Map<string, Map<number, string>>();
    for (const [, name = '', id] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = reference(parts.get(Number(id))?.head ?? '', 'ToUnicode');
      fonts.set(name, lettersOf(parts.get(map ?? -1)?.body?.toString('latin1') ?? ''));
    }
    return pageText(contentOf(head), fonts);
  });
  return {
    pages,
    boxes: sheets.map(({ head }) =>
      [...contentOf(head).matchAll(/^[\d.-]+ [\d.-]+ [\d.]+ ([\d.]+) re$/gm)].map(([, height]) =>
        Number(height),
      ),
    ),
    source: all.map(({ head }) => head).join('\n'),
    enclosed: all.filter(({ head }) => head.includes('/EmbeddedFile')).map(({ body }) => String(body)),
    bookmarks: all.flatMap(({ head }) => {
      const found =
        /\/Dest[\s\S]*\/Title \(((?:\\[\s\S]|[^\\)])*)\)|\/Title \(((?:\\[\s\S]|[^\\)])*)\)[\s\S]*\/Dest/.exec(
          head,
        );
      return found ? [written(found[1] ?? found[2] ?? '')] : [];
    }),
  };
}

function pageText(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let letters: ReadonlyMap<number, string> = new Map();
  let row = '';
  let text = '';
  for (const [line] of content.matchAll(/\/F\d+ [\d.]+ Tf|1 0 0 1 \S+ \S+ Tm|\[[^\]]*\] TJ/g)) {
    if (line.endsWith('Tf')) letters = fonts.get(/F\d+/.exec(line)?.[0] ?? '') ?? new Map();
    else if (line.endsWith('Tm')) {
      const next = line.split(' ')[5] ?? '';
      if (next !== row) text += '\n';
      row = next;
    } else
      for (const [, hex = ''] of line.matchAll(/<(\w+)>/g))
        for (const [code] of hex.matchAll(/.{4}/g))
          text += letters.get(Number.parseInt(code, 16)) ?? '\ufffd';
  }
  return text.trim();
}
