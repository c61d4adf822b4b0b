import { sha256 } from '../keys/index.ts';
import type { ChainHead } from './chain.ts';
import { comparePersonIds, hashParts, hashSize, type PersonId, sameHash } from './encode.ts';

/** One person's chain as it stood at the end of a day. */
export interface MerkleLeaf {
  readonly personId: PersonId;
  readonly head: ChainHead;
}

/** Shows that a leaf is in a tree: the hashes beside the way from the leaf to the root, lowest first. */
export interface InclusionProof {
  /** Place of the leaf, from 0, and number of leaves. */
  readonly index: number;
  readonly size: number;
  readonly path: readonly Uint8Array[];
}

/** Leaves came in another order than by person id, or one twice: the root would mean nothing. */
export class LeavesOutOfOrder extends Error {
  override readonly name = 'LeavesOutOfOrder';
}

const leafMark = Buffer.of(0);

/** Leaves and nodes are hashed with different first bytes (RFC 6962, 2.1), so that none passes for the other. */
export function leafHash(leaf: MerkleLeaf): Buffer {
  const content = hashParts('houdbaar/leaf/1', [leaf.personId, leaf.head.seq, leaf.head.hash]);
  return sha256(Buffer.concat([leafMark, content]));
}

const pair = Buffer.alloc(1 + 2 * hashSize, 1);

function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  pair.set(left, 1);
  pair.set(right, 1 + hashSize);
  return sha256(pair);
}

/** A whole subtree of 2^n leaves. */
interface Peak {
  readonly leaves: number;
  readonly hash: Buffer;
  readonly holdsTarget: boolean;
}

/**
 * Builds the root of a tree (RFC 6962, 2.1) from leaves that stream by in the order of person id, and with a target
 * the proof that this person is in it. Holds one hash for each level, however many leaves there are.
 */
export class MerkleTree {
  readonly #target: PersonId | undefined;
  readonly #peaks: Peak[] = [];
  readonly #path: Buffer[] = [];
  #size = 0;
  #index: number | undefined;
  #last: PersonId | undefined;

  /** @param target the person for whom a proof is wanted */
  constructor(target?: PersonId) {
    this.#target = target;
  }

  get size(): number {
    return this.#size;
  }

  /** @throws LeavesOutOfOrder */
  add(leaf: MerkleLeaf): void {
    const { personId } = leaf;
    if (this.#last !== undefined && comparePersonIds(this.#last, personId) >= 0) throw new LeavesOutOfOrder();
    this.#last = personId;
    const holdsTarget = this.#target !== undefined && comparePersonIds(this.#target, personId) === 0;
    if (holdsTarget) this.#index = this.#size;
    this.#size += 1;
    let peak: Peak = { leaves: 1, hash: leafHash(leaf), holdsTarget };
    while (this.#peaks.at(-1)?.leaves === peak.leaves) peak = joined(this.#peaks.pop()!, peak, this.#path);
    this.#peaks.push(peak);
  }

  /** The root so far; of no leaves the hash of nothing. */
  root(): Buffer {
    return this.#fold([]);
  }

  /** The proof for the target in the tree so far; undefined while it isn't in it. */
  proof(): InclusionProof | undefined {
    if (this.#index === undefined) return undefined;
    const path: Buffer[] = [...this.#path];
    this.#fold(path);
    return { index: this.#index, size: this.#size, path };
  }

  #fold(path: Buffer[]): Buffer {
    const whole = this.#peaks.reduceRight<Peak | undefined>(
      (right, left) => (right === undefined ? left : joined(left, right, path)),
      undefined,
    );
    return whole?.hash ?? sha256(Buffer.alloc(0));
  }
}

/** Two subtrees as one; where one holds the target, the other is a step of its path. */
function joined(left: Peak, right: Peak, path: Buffer[]): Peak {
  if (left.holdsTarget) path.push(right.hash);
  if (right.holdsTarget) path.push(left.hash);
  return {
    leaves: left.leaves + right.leaves,
    hash: nodeHash(left.hash, right.hash),
    holdsTarget: left.holdsTarget || right.holdsTarget,
  };
}

/** Whether a proof leads from a leaf to a root (RFC 9162, 2.1.3.2). */
export function verifyInclusion(leaf: MerkleLeaf, proof: InclusionProof, root: Uint8Array): boolean {
  const { index, size, path } = proof;
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  let place = index;
  let last = size - 1;
  let found = leafHash(leaf);
  for (const beside of path) {
    if (last === 0 || beside.length !== hashSize) return false;
    if (place % 2 === 1 || place === last) {
      found = nodeHash(beside, found);
      // the last of an odd row rises until it is somebody's right-hand side
      while (place % 2 === 0 && place !== 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      found = nodeHash(found, beside);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && sameHash(found, root);
}
