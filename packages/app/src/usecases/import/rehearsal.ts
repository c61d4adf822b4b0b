import type { SuppressionScope } from '../ports/index.ts';
import type { Crowd, Working } from './crowd.ts';

/** Bits of the memory of what was seen once: 16 MiB. */
const bits = 2 ** 27;

/** Finds the hashes that occur more than once, in a fixed amount of memory; now and then one that does not. */
export class RepeatedHashes {
  readonly #seen = new Uint8Array(bits / 8);
  readonly #repeated = new Set<string>();

  add(hash: string): void {
    const one = Number.parseInt(hash.slice(0, 8), 16) % bits;
    const other = Number.parseInt(hash.slice(24, 32), 16) % bits;
    const known = this.#has(one) && this.#has(other);
    if (known) this.#repeated.add(hash);
    this.#set(one);
    this.#set(other);
  }

  has(hash: string): boolean {
    return this.#repeated.has(hash);
  }

  #has(bit: number): boolean {
    return (this.#seen[bit >> 3]! & (1 << (bit & 7))) !== 0;
  }

  #set(bit: number): void {
    this.#seen[bit >> 3] = this.#seen[bit >> 3]! | (1 << (bit & 7));
  }
}

/**
 * What the rows of a preview would have left behind for the rows after them: nothing is written, so whoever a later
 * row may be about has to be remembered here.
 */
export class Rehearsal {
  readonly #repeated: RepeatedHashes;
  readonly #people = new Map<string, Set<Working>>();
  readonly #suppressed = new Map<string, Set<SuppressionScope>>();

  constructor(repeated: RepeatedHashes) {
    this.#repeated = repeated;
  }

  /** Puts into a crowd who is remembered under one of the hashes, in place of who is held. */
  recall(crowd: Crowd, hashes: readonly string[]): void {
    for (const hash of hashes) {
      for (const person of this.#people.get(hash) ?? []) crowd.recall(hash, person);
      for (const scope of this.#suppressed.get(hash) ?? []) crowd.suppress(hash, scope);
    }
  }

  remember(crowd: Crowd): void {
    for (const [hash, people] of crowd.hashes())
      if (this.#repeated.has(hash)) {
        const known = this.#people.get(hash) ?? new Set();
        for (const person of people) known.add(person);
        this.#people.set(hash, known);
      }
    for (const [hash, scopes] of crowd.suppressions())
      if (this.#repeated.has(hash)) this.#suppressed.set(hash, new Set(scopes));
  }
}
