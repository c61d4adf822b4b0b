import { expect, test } from 'vitest';
import { citedIn, webAddress } from './law-source.ts';

test('a provision is cited as lawyers of the language do', () => {
  expect(citedIn('GDPR 5(1)(e)', 'nl')).toBe('AVG 5(1)(e)');
  expect(citedIn('NL Tw 11.7', 'nl')).toBe('Tw 11.7');
  expect(citedIn('UK GDPR 6', 'nl')).toBe('UK GDPR 6');
  expect(citedIn('GDPR 5(1)(e)', 'en')).toBe('GDPR 5(1)(e)');
});

test('only addresses of the web become links', () => {
  expect(webAddress('github:a/b@HEAD:x y/z.md')).toBe('https://github.com/a/b/blob/HEAD/x%20y/z.md');
  expect(webAddress('https://example.org/a')).toBe('https://example.org/a');
  expect(webAddress('javascript:alert(1)')).toBeUndefined();
});
