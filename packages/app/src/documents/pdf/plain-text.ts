/**
 * What a text may not bring into a document that proves something: control characters, and the marks that
 * turn the direction of writing and so can make a sentence read otherwise than it was stored.
 */
const unprintable = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** @returns the text on one line, as it can be printed. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(unprintable, '').trim();
}

/** @returns the text with its own lines, as it can be printed. */
export function lines(text: string): string {
  return text
    .split(/\r\n|\r|\n|\u2028|\u2029/u)
    .map((line) => line.replace(/\t/gu, '    ').replace(unprintable, '').trimEnd())
    .join('\n')
    .trim();
}
