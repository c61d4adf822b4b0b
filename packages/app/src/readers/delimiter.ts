import { CsvRecords } from './csv-records.ts';
import type { Limits } from './options.ts';

const delimiters = [',', ';', '\t', '|'];

export interface Dialect {
  readonly delimiter: string;
  readonly lineEnd: '\n' | '\r';
  /** Whether the file begins with a line `sep=;`, as Excel writes it: a note on the file and no row. */
  readonly separatorLine: boolean;
}

/**
 * Tells how the cells are separated, from the first part of a file: by the delimiter that gives most rows the same number
 * of columns, the more columns the better. A file of one column has none; it gets a comma.
 */
export function detectDialect(head: string, final: boolean, limits: Limits): Dialect {
  const lineEnd = !head.includes('\n') && head.slice(0, -1).includes('\r') ? '\r' : '\n';
  const declared = /^sep=([^\r\n])\r?(?:\n|$)/i.exec(head)?.[1];
  if (declared !== undefined) return { delimiter: declared, lineEnd, separatorLine: true };
  let best: string = ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const score = evenness(firstRows(head, final, { delimiter, lineEnd }, limits).rows);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return { delimiter: best, lineEnd, separatorLine: false };
}

/** The records that are complete within the first part of a file, with the lines they start on. */
export function firstRows(
  head: string,
  final: boolean,
  dialect: { readonly delimiter: string; readonly lineEnd: '\n' | '\r' },
  limits: Limits,
  onProblem: (
    code: 'quote-unclosed' | 'quote-inside' | 'record-too-long' | 'row-too-wide',
    line: number,
  ) => void = () => {},
): { rows: string[][]; lines: number[] } {
  const records = new CsvRecords({
    delimiter: dialect.delimiter,
    lineEnd: dialect.lineEnd,
    maxRecord: limits.maxRecordBytes,
    maxColumns: limits.maxColumns,
    onProblem,
  });
  records.feed(head, final);
  return records.take();
}

/** How much the rows look like a table: the share of rows that agree, squared, by the logarithm of their columns. */
function evenness(rows: readonly string[][]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let score = 0;
  for (const [columns, count] of counts) {
    score = Math.max(score, (count / rows.length) ** 2 * Math.log2(columns));
  }
  return score;
}
