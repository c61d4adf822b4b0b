import { expect, test } from 'vitest';
import { languageIn } from './language.ts';

test('the best language that we speak, else English', () => {
  expect(languageIn(undefined)).toBe('en');
  expect(languageIn('nl')).toBe('nl');
  expect(languageIn('nl-BE,nl;q=0.9,en;q=0.8')).toBe('nl');
  expect(languageIn('fr, en;q=0.4, nl;q=0.5')).toBe('nl');
  expect(languageIn('nl;q=0, en;q=0.1')).toBe('en');
  expect(languageIn('de;q=x, ;;,')).toBe('en');
});
