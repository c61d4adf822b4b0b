import {
  drawRandom,
  type PersonKey,
  type RandomBytes,
  SealBroken,
  type SealPlace,
  seal,
  sha256,
  unseal,
} from '../keys/index.ts';
import { canonicalJson, type JsonValue } from './canonical-json.ts';
import { hashParts, hashSize, sameHash } from './encode.ts';

/*
 * A stored body: commitment (32 bytes), then the sealed blind (16 bytes) and content. The commitment lets one entry be
 * shown to a third party without any key: content and blind must hash to it. A key would not do, since AES-GCM can
 * be made to open to two texts under two keys. Without the blind, the commitment says nothing about the content.
 */
const blindSize = 16;

/** An opened body: what happened, and the blind that proves it to someone without the key. */
export interface OpenedBody {
  readonly content: JsonValue;
  /** 32 hexadecimal digits. */
  readonly blind: string;
}

function commitment(blind: Uint8Array, content: string): Buffer {
  return hashParts('houdbaar/evidence-content/1', [blind, content]);
}

/**
 * The body to store for one piece of evidence.
 *
 * @throws NotJson where the content has no canonical form
 */
export function sealEvidence(
  key: PersonKey,
  place: SealPlace,
  content: JsonValue,
  random: RandomBytes = drawRandom,
): Buffer {
  const text = canonicalJson(content);
  const blind = random(blindSize);
  const sealed = seal(key, place, Buffer.concat([blind, Buffer.from(text, 'utf8')]));
  return Buffer.concat([commitment(blind, text), sealed]);
}

/** @throws SealBroken where the body was altered or moved, or the person's salt is gone; UnknownKey */
export function openEvidence(key: PersonKey, place: SealPlace, body: Uint8Array): OpenedBody {
  if (body.length < hashSize) throw new SealBroken('form');
  const opened = unseal(key, place, body.subarray(hashSize));
  const blind = opened.subarray(0, blindSize);
  const text = opened.subarray(blindSize).toString('utf8');
  if (!sameHash(commitment(blind, text), body.subarray(0, hashSize))) throw new SealBroken('altered');
  return { content: JSON.parse(text) as JsonValue, blind: blind.toString('hex') };
}

/** Whether a content and its blind are what a stored body committed to; needs no key. */
export function isContentOf(opened: OpenedBody, body: Uint8Array): boolean {
  const blind = Buffer.from(opened.blind, 'hex');
  if (blind.length !== blindSize || body.length < hashSize) return false;
  return sameHash(commitment(blind, canonicalJson(opened.content)), body.subarray(0, hashSize));
}

/** SHA-256 of a stored body: what the chain covers. */
export function bodyHash(body: Uint8Array): Buffer {
  return sha256(body);
}
