import { hash } from 'node:crypto';
import { sha256 } from './sha256.ts';

const block = 64;
const digestSize = 32;

/**
 * HMAC-SHA256 (RFC 2104) under one key, with a label in front of every message so that hashes made for different
 * ends never meet. Built on one-shot hashes with both pads prepared: about twice the speed of `createHmac`, which
 * makes an object for every message, and every row of an import asks for several.
 */
export class KeyedHash {
  #inner: Buffer;
  readonly #outer: Buffer;
  readonly #start: number;

  /** @param key 32 bytes; a longer key than 64 bytes is not taken. */
  constructor(key: Uint8Array, label: string) {
    if (key.length > block) throw new RangeError(`a key of ${key.length} bytes is longer than a hash block`);
    const head = Buffer.from(`${label}\0`, 'utf8');
    this.#start = block + head.length;
    this.#inner = Buffer.alloc(this.#start + 512, 0);
    this.#inner.fill(0x36, 0, block);
    this.#inner.set(head, block);
    this.#outer = Buffer.alloc(block + digestSize, 0x5c);
    for (const [at, byte] of key.entries()) {
      this.#inner[at] = byte ^ 0x36;
      this.#outer[at] = byte ^ 0x5c;
    }
  }

  /** 64 hexadecimal digits over a text as UTF-8. */
  hex(text: string): string {
    // three bytes are the most that one UTF-16 unit can take
    this.#makeRoom(text.length * 3);
    this.#finish(this.#inner.write(text, this.#start, 'utf8'));
    return hash('sha256', this.#outer, 'hex');
  }

  /** 32 bytes over bytes. */
  bytes(message: Uint8Array): Buffer {
    this.#makeRoom(message.length);
    this.#inner.set(message, this.#start);
    this.#finish(message.length);
    return sha256(this.#outer);
  }

  #finish(length: number): void {
    const inner = hash('sha256', this.#inner.subarray(0, this.#start + length), 'binary');
    this.#outer.write(inner, block, 'latin1');
  }

  #makeRoom(length: number): void {
    if (this.#start + length <= this.#inner.length) return;
    const larger = Buffer.alloc(2 * (this.#start + length));
    larger.set(this.#inner.subarray(0, this.#start));
    this.#inner = larger;
  }
}
