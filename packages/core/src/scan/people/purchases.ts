import type { Day } from '../../time/index.ts';
import { KeyIndex, widened } from './key-index.ts';
import type { Hash64 } from './person-record.ts';

/** What the orders tell of one person. */
export interface PurchaseSummary {
  readonly orders: number;
  readonly first: Day | undefined;
  readonly last: Day | undefined;
}

/** Stands for "no day": before any that a file holds. */
const NONE = -0x80000000;

/** First and last purchase and the number of orders of each person, in typed arrays. */
export class Purchases {
  readonly #keys = new KeyIndex();
  #first = new Int32Array(1024).fill(NONE);
  #last = new Int32Array(1024).fill(NONE);
  #orders = new Int32Array(1024);
  /** Hash of the order seen last: the lines of one order stand together, and count once. */
  #order = new Int32Array(1024);

  /** @param order hash of the order's number; undefined where each row is an order */
  add(person: Hash64, day: Day | undefined, order: number | undefined): void {
    const number = this.#keys.add(person);
    if (number >= this.#first.length) this.#grow();
    if (order === undefined || this.#orders[number] === 0 || this.#order[number] !== order) {
      this.#orders[number] = this.#orders[number]! + 1;
      this.#order[number] = order ?? 0;
    }
    if (day === undefined) return;
    if (this.#first[number] === NONE || day < this.#first[number]!) this.#first[number] = day;
    if (day > this.#last[number]!) this.#last[number] = day;
  }

  /** People with at least one order. */
  get people(): number {
    return this.#keys.size;
  }

  of(person: Hash64): PurchaseSummary | undefined {
    const number = this.#keys.find(person);
    if (number < 0) return undefined;
    const first = this.#first[number]!;
    return {
      orders: this.#orders[number]!,
      first: first === NONE ? undefined : first,
      last: first === NONE ? undefined : this.#last[number],
    };
  }

  #grow(): void {
    const size = this.#first.length;
    this.#first = widened(this.#first).fill(NONE, size);
    this.#last = widened(this.#last).fill(NONE, size);
    this.#orders = widened(this.#orders);
    this.#order = widened(this.#order);
  }
}
