import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import { SealBroken } from './key-problem.ts';
import type { KeyRing, RandomBytes } from './key-ring.ts';
import { drawRandom } from './random-stock.ts';

/*
 * A sealed body: format (1 byte), key id (2 bytes), nonce (12), ciphertext, tag (16). AES-256-GCM.
 * Nonces are random: a retried transaction seals another body under the same number, so a counter would repeat.
 */
const format = 1;
const nonceSize = 12;
const headSize = 3 + nonceSize;
const tagSize = 16;

function sealWith(key: KeyObject, keyId: number, place: string, body: Uint8Array): Buffer {
  const sealed = Buffer.allocUnsafe(headSize + body.length + tagSize);
  sealed[0] = format;
  sealed.writeUInt16BE(keyId, 1);
  const nonce = drawRandom(nonceSize);
  sealed.set(nonce, 3);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  // the key id is bound by the key itself: under another key the tag doesn't hold
  cipher.setAAD(Buffer.from(place, 'utf8'));
  sealed.set(cipher.update(body), headSize);
  // the mode is a stream, so final gives no bytes; it closes the tag
  cipher.final();
  sealed.set(cipher.getAuthTag(), headSize + body.length);
  return sealed;
}

function keyIdOf(sealed: Uint8Array): number {
  if (sealed.length < headSize + tagSize || sealed[0] !== format) throw new SealBroken('form');
  return (sealed[1]! << 8) | sealed[2]!;
}

function unsealWith(key: KeyObject, place: string, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(3, headSize), {
    authTagLength: tagSize,
  });
  decipher.setAAD(Buffer.from(place, 'utf8'));
  decipher.setAuthTag(sealed.subarray(-tagSize));
  const body = decipher.update(sealed.subarray(headSize, -tagSize));
  try {
    decipher.final();
  } catch {
    throw new SealBroken('altered');
  }
  return body;
}

/** Bytes of a person's salt. */
const saltSize = 16;

/** A salt for a new person. Destroying it destroys the person's evidence key. */
export function newSalt(random: RandomBytes = drawRandom): Uint8Array {
  return random(saltSize);
}

/** The key of one person's evidence. Made for each person anew and not kept: it lives only as long as its salt. */
export class PersonKey {
  readonly #ring: KeyRing;
  readonly #salt: Uint8Array;
  readonly #derived = new Map<number, KeyObject>();

  constructor(ring: KeyRing, salt: Uint8Array) {
    if (salt.length < saltSize) throw new RangeError(`a salt of ${salt.length} bytes is too short`);
    this.#ring = ring;
    this.#salt = salt;
  }

  currentId(): number {
    return this.#ring.current('evidence').id;
  }

  /** HMAC of the salt under the master key. @throws UnknownKey */
  derived(keyId: number): KeyObject {
    let key = this.#derived.get(keyId);
    if (key === undefined) {
      const master = this.#ring.find('evidence', keyId);
      key = createSecretKey(master.keyedHash('houdbaar/person-evidence/1').bytes(this.#salt));
      this.#derived.set(keyId, key);
    }
    return key;
  }
}

/** The evidence key of the person with this salt, under the current master key and, for reading, older ones. */
export function personKey(ring: KeyRing, salt: Uint8Array): PersonKey {
  return new PersonKey(ring, salt);
}

/** Where a body belongs; it opens nowhere else. */
export interface SealPlace {
  readonly personId: string | number | bigint;
  readonly seq: number;
  readonly kind: string;
}

function placeText({ personId, seq, kind }: SealPlace): string {
  // numbers hold no slash, and the kind comes last: no two places read alike
  return `evidence/${personId}/${seq}/${kind}`;
}

/** Seals the body of one piece of evidence: 31 bytes longer than the body. */
export function seal(key: PersonKey, place: SealPlace, body: Uint8Array): Buffer {
  const keyId = key.currentId();
  return sealWith(key.derived(keyId), keyId, placeText(place), body);
}

/**
 * Opens a sealed body at its place.
 *
 * @throws SealBroken where it was altered, moved, or the salt is another; UnknownKey where the master key is missing.
 */
export function unseal(key: PersonKey, place: SealPlace, sealed: Uint8Array): Buffer {
  return unsealWith(key.derived(keyIdOf(sealed)), placeText(place), sealed);
}

/**
 * Seals a secret of the installation for keeping in the database, as base64.
 *
 * @param place what and whose it is (`webhook/12`); it opens only there.
 */
export function sealSecret(ring: KeyRing, place: string, secret: string): string {
  const key = ring.current('sealing');
  return sealWith(key.cipherKey(), key.id, `secret/${place}`, Buffer.from(secret, 'utf8')).toString('base64');
}

/** @throws SealBroken, UnknownKey */
export function unsealSecret(ring: KeyRing, place: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const key = ring.find('sealing', keyIdOf(bytes));
  return unsealWith(key.cipherKey(), `secret/${place}`, bytes).toString('utf8');
}
