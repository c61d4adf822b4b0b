import { type ByteSource, headOf } from './byte-source.ts';
import { CsvRecords } from './csv-records.ts';
import { type Dialect, detectDialect, firstRows } from './delimiter.ts';
import { findHeader, type Header } from './header.ts';
import { headBytes, headRows, type Limits } from './options.ts';
import { type Problem, ProblemLog } from './problem.ts';
import { suspectsMojibake } from './repair-mojibake.ts';
import type { RawBatch } from './row-cleaner.ts';
import type { Pass, TableSource } from './table.ts';
import { detectEncoding, type Encoding, TextStream } from './text-encoding.ts';

/**
 * Opens delimited text: tells encoding, delimiter and header by the first bytes. Gives problems instead when it is no
 * table.
 */
export async function openCsv(
  name: string,
  source: ByteSource,
  limits: Limits,
): Promise<TableSource | readonly Problem[]> {
  const log = new ProblemLog(name);
  let { head, whole } = await headOf(source, headBytes);
  const { encoding, markBytes } = detectEncoding(head);
  let text = decodeHead(head, encoding, markBytes, whole);
  if (text.trim() === '' && whole) {
    log.add('file-empty');
    return log.list();
  }
  let dialect = detectDialect(text, whole, limits);
  if (!whole && firstRows(text, whole, dialect, limits).rows.length === 0) {
    // The first record is longer than the head: look as far as a record may go.
    ({ head, whole } = await headOf(source, limits.maxRecordBytes * 4 + headBytes));
    text = decodeHead(head, encoding, markBytes, whole);
    dialect = detectDialect(text, whole, limits);
  }
  const first = firstRows(text, whole, dialect, limits, (code, line) => log.add(code, { row: line }));
  const skippedLines = dialect.separatorLine ? 1 : 0;
  const header = findHeader(
    first.rows.slice(skippedLines, headRows),
    first.lines.slice(skippedLines, headRows),
  );
  // A header that is itself too long or too wide was left out above; the row after it is none.
  const lost = log.list().find((p) => problemHidesHeader(p, header));
  if (lost !== undefined || header === undefined) {
    const refused = new ProblemLog(name);
    if (lost === undefined && (whole || first.rows.length > 0)) refused.add('file-empty');
    else if (lost?.code === 'row-too-wide')
      refused.add('header-too-wide', { row: lost.row! }, { most: limits.maxColumns });
    else refused.add('header-too-long', { row: lost?.row ?? 1 }, { most: limits.maxRecordBytes });
    return refused.list();
  }
  const inHeader = log
    .list()
    .filter((p) => p.code.startsWith('quote-') && p.row! <= header.line)
    .map((p) => ({ code: p.code, place: { row: p.row! }, detail: {} }));
  return {
    name,
    kind: 'csv',
    encoding,
    delimiter: dialect.delimiter,
    header: { ...header, problems: [...header.problems, ...inHeader] },
    bytesTotal: source.bytesTotal,
    read: (pass) => readCsv(source, { encoding, markBytes, dialect, header, limits }, pass),
  };
}

function problemHidesHeader(problem: Problem, header: Header | undefined): boolean {
  if (problem.code !== 'row-too-wide' && problem.code !== 'record-too-long') return false;
  return header === undefined || problem.row! <= header.line;
}

function decodeHead(head: Buffer, encoding: Encoding, markBytes: number, whole: boolean): string {
  return new TextStream(encoding).decode(head.subarray(markBytes), whole);
}

interface CsvShape {
  readonly encoding: Encoding;
  readonly markBytes: number;
  readonly dialect: Dialect;
  readonly header: Header;
  readonly limits: Limits;
}

async function* readCsv(source: ByteSource, shape: CsvShape, pass: Pass): AsyncGenerator<RawBatch> {
  const { encoding, dialect, header, limits } = shape;
  const decoder = new TextStream(encoding);
  const records = new CsvRecords({
    delimiter: dialect.delimiter,
    lineEnd: dialect.lineEnd,
    maxRecord: limits.maxRecordBytes,
    maxColumns: limits.maxColumns,
    onProblem(code, line, column) {
      if (line <= header.line) return;
      const name = header.names[column];
      pass.log.add(code, name === undefined ? { row: line } : { row: line, column: name });
    },
  });
  let markLeft = shape.markBytes;
  let invalid = 0;
  let firstInvalid = 0;
  let lastCharacter = '';
  let waitingNul = false;
  let waitingMojibake = false;

  function batchOf(text: string, final: boolean): RawBatch {
    if (decoder.invalid > invalid) {
      if (invalid === 0) firstInvalid = records.line;
      invalid = decoder.invalid;
    }
    // A record may have begun in the piece before, and a damaged letter may lie across both.
    const mayHoldNul = waitingNul || text.includes('\0');
    const mayHoldMojibake = waitingMojibake || (!decoder.ascii && suspectsMojibake(lastCharacter + text));
    records.feed(text, final);
    waitingNul = mayHoldNul && records.waiting;
    waitingMojibake = mayHoldMojibake && records.waiting;
    lastCharacter = text.slice(-1) || lastCharacter;
    const { rows, lines } = records.take();
    let before = 0;
    while (before < lines.length && lines[before]! <= header.line) before++;
    return {
      rows: before === 0 ? rows : rows.slice(before),
      lines: before === 0 ? lines : lines.slice(before),
      mayHoldNul,
      mayHoldMojibake,
    };
  }

  for await (const piece of source.pieces()) {
    pass.advance(piece.length);
    const mark = Math.min(markLeft, piece.length);
    markLeft -= mark;
    yield batchOf(decoder.decode(piece.subarray(mark), false), false);
  }
  yield batchOf(decoder.decode(Buffer.alloc(0), true), true);
  if (invalid > 0) {
    if (decoder.multibyte) pass.log.add('encoding-mixed', { row: firstInvalid }, {}, invalid);
    else pass.correctEncoding('windows-1252');
  }
}
