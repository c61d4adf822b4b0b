import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskedExample, maskPerson } from './masking.ts';
import { emailOf } from './scan.fixture.ts';

const phone = { e164: '+31612345678', country: 'NL', valid: true };
const nobody = { email: undefined, phone: undefined, name: '' };

describe('a masked person', () => {
  test('shows the first and last letter of the address and its domain', () => {
    expect(maskPerson({ ...nobody, email: emailOf('jon24.marin@adventure-works.com') })).toBe(
      'j…n@adventure-works.com',
    );
  });

  test('shows less of a short address', () => {
    expect(maskPerson({ ...nobody, email: emailOf('jo@voorbeeld.nl') })).toBe('j…@voorbeeld.nl');
    expect(maskPerson({ ...nobody, email: emailOf('j@voorbeeld.nl') })).toBe('j…@voorbeeld.nl');
  });

  test('shows two digits of a number, or the ends of a name', () => {
    expect(maskPerson({ email: undefined, phone, name: 'Jan Jansen' })).toBe('…78');
    expect(maskPerson({ ...nobody, name: 'Jan Jansen' })).toBe('J…n');
    expect(maskPerson(nobody)).toBe('');
  });

  test('stands at a place', () => {
    const email = emailOf('jon@adventure-works.com');
    expect(maskedExample({ email, phone, name: 'Jon Yang', row: 12 }, 'customers.csv')).toBe(
      'j…n@adventure-works.com, customers.csv:12',
    );
    expect(maskedExample({ ...nobody, row: 3 }, 'leads.csv')).toBe('leads.csv:3');
  });

  test('never shows more than two signs of the mailbox, number or name', () => {
    const sign = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéü0123456789.-+_');
    const mailbox = fc.array(sign, { minLength: 1, maxLength: 30 }).map((signs) => signs.join(''));
    const digits = fc.stringMatching(/^[0-9]{8,13}$/);
    fc.assert(
      fc.property(
        fc.option(mailbox, { nil: undefined }),
        fc.option(digits, { nil: undefined }),
        fc.string(),
        (local, number, name) => {
          const masked = maskPerson({
            email: local === undefined ? undefined : emailOf(`${local}@voorbeeld.nl`),
            phone: number === undefined ? undefined : { ...phone, e164: `+${number}` },
            name,
          });
          const [shown = ''] = masked.split('@');
          const signs = [...shown.replace('…', '')];
          expect(signs.length).toBeLessThanOrEqual(2);
          expect(masked.slice(shown.length)).toBe(local === undefined ? '' : '@voorbeeld.nl');
          // What is shown are the ends, never two signs that stand side by side in a longer text.
          const own = local ?? number ?? name;
          if (signs.length === 2 && local !== undefined)
            expect([...own.matchAll(/[\p{L}\p{N}]/gu)].length).toBeGreaterThan(2);
        },
      ),
    );
  });
});
