import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskSample } from './mask-sample.ts';

describe('a value in its shape', () => {
  test.each([
    ['jan@xs4all.nl', 'j•••@x•••.nl'],
    ['jan.de.vries@mail.example.co.uk', 'j•••@m•••.uk'],
    ['0612345678', '0612••••••'],
    ['+31 6 1234 5678', '+31 6 1••• ••••'],
    ['1985-03-12', '••••-••-••'],
    ['12/03/1985', '••/••/••••'],
    ['Jan de Vries', 'J•• d• V••••'],
    ['1011 AB', '•••• A•'],
    ['NL91ABNA0417164300', '••••••••••••••••••'],
    ['subscribed', 'subscribed'],
    ['Ja', 'Ja'],
    ['', ''],
  ])('%s', (value, shape) => {
    expect(maskSample(value)).toBe(shape);
  });

  test('no digit of a date, an amount or an account is told, and of a phone number four', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (value) => {
        const digits = maskSample(value).replace(/\D/g, '');
        expect(digits.length).toBeLessThanOrEqual(4);
      }),
    );
  });

  test('of a word only its first letter is told', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[b-ik-lo-tw-z]{3,20}$/), (word) => {
        fc.pre(maskSample(word) !== word);
        expect(maskSample(word)).toMatch(/^\p{L}•+$/u);
      }),
    );
  });
});
