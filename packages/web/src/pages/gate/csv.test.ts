import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine, readCsv } from './csv.ts';

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

test('writes nothing that a spreadsheet executes, and reads back what it wrote', () => {
  expect(csvLine(['=1+1', 'a', '+31 6'])).toBe('"\'=1+1",a,"\'+31 6"\r\n');
  const plain = fc.stringMatching(/^[a-z0-9@".; ,\n]{0,20}$/).map((text) => `x${text}x`);
  fc.assert(
    fc.property(fc.array(plain, { minLength: 2, maxLength: 4 }), (cells) => {
      expect(readCsv(csvLine(cells)).head).toEqual(cells);
    }),
  );
});
