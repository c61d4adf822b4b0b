import { StringDecoder } from 'node:string_decoder';
import { BrokenInput } from './problem.ts';
import { spelled } from './xlsx-book.ts';
import { attributeOf, XmlScanner } from './xml-scanner.ts';
import type { ZipEntry } from './zip-archive.ts';

export type CellTrouble = 'formula' | 'cell-error' | 'row-too-wide';

export interface SheetOptions {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
  readonly maxColumns: number;
  /** Column counted from 0; -1: the whole row. */
  readonly onTrouble: (code: CellTrouble, row: number, column: number) => void;
}

/**
 * Reads the rows of a sheet piece by piece (ECMA-376 Part 1, 18.3), each as long as its last cell. Numbers come as they
 * are written in full, dates as `2026-11-22` or `2026-11-22 14:05:00`, truth as `true` and `false`; of a formula the value
 * that the workbook last saved, it is never worked out; an error such as #N/A as nothing.
 */
export async function* readSheet(
  part: ZipEntry,
  options: SheetOptions,
): AsyncGenerator<{ rows: string[][]; lines: number[]; bytes: number }> {
  const { onTrouble, maxColumns } = options;
  let rows: string[][] = [];
  let lines: number[] = [];
  let row: string[] = [];
  let line = 0;
  let column = -1;
  let tooWide = false;
  let type = '';
  let style = 0;
  let value = '';
  let taking = false;
  let phonetic = 0;
  let ended = false;
  const scanner = new XmlScanner({
    open(name, attributes) {
      switch (name) {
        case 'row':
          line = Number(attributeOf(attributes, 'r') ?? line + 1) || line + 1;
          row = [];
          column = -1;
          tooWide = false;
          break;
        case 'c':
          column = columnOf(attributeOf(attributes, 'r')) ?? column + 1;
          type = attributeOf(attributes, 't') ?? 'n';
          style = Number(attributeOf(attributes, 's') ?? 0);
          value = '';
          break;
        case 'f':
          onTrouble('formula', line, column);
          break;
        case 'rPh':
          phonetic++;
          break;
        case 'v':
        case 't':
          taking = phonetic === 0;
      }
    },
    close(name) {
      switch (name) {
        case 'row':
          if (tooWide) onTrouble('row-too-wide', line, -1);
          else if (row.length > 0) {
            rows.push(row);
            lines.push(line);
          }
          break;
        case 'c': {
          if (value === '') break;
          if (column >= maxColumns) {
            tooWide = true;
            break;
          }
          if (type === 'e') onTrouble('cell-error', line, column);
          const text = textOf(type, style, value, options);
          if (text === '') break;
          while (row.length < column) row.push('');
          row[column] = text;
          break;
        }
        case 'rPh':
          phonetic--;
          break;
        case 'v':
        case 't':
          taking = false;
          break;
        case 'sheetData':
          ended = true;
      }
    },
    text(part) {
      if (taking) value += part;
    },
  });
  const decoder = new StringDecoder('utf8');
  for await (const piece of part.pieces()) {
    scanner.feed(decoder.write(piece));
    yield { rows, lines, bytes: piece.length };
    rows = [];
    lines = [];
  }
  // A part that was cut off unpacks without complaint where the archive was made of it as it was.
  if (!ended) throw new BrokenInput('a sheet without its end');
}

function textOf(type: string, style: number, value: string, options: SheetOptions): string {
  switch (type) {
    case 's':
      return options.strings[Number(value)] ?? '';
    case 'str':
    case 'inlineStr':
      return spelled(value);
    case 'b':
      return value.trim() === '1' ? 'true' : 'false';
    case 'e':
      return '';
    case 'd':
      return value
        .trim()
        .replace('T', ' ')
        .replace(/(?: 00:00:00(?:\.0+)?)?Z?$/, '');
    default: {
      const number = Number(value);
      if (Number.isNaN(number)) return value.trim();
      return options.dateStyles[style] === true ? dateOf(number, options.from1904) : String(number);
    }
  }
}

/** A column's place, counted from 0, from a reference such as `AB12`. */
function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column === 0 ? undefined : column - 1;
}

const daySeconds = 86_400;
/** Day 0 of a workbook, counted from 1970: 30 December 1899, or 1 January 1904. */
const day1900 = -25_569;
const day1904 = -24_107;

/**
 * The date that a workbook's number of days stands for; the number itself where there is no such date. Workbooks believe
 * that 1900 was a leap year, so numbers up to 60 are one day behind.
 */
export function dateOf(days: number, from1904: boolean): string {
  const seconds = Math.round(days * daySeconds);
  const whole = Math.floor(seconds / daySeconds);
  const rest = seconds - whole * daySeconds;
  const time = new Date(rest * 1000).toISOString().slice(11, 19);
  if (whole === 0 && !from1904) return rest === 0 ? String(days) : time;
  if (days < 0 || whole > 2_958_465) return String(days);
  const shift = !from1904 && whole < 60 ? 1 : 0;
  const day = new Date((whole + shift + (from1904 ? day1904 : day1900)) * daySeconds * 1000)
    .toISOString()
    .slice(0, 10);
  return rest === 0 ? day : `${day} ${time}`;
}
