import type { Language } from '@houdbaar/core/terms';
import pdfmake from 'pdfmake';
import { family, fontFiles } from './fonts.ts';
import { oneLine } from './plain-text.ts';
import { page, sizes, tones } from './style.ts';
import { type Block, foot } from './text-parts.ts';

/** A file that travels inside the document: the same facts for machines. */
export interface Enclosure {
  /** With its extension, such as `proof.json`. */
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly text: string;
  /** What the file is, in the language of the document. */
  readonly description: string;
}

/** A document to print. */
export interface Sheet {
  readonly language: Language;
  readonly title: string;
  /** Who answers for the document; shown by a reader as its author. */
  readonly author: string;
  /** Instant in milliseconds since 1970 (UTC) that the document bears as its own. */
  readonly made: number;
  /** What every page says at its foot, such as the document's number. */
  readonly mark: string;
  readonly body: readonly Block[];
  readonly enclosure?: Enclosure;
}

const pageOf: Readonly<Record<Language, (at: number, of: number) => string>> = {
  nl: (at, of) => `Pagina ${at} van ${of}`,
  en: (at, of) => `Page ${at} of ${of}`,
};

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

/**
 * Prints a document as PDF 1.7 on A4, without network: the fonts come from the installed package, and any
 * other file or address is refused. The same sheet gives the same bytes.
 *
 * The document has a title, a language, bookmarks for its headings, real text in reading order and embedded
 * fonts. It is not a tagged PDF: pdfmake writes no structure tree, and a document that calls itself tagged
 * without one misleads a screen reader, so it doesn't. The enclosed file holds the same facts.
 *
 * @returns the bytes of the file
 */
export async function renderPdf(sheet: Sheet): Promise<Uint8Array> {
  const { language, enclosure } = sheet;
  const made = new Date(sheet.made);
  const allowed: readonly string[] = Object.values(fontFiles);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => allowed.includes(path));
  pdfmake.setFonts({ [family]: { ...fontFiles } });
  const document = pdfmake.createPdf({
    pageSize: page.size,
    pageMargins: [page.margins.left, page.margins.top, page.margins.right, page.margins.bottom],
    version: '1.7',
    language: locales[language],
    displayTitle: true,
    info: {
      title: oneLine(sheet.title),
      author: oneLine(sheet.author),
      creator: 'Houdbaar',
      producer: 'Houdbaar',
      creationDate: made,
      modDate: made,
    },
    defaultStyle: { font: family, fontSize: sizes.text, color: tones.ink, lineHeight: 1.25 },
    content: [...sheet.body],
    footer: (at, of) => foot(sheet.mark, pageOf[language](at, of)),
    // A heading keeps the first lines of its section with it.
    pageBreakBefore: (node) => node.headlineLevel === 2 && node.startPosition.verticalRatio > 0.8,
    ...(enclosure && { files: { [enclosure.name]: enclosed(enclosure, made) } }),
  });
  return await document.getBuffer();
}

function enclosed(enclosure: Enclosure, made: Date) {
  return {
    // As a data address: pdfmake takes no bytes here.
    src: `data:${enclosure.type};base64,${Buffer.from(enclosure.text, 'utf8').toString('base64')}`,
    name: enclosure.name,
    type: enclosure.type,
    description: enclosure.description,
    creationDate: made,
    modifiedDate: made,
    relationship: 'Data' as const,
  };
}
