import { expect, test } from 'vitest';
import { readCsv } from './csv.ts';

test('reads what spreadsheets write', () => {
  expect(readCsv('\uFEFFnaam;e-mail\r\n"Jansen; M.";a@x.nl\r\n\r\n"zei ""ja""";b@x.nl')).toEqual({
    head: ['naam', 'e-mail'],
    rows: [
      ['Jansen; M.', 'a@x.nl'],
      ['zei "ja"', 'b@x.nl'],
    ],
  });
  expect(readCsv('')).toEqual({ head: [], rows: [] });
  expect(readCsv('email')).toEqual({ head: ['email'], rows: [] });
});
