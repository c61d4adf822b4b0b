import { expect, test } from 'vitest';
import { webAddress } from './law-source.ts';

test('only addresses of the web become links', () => {
  expect(webAddress('github:a/b@HEAD:x y/z.md')).toBe('https://github.com/a/b/blob/HEAD/x%20y/z.md');
  expect(webAddress('https://example.org/a')).toBe('https://example.org/a');
  expect(webAddress('javascript:alert(1)')).toBeUndefined();
});
