import { createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRing, rotate } from './key-ring.ts';
import { ringOfTests } from './ring.fixture.ts';
import { publicKeyPem, publicKeys, sign, verifySignature } from './signature.ts';

const ring = ringOfTests();
const keys = publicKeys(ring);

test('a signing key is the one that RFC 8032 derives from its seed', () => {
  // test vector 1 of section 7.1
  const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
  const [key] = publicKeys(createRing(0, () => seed));
  expect(Buffer.from(key!.publicKey, 'base64url').toString('hex')).toBe(
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  );
});

test('a signature holds for its bytes and domain, and no bit of the bytes can change', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(), (bytes, where) => {
      const signature = sign(ring, 'receipt', bytes);
      expect(verifySignature(keys, 'receipt', bytes, signature)).toBe('valid');
      expect(verifySignature(keys, 'root', bytes, signature)).toBe('invalid');
      const altered = Uint8Array.from(bytes);
      const bit = where % (altered.length * 8);
      altered[bit >> 3]! ^= 1 << (bit & 7);
      expect(verifySignature(keys, 'receipt', altered, signature)).toBe('invalid');
    }),
  );
});

test('no bit of a signature can change', () => {
  const signature = sign(ring, 'receipt', Buffer.from('x'));
  for (let bit = 0; bit < 512; bit += 1) {
    const value = Buffer.from(signature.value, 'base64url');
    value[bit >> 3]! ^= 1 << (bit & 7);
    const altered = { ...signature, value: value.toString('base64url') };
    expect(verifySignature(keys, 'receipt', Buffer.from('x'), altered)).toBe('invalid');
  }
  expect(
    verifySignature(keys, 'receipt', Buffer.from('x'), { ...signature, value: `${signature.value}=` }),
  ).toBe('invalid');
});

test('old signatures stay checkable after a rotation; keys of others check nothing', () => {
  const bytes = Buffer.from('x');
  const old = sign(ring, 'receipt', bytes);
  const turned = rotate(ring, 'signing', 5);
  const now = sign(turned, 'receipt', bytes);
  const both = publicKeys(turned);
  expect(both.map(({ keyId, retired }) => [keyId, retired])).toEqual([
    [5, undefined],
    [3, 5],
  ]);
  expect(verifySignature(both, 'receipt', bytes, old)).toBe('valid');
  expect(verifySignature(both, 'receipt', bytes, now)).toBe('valid');
  expect(verifySignature(keys, 'receipt', bytes, now)).toBe('unknown-key');
  expect(verifySignature(publicKeys(ringOfTests('other')), 'receipt', bytes, old)).toBe('invalid');
});

test('other tools can check with the PEM of a key', () => {
  const { value } = sign(ring, 'receipt', Buffer.from('x'));
  const pem = createPublicKey(publicKeyPem(keys[0]!));
  const message = Buffer.from('houdbaar/signed/1/receipt\0x');
  expect(verify(null, message, pem, Buffer.from(value, 'base64url'))).toBe(true);
});
