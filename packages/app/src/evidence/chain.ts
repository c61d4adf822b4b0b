import { comparePersonIds, hashParts, hashSize, type PersonId, sameHash } from './encode.ts';
import { bodyHash } from './evidence-body.ts';

/** One piece of evidence without its hash. */
export interface EvidenceEntry {
  readonly personId: PersonId;
  /** 1, 2, 3 … within a person, without gaps. */
  readonly seq: number;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number | bigint | string;
  readonly kind: string;
  /** As stored: sealed. */
  readonly body: Uint8Array;
}

/** As it lies in the database. */
export interface StoredEvidence extends EvidenceEntry {
  readonly hash: Uint8Array;
}

/** The end of a person's chain. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: Uint8Array;
}

/** An entry of which only the body's hash is at hand, as in a proof pack. */
export interface EntryDigest extends Omit<EvidenceEntry, 'body'> {
  readonly bodyHash: Uint8Array;
}

/** What stands before the first entry of everyone. */
export const chainStart: ChainHead = { seq: 0, hash: new Uint8Array(hashSize) };

/** The hash of an entry over everything in it and the hash before it. */
export function chainEntry(entry: EvidenceEntry, previous: Uint8Array): Buffer {
  return chainDigest({ ...entry, bodyHash: bodyHash(entry.body) }, previous);
}

/** The same hash, from the hash of the body. */
function chainDigest(entry: EntryDigest, previous: Uint8Array): Buffer {
  const { personId, seq, at, kind } = entry;
  return hashParts('houdbaar/evidence/1', [previous, personId, seq, at, kind, entry.bodyHash]);
}

/**
 * What is wrong with a chain.
 *
 * - `altered`: the entry, or its hash, isn't what was written
 * - `missing`: the entry of this number is gone
 * - `reordered`: the entry of this number stands elsewhere, or its place is taken by one seen before
 * - `foreign`: the entry at this place is another person's
 * - `truncated`: entries from this number on are gone from the end
 * - `added`: entries from this number on come after the known end
 */
export type ChainFault = 'altered' | 'missing' | 'reordered' | 'foreign' | 'truncated' | 'added';

export type ChainCheck =
  | { readonly holds: true; readonly head: ChainHead }
  | {
      readonly holds: false;
      readonly fault: ChainFault;
      /** The number of the entry that should stand at the first place where it breaks. */
      readonly seq: number;
      /** That place in the list given, from 0. */
      readonly index: number;
    };

/**
 * Checks one person's chain from its start, in the order given.
 *
 * @param expected the head known from elsewhere (a daily root, a backup); without it a chain cut off at its end, or
 *   wholly rewritten, can't be told from a sound one.
 */
export function verifyChain(
  personId: PersonId,
  entries: readonly StoredEvidence[],
  expected?: ChainHead,
): ChainCheck {
  return verifyDigests(
    personId,
    entries.map((entry) => ({ ...entry, bodyHash: bodyHash(entry.body) })),
    expected,
  );
}

/** The same, of entries whose bodies are known by their hash. */
export function verifyDigests(
  personId: PersonId,
  entries: readonly (EntryDigest & { readonly hash: Uint8Array })[],
  expected?: ChainHead,
): ChainCheck {
  let head = chainStart;
  for (const [index, entry] of entries.entries()) {
    const seq = head.seq + 1;
    const broken = (fault: ChainFault): ChainCheck => ({ holds: false, fault, seq, index });
    if (expected !== undefined && seq > expected.seq) return broken('added');
    if (comparePersonIds(entry.personId, personId) !== 0) return broken('foreign');
    if (entry.seq !== seq) {
      const elsewhere = entry.seq < seq || entries.some((one, at) => at > index && one.seq === seq);
      return broken(elsewhere ? 'reordered' : 'missing');
    }
    if (!sameHash(chainDigest(entry, head.hash), entry.hash)) return broken('altered');
    head = { seq, hash: entry.hash };
  }
  if (expected !== undefined && expected.seq > head.seq)
    return { holds: false, fault: 'truncated', seq: head.seq + 1, index: entries.length };
  if (expected !== undefined && !sameHash(expected.hash, head.hash))
    return { holds: false, fault: 'altered', seq: head.seq, index: Math.max(0, entries.length - 1) };
  return { holds: true, head };
}
