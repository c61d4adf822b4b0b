import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RingDamaged, UnfitSecret, WrongSecret } from './key-problem.ts';
import { createRing, keyUses, rotate } from './key-ring.ts';
import { ringOfTests, secretOfTests } from './ring.fixture.ts';
import { compareRing, ringFingerprint } from './ring-check.ts';
import { openRing, type WrappedRing, wrapRing } from './wrapped-ring.ts';

const ring = ringOfTests();
const wrapped = wrapRing(ring, secretOfTests);

function failureOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

describe('a wrapped ring', () => {
  test('opens with its secret, as object and as text, after any number of rotations', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...keyUses), { maxLength: 6 }), (uses) => {
        const turned = uses.reduce((now, use, index) => rotate(now, use, index), createRing(0));
        const opened = openRing(JSON.stringify(wrapRing(turned, secretOfTests)), secretOfTests);
        expect(opened.keys.map((key) => key.written())).toEqual(turned.keys.map((key) => key.written()));
        expect(ringFingerprint(opened)).toEqual(ringFingerprint(turned));
      }),
      { numRuns: 4 },
    );
    expect(ringFingerprint(openRing(wrapped, secretOfTests))).toEqual(ringFingerprint(ring));
  });

  test('is refused with another secret, and says that it is the secret', () => {
    for (const other of [`${secretOfTests}!`, secretOfTests.toUpperCase(), secretOfTests.slice(1)])
      expect(failureOf(() => openRing(wrapped, other))).toBeInstanceOf(WrongSecret);
  });

  test('opens whichever way a keyboard composed the letters of the secret', () => {
    const secret = 'één geheim met trema’s en accenten: ïëü, lang genoeg';
    const opened = openRing(wrapRing(ring, secret.normalize('NFD')), secret.normalize('NFC'));
    expect(ringFingerprint(opened)).toEqual(ringFingerprint(ring));
  });

  test('is found damaged when any character of its text changes or goes', () => {
    const text = JSON.stringify(wrapped);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('', 'A', 'b', '7', '"'), (at, put) => {
        const changed = text.slice(0, at) + put + text.slice(at + 1);
        fc.pre(changed !== text);
        expect(failureOf(() => openRing(changed, secretOfTests))).toBeInstanceOf(RingDamaged);
      }),
    );
  });

  test('is found damaged when it is no ring at all, or asks for a costly derivation', () => {
    for (const other of [undefined, null, 3, '', '[]', '{', { ...wrapped, extra: 1 }])
      expect(failureOf(() => openRing(other, secretOfTests))).toBeInstanceOf(RingDamaged);
    const costly = { ...wrapped, scrypt: { ...wrapped.scrypt, N: 2 ** 30 } };
    expect(failureOf(() => openRing(costly, secretOfTests))).toBeInstanceOf(RingDamaged);
  });

  test('of a newer version says so', () => {
    const newer = { ...wrapped, version: 2 as unknown as WrappedRing['version'] };
    expect(failureOf(() => openRing(newer, secretOfTests))).toMatchObject({ damage: 'newer-version' });
  });

  test('takes no secret that is missing, short or plain', () => {
    const faults = [undefined, '', 'kort', 'ab'.repeat(40)].map((secret) =>
      failureOf(() => wrapRing(ring, secret as string)),
    );
    expect(faults.every((fault) => fault instanceof UnfitSecret)).toBe(true);
    expect(faults.map((fault) => (fault as UnfitSecret).fault)).toEqual([
      'missing',
      'missing',
      'too-short',
      'too-plain',
    ]);
  });

  test('shows no key, and neither does the opened ring', () => {
    const keys = ring.keys.map((key) => key.written().key);
    const shown = JSON.stringify(wrapped) + JSON.stringify(ring) + JSON.stringify(ringFingerprint(ring));
    for (const key of keys) expect(shown).not.toContain(key);
  });
});

describe('the check values of a database', () => {
  test('fit the ring that it was written with, also after a rotation, and name the key to record', () => {
    const recorded = ringFingerprint(ring);
    expect(compareRing(ring, recorded)).toEqual({ fits: true, missing: [], different: [], unrecorded: [] });
    const fit = compareRing(rotate(ring, 'lookup', 1), recorded);
    expect(fit.fits).toBe(true);
    expect(fit.unrecorded.map(({ keyId, use }) => [keyId, use])).toEqual([[5, 'lookup']]);
    expect(compareRing(ring, []).fits).toBe(true);
  });

  test('refuse a ring from before the last rotation, and the ring of another database', () => {
    const recorded = ringFingerprint(rotate(ring, 'evidence', 1));
    expect(compareRing(ring, recorded)).toMatchObject({ fits: false, missing: [5], different: [] });
    expect(compareRing(ringOfTests('other'), recorded)).toMatchObject({
      fits: false,
      different: [1, 2, 3, 4],
    });
  });
});
