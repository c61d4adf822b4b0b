import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';
import type { Said } from '@houdbaar/core/terms';
import { CsvRecords, openTables, type Problem } from '../readers/index.ts';
import { CommandFailure } from './command-io.ts';
import { eventOfCells } from './event-of-cells.ts';

/** An event with the line it stands on, or what is wrong with that line. */
export type EventLine =
  | { readonly line: number; readonly value: unknown; readonly says?: undefined }
  | { readonly line: number; readonly value?: undefined; readonly says: Said };

/** Longest line or record in characters. */
const longest = 1024 * 1024;

const notJson: Said = {
  nl: 'Deze regel is geen geldige JSON. Zet op elke regel één object.',
  en: 'This line is not valid JSON. Put one object on each line.',
};
const tooLong: Said = {
  nl: `Deze regel is langer dan ${longest} tekens en is overgeslagen.`,
  en: `This line is longer than ${longest} characters and was skipped.`,
};

/**
 * The events of a file: NDJSON, or a table (CSV, XLSX, ZIP) with an event in each row.
 *
 * @param onProblem what is wrong with a table as such
 */
export async function* readEventFile(
  path: string,
  name: string,
  onProblem: (problem: Problem) => void,
): AsyncGenerator<EventLine> {
  if (await isJson(path, name)) {
    yield* readEventStream(createReadStream(path));
    return;
  }
  const { tables, problems } = await openTables([path]);
  for (const problem of problems) onProblem(problem);
  for (const table of tables) {
    for await (const { rows, lines } of table.rows())
      for (const [index, cells] of rows.entries())
        yield { line: lines[index]!, value: eventOfCells(table.header, cells) };
    for (const problem of table.problems) onProblem(problem);
  }
}

async function isJson(path: string, name: string): Promise<boolean> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(256), 0, 256, 0);
      return startsJson(buffer.toString('utf8', 0, bytesRead));
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw new CommandFailure(
      { nl: `Kan ${name} niet lezen. Bestaat het?`, en: `Cannot read ${name}. Does it exist?` },
      { cause },
    );
  }
}

const startsJson = (text: string): boolean =>
  text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .startsWith('{');

/** The events of a stream in UTF-8: NDJSON where it begins with a brace, else CSV with a header. */
export async function* readEventStream(input: AsyncIterable<Uint8Array>): AsyncGenerator<EventLine> {
  const decoder = new StringDecoder('utf8');
  let reader: LineReader | undefined;
  let head = '';
  for await (const piece of input) {
    head += decoder.write(Buffer.from(piece));
    if (!reader && head.trim() === '') continue;
    if (!reader && !head.includes('\n') && head.length < longest) continue;
    reader ??= readerFor(head);
    yield* reader.feed(head, false);
    head = '';
  }
  head += decoder.end();
  if (!reader && head.trim() === '') return;
  reader ??= readerFor(head);
  yield* reader.feed(head, true);
}

interface LineReader {
  feed(text: string, final: boolean): Iterable<EventLine>;
}

const readerFor = (head: string): LineReader => (startsJson(head) ? new JsonLines() : new CsvLines(head));

class JsonLines implements LineReader {
  #rest = '';
  #line = 0;
  #skipping = false;

  *feed(text: string, final: boolean): Generator<EventLine> {
    const lines = (this.#rest + text).split('\n');
    this.#rest = final ? '' : (lines.pop() ?? '');
    for (const each of lines) yield* this.#read(each);
    if (this.#rest.length <= longest) return;
    this.#skipping = true;
    this.#rest = '';
  }

  *#read(text: string): Generator<EventLine> {
    this.#line += 1;
    const line = this.#line;
    const skipped = this.#skipping || text.length > longest;
    this.#skipping = false;
    const trimmed = text.replace(/^\uFEFF/, '').trim();
    if (skipped) yield { line, says: tooLong };
    else if (trimmed !== '')
      try {
        yield { line, value: JSON.parse(trimmed) };
      } catch {
        yield { line, says: notJson };
      }
  }
}

class CsvLines implements LineReader {
  readonly #records: CsvRecords;
  #header: readonly string[] | undefined;
  #skipped: number[] = [];

  constructor(head: string) {
    const first = head.split('\n', 1)[0] ?? '';
    const count = (delimiter: string) => first.split(delimiter).length;
    const delimiter = [',', ';', '\t'].toSorted((one, other) => count(other) - count(one))[0]!;
    this.#records = new CsvRecords({
      delimiter,
      lineEnd: '\n',
      maxRecord: longest,
      maxColumns: 500,
      onProblem: (code, line) => {
        if (code === 'record-too-long' || code === 'row-too-wide') this.#skipped.push(line);
      },
    });
  }

  *feed(text: string, final: boolean): Generator<EventLine> {
    this.#records.feed(this.#header ? text : text.replace(/^\uFEFF/, ''), final);
    const { rows, lines } = this.#records.take();
    for (const [index, cells] of rows.entries()) {
      if (this.#header) yield { line: lines[index]!, value: eventOfCells(this.#header, cells) };
      else this.#header = cells.map((cell) => cell.trim());
    }
    for (const line of this.#skipped.splice(0)) yield { line, says: tooLong };
  }
}
