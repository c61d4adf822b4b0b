import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lines, oneLine } from './plain-text.ts';

test('letters of every language stay as they are', () => {
  for (const text of ['Łódź, Ærø, Þórður', 'Ολυμπία', 'Жеребцов', '“Ja” – zei zij’', 'José\u0301'])
    expect(oneLine(text)).toBe(text);
});

test('marks that turn the writing round are taken out', () => {
  expect(oneLine('ja\u202eeen\u2066nee\u2069')).toBe('jaeennee');
});

test('a text keeps its own lines, whatever ends them', () => {
  expect(lines('een\r\ntwee\rdrie\n\n\tvier  ')).toBe('een\ntwee\ndrie\n\n    vier');
});

test('one line is one line, and printing it twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = oneLine(text);
      expect(once).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(oneLine(once)).toBe(once);
    }),
  );
});
