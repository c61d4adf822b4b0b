import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { UnknownKey } from './key-problem.ts';
import { KeyedHash } from './keyed-hash.ts';

/** A moment as milliseconds since 1970-01-01 UTC. */
export type Instant = number;

/**
 * What a key is for; no key serves two ends.
 *
 * - `lookup`: keyed hashes of identifiers, also on the suppression list
 * - `evidence`: master key of every person's evidence key
 * - `signing`: Ed25519, for receipts, daily roots and proof packs
 * - `sealing`: secrets of the installation, such as those of webhooks
 */
export const keyUses = ['lookup', 'evidence', 'signing', 'sealing'] as const;
export type KeyUse = (typeof keyUses)[number];

/** Gives so many random bytes, fit for keys. */
export type RandomBytes = (size: number) => Uint8Array;

/** Bytes of every key; of a signing key this is its seed. */
export const keySize = 32;
/** Ids are whole numbers from 1 to this, never used twice within a ring; they fit a smallint. */
export const mostKeys = 32_767;

/** One key as it is written down, inside the wrapping only. */
export interface WrittenKey {
  readonly id: number;
  readonly use: KeyUse;
  readonly createdAt: Instant;
  /** Base64 of 32 bytes. */
  readonly key: string;
  /** Since when a newer key does the work; the retired one only reads what it once made. */
  readonly retired?: Instant;
}

/** A key of an opened ring. Its bytes are private, so that no log or JSON shows them. */
export class RingKey {
  readonly id: number;
  readonly use: KeyUse;
  readonly createdAt: Instant;
  readonly retired: Instant | undefined;
  readonly #bytes: Buffer;
  readonly #hashes = new Map<string, KeyedHash>();
  #cipherKey: KeyObject | undefined;

  constructor(written: WrittenKey) {
    this.id = written.id;
    this.use = written.use;
    this.createdAt = written.createdAt;
    this.retired = written.retired;
    this.#bytes = Buffer.from(written.key, 'base64');
  }

  /** The hash of this key for one end; prepared once, since a label is asked for again with every row. */
  keyedHash(label: string): KeyedHash {
    let found = this.#hashes.get(label);
    if (found === undefined) {
      found = new KeyedHash(this.#bytes, label);
      this.#hashes.set(label, found);
    }
    return found;
  }

  cipherKey(): KeyObject {
    this.#cipherKey ??= createSecretKey(this.#bytes);
    return this.#cipherKey;
  }

  /** The key itself: for wrapping the ring and for deriving keys from it, nothing else. */
  bytes(): Buffer {
    return this.#bytes;
  }

  written(): WrittenKey {
    return {
      id: this.id,
      use: this.use,
      createdAt: this.createdAt,
      key: this.#bytes.toString('base64'),
      ...(this.retired === undefined ? {} : { retired: this.retired }),
    };
  }
}

/** An opened key ring. It never changes: rotation gives a new one. */
export class KeyRing {
  readonly keys: readonly RingKey[];
  readonly #byUse: Readonly<Record<KeyUse, readonly RingKey[]>>;

  /** @param keys at least one of each use that isn't retired; `openRing` and `createRing` see to that. */
  constructor(keys: readonly RingKey[]) {
    this.keys = keys;
    const newestFirst = (use: KeyUse) => keys.filter((key) => key.use === use).sort((a, b) => b.id - a.id);
    this.#byUse = {
      lookup: newestFirst('lookup'),
      evidence: newestFirst('evidence'),
      signing: newestFirst('signing'),
      sealing: newestFirst('sealing'),
    };
  }

  /** The key that does the work now. */
  current(use: KeyUse): RingKey {
    return this.#byUse[use][0]!;
  }

  /** Every key of a use: the current one first, then older ones. */
  all(use: KeyUse): readonly RingKey[] {
    return this.#byUse[use];
  }

  /** @throws UnknownKey where the ring holds no such key for that use. */
  find(use: KeyUse, id: number): RingKey {
    for (const key of this.#byUse[use]) if (key.id === id) return key;
    throw new UnknownKey(id);
  }
}

function freshKey(id: number, use: KeyUse, at: Instant, random: RandomBytes): RingKey {
  return new RingKey({ id, use, createdAt: at, key: Buffer.from(random(keySize)).toString('base64') });
}

/** A new ring with one key of each use, numbered from 1. */
export function createRing(at: Instant, random: RandomBytes = randomBytes): KeyRing {
  return new KeyRing(keyUses.map((use, index) => freshKey(index + 1, use, at, random)));
}

/**
 * Puts a new key of one use in front. The old one stays for ever: hashes on a suppression list can't be made again
 * without the address, so a dropped key would mean mailing those who objected.
 */
export function rotate(ring: KeyRing, use: KeyUse, at: Instant, random: RandomBytes = randomBytes): KeyRing {
  const id = 1 + Math.max(...ring.keys.map((key) => key.id));
  if (id > mostKeys) throw new RangeError(`a key ring holds at most ${mostKeys} keys`);
  const old = ring.current(use);
  const kept = ring.keys.map((key) => (key === old ? new RingKey({ ...key.written(), retired: at }) : key));
  return new KeyRing([...kept, freshKey(id, use, at, random)]);
}
