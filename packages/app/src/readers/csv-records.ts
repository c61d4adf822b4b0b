export type RecordProblem = 'quote-unclosed' | 'quote-inside' | 'record-too-long' | 'row-too-wide';

export interface RecordOptions {
  readonly delimiter: string;
  /** What ends a record: a line feed (an optional carriage return before it is dropped), or a lone return. */
  readonly lineEnd: '\n' | '\r';
  /** Longest record in characters. */
  readonly maxRecord: number;
  readonly maxColumns: number;
  /** Told of each trouble: the line it starts on, and the column counted from 0 (-1: the whole record). */
  readonly onProblem: (code: RecordProblem, line: number, column: number) => void;
}

const QUOTE = 34;
const SPACE = 32;
const RETURN = 13;
/** More text is needed before anything can be said. */
const WAIT = -1;
/** The quote is never closed. */
const NEVER = -2;
/** After so many stray quotes in one record, its other quotes are ordinary characters. */
const straysRead = 3;

/**
 * Splits delimited text into records (RFC 4180, read leniently), piece by piece. What comes out doesn't depend on where
 * the pieces were cut: nothing is decided before all the text it depends on is there.
 *
 * A quote that opens a cell and is never closed would swallow the rest of the file. It is taken as an ordinary
 * character, and reading goes on in the same line, when the text or the longest record ends before it is closed, or when
 * beyond the line another quote opens a cell. A quote within a quoted cell that closes nothing is kept as it is.
 *
 * Cells are slices: one that is kept for long keeps its whole piece of text in memory (see `detached`).
 */
export class CsvRecords {
  /** The records completed so far, and the line each starts on; the caller takes them out with `take`. */
  #rows: string[][] = [];
  #lines: number[] = [];
  readonly #options: RecordOptions;
  readonly #delimiter: number;
  #pending = '';
  #line = 1;
  #skipping = false;
  // Next positions of a delimiter and a line end at or after the reading point; Infinity when there is none.
  #nextDelimiter = -1;
  #nextEnd = -1;
  // What the last call of #closing found besides the place.
  #after = 0;
  #doubled = false;
  #inside = false;
  // Characters fed before the text at hand, and up to where on that count no cell can span lines: a search for a closing
  // quote went there in vain, so the next ones needn't go again (or a file full of stray quotes costs its square).
  #before = 0;
  #spent = 0;

  constructor(options: RecordOptions) {
    this.#options = options;
    this.#delimiter = options.delimiter.charCodeAt(0);
  }

  /** The line on which text fed next begins. */
  get line(): number {
    let line = this.#line;
    const end = this.#options.lineEnd;
    for (let at = this.#pending.indexOf(end); at !== -1; at = this.#pending.indexOf(end, at + 1)) line++;
    return line;
  }

  /** Whether text fed earlier waits for the end of its record. */
  get waiting(): boolean {
    return this.#pending !== '';
  }

  take(): { rows: string[][]; lines: number[] } {
    const taken = { rows: this.#rows, lines: this.#lines };
    this.#rows = [];
    this.#lines = [];
    return taken;
  }

  /** Reads on. `final` says that this is the last piece. */
  feed(piece: string, final: boolean): void {
    const text = this.#pending === '' ? piece : this.#pending + piece;
    this.#pending = '';
    this.#nextDelimiter = -1;
    this.#nextEnd = -1;
    let at = 0;
    if (this.#skipping) {
      at = this.#skipLine(text, 0);
    }
    while (at < text.length) {
      const next = this.#record(text, at, final);
      if (next === WAIT) break;
      at = next;
    }
    if (at < text.length) this.#pending = text.slice(at);
    this.#before += Math.min(at, text.length);
  }

  /** Moves past the end of a record that is given up; returns where the next one starts. */
  #skipLine(text: string, from: number): number {
    const end = text.indexOf(this.#options.lineEnd, from);
    this.#skipping = end === -1;
    if (end === -1) return text.length;
    this.#line++;
    return end + 1;
  }

  /** Reads the record that starts at `start`; returns where the next one starts, or WAIT. */
  #record(text: string, start: number, final: boolean): number {
    const { delimiter, lineEnd, maxRecord, maxColumns, onProblem } = this.#options;
    const row: string[] = [];
    const line = this.#line;
    let columns = 0;
    let inner = 0;
    let strays = 0;
    let at = start;
    let nextDelimiter = this.#nextDelimiter;
    let nextEnd = this.#nextEnd;
    // Problems are told only when the record is whole, or a record cut in pieces would tell them twice.
    let problems: [RecordProblem, number, number][] | undefined;
    for (;;) {
      if (nextDelimiter < at) nextDelimiter = position(text, delimiter, at);
      if (nextEnd < at) nextEnd = position(text, lineEnd, at);
      let first = text.charCodeAt(at);
      let open = at;
      if (first === SPACE) {
        while (open - start <= maxRecord && text.charCodeAt(open) === SPACE) open++;
        if (open >= text.length && !final && text.length - start <= maxRecord) return WAIT;
        first = text.charCodeAt(open);
      }
      let value: string | undefined;
      if (first === QUOTE && strays < straysRead) {
        const close = this.#closing(text, start, open, nextEnd, final);
        if (close === WAIT) return WAIT;
        if (close === NEVER) {
          strays++;
          if (nextEnd - start <= maxRecord || (final && text.length - start <= maxRecord)) {
            problems = [...(problems ?? []), ['quote-unclosed', line + inner, columns]];
            at = open + 1;
            if (nextDelimiter < at) nextDelimiter = position(text, delimiter, at);
          }
        } else {
          value = text.slice(open + 1, close);
          if (this.#doubled) value = value.replaceAll('""', '"');
          if (this.#inside) problems = [...(problems ?? []), ['quote-inside', line + inner, columns]];
          for (; nextEnd < close; nextEnd = position(text, lineEnd, nextEnd + 1)) inner++;
          at = this.#after;
          if (nextDelimiter < at) nextDelimiter = position(text, delimiter, at);
          if (nextEnd < at) nextEnd = position(text, lineEnd, at);
        }
      }
      if (nextDelimiter < nextEnd && nextDelimiter - start <= maxRecord) {
        if (++columns <= maxColumns) row.push(value ?? text.slice(at, nextDelimiter));
        at = nextDelimiter + 1;
        continue;
      }
      // The record ends here, or beyond what is there, or is too long.
      if (nextEnd === Infinity && !final && text.length - start <= maxRecord) return WAIT;
      let end = Math.min(nextEnd, text.length);
      if (end - start > maxRecord) {
        onProblem('record-too-long', line, -1);
        this.#line = line + inner;
        this.#nextDelimiter = -1;
        this.#nextEnd = -1;
        return this.#skipLine(text, at);
      }
      const next = end + 1;
      if (lineEnd === '\n' && end > at && text.charCodeAt(end - 1) === RETURN) end--;
      if (++columns <= maxColumns) row.push(value ?? text.slice(at, end));
      this.#line = line + inner + 1;
      this.#nextDelimiter = nextDelimiter;
      this.#nextEnd = nextEnd;
      if (problems !== undefined) for (const problem of problems) onProblem(...problem);
      if (columns > maxColumns) onProblem('row-too-wide', line, -1);
      else if (columns > 1 || row[0] !== '') {
        this.#rows.push(row);
        this.#lines.push(line);
      }
      return next;
    }
  }

  /**
   * Finds the quote that closes the cell opened at `open`: one followed by a delimiter, a line end or the end of the
   * text, blanks between allowed. Sets #after to where that delimiter or end is.
   */
  #closing(text: string, start: number, open: number, nextEnd: number, final: boolean): number {
    const { lineEnd, maxRecord } = this.#options;
    const length = text.length;
    const end = lineEnd.charCodeAt(0);
    this.#doubled = false;
    this.#inside = false;
    const spent = this.#before + open < this.#spent;
    let at = open + 1;
    for (;;) {
      at = text.indexOf('"', at);
      if (at === -1 || at - start > maxRecord || (spent && at > nextEnd)) {
        if (at === -1 && !final && length - start <= maxRecord && !(spent && nextEnd < length)) return WAIT;
        if (!spent) this.#spent = this.#before + start + maxRecord;
        return NEVER;
      }
      let after = at + 1;
      if (text.charCodeAt(after) === QUOTE) {
        this.#doubled = true;
        at += 2;
        continue;
      }
      while (after - start <= maxRecord && text.charCodeAt(after) === SPACE) after++;
      if (after >= length) {
        if (!final) return WAIT;
        this.#after = length;
        return at;
      }
      const follower = text.charCodeAt(after);
      if (follower === this.#delimiter || follower === end) {
        this.#after = after;
        return at;
      }
      if (follower === RETURN) {
        if (after + 1 >= length && !final) return WAIT;
        if (after + 1 >= length || text.charCodeAt(after + 1) === end) {
          this.#after = after;
          return at;
        }
      }
      // A quote that seems to open a cell, on a later line: the one we come from was never closed.
      if (at > nextEnd) {
        let before = at - 1;
        while (text.charCodeAt(before) === SPACE) before--;
        if (text.charCodeAt(before) === this.#delimiter || text.charCodeAt(before) === end) {
          this.#spent = this.#before + at;
          return NEVER;
        }
      }
      this.#inside = true;
      at++;
    }
  }
}

function position(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at === -1 ? Infinity : at;
}
