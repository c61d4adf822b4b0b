import type { Header } from './header.ts';
import { progressStep, type ReaderOptions } from './options.ts';
import { isInputError, type Problem, ProblemLog } from './problem.ts';
import { type RawBatch, type RowBatch, RowCleaner } from './row-cleaner.ts';
import type { Encoding } from './text-encoding.ts';

/** One CSV file, one sheet of a workbook, or either within a ZIP. */
export interface Table {
  /** The file's own name without its folder; `export.zip/contacts.csv`, `book.xlsx [Sheet1]`. */
  readonly name: string;
  readonly kind: 'csv' | 'xlsx';
  /** Of a CSV; null for a sheet. Told from the start of the file, and corrected by a pass that knows better. */
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  /** A name for each column: unique and not empty. `#1`, `#2` … where the file has no header. */
  readonly header: readonly string[];
  readonly headerless: boolean;
  readonly bytesTotal: number;
  /**
   * Reads the rows, from the first, every time it is called. Never throws for what is in the file: that ends up in
   * `problems`. One pass at a time.
   */
  rows(): AsyncIterable<RowBatch>;
  /** What was found on opening and, once a pass has begun, in the last pass. */
  readonly problems: readonly Problem[];
  /** Rows given and rows left out in the last pass. */
  readonly rowCount: number;
  readonly skipped: number;
}

/** What a pass over a format needs to tell where it is. */
export interface Pass {
  readonly log: ProblemLog;
  /** Adds to the bytes read. */
  advance(bytes: number): void;
  /** The encoding turned out to be another. */
  correctEncoding(encoding: Encoding): void;
}

export interface TableSource {
  readonly name: string;
  readonly kind: 'csv' | 'xlsx';
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  readonly header: Header;
  readonly bytesTotal: number;
  /** The rows after the header, as the format gives them. */
  read(pass: Pass): AsyncIterable<RawBatch>;
}

/** Makes the table of a source: header, shape and text of the rows, problems and progress are the same for every format. */
export function tableOf(source: TableSource, onProgress: ReaderOptions['onProgress']): Table {
  const { name, kind, delimiter, header, bytesTotal } = source;
  const opening = new ProblemLog(name);
  for (const { code, place, detail } of header.problems) opening.add(code, place, detail);
  let encoding = source.encoding;
  let log = new ProblemLog(name);
  let rowCount = 0;

  async function* rows(): AsyncGenerator<RowBatch> {
    const current = new ProblemLog(name);
    log = current;
    rowCount = 0;
    let bytesRead = 0;
    let toldAt = 0;
    const cleaner = new RowCleaner({ names: header.names, log: current, sheet: kind === 'xlsx' });
    const pass: Pass = {
      log: current,
      advance(bytes) {
        bytesRead += bytes;
        if (onProgress === undefined || bytesRead - toldAt < progressStep) return;
        toldAt = bytesRead;
        onProgress({ file: name, bytesRead, bytesTotal, rows: rowCount });
      },
      correctEncoding(found) {
        encoding = found;
      },
    };
    let broken = false;
    try {
      for await (const raw of source.read(pass)) {
        const batch = cleaner.clean(raw);
        rowCount += batch.rows.length;
        if (batch.rows.length > 0) yield batch;
      }
    } catch (error) {
      if (!isInputError(error)) throw error;
      current.add('read-broken', {}, { rows: rowCount });
      broken = true;
    }
    if (rowCount === 0 && current.skipped() === 0 && !broken) current.add('header-only');
    onProgress?.({ file: name, bytesRead, bytesTotal, rows: rowCount });
  }

  return {
    name,
    kind,
    delimiter,
    header: header.names,
    headerless: header.headerless,
    bytesTotal,
    rows,
    get encoding() {
      return encoding;
    },
    get problems() {
      return [...opening.list(), ...log.list()];
    },
    get rowCount() {
      return rowCount;
    },
    get skipped() {
      return log.skipped();
    },
  };
}
