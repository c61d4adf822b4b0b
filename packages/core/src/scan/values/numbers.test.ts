import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectDecimal, readAmount } from './amount.ts';
import { readIban } from './iban.ts';
import {
  isBelgianNationalNumber,
  isBsn,
  isCodiceFiscale,
  isDni,
  isNino,
  isNir,
  isPesel,
  nationalNumberKind,
} from './national-number.ts';
import { countryOfPostcode, looksLikePostcode, readPostcode } from './postcode.ts';

describe('IBAN', () => {
  test('checks length and mod 97', () => {
    expect(readIban('NL91 ABNA 0417 1643 00')).toBe('NL91ABNA0417164300');
    expect(readIban('BE68 5390 0754 7034')).toBe('BE68539007547034');
    expect(readIban('NL91ABNA0417164301')).toBeUndefined();
    expect(readIban('NL91ABNA041716430')).toBeUndefined();
  });
});

describe('national numbers', () => {
  test('BSN by the eleven-test', () => {
    expect(isBsn('111222333')).toBe(true);
    expect(isBsn('123456782')).toBe(true);
    expect(isBsn('123456789')).toBe(false);
    expect(isBsn('000000000')).toBe(false);
  });

  test('about one number in eleven passes the eleven-test, so a column needs nine in ten', () => {
    const numbers = Array.from({ length: 2_000 }, (_, at) => String(200_000_000 + at * 7919));
    const share = numbers.filter(isBsn).length / numbers.length;
    expect(share).toBeGreaterThan(0.07);
    expect(share).toBeLessThan(0.11);
    expect(nationalNumberKind(numbers.slice(0, 100), true)).toBeUndefined();
    expect(nationalNumberKind(numbers.filter(isBsn).slice(0, 50), false)).toBe('bsn');
    // the national id numbers of AdventureWorks' employees are not Dutch
    expect(
      nationalNumberKind(['295847284', '245797967', '509647174', '112457891', '695256908'], true),
    ).toBeUndefined();
  });

  test('Belgian national number in both centuries', () => {
    expect(isBelgianNationalNumber('85.07.30-033.28')).toBe(true);
    expect(isBelgianNationalNumber('17073003384')).toBe(true);
    expect(isBelgianNationalNumber('85.07.30-033.29')).toBe(false);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 997 }), fc.boolean(), (serial, recent) => {
        const body = 850730000 + serial;
        const check = 97 - ((recent ? 2_000_000_000 + body : body) % 97);
        expect(isBelgianNationalNumber(`${body}${String(check).padStart(2, '0')}`)).toBe(true);
      }),
    );
  });

  test('France, United Kingdom, Italy, Spain, Poland', () => {
    expect(isNir('2 55 08 14 168 025 38')).toBe(true);
    expect(isNir('2 55 08 14 168 025 39')).toBe(false);
    expect(isNino('AB123456C')).toBe(true);
    expect(isNino('BG123456C')).toBe(false);
    expect(isCodiceFiscale('RSSMRA85T10A562S')).toBe(true);
    expect(isCodiceFiscale('RSSMRA85T10A562T')).toBe(false);
    expect(isDni('12345678Z')).toBe(true);
    expect(isDni('X1234567L')).toBe(true);
    expect(isDni('12345678A')).toBe(false);
    expect(isPesel('44051401359')).toBe(true);
    expect(isPesel('44051401358')).toBe(false);
  });
});

describe('postal codes', () => {
  test('read in a country', () => {
    expect(readPostcode('1012ab', 'NL')).toBe('1012 AB');
    expect(readPostcode('B-1000', 'BE')).toBe('B-1000');
    expect(readPostcode('0123 AB', 'NL')).toBeUndefined();
    expect(readPostcode("'70174", 'DE')).toBe('70174');
    expect(readPostcode('whatever', 'MZ')).toBe('WHATEVER');
  });
  test('only a telling shape names a country', () => {
    expect(countryOfPostcode('1012 AB')).toBe('NL');
    expect(countryOfPostcode('SW1A 1AA')).toBe('UK');
    expect(countryOfPostcode('H2G 1A7')).toBe('CA');
    expect(countryOfPostcode('B-9000')).toBe('BE');
    expect(countryOfPostcode('1000')).toBeUndefined();
    expect(looksLikePostcode('12227-000')).toBe(false);
    expect(looksLikePostcode('98011')).toBe(true);
  });
});

describe('amounts', () => {
  test.each([
    ['$90,000 ', undefined, 90000],
    ['€ 1.234,56', undefined, 1234.56],
    ['1,234.56', undefined, 1234.56],
    ['12,50', undefined, 12.5],
    ['1.98', undefined, 1.98],
    ['1.234', ',', 1234],
    ['1.234', '.', 1.234],
    ['(12,50)', ',', -12.5],
    ['-3', undefined, -3],
    ['n/a', undefined, undefined],
  ] as const)('%s', (text, sign, expected) => {
    expect(readAmount(text, sign)).toBe(expected);
  });
  test('the decimal sign of a column', () => {
    expect(detectDecimal(['1.98', '3.96', '5.94'])).toBe('.');
    expect(detectDecimal(['1.234,50', '12,00'])).toBe(',');
    expect(detectDecimal(['1000', '12'])).toBeUndefined();
  });
});
