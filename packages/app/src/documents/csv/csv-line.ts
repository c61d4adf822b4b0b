/** What may stand in a cell that we write. Nothing is written for null and undefined. */
export type CsvCell = string | number | boolean | null | undefined;

/**
 * With these a spreadsheet takes a text for a formula: the signs, their full-width twins, and the characters before
 * which it looks further (OWASP, CSV Injection).
 */
const formulaStart = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const needsQuotes = /[",;\t\r\n']|^\s|\s$/;

/** A text that no spreadsheet executes: an apostrophe goes before what could start a formula. */
export const safeCell = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

/** One record by RFC 4180, its line end (CR LF) included. Numbers are written as they are; texts are made safe. */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(cellText).join(',')}\r\n`;

function cellText(cell: CsvCell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = safeCell(cell);
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
