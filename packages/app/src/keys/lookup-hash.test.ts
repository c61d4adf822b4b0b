import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rotate } from './key-ring.ts';
import { ipAddressHash, keyedHash, lookupHash, lookupHashes, normaliseIpAddress } from './lookup-hash.ts';
import { ringOfTests } from './ring.fixture.ts';

const ring = ringOfTests();
const kinds = fc.constantFrom('email', 'phone', 'post', 'customer');

test('a lookup hash is the start of an HMAC that names kind and version of the rules', () => {
  const hmac = createHmac('sha256', ring.current('lookup').bytes());
  const hex = hmac.update('houdbaar/lookup/1/email\0jan@example.nl').digest('hex');
  const { hash, keyId, normaliserVersion } = lookupHash(ring, 'email', 'jan@example.nl');
  expect(hash.replaceAll('-', '')).toBe(hex.slice(0, 32));
  expect(hash).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect([keyId, normaliserVersion]).toEqual([1, 1]);
});

test('a hash made under any earlier key is still found after rotations', () => {
  fc.assert(
    fc.property(kinds, fc.string(), fc.integer({ min: 1, max: 5 }), (kind, value, times) => {
      let now = ring;
      const made = [lookupHash(now, kind, value)];
      for (let turn = 0; turn < times; turn += 1) {
        now = rotate(now, 'lookup', turn);
        made.unshift(lookupHash(now, kind, value));
      }
      expect(lookupHashes(now, kind, value)).toEqual(made);
      expect(new Set(made.map(({ hash }) => hash)).size).toBe(times + 1);
    }),
  );
});

test('rotating another key leaves lookup hashes as they are', () => {
  const turned = rotate(rotate(ring, 'evidence', 1), 'signing', 1);
  expect(lookupHash(turned, 'email', 'a@b.nl')).toEqual(lookupHash(ring, 'email', 'a@b.nl'));
});

test('kind, version, ring and domain each give another hash of the same value', () => {
  const hashes = [
    lookupHash(ring, 'email', '1'),
    lookupHash(ring, 'phone', '1'),
    lookupHash(ring, 'email', '1', 2),
    lookupHash(ringOfTests('other'), 'email', '1'),
    keyedHash(ring, 'event', '1'),
    keyedHash(ring, 'ip-address', '1'),
  ];
  expect(new Set(hashes.map(({ hash }) => hash)).size).toBe(hashes.length);
});

test('an IP address has one hash, however it is written', () => {
  expect(normaliseIpAddress(' 192.0.2.1 ')).toBe('192.0.2.1');
  expect(normaliseIpAddress('::ffff:192.0.2.1')).toBe('192.0.2.1');
  expect(normaliseIpAddress('[2001:DB8:0:0::0001]')).toBe('2001:db8::1');
  expect(normaliseIpAddress('fe80::1%eth0')).toBe('fe80::1');
  expect(normaliseIpAddress('192.0.2.300')).toBeUndefined();
  expect(normaliseIpAddress('')).toBeUndefined();
  expect(ipAddressHash(ring, '2001:db8::1')).toEqual(ipAddressHash(ring, '2001:0DB8::0:1'));
  expect(ipAddressHash(ring, 'localhost')).toBeUndefined();
});
