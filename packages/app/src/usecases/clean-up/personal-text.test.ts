import fc from 'fast-check';
import { expect, test } from 'vitest';
import { looksPersonal, withoutPersonal } from './personal-text.ts';

test('only what looks like an address or a telephone number goes', () => {
  expect(withoutPersonal('Mail info@winkel.example, of bel +31 (0)20 123 45 67.')).toBe('Mail … of bel ….');
  const plain = 'Een nieuwsbrief @ 2 per maand, vanaf +18 jaar, versie 12+20261122';
  expect(withoutPersonal(plain)).toBe(plain);
});

test('afterwards nothing of the kind is left, whatever the text', () => {
  const part = fc.oneof(
    fc.emailAddress(),
    fc.stringMatching(/^\+?[\d ().-]{1,20}$/),
    fc.constantFrom('@', '.', '+', ' ', '…', 'a'),
    fc.string(),
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 12 }),
      (parts) => !looksPersonal(withoutPersonal(parts.join(''))),
    ),
    { numRuns: 2000 },
  );
});
