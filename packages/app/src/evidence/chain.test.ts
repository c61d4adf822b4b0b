import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personKey, SealBroken } from '../keys/index.ts';
import { chainStart, type StoredEvidence, verifyChain } from './chain.ts';
import { chainOf, contents, ringOfTests, saltOfTests, withBitTurned } from './evidence.fixture.ts';
import { isContentOf, openEvidence } from './evidence-body.ts';

const person = 41n;

describe('a chain of evidence', () => {
  test('holds as it was written, also with ids and instants as the driver gives them', () => {
    fc.assert(
      fc.property(contents(0), (list) => {
        const chain = chainOf(person, list);
        const last = chain.at(-1);
        const head = last === undefined ? chainStart : { seq: last.seq, hash: last.hash };
        expect(verifyChain(person, chain, head)).toEqual({ holds: true, head });
        const fromDriver = chain.map((entry) => ({ ...entry, personId: '41', at: String(entry.at) }));
        expect(verifyChain('41', fromDriver, head)).toEqual({ holds: true, head });
      }),
    );
  });

  test('breaks at the entry in which any single bit or word changed', () => {
    const changes: ((entry: StoredEvidence, where: number) => StoredEvidence)[] = [
      (entry, where) => ({ ...entry, body: withBitTurned(entry.body, where) }),
      (entry, where) => ({ ...entry, hash: withBitTurned(entry.hash, where) }),
      (entry, where) => ({ ...entry, at: Number(entry.at) ^ (1 << (where % 31)) }),
      (entry) => ({ ...entry, kind: `${entry.kind}s` }),
    ];
    fc.assert(
      fc.property(contents(1), fc.nat(), fc.nat(), fc.constantFrom(...changes), (list, at, where, change) => {
        const chain = chainOf(person, list);
        const index = at % chain.length;
        const altered = chain.map((entry, place) => (place === index ? change(entry, where) : entry));
        const check = verifyChain(person, altered);
        expect(check).toEqual({ holds: false, fault: 'altered', seq: index + 1, index });
      }),
    );
  });

  test('breaks where an entry was taken out, at the end only against a known head', () => {
    fc.assert(
      fc.property(contents(1), fc.nat(), (list, at) => {
        const chain = chainOf(person, list);
        const index = at % chain.length;
        const { seq, hash } = chain.at(-1)!;
        const fault = index === chain.length - 1 ? 'truncated' : 'missing';
        const check = verifyChain(person, chain.toSpliced(index, 1), { seq, hash });
        expect(check).toEqual({ holds: false, fault, seq: index + 1, index });
      }),
    );
  });

  test('breaks where two entries changed places', () => {
    fc.assert(
      fc.property(contents(2), fc.nat(), fc.nat(), (list, a, b) => {
        const chain = chainOf(person, list);
        const [first, second] = [
          Math.min(a % chain.length, b % chain.length),
          Math.max(a % chain.length, b % chain.length),
        ];
        fc.pre(first !== second);
        const swapped = chain.with(first, chain[second]!).with(second, chain[first]!);
        expect(verifyChain(person, swapped)).toEqual({
          holds: false,
          fault: 'reordered',
          seq: first + 1,
          index: first,
        });
      }),
    );
  });

  test('breaks where an entry was put in: a copy, or one with a number of its own', () => {
    fc.assert(
      fc.property(contents(1), fc.nat(), fc.nat(), (list, at, from) => {
        const chain = chainOf(person, list);
        const { seq, hash } = chain.at(-1)!;
        const index = at % (chain.length + 1);
        const copy = chain[from % chain.length]!;
        for (const entry of [copy, { ...copy, seq: index + 1, body: Uint8Array.of(1) }]) {
          const put = chain.toSpliced(index, 0, entry);
          // a copy beside itself shows one place further on
          const check = verifyChain(person, put, { seq, hash });
          expect(check.holds).toBe(false);
          expect(check).toHaveProperty('index', entry === chain[index] ? index + 1 : index);
        }
      }),
    );
  });

  test('of someone else is no chain of this person, even under this name', () => {
    const chain = chainOf(40, [1, 2]);
    expect(verifyChain(41, chain)).toMatchObject({ holds: false, fault: 'foreign' });
    const renamed = chain.map((entry) => ({ ...entry, personId: 41 }));
    expect(verifyChain(41, renamed)).toMatchObject({ holds: false, fault: 'altered', seq: 1 });
  });

  test('wholly written anew is found against a known head', () => {
    const { seq, hash } = chainOf(person, [1, 2, 3]).at(-1)!;
    const check = verifyChain(person, chainOf(person, [1, 2, 4]), { seq, hash });
    expect(check).toEqual({ holds: false, fault: 'altered', seq: 3, index: 2 });
  });
});

describe('a stored body', () => {
  const key = personKey(ringOfTests(), saltOfTests);

  test('gives its content back, and proves it without the key', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (content, other) => {
        const [entry] = chainOf(person, [content as null]);
        const opened = openEvidence(key, entry!, entry!.body);
        expect(JSON.stringify(opened.content)).toBe(
          JSON.stringify(JSON.parse(JSON.stringify(opened.content))),
        );
        expect(isContentOf(opened, entry!.body)).toBe(true);
        expect(isContentOf({ ...opened, content: [other as null, 'x'] }, entry!.body)).toBe(
          JSON.stringify(opened.content) === JSON.stringify([other, 'x']),
        );
      }),
    );
  });

  test('can no longer be read when the salt is gone, while its chain still holds', () => {
    const chain = chainOf(person, ['consent']);
    const without = personKey(ringOfTests(), new Uint8Array(16));
    expect(() => openEvidence(without, chain[0]!, chain[0]!.body)).toThrow(SealBroken);
    expect(verifyChain(person, chain).holds).toBe(true);
  });

  test('with a commitment to something else does not open', () => {
    const [entry] = chainOf(person, ['consent']);
    expect(() => openEvidence(key, entry!, withBitTurned(entry!.body, 3))).toThrow(SealBroken);
    expect(() => openEvidence(key, entry!, Uint8Array.of(1))).toThrow(SealBroken);
  });
});
