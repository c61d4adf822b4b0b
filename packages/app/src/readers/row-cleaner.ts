import type { ProblemLog } from './problem.ts';
import { repairMojibake } from './repair-mojibake.ts';

/** Rows as a format gave them, and what may be wrong with their text (false: certainly not). */
export interface RawBatch {
  readonly rows: string[][];
  readonly lines: number[];
  readonly mayHoldNul: boolean;
  readonly mayHoldMojibake: boolean;
}

/** Rows of a table, each with as many cells as the header. */
export interface RowBatch {
  readonly rows: readonly (readonly string[])[];
  /** The line (CSV) or sheet row on which each row starts, counted from 1. */
  readonly lines: readonly number[];
  /** The same for the first row. */
  readonly firstLine: number;
}

export interface CleanerOptions {
  readonly names: readonly string[];
  readonly log: ProblemLog;
  /** Sheets leave out empty cells at the end and may hold notes beside the table: neither says that a row is broken. */
  readonly sheet: boolean;
}

/** Longer than any value of a person is: what reads values takes time that grows with their length. */
const mostInCell = 10_000;

/**
 * Gives rows the shape of the header and cells their final text: blanks around them cut, NUL bytes out, mojibake repaired.
 * Works in place. A row that is too long has been split wrongly somewhere, nobody can tell where, so it is left out; one
 * that is too short has lost empty cells at its end, or is a mere piece if more than half is gone.
 */
export class RowCleaner {
  readonly #names: readonly string[];
  readonly #log: ProblemLog;
  readonly #sheet: boolean;

  constructor(options: CleanerOptions) {
    this.#names = options.names;
    this.#log = options.log;
    this.#sheet = options.sheet;
  }

  clean(batch: RawBatch): RowBatch {
    const { rows, lines } = batch;
    const width = this.#names.length;
    const damaged = batch.mayHoldNul || batch.mayHoldMojibake;
    let kept = 0;
    for (let r = 0; r < rows.length; r++) {
      const row = rows[r]!;
      const line = lines[r]!;
      if (row.length !== width && !this.#fit(row, line)) continue;
      let empty = true;
      for (let c = 0; c < width; c++) {
        const cell = row[c]!;
        if (cell === '') continue;
        const first = cell.charCodeAt(0);
        let text = cell.length > mostInCell ? this.#cut(cell, line, c) : cell;
        const last = text.charCodeAt(text.length - 1);
        if (damaged) text = this.#repair(text, batch, line, c);
        // Blanks, controls, and the no-break space; other white space is rare enough to stay.
        if (first <= 32 || last <= 32 || first === 160 || last === 160) text = text.trim();
        if (text !== cell) row[c] = text;
        if (text !== '') empty = false;
        if ((first <= 64 || text !== cell) && isFormula(text)) this.#log.add('formula', this.#place(line, c));
      }
      if (empty) {
        this.#log.add('row-empty', { row: line });
        continue;
      }
      rows[kept] = row;
      lines[kept] = line;
      kept++;
    }
    rows.length = kept;
    lines.length = kept;
    return { rows, lines, firstLine: lines[0] ?? 0 };
  }

  #place(line: number, column: number): { row: number; column: string } {
    return { row: line, column: this.#names[column]! };
  }

  #cut(cell: string, line: number, column: number): string {
    this.#log.add('cell-long', this.#place(line, column), { most: mostInCell });
    const text = cell.slice(0, mostInCell);
    // Not in the middle of a character that takes two places.
    return text.isWellFormed() ? text : text.slice(0, -1);
  }

  /** Makes a row as wide as the header; false when it has to be left out. */
  #fit(row: string[], line: number): boolean {
    const width = this.#names.length;
    if (row.length > width) {
      const extra = row.slice(width).some((cell) => cell.trim() !== '');
      if (extra && !this.#sheet) {
        this.#log.add('row-long', { row: line }, { found: row.length, expected: width });
        return false;
      }
      if (extra) this.#log.add('cells-outside', { row: line }, { expected: width });
      row.length = width;
      return true;
    }
    if (!this.#sheet) {
      const detail = { found: row.length, expected: width };
      const enough = row.length * 2 >= width;
      this.#log.add(enough ? 'row-short' : 'row-fragment', { row: line }, detail);
      if (!enough) return false;
    }
    while (row.length < width) row.push('');
    return true;
  }

  #repair(cell: string, batch: RawBatch, line: number, column: number): string {
    let text = cell;
    if (batch.mayHoldNul && text.includes('\0')) {
      text = text.replaceAll('\0', '');
      this.#log.add('nul-byte', this.#place(line, column));
    }
    if (batch.mayHoldMojibake) {
      const repaired = repairMojibake(text);
      if (repaired !== text) this.#log.add('mojibake', this.#place(line, column));
      text = repaired;
    }
    return text;
  }
}

const EQUALS = 61;
const PLUS = 43;
const MINUS = 45;
const AT = 64;

/**
 * Whether a spreadsheet would execute the cell: `=HYPERLINK(…)`, `@SUM(…)`, `+cmd|…`. Telephone numbers (`+31 6 …`),
 * negative numbers and names on social media (`@jan`) are none.
 */
export function isFormula(cell: string): boolean {
  switch (cell.charCodeAt(0)) {
    case EQUALS:
      return /^=\s*[\p{L}\d("'+\-@#$_\\{[]/u.test(cell);
    case AT:
      return /^@[A-Za-z][\w.]*\(/.test(cell);
    case PLUS:
    case MINUS:
      return /[A-Za-z]\w*[(|]|[A-Za-z]\w*!\$?[A-Za-z]/.test(cell);
    default:
      return false;
  }
}
