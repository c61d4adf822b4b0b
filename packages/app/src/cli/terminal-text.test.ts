import { expect, test } from 'vitest';
import { terminalText } from './terminal-text.ts';

test('what others wrote can give a terminal no orders', () => {
  expect(terminalText('Jan\x1b]0;title\x07 \x1b[2J\x9b2Jde\x08 Vries\r')).toBe('Jan]0;title [2J2Jde Vries');
  expect(terminalText('a\u202eb\u2066c\0d')).toBe('abcd');
});

test('lines, tabs and our own colours stay', () => {
  const text = '\x1b[1mVet\x1b[0m\tkolom\nnaam;waarde\r\n\x1b[38;5;12mblauw\x1b[39m é 👍🏽';
  expect(terminalText(text)).toBe(text);
});
