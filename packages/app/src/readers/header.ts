import type { Detail, Place, ProblemCode } from './problem.ts';
import { repairMojibake } from './repair-mojibake.ts';

export interface Header {
  /** A name for each column: unique, not empty; `#3` for the third column where the file gives none. */
  readonly names: readonly string[];
  /** The line of the header; rows on it and before it are no data. 0 when the file has no header. */
  readonly line: number;
  readonly headerless: boolean;
  readonly problems: readonly {
    readonly code: ProblemCode;
    readonly place: Place;
    readonly detail: Detail;
  }[];
}

/**
 * Finds the header among the first rows: past a title or note above the table (a few cells where the table has many), and
 * unless it reads like data. Returns undefined when there is no row with anything in it.
 */
export function findHeader(rows: readonly string[][], lines: readonly number[]): Header | undefined {
  const filled = rows.map((row) => row.reduce((sum, cell) => (cell.trim() === '' ? sum : sum + 1), 0));
  const most = Math.max(0, ...filled.slice(0, 20));
  const at = filled.findIndex((count) => count > 0 && (most < 3 || (count > 1 && count * 3 > most)));
  if (at === -1) return undefined;
  const problems: { code: ProblemCode; place: Place; detail: Detail }[] = [];
  const line = lines[at]!;
  const above = filled.slice(0, at).filter((count) => count > 0).length;
  if (above > 0)
    problems.push({ code: 'preamble', place: { row: lines[0]! }, detail: { rows: above, header: line } });
  const row = rows[at]!;
  if (looksLikeData(row)) {
    problems.push({ code: 'header-missing', place: { row: line }, detail: { columns: row.length } });
    return { names: row.map((_, i) => `#${i + 1}`), line: line - 1, headerless: true, problems };
  }
  const names: string[] = [];
  const taken = new Set<string>();
  for (const [i, cell] of row.entries()) {
    const given = repairMojibake(cell.replaceAll('\0', '')).trim();
    let name = given === '' ? `#${i + 1}` : given;
    if (given === '') problems.push({ code: 'header-empty', place: { row: line, column: name }, detail: {} });
    if (taken.has(name.toLowerCase())) {
      let copy = 2;
      while (taken.has(`${name} (${copy})`.toLowerCase())) copy++;
      name = `${name} (${copy})`;
      problems.push({ code: 'header-duplicate', place: { row: line, column: name }, detail: {} });
    }
    taken.add(name.toLowerCase());
    names.push(name);
  }
  return { names, line, headerless: false, problems };
}

const mail = /^[^\s@]+@[^\s@]+\.\p{L}{2,}$/u;
const date = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:$|[ T])/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const number = /^[+-]?[€$£]?\s?\d[\d.,\s]*[€%]?$/;
const year = /^(?:19|20)\d\d$/;

/**
 * Whether a first row is data and no header: it holds an e-mail address, a date, a UUID, or numbers in a third of its
 * cells. Years (a column for each) and a count from 0 or 1 (columns numbered by a program) are names, not data.
 */
export function looksLikeData(row: readonly string[]): boolean {
  const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (cells.some((cell) => mail.test(cell) || date.test(cell) || uuid.test(cell))) return true;
  const numbers = cells.filter((cell) => number.test(cell) && !year.test(cell));
  if (
    numbers.every((cell, i) => Number(cell) === Number(numbers[0]) + i) &&
    Number(numbers[0]) <= 1 &&
    numbers.length > 1
  ) {
    return false;
  }
  return numbers.length > 0 && numbers.length * 3 >= cells.length;
}
