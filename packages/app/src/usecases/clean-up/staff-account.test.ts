import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRing } from '../../keys/index.ts';
import { staffAccount } from './staff-account.ts';

const ring = createRing(0);
const account = (name: string) => staffAccount(ring, name);

test('one word is an account and stays; a name or an address becomes a code that stays the same', () => {
  expect(account('ann')).toBe('ann');
  expect(account(' u-7_b ')).toBe('u-7_b');
  expect(account('Ann de Vries')).toMatch(/^staff-[0-9a-f]{12}$/);
  expect(account(' ann DE vries')).toBe(account('Ann de Vries'));
  expect(account('bob@example.org')).not.toBe(account('Ann de Vries'));
  expect(staffAccount(createRing(0), 'Ann de Vries')).not.toBe(account('Ann de Vries'));
});

test('an account has letters, digits, - and _ only, whatever the name', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => /^[\w-]{1,64}$/.test(account(name))));
});
