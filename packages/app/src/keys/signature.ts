import {
  createPrivateKey,
  createPublicKey,
  hash,
  type KeyObject,
  sign as signBytes,
  verify,
} from 'node:crypto';
import type { Instant, KeyRing, RingKey } from './key-ring.ts';

/** A signature that names its key. */
export interface Signature {
  readonly algorithm: 'Ed25519';
  readonly keyId: number;
  /** 64 bytes, base64url. */
  readonly value: string;
}

/** A key that anyone may have, to check signatures with. */
export interface PublicKey {
  readonly algorithm: 'Ed25519';
  readonly keyId: number;
  readonly createdAt: Instant;
  readonly retired?: Instant;
  /** 32 bytes (RFC 8032), base64url. */
  readonly publicKey: string;
  /** SHA-256 of those bytes, hexadecimal: short enough to compare over the telephone. */
  readonly fingerprint: string;
}

/** `unknown-key`: none of the keys at hand bears the signature's key id. */
export type SignatureCheck = 'valid' | 'invalid' | 'unknown-key';

/** What stands before seed and public key in their DER encodings (RFC 8410). */
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');

const privateKeys = new WeakMap<RingKey, KeyObject>();

function privateKeyOf(key: RingKey): KeyObject {
  let found = privateKeys.get(key);
  if (found === undefined) {
    const der = Buffer.concat([privatePrefix, key.bytes()]);
    found = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    privateKeys.set(key, found);
  }
  return found;
}

/** What is signed: the bytes with their domain in front, so that a signature of one thing fits no other. */
function message(domain: string, bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`houdbaar/signed/1/${domain}\0`, 'utf8'), bytes]);
}

/**
 * Signs with the current key (Ed25519, RFC 8032).
 *
 * @param domain what is signed: `receipt`, `root`, `proof-pack`.
 */
export function sign(ring: KeyRing, domain: string, bytes: Uint8Array): Signature {
  const key = ring.current('signing');
  const value = signBytes(null, message(domain, bytes), privateKeyOf(key)).toString('base64url');
  return { algorithm: 'Ed25519', keyId: key.id, value };
}

/** Checks a signature with public keys only, as someone outside would. Never throws on what it is given. */
export function verifySignature(
  keys: readonly PublicKey[],
  domain: string,
  bytes: Uint8Array,
  signature: Signature,
): SignatureCheck {
  const key = keys.find(({ keyId }) => keyId === signature.keyId);
  if (key === undefined) return 'unknown-key';
  const raw = Buffer.from(key.publicKey, 'base64url');
  const value = Buffer.from(signature.value, 'base64url');
  if (signature.algorithm !== 'Ed25519' || raw.length !== 32 || value.length !== 64) return 'invalid';
  // two texts can stand for one value; only the one that we write counts
  if (value.toString('base64url') !== signature.value) return 'invalid';
  const publicKey = createPublicKey({
    key: Buffer.concat([publicPrefix, raw]),
    format: 'der',
    type: 'spki',
  });
  return verify(null, message(domain, bytes), publicKey, value) ? 'valid' : 'invalid';
}

/** The public halves of all signing keys, newest first: old signatures stay checkable after a rotation. */
export function publicKeys(ring: KeyRing): PublicKey[] {
  return ring.all('signing').map((key) => {
    const raw = createPublicKey(privateKeyOf(key))
      .export({ format: 'der', type: 'spki' })
      .subarray(publicPrefix.length);
    return {
      algorithm: 'Ed25519',
      keyId: key.id,
      createdAt: key.createdAt,
      ...(key.retired === undefined ? {} : { retired: key.retired }),
      publicKey: raw.toString('base64url'),
      fingerprint: publicKeyFingerprint(raw),
    };
  });
}

/** SHA-256 over the 32 bytes of a public key, hexadecimal. */
export function publicKeyFingerprint(raw: Uint8Array): string {
  return hash('sha256', raw, 'hex');
}

/** A public key as PEM, for openssl and other tools. */
export function publicKeyPem(key: PublicKey): string {
  const der = Buffer.concat([publicPrefix, Buffer.from(key.publicKey, 'base64url')]);
  return `-----BEGIN PUBLIC KEY-----\n${der.toString('base64')}\n-----END PUBLIC KEY-----\n`;
}
