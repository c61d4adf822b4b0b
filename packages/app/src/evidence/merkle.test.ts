import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withBitTurned } from './evidence.fixture.ts';
import { LeavesOutOfOrder, leafHash, type MerkleLeaf, MerkleTree, verifyInclusion } from './merkle.ts';

/** The definition of RFC 6962, 2.1, word for word. */
function rootByDefinition(hashes: readonly Buffer[]): Buffer {
  const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
  if (hashes.length === 0) return sha256();
  if (hashes.length === 1) return hashes[0]!;
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  const [left, right] = [hashes.slice(0, split), hashes.slice(split)];
  return sha256(Buffer.of(1), rootByDefinition(left), rootByDefinition(right));
}

const leaf = (personId: number): MerkleLeaf => ({
  personId,
  head: { seq: (personId % 5) + 1, hash: createHash('sha256').update(String(personId)).digest() },
});
const leavesUpTo = (size: number) => Array.from({ length: size }, (_, index) => leaf(3 * index + 1));

function treeOf(leaves: readonly MerkleLeaf[], target?: number): MerkleTree {
  const tree = new MerkleTree(target);
  for (const one of leaves) tree.add(one);
  return tree;
}

test('the root is that of the definition, for every size', () => {
  for (let size = 0; size <= 70; size += 1) {
    const leaves = leavesUpTo(size);
    expect(treeOf(leaves).root()).toEqual(rootByDefinition(leaves.map(leafHash)));
  }
});

test('every leaf of every size has a proof that holds, for itself and that root alone', () => {
  for (let size = 1; size <= 34; size += 1) {
    const leaves = leavesUpTo(size);
    const root = treeOf(leaves).root();
    for (const [index, one] of leaves.entries()) {
      const tree = treeOf(leaves, Number(one.personId));
      const proof = tree.proof()!;
      expect([proof.index, proof.size]).toEqual([index, size]);
      expect(proof.path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
      expect(verifyInclusion(one, proof, root)).toBe(true);
      const other = leaves[(index + 1) % size]!;
      expect(verifyInclusion(other, proof, root)).toBe(size === 1);
    }
  }
});

test('no bit of leaf, root or path can change, nor a step be added or taken', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 300 }), fc.nat(), fc.nat(), (size, at, where) => {
      const leaves = leavesUpTo(size);
      const one = leaves[at % size]!;
      const tree = treeOf(leaves, Number(one.personId));
      const [proof, root] = [tree.proof()!, tree.root()];
      expect(verifyInclusion(one, proof, root)).toBe(true);
      const step = where % proof.path.length;
      const path = proof.path.with(step, withBitTurned(proof.path[step]!, where));
      const head = { ...one.head, hash: withBitTurned(one.head.hash, where) };
      expect(verifyInclusion({ ...one, head }, proof, root)).toBe(false);
      expect(verifyInclusion({ ...one, head: { ...one.head, seq: 9 } }, proof, root)).toBe(false);
      expect(verifyInclusion({ ...one, personId: 0 }, proof, root)).toBe(false);
      expect(verifyInclusion(one, proof, withBitTurned(root, where))).toBe(false);
      expect(verifyInclusion(one, { ...proof, path }, root)).toBe(false);
      expect(verifyInclusion(one, { ...proof, path: proof.path.slice(1) }, root)).toBe(false);
      expect(verifyInclusion(one, { ...proof, path: [...proof.path, root] }, root)).toBe(false);
      expect(verifyInclusion(one, { ...proof, index: size }, root)).toBe(false);
    }),
  );
});

test('any leaf changed, left out or added changes the root', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.nat(), fc.nat(), (size, at, where) => {
      const leaves = leavesUpTo(size);
      const root = treeOf(leaves).root();
      const index = at % size;
      const { personId, head } = leaves[index]!;
      const altered = { personId, head: { ...head, hash: withBitTurned(head.hash, where) } };
      const extra = leaf(3 * index + 2);
      for (const changed of [
        leaves.with(index, altered),
        leaves.toSpliced(index, 1),
        leaves.toSpliced(index + 1, 0, extra),
      ])
        expect(treeOf(changed).root()).not.toEqual(root);
    }),
  );
});

test('a person who is not in the tree has no proof', () => {
  expect(treeOf(leavesUpTo(9), 2).proof()).toBeUndefined();
});

test('leaves come in the order of their numbers, each once', () => {
  const nine = { ...leaf(9), personId: '9' };
  const ten = { ...leaf(10), personId: 10n };
  expect(treeOf([nine, ten]).size).toBe(2);
  expect(() => treeOf([ten, nine])).toThrow(LeavesOutOfOrder);
  expect(() => treeOf([nine, nine])).toThrow(LeavesOutOfOrder);
});
