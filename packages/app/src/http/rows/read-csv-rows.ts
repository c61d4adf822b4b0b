import { StringDecoder } from 'node:string_decoder';
import { CsvRecords } from '../../readers/index.ts';
import { Failure } from '../../usecases/index.ts';
import type { ApiContext } from '../api-env.ts';
import { type BodyLimits, bodyBytes } from './body-bytes.ts';

/** One row of a CSV body: the line that it starts on, from 1, and its cells by the names of the header. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Longest record in characters, and most columns. */
const maxRecord = 256 * 1024;
const maxColumns = 500;

/**
 * The rows of a CSV body in UTF-8, gzip'd or not, one by one; the first row names the columns. Comma, semicolon or
 * tab, whichever the header has most of. Rows that are too long or too wide are left out and told to `onSkipped`.
 */
export async function* readCsvRows(
  c: ApiContext,
  limits: BodyLimits & { readonly onSkipped?: (line: number) => void } = {},
): AsyncGenerator<CsvRow> {
  const decoder = new StringDecoder('utf8');
  let records: CsvRecords | undefined;
  let header: readonly string[] | undefined;
  let head = '';
  function* rows(text: string, final: boolean): Generator<CsvRow> {
    if (!records) {
      head += text;
      if (!final && !head.includes('\n') && head.length < maxRecord) return;
      records = recordsFor(head, limits.onSkipped);
      text = head.replace(/^\uFEFF/, '');
      head = '';
    }
    records.feed(text, final);
    const { rows: taken, lines } = records.take();
    for (const [index, cells] of taken.entries()) {
      if (header) yield { line: lines[index] ?? 0, cells: named(header, cells) };
      else header = headerOf(cells);
    }
  }
  for await (const piece of bodyBytes(c, limits)) yield* rows(decoder.write(piece), false);
  yield* rows(decoder.end(), true);
}

function recordsFor(text: string, onSkipped?: (line: number) => void): CsvRecords {
  const first = text.split('\n', 1)[0] ?? '';
  const count = (delimiter: string) => first.split(delimiter).length;
  const delimiter = [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
  return new CsvRecords({
    delimiter,
    lineEnd: '\n',
    maxRecord,
    maxColumns,
    onProblem: (code, line) => {
      if (code === 'record-too-long' || code === 'row-too-wide') onSkipped?.(line);
    },
  });
}

function headerOf(cells: readonly string[]): readonly string[] {
  const names = cells.map((cell) => cell.trim());
  const twice = names.find((name, index) => name === '' || names.indexOf(name) !== index);
  if (twice === undefined) return names;
  throw new Failure('malformed-body', {
    nl: `De eerste regel hoort elke kolom één eigen naam te geven; ${twice ? `"${twice}" staat er twee keer` : 'er is een kolom zonder naam'}.`,
    en: `The first line must give each column one name of its own; ${twice ? `"${twice}" stands there twice` : 'one column has no name'}.`,
  });
}

function named(header: readonly string[], cells: readonly string[]): Record<string, string> {
  const row: Record<string, string> = Object.create(null);
  header.forEach((name, index) => {
    row[name] = cells[index] ?? '';
  });
  return row;
}
