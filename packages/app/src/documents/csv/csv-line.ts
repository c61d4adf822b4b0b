/** What may stand in a cell that we write. Nothing is written for null and undefined. */
export type CsvCell = string | number | boolean | null | undefined;

/**
 * What stands between cells. A spreadsheet splits by the list separator of its country alone: with a decimal comma that is
 * the semicolon, and a line with commas ends up in one cell.
 */
export const separators = { comma: ',', semicolon: ';' } as const;
export type CsvSeparator = keyof typeof separators;

/**
 * With these a spreadsheet takes a text for a formula: the signs, their full-width twins, and the characters before
 * which it looks further (OWASP, CSV Injection).
 */
const formulaStart = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const needsQuotes = /[",;\t\r\n']|^\s|\s$/;

/** A text that no spreadsheet executes: an apostrophe goes before what could start a formula. */
export const safeCell = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

/**
 * One record by RFC 4180, its line end (CR LF) included. Numbers are written as they are; texts are made safe. Either
 * separator is quoted in both, so that a reader that guesses wrong finds no cells that aren't there.
 */
export const csvLine = (cells: readonly CsvCell[], separator: CsvSeparator = 'comma'): string =>
  `${cells.map(cellText).join(separators[separator])}\r\n`;

function cellText(cell: CsvCell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = safeCell(cell);
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
