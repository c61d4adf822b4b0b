import type { Hash64 } from './person-record.ts';

/**
 * Numbers the distinct keys of a scan 0, 1, 2 … in the order in which they come. Open addressing in typed arrays:
 * about 24 bytes a key, and no object for any of them.
 */
export class KeyIndex {
  #size = 0;
  #mask = 1023;
  /** Number + 1 of the key in a slot; 0 where the slot is free. */
  #slots = new Int32Array(1024);
  #high = new Int32Array(1024);
  #low = new Int32Array(1024);

  get size(): number {
    return this.#size;
  }

  /** The number of a key, or -1. */
  find({ high, low }: Hash64): number {
    for (let slot = low & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const found = this.#slots[slot]! - 1;
      if (found < 0 || (this.#high[found] === high && this.#low[found] === low)) return found;
    }
  }

  /** The number of a key, a new one where it wasn't known. */
  add(key: Hash64): number {
    const known = this.find(key);
    if (known >= 0) return known;
    const number = this.#size;
    if (number === this.#high.length) this.#growKeys();
    this.#high[number] = key.high;
    this.#low[number] = key.low;
    this.#size += 1;
    if (this.#size * 3 > this.#slots.length * 2) this.#growSlots();
    else this.#place(number);
    return number;
  }

  #place(number: number): void {
    let slot = this.#low[number]! & this.#mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = number + 1;
  }

  #growKeys(): void {
    this.#high = widened(this.#high);
    this.#low = widened(this.#low);
  }

  #growSlots(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#mask = this.#slots.length - 1;
    for (let number = 0; number < this.#size; number += 1) this.#place(number);
  }
}

/** A copy of twice the length. */
export function widened(array: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(array.length * 2);
  wider.set(array);
  return wider;
}
