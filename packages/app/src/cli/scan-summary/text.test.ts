import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiOf, columnsOf, cut, fill, wrap } from './text.ts';

test('counts columns, not code units', () => {
  expect(columnsOf('één')).toBe(3);
  expect(columnsOf('e\u0301e\u0301n')).toBe(3);
  expect(columnsOf('日本')).toBe(4);
  expect(columnsOf('✓ 12')).toBe(4);
});

test('cuts with an ellipsis, and never through a character', () => {
  expect(cut('Aanbieding', 6)).toBe('Aanbi…');
  expect(cut('日本語', 4)).toBe('日…');
  expect(cut('kort', 10)).toBe('kort');
});

test('whatever the text, it fits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, columns) => {
      expect(columnsOf(cut(text, columns))).toBeLessThanOrEqual(columns);
      expect(columnsOf(fill(text, columns))).toBe(columns);
      for (const line of wrap(text, columns)) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
    }),
  );
});

test('wrapping loses no word that fits', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,10}$/)), (sentence) => {
      expect(wrap(sentence.join(' '), 10).join(' ')).toBe(sentence.join(' '));
    }),
  );
});

test('has a plain stand-in for each sign', () => {
  expect(asciiOf('✓ één · ‘ja’ …')).toBe("v een - 'ja' .");
});
