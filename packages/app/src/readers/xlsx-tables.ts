import { findHeader } from './header.ts';
import { headRows, type Limits } from './options.ts';
import { BrokenInput, type Problem, ProblemLog } from './problem.ts';
import { suspectsMojibake } from './repair-mojibake.ts';
import type { RawBatch } from './row-cleaner.ts';
import type { Pass, TableSource } from './table.ts';
import { type Book, readBook, readStrings } from './xlsx-book.ts';
import { readSheet } from './xlsx-sheet.ts';
import type { ZipEntry } from './zip-archive.ts';

/**
 * Opens the sheets of a workbook, each as a table; hidden ones too, for the data in them are held all the same. The sheets
 * are streamed, the shared strings are in memory during a pass.
 */
export async function openXlsx(
  name: string,
  entries: readonly ZipEntry[],
  limits: Limits,
): Promise<{ sources: readonly TableSource[]; problems: readonly Problem[] }> {
  const log = new ProblemLog(name);
  const sources: TableSource[] = [];
  const problems: Problem[] = [];
  try {
    const book = await readBook(entries);
    if (book.strings !== undefined && book.strings.bytesTotal > limits.maxXlsxBytes) {
      log.add('xlsx-too-large', {}, { most: limits.maxXlsxBytes });
      return { sources, problems: log.list() };
    }
    const strings = await readStrings(book.strings);
    for (const sheet of book.sheets) {
      const label = `${name} [${sheet.name}]`;
      const source = await openSheet(label, sheet.part, book, strings, limits);
      if (source !== undefined) {
        sources.push(source);
        continue;
      }
      const own = new ProblemLog(label);
      own.add('sheet-empty');
      problems.push(...own.list());
    }
    if (book.sheets.length === 0) log.add('xlsx-unreadable');
  } catch (error) {
    if (!(error instanceof BrokenInput)) throw error;
    log.add('xlsx-unreadable');
  }
  return { sources, problems: [...log.list(), ...problems] };
}

async function openSheet(
  name: string,
  part: ZipEntry,
  book: Book,
  strings: readonly string[],
  limits: Limits,
): Promise<TableSource | undefined> {
  const { dateStyles, from1904 } = book;
  const { maxColumns } = limits;
  const rows: string[][] = [];
  const lines: number[] = [];
  try {
    const options = { strings, dateStyles, from1904, maxColumns, onTrouble() {} };
    for await (const batch of readSheet(part, options)) {
      rows.push(...batch.rows.slice(0, headRows));
      lines.push(...batch.lines.slice(0, headRows));
      if (rows.length >= headRows) break;
    }
  } catch (error) {
    // What stands before the break can be read; reading the rows meets the break again and tells it.
    if (!(error instanceof BrokenInput) || rows.length === 0) throw error;
  }
  const header = findHeader(rows, lines);
  if (header === undefined) return undefined;
  return {
    name,
    kind: 'xlsx',
    encoding: null,
    delimiter: null,
    header,
    bytesTotal: part.bytesTotal,
    async *read(pass: Pass): AsyncGenerator<RawBatch> {
      const sheet = readSheet(part, {
        strings: await readStrings(book.strings),
        dateStyles,
        from1904,
        maxColumns,
        onTrouble(code, row, column) {
          if (row <= header.line) return;
          const title = header.names[column];
          pass.log.add(code, title === undefined ? { row } : { row, column: title });
        },
      });
      for await (const batch of sheet) {
        pass.advance(batch.bytes);
        let before = 0;
        while (before < batch.lines.length && batch.lines[before]! <= header.line) before++;
        const found = batch.rows.slice(before);
        const mayHoldMojibake = found.some((row) => row.some(suspectsMojibake));
        yield { rows: found, lines: batch.lines.slice(before), mayHoldNul: false, mayHoldMojibake };
      }
    },
  };
}
