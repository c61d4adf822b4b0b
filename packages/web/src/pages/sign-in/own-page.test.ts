import { expect, test } from 'vitest';
import { ownPage } from './own-page.ts';

const origin = 'https://houdbaar.example';

test('goes on to a page of our own', () => {
  expect(ownPage('/people/11?as-of=2026-01-01#evidence', origin)).toBe(
    '/people/11?as-of=2026-01-01#evidence',
  );
  expect(ownPage(undefined, origin)).toBe('/');
});

test.each([
  '//elsewhere.example',
  '/.//elsewhere.example',
  '/\\elsewhere.example',
  '\\\\elsewhere.example',
  '/\t/elsewhere.example',
  'https://elsewhere.example/people',
  'javascript:alert(1)',
])('never leaves the house by %j', (to) => {
  expect(ownPage(to, origin)).toBe('/');
});
