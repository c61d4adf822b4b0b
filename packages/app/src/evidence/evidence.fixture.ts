import fc from 'fast-check';
import { createRing, type KeyRing, personKey } from '../keys/index.ts';
import type { JsonValue } from './canonical-json.ts';
import { chainEntry, chainStart, type StoredEvidence } from './chain.ts';
import type { PersonId } from './encode.ts';
import { sealEvidence } from './evidence-body.ts';

/** A ring with fixed keys, since only what is built on them matters here. */
export function ringOfTests(fill = 1): KeyRing {
  return createRing(1_700_000_000_000, (size) => new Uint8Array(size).fill(fill));
}

export const saltOfTests = new Uint8Array(16).fill(9);

/** A sound chain of one person, sealed as the store seals it. */
export function chainOf(
  personId: PersonId,
  contents: readonly JsonValue[],
  ring = ringOfTests(),
): StoredEvidence[] {
  const key = personKey(ring, saltOfTests);
  const entries: StoredEvidence[] = [];
  let previous = chainStart.hash;
  for (const [index, content] of contents.entries()) {
    const place = { personId, seq: index + 1, kind: index % 2 === 0 ? 'consent' : 'withdrawal' };
    const entry = { ...place, at: 1_700_000_000_000 + index, body: sealEvidence(key, place, content) };
    previous = chainEntry(entry, previous);
    entries.push({ ...entry, hash: previous });
  }
  return entries;
}

export const contents = (least: number) =>
  fc.array(fc.record({ purpose: fc.string({ maxLength: 9 }) }), { minLength: least, maxLength: 9 });

/** The same bytes with one bit turned; `where` picks it. */
export function withBitTurned(bytes: Uint8Array, where: number): Uint8Array {
  const altered = Uint8Array.from(bytes);
  const bit = where % (altered.length * 8);
  altered[bit >> 3]! ^= 1 << (bit & 7);
  return altered;
}
