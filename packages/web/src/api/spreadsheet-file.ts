import { spoken } from './client.ts';

/**
 * What stands between the cells of a file that is to be opened where the reader is: Excel splits lines by the list
 * separator of its country, and with a decimal comma that is the semicolon.
 */
export const csvSeparator = (): 'comma' | 'semicolon' => (spoken() === 'nl' ? 'semicolon' : 'comma');

/** With these a spreadsheet takes a text for a formula (OWASP, CSV Injection). */
const formulaStart = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A cell that no spreadsheet executes. */
function cellText(cell: string): string {
  const safe = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A CSV file made in the browser, row by row, as spreadsheets in the reader's language open it. */
export class SpreadsheetFile {
  readonly #between = { comma: ',', semicolon: ';' }[csvSeparator()];
  /** Without this mark names lose their accents in Excel. */
  readonly #lines = ['\uFEFF'];

  constructor(head: readonly string[]) {
    this.add(head);
  }

  add(cells: readonly string[]): void {
    this.#lines.push(`${cells.map(cellText).join(this.#between)}\r\n`);
  }

  blob(): Blob {
    return new Blob(this.#lines, { type: 'text/csv;charset=utf-8' });
  }
}
