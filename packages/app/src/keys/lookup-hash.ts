import { isIPv4, isIPv6 } from 'node:net';
import type { KeyRing, RingKey } from './key-ring.ts';
import { type IdentifierKind, normaliserVersion } from './normalise-identifier.ts';

/** A keyed hash with all that is needed to make it again. */
export interface LookupHash {
  /** First 16 bytes of the HMAC in the form of a uuid, all bits used: no version or variant is set. */
  readonly hash: string;
  readonly keyId: number;
  readonly normaliserVersion: number;
}

/** A keyed hash of something that is no identifier of a person's record. */
export type PlainKeyedHash = Omit<LookupHash, 'normaliserVersion'>;

function uuidOf(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

function hashUnder(key: RingKey, kind: IdentifierKind, normalised: string, version: number): LookupHash {
  const hex = key.keyedHash(`houdbaar/lookup/${version}/${kind}`).hex(normalised);
  return { hash: uuidOf(hex), keyId: key.id, normaliserVersion: version };
}

/**
 * The hash under which an identifier is stored now.
 *
 * @param normalised value of `normaliseIdentifier`; a raw value gives a hash that nobody finds.
 */
export function lookupHash(
  ring: KeyRing,
  kind: IdentifierKind,
  normalised: string,
  version: number = normaliserVersion,
): LookupHash {
  return hashUnder(ring.current('lookup'), kind, normalised, version);
}

/** The hashes under which an identifier may be stored: under the current key first, then under each older one. */
export function lookupHashes(
  ring: KeyRing,
  kind: IdentifierKind,
  normalised: string,
  version: number = normaliserVersion,
): LookupHash[] {
  return ring.all('lookup').map((key) => hashUnder(key, kind, normalised, version));
}

/**
 * A keyed hash of some other text, such as an event id or a user agent.
 *
 * @param domain what the text is; equal texts of different domains have different hashes.
 */
export function keyedHash(ring: KeyRing, domain: string, text: string): PlainKeyedHash {
  return keyedUnder(ring.current('lookup'), domain, text);
}

/** The same under each key of the ring, the current one first. */
export function keyedHashes(ring: KeyRing, domain: string, text: string): PlainKeyedHash[] {
  return ring.all('lookup').map((key) => keyedUnder(key, domain, text));
}

function keyedUnder(key: RingKey, domain: string, text: string): PlainKeyedHash {
  return { hash: uuidOf(key.keyedHash(`houdbaar/keyed/1/${domain}`).hex(text)), keyId: key.id };
}

/** An address of the internet in one notation; IPv4 inside IPv6 counts as IPv4. Undefined where it is none. */
export function normaliseIpAddress(text: string): string | undefined {
  const value = text.trim().replace(/^\[|\]$|%.*$/g, '');
  if (isIPv4(value)) return value;
  if (!isIPv6(value)) return undefined;
  const address = new URL(`http://[${value}]`).hostname.slice(1, -1);
  const inside = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(address);
  if (!inside) return address;
  const [high, low] = [Number.parseInt(inside[1]!, 16), Number.parseInt(inside[2]!, 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** The only form in which an IP address is kept; undefined where the text is none. */
export function ipAddressHash(ring: KeyRing, address: string): PlainKeyedHash | undefined {
  const normalised = normaliseIpAddress(address);
  return normalised === undefined ? undefined : keyedHash(ring, 'ip-address', normalised);
}
