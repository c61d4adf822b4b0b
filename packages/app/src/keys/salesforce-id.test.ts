import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseIdentifier } from './normalise-identifier.ts';
import { salesforceId } from './salesforce-id.ts';

const normalised = (number: string) => normaliseIdentifier({ kind: 'customer', source: 'CRM', number });

describe('ids of Salesforce', () => {
  test('are the same in 15 signs and in 18, whatever became of the capitals of the longer form', () => {
    for (const [short, marks] of [
      ['500x000000003TR', 'AAY'],
      ['a0D30000001n7Pi', 'EAI'],
    ])
      expect(salesforceId(short!)).toBe(`${short}${marks}`.toLowerCase());
    const long = '0013000000B1U4hAAF';
    expect(salesforceId(long.slice(0, 15))).toBe(long.toLowerCase());
    for (const form of [long, long.toLowerCase(), long.toUpperCase(), ` ${long} `])
      expect(normalised(form)).toEqual(normalised(long.slice(0, 15)));
  });

  test('that differ by capitals alone are different people', () => {
    const signs = fc.constantFrom(...'0123456789abcdefghijABCDEFGHIJ');
    const ids = fc.array(signs, { minLength: 12, maxLength: 12 }).map((list) => `003${list.join('')}`);
    fc.assert(
      fc.property(ids, ids, (one, other) => {
        expect(salesforceId(one) === salesforceId(other)).toBe(one === other);
        const swapped = one.replace(/[a-z]/i, (letter) =>
          letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
        );
        if (swapped !== one) expect(normalised(swapped)).not.toEqual(normalised(one));
      }),
    );
  });

  test('are nothing else: other numbers are folded as before', () => {
    for (const number of ['KL-00012', 'ABC123', '123456789012345', 'XYZ-ABCDEFGHIJK', 'K0000000000ABCD'])
      expect(normalised(number.toUpperCase())).toEqual(normalised(number.toLowerCase()));
    // Three marks for letters where there are none.
    expect(salesforceId('001000000000000ZZZ')).toBeUndefined();
  });
});
