import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SealBroken, UnknownKey } from './key-problem.ts';
import { rotate } from './key-ring.ts';
import { ringOfTests, steadyBytes } from './ring.fixture.ts';
import { newSalt, personKey, seal, sealSecret, unseal, unsealSecret } from './seal.ts';

const ring = ringOfTests();
const salt = newSalt(steadyBytes('salt'));
const key = personKey(ring, salt);
const body = fc.uint8Array({ maxLength: 400 });
const place = fc.record({
  personId: fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }),
  seq: fc.integer({ min: 1, max: 1_000_000 }),
  kind: fc.constantFrom('consent', 'withdrawal', 'objection'),
});

describe('sealed evidence', () => {
  test('opens at its place, also after rotations, with a key made anew from the salt', () => {
    fc.assert(
      fc.property(place, body, (at, bytes) => {
        const sealed = seal(key, at, bytes);
        const turned = rotate(rotate(ring, 'evidence', 1), 'evidence', 2);
        expect(unseal(personKey(turned, salt), at, sealed)).toEqual(Buffer.from(bytes));
        expect(sealed.length).toBe(bytes.length + 31);
        // as the driver gives the id back
        expect(unseal(key, { ...at, personId: String(at.personId) }, sealed)).toEqual(Buffer.from(bytes));
      }),
    );
  });

  test('does not open after any single bit of it changed', () => {
    fc.assert(
      fc.property(place, body, fc.nat(), (at, bytes, where) => {
        const sealed = seal(key, at, bytes);
        const bit = where % (sealed.length * 8);
        sealed[bit >> 3]! ^= 1 << (bit & 7);
        expect(() => unseal(key, at, sealed)).toThrow();
      }),
    );
  });

  test('does not open at another place or with another salt', () => {
    fc.assert(
      fc.property(place, place, body, (at, elsewhere, bytes) => {
        const sealed = seal(key, at, bytes);
        fc.pre(
          JSON.stringify([String(at.personId), at.seq, at.kind]) !==
            JSON.stringify([String(elsewhere.personId), elsewhere.seq, elsewhere.kind]),
        );
        expect(() => unseal(key, elsewhere, sealed)).toThrow(SealBroken);
        expect(() => unseal(personKey(ring, newSalt()), at, sealed)).toThrow(SealBroken);
      }),
    );
  });

  test('of a newer master key is not opened by an older ring, and rubbish by none', () => {
    const at = { personId: 1, seq: 1, kind: 'consent' };
    const sealed = seal(personKey(rotate(ring, 'evidence', 1), salt), at, Buffer.from('x'));
    expect(() => unseal(key, at, sealed)).toThrow(UnknownKey);
    expect(() => unseal(key, at, new Uint8Array(40))).toThrow(SealBroken);
    expect(() => unseal(key, at, new Uint8Array(3))).toThrow(SealBroken);
  });

  test('of equal bodies differs each time', () => {
    const at = { personId: 1, seq: 1, kind: 'consent' };
    const sealed = Array.from({ length: 2_000 }, () => seal(key, at, Buffer.from('x')).toString('hex'));
    expect(new Set(sealed.map((text) => text.slice(6, 30))).size).toBe(sealed.length);
  });

  test('takes no short salt', () => {
    expect(() => personKey(ring, new Uint8Array(8))).toThrow(RangeError);
  });
});

describe('a sealed secret', () => {
  test('opens where it belongs and nowhere else, also after a rotation', () => {
    const sealed = sealSecret(ring, 'webhook/12', 'whsec_é');
    expect(unsealSecret(rotate(ring, 'sealing', 1), 'webhook/12', sealed)).toBe('whsec_é');
    expect(() => unsealSecret(ring, 'webhook/13', sealed)).toThrow(SealBroken);
    expect(() => unsealSecret(ring, 'webhook/12', 'rubbish')).toThrow(SealBroken);
    expect(() => unsealSecret(ringOfTests('other'), 'webhook/12', sealed)).toThrow(SealBroken);
  });
});
