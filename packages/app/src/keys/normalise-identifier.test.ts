import { describe, expect, test } from 'vitest';
import { normaliseIdentifier, type RawIdentifier } from './normalise-identifier.ts';
import type { PostalAddress } from './post-key.ts';

const said = (raw: RawIdentifier): string => {
  const read = normaliseIdentifier(raw);
  return 'fault' in read ? `fault: ${read.fault}` : read.normalised;
};
const email = (text: string) => said({ kind: 'email', email: text });
const phone = (text: string, country?: string) => said({ kind: 'phone', phone: text, country });
const customer = (source: string, number: string) => said({ kind: 'customer', source, number });
const post = (address: PostalAddress) => said({ kind: 'post', ...address });

test('e-mail addresses meet whatever their capitals, wrapping and composed letters', () => {
  expect(email('Jan de Vries <Jan.deVries@Voorbeeld.NL>')).toBe('jan.devries@voorbeeld.nl');
  expect(email('rene\u0301@voorbeeld.nl')).toBe(email('ren\u00e9@voorbeeld.nl'));
  expect(email('info@b\u00fccher.example')).toBe('info@xn--bcher-kva.example');
  expect(email('jan+krant@voorbeeld.nl')).not.toBe(email('jan@voorbeeld.nl'));
  expect(email('jan')).toBe('fault: no-at');
  expect(email('')).toBe('fault: empty');
});

test('telephone numbers meet in E.164, and say what is missing', () => {
  expect(phone('06-12 34 56 78', 'NL')).toBe('+31612345678');
  expect(phone('+31 (0)6 12345678')).toBe('+31612345678');
  expect(phone('0031612345678', 'BE')).toBe('+31612345678');
  expect(phone('0612345678')).toBe('fault: country');
  expect(phone('onbekend', 'NL')).toBe('fault: unreadable');
  expect(phone('06 00000000', 'NL')).toBe('fault: placeholder');
});

test('customer numbers belong to their source and keep their zeros', () => {
  expect(customer('shop', ' AB  12 ')).toBe(customer('shop', 'ab 12'));
  expect(customer('shop', '0012')).not.toBe(customer('shop', '12'));
  expect(customer('shop', '12')).not.toBe(customer('crm', '12'));
  expect(customer('a","b', 'c')).not.toBe(customer('a', 'b","c'));
  expect(customer('shop', ' ')).toBe('fault: empty');
  expect(customer('', '12')).toBe('fault: source');
  expect(customer('shop', '1'.repeat(201))).toBe('fault: too-long');
});

describe('post', () => {
  const jan = { country: 'NL', postcode: '1234ab', street: 'Dorpsstraat 12 a', fullName: 'Vries, Jan de' };

  test('a Dutch address is postal code and house number, however street and name are written', () => {
    const same: PostalAddress[] = [
      {
        country: 'NL',
        postcode: 'NL-1234 AB',
        street: 'Dorpsstr.',
        houseNumber: '12-A',
        firstName: 'J.',
        lastName: 'de Vries',
      },
      { country: 'NL', postcode: '1234 AB', houseNumber: '12A', firstName: 'jan', lastName: 'Vries, de' },
    ];
    for (const address of same) expect(post(address)).toBe(post(jan));
    expect(post({ ...jan, street: 'Dorpsstraat 12' })).not.toBe(post(jan));
    expect(post({ ...jan, fullName: 'Piet de Vries' })).not.toBe(post(jan));
  });

  test('where a postal code covers a town, the street counts', () => {
    const gent = { country: 'BE', postcode: 'B-9000', lastName: 'Peeters', firstName: 'An' };
    const boxes = ['Veldstr. 5 bus 3', 'Veldstraat 5/3', 'veldstraat 5 Bo\u00eete 3', 'Veldstraat 5 bte. 3'];
    expect(new Set(boxes.map((street) => post({ ...gent, street }))).size).toBe(1);
    const others = ['Veldstraat 53', 'Veldstraat 5', 'Veldstraat 5b', 'Kouter 5/3'];
    expect(new Set([...boxes, ...others].map((street) => post({ ...gent, street }))).size).toBe(5);
    expect(post({ ...gent, postcode: '9000', street: 'Veldstraat 5' })).toBe(
      post({ ...gent, street: 'Veldstr 5' }),
    );
  });

  // Where a pattern tries every way to divide it, this takes longer than anybody waits.
  test('a line that goes on like a number is read soon', () => {
    const street = `Weg 1${'  a'.repeat(60)}!`;
    expect(post({ ...jan, street })).toBe('fault: house-number');
    expect(post({ ...jan, street: `Weg 1 ${'aé'.repeat(90)}!` })).toBe('fault: house-number');
    expect(post({ ...jan, street: 'Dorpsstraat 12 - a' })).toBe(post({ ...jan, street: 'Dorpsstraat 12a' }));
  });

  test('the number may stand before the street, and a street may hold numbers', () => {
    const paris = { country: 'FR', postcode: '75001', fullName: 'DUPONT Marie' };
    expect(post({ ...paris, street: '12 bis, rue de la Paix' })).toBe(
      post({ ...paris, street: 'Rue de la Paix', houseNumber: '12bis' }),
    );
    const berlin = { country: 'DE', postcode: '10623', fullName: 'M\u00fcller' };
    expect(post({ ...berlin, street: 'Stra\u00dfe des 17. Juni 135' })).toBe(
      post({ ...berlin, street: 'Strasse des 17. Juni', houseNumber: '135', fullName: 'Mueller' }),
    );
  });

  test('British houses may have a name instead of a number', () => {
    const house = { country: 'UK', postcode: 'SW1A 1AA', fullName: 'Jane Doe' };
    expect(post({ ...house, street: 'Rose Cottage' })).toContain('rosecottage');
  });

  test('says what is missing', () => {
    expect(post({ ...jan, country: undefined })).toBe('fault: country');
    expect(post({ ...jan, postcode: '12' })).toBe('fault: postcode');
    expect(post({ ...jan, fullName: '' })).toBe('fault: name');
    expect(post({ ...jan, street: 'Dorpsstraat' })).toBe('fault: house-number');
    expect(post({ ...jan, country: 'BE', postcode: '9000', street: '' })).toBe('fault: street');
  });
});
