import { KeyIndex, widened } from './key-index.ts';
import type { Hash64 } from './person-record.ts';

/** Cells of one column as UTF-8, one behind the other: an object for each text would cost several times as much. */
class TextColumn {
  #bytes = new Uint8Array(4096);
  #used = 0;
  /** Where each cell begins; one more than there are cells. */
  #starts = new Int32Array(1024);
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();

  /** Appends the cell of row `row`; rows come in order and none is left out. */
  push(row: number, text: string): void {
    if (row + 1 >= this.#starts.length) this.#starts = widened(this.#starts);
    const most = this.#used + text.length * 3;
    if (most > this.#bytes.length) {
      const wider = new Uint8Array(Math.max(most, this.#bytes.length * 2));
      wider.set(this.#bytes);
      this.#bytes = wider;
    }
    if (text !== '') this.#used += this.#encoder.encodeInto(text, this.#bytes.subarray(this.#used)).written;
    this.#starts[row + 1] = this.#used;
  }

  at(row: number): string {
    const start = this.#starts[row]!;
    const end = this.#starts[row + 1]!;
    return start === end ? '' : this.#decoder.decode(this.#bytes.subarray(start, end));
  }
}

/** Rows of one table by a key, with only the columns that are asked for. Several rows may have one key. */
export class RowStore {
  /** Positions in the table of the columns that are kept. */
  readonly columns: readonly number[];
  readonly #texts: readonly TextColumn[];
  readonly #keys = new KeyIndex();
  /** By key: first and last row + 1; by row: the next row + 1 of the same key. */
  #first = new Int32Array(1024);
  #last = new Int32Array(1024);
  #next = new Int32Array(1024);
  #rows = 0;

  constructor(columns: readonly number[]) {
    this.columns = columns;
    this.#texts = columns.map(() => new TextColumn());
  }

  /** Keeps a row under a key, after those that are there. */
  add(key: Hash64, row: readonly string[]): void {
    const number = this.#keys.add(key);
    if (number >= this.#first.length) {
      this.#first = widened(this.#first);
      this.#last = widened(this.#last);
    }
    const place = this.#rows;
    if (place >= this.#next.length) this.#next = widened(this.#next);
    this.#rows += 1;
    const before = this.#last[number]!;
    if (before === 0) this.#first[number] = place + 1;
    else this.#next[before - 1] = place + 1;
    this.#last[number] = place + 1;
    for (let at = 0; at < this.columns.length; at += 1)
      this.#texts[at]!.push(place, row[this.columns[at]!] ?? '');
  }

  /** The first row with a key, for {@link cell}; -1 where there is none. */
  find(key: Hash64): number {
    const number = this.#keys.find(key);
    return number < 0 ? -1 : this.#first[number]! - 1;
  }

  /** The next row with the same key, or -1. */
  next(row: number): number {
    return this.#next[row]! - 1;
  }

  /** The cell of a stored row in the `at`th of {@link columns}. */
  cell(row: number, at: number): string {
    return this.#texts[at]!.at(row);
  }
}
