import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyedHash } from './keyed-hash.ts';

const key = fc.uint8Array({ minLength: 32, maxLength: 64 });

test('is HMAC-SHA256 over the label, a zero byte and the text, whatever was hashed before', () => {
  fc.assert(
    fc.property(
      key,
      fc.string(),
      fc.array(fc.string({ unit: 'grapheme', maxLength: 900 })),
      (bytes, label, texts) => {
        const hash = new KeyedHash(bytes, label);
        for (const text of texts)
          expect(hash.hex(text)).toBe(createHmac('sha256', bytes).update(`${label}\0${text}`).digest('hex'));
      },
    ),
  );
});

test('hashes bytes like the text that they spell', () => {
  fc.assert(
    fc.property(key, fc.string({ unit: 'grapheme', maxLength: 900 }), (bytes, text) => {
      const hash = new KeyedHash(bytes, 'label');
      expect(hash.bytes(Buffer.from(text, 'utf8')).toString('hex')).toBe(hash.hex(text));
    }),
  );
});

test('takes no key longer than a block of the hash', () => {
  expect(() => new KeyedHash(new Uint8Array(65), 'label')).toThrow(RangeError);
});
