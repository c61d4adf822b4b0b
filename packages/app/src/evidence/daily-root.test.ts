import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publicKeys, rotate } from '../keys/index.ts';
import { type DailyRoot, dailyRootHash, signDailyRoot, verifyRoots } from './daily-root.ts';
import { ringOfTests } from './evidence.fixture.ts';

const ring = ringOfTests();
const keys = publicKeys(ring);

function rootsOf(count: number, by = ring): DailyRoot[] {
  const roots: DailyRoot[] = [];
  for (let index = 0; index < count; index += 1) {
    const content = { day: 20_000 + 2 * index, leaves: index + 1, root: new Uint8Array(32).fill(index) };
    roots.push(signDailyRoot(by, content, roots.at(-1)));
  }
  return roots;
}

test('a row of roots holds, across a rotation of the signing key too', () => {
  const roots = rootsOf(3);
  expect(verifyRoots(keys, [])).toEqual({ holds: true, last: null });
  expect(verifyRoots(keys, roots)).toEqual({ holds: true, last: dailyRootHash(roots[2]!) });
  const turned = rotate(ring, 'signing', 1);
  const next = signDailyRoot(turned, { day: 21_000, leaves: 1, root: new Uint8Array(32) }, roots[2]);
  expect(verifyRoots(publicKeys(turned), [...roots, next]).holds).toBe(true);
  expect(verifyRoots(keys, [...roots, next])).toMatchObject({ fault: 'unknown-key', index: 3, day: 21_000 });
});

test('any record altered, left out, swapped or cut off is found at its place', () => {
  const changes: ((root: DailyRoot) => DailyRoot)[] = [
    (root) => ({ ...root, day: root.day + 1 }),
    (root) => ({ ...root, leaves: root.leaves + 1 }),
    (root) => ({ ...root, root: root.root.replace(/^./, 'f') }),
    (root) => ({ ...root, previous: root.previous === null ? root.root : null }),
    (root) => ({ ...root, signature: { ...root.signature, value: `A${root.signature.value}` } }),
  ];
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 8 }),
      fc.nat(),
      fc.constantFrom(...changes),
      (count, at, change) => {
        const roots = rootsOf(count);
        const index = at % count;
        const last = dailyRootHash(roots.at(-1)!);
        expect(verifyRoots(keys, roots.with(index, change(roots[index]!)))).toMatchObject({
          fault: 'altered',
          index,
        });
        const fault = index === count - 1 ? 'truncated' : 'missing';
        expect(verifyRoots(keys, roots.toSpliced(index, 1), last)).toMatchObject({ fault, index });
        const other = (index + 1) % count;
        const swapped = roots.with(index, roots[other]!).with(other, roots[index]!);
        expect(verifyRoots(keys, swapped).holds).toBe(false);
      },
    ),
    { numRuns: 40 },
  );
});

test('a row signed anew by someone else is not ours', () => {
  expect(verifyRoots(keys, rootsOf(3, ringOfTests(2)))).toMatchObject({ fault: 'altered', index: 0 });
});
