import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashText } from './hash.ts';
import { KeyIndex } from './key-index.ts';
import { Purchases } from './purchases.ts';
import { RowStore } from './row-store.ts';

test('a key index numbers keys as a map would, in the order in which they come', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 6 }), { maxLength: 3000 }), (keys) => {
      const index = new KeyIndex();
      const map = new Map<string, number>();
      for (const key of keys) {
        if (!map.has(key)) map.set(key, map.size);
        expect(index.add(hashText(key))).toBe(map.get(key));
      }
      expect(index.size).toBe(map.size);
      expect(index.find(hashText('not among them, being too long'))).toBe(-1);
    }),
    { numRuns: 30 },
  );
});

test('hashes of 200,000 record numbers and addresses all differ', () => {
  const seen = new Set<string>();
  for (let number = 0; number < 100_000; number += 1)
    for (const text of [String(number), `person${number}@example.org`]) {
      const { high, low } = hashText(text);
      seen.add(`${high} ${low}`);
    }
  expect(seen.size).toBe(200_000);
});

test('a row store gives back the rows of a key in their order, letter by letter', () => {
  const rows = fc.array(
    fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.string({ unit: 'grapheme', maxLength: 40 })),
    {
      maxLength: 200,
    },
  );
  fc.assert(
    fc.property(rows, (given) => {
      const store = new RowStore([1]);
      for (const [key, text] of given) store.add(hashText(key), [key, text]);
      for (const key of ['a', 'b', 'c']) {
        const found: string[] = [];
        for (let row = store.find(hashText(key)); row >= 0; row = store.next(row))
          found.push(store.cell(row, 0));
        expect(found).toEqual(given.filter(([own]) => own === key).map(([, text]) => text.toWellFormed()));
      }
    }),
    { numRuns: 50 },
  );
});

test('purchases keep the first and last day and count each order once', () => {
  const found = new Purchases();
  const [ann, bob] = [hashText('ann'), hashText('bob')];
  found.add(ann, 100, 1);
  found.add(ann, 100, 1);
  found.add(ann, 90, 2);
  found.add(ann, undefined, 3);
  found.add(bob, undefined, undefined);
  expect(found.of(ann)).toEqual({ orders: 3, first: 90, last: 100 });
  expect(found.of(bob)).toEqual({ orders: 1, first: undefined, last: undefined });
  expect(found.of(hashText('cor'))).toBeUndefined();
  expect(found.people).toBe(2);
});
