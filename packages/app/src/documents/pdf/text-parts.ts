import type { Content } from 'pdfmake';
import { oneLine } from './plain-text.ts';
import { page, sizes, tones } from './style.ts';

/** A block of a document. */
export type Block = Content;

/** The title of the document: once, at its head. */
export function title(text: string): Block {
  return {
    text: oneLine(text),
    fontSize: sizes.title,
    bold: true,
    lineHeight: 1.15,
    margin: [0, 0, 0, 8],
    outline: true,
    outlineExpanded: true,
    headlineLevel: 1,
  };
}

/** A heading; it is also a bookmark of the document and never stands alone at the foot of a page. */
export function heading(text: string): Block {
  return {
    text: oneLine(text),
    fontSize: sizes.heading,
    bold: true,
    margin: [0, 18, 0, 5],
    outline: true,
    headlineLevel: 2,
  };
}

export function paragraph(text: string): Block {
  return { text: oneLine(text), margin: [0, 0, 0, 6] };
}

/** Law and small print: quieter, under what it belongs to. */
export function note(text: string): Block {
  return { text: oneLine(text), fontSize: sizes.small, color: tones.muted, margin: [0, 2, 0, 6] };
}

/** Steps to follow, numbered. */
export function steps(texts: readonly string[]): Block {
  return { ol: texts.map((text) => ({ text: oneLine(text), margin: [0, 0, 0, 4] })), margin: [0, 0, 0, 4] };
}

/** Points of a list. */
export function points(texts: readonly string[]): Block {
  return { ul: texts.map((text) => ({ text: oneLine(text), margin: [0, 0, 0, 3] })), margin: [0, 0, 0, 4] };
}

/** The line at the foot of each page. */
export function foot(left: string, right: string): Block {
  return {
    margin: [page.margins.left, 14, page.margins.right, 0],
    fontSize: sizes.small,
    color: tones.muted,
    columns: [
      { text: oneLine(left), width: '*' },
      { text: right, width: 'auto', alignment: 'right' },
    ],
  };
}

/** A hash in groups of eight, so that it can be read out over the telephone. */
export const fingerprint = (hex: string): string => hex.match(/.{1,8}/g)?.join(' ') ?? '';
