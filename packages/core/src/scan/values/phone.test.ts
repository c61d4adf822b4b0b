import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countryOfPhone, looksLikePhone, readPhone } from './phone.ts';

describe('reading a telephone number', () => {
  test.each([
    ['+31 6 12345678', undefined, '+31612345678', 'NL', true],
    ['06-12345678', 'NL', '+31612345678', 'NL', true],
    ['020 - 123 45 67', 'NL', '+31201234567', 'NL', false],
    ['0031201234567', undefined, '+31201234567', 'NL', false],
    ['+31 (0)20 1234567', undefined, '+31201234567', 'NL', false],
    ['+32 (0)475 12 34 56', undefined, '+32475123456', 'BE', true],
    ['0475/12.34.56', 'BE', '+32475123456', 'BE', true],
    ['+49 0711 2842222', undefined, '+497112842222', 'DE', false],
    ['+44 7911 123456', undefined, '+447911123456', 'UK', true],
    ['06 12 34 56 78', 'FR', '+33612345678', 'FR', true],
    ['Tel. 020-1234567', 'NL', '+31201234567', 'NL', false],
  ])('%s in %s', (text, country, e164, place, mobile) => {
    expect(readPhone(text, country)).toEqual({ e164, country: place, valid: true, mobile });
  });

  test.each([
    ['+55 (12) 3923-5555', '+551239235555', 'BR'],
    ['+1 (514) 721-4711', '+15147214711', 'CA'],
    ['+1 (425) 882-8080', '+14258828080', 'US'],
    ['+39 06 4991 1000', '+390649911000', 'IT'],
  ])('%s from the Chinook store and alike', (text, e164, country) => {
    expect(readPhone(text)).toMatchObject({ e164, country });
  });

  test('a national number without a country is not placed', () => {
    expect(readPhone('697-555-0142')).toBeUndefined();
    expect(countryOfPhone('0612345678')).toBeUndefined();
    expect(countryOfPhone('+31612345678')).toBe('NL');
    // one digit too many or too few, but the prefix is plain
    expect(readPhone('+453 3331 9991')).toBeUndefined();
    expect(countryOfPhone('+453 3331 9991')).toBe('DK');
    expect(countryOfPhone('+56 (0)2 635 4444')).toBe('CL');
    expect(countryOfPhone('+44 20')).toBeUndefined();
    expect(countryOfPhone('+44 20 12')).toBe('UK');
  });

  test('an extension is left off, other letters are not numbers', () => {
    expect(readPhone('+31 20 1234567 ext. 12')?.e164).toBe('+31201234567');
    expect(readPhone('n.v.t.', 'NL')).toBeUndefined();
    expect(readPhone('jan@x.nl', 'NL')).toBeUndefined();
    expect(readPhone('0000000000', 'NL')?.valid ?? false).toBe(false);
  });

  test('the prefix decides, whatever was asked before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000_000, max: 99_999_999 }), (rest) => {
        const phone = readPhone(`06${rest}`, 'NL');
        if (phone) expect(phone.e164).toBe(`+316${rest}`);
        expect(readPhone(`+316${rest}`)).toEqual(phone);
      }),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(undefined, 'NL', 'BE', 'XX'), (text, country) => {
        readPhone(text, country);
        looksLikePhone(text);
      }),
    );
  });
});
