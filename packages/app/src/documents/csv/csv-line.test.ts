import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine, safeCell, separators } from './csv-line.ts';

test('a cell that a spreadsheet would execute gets an apostrophe; numbers stay numbers', () => {
  const dangerous = ['=1+1', '+31612345678', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1'];
  for (const text of dangerous) expect(safeCell(text)).toBe(`'${text}`);
  expect(csvLine([-2, 1.5, true, null, undefined, 'a'])).toBe('-2,1.5,true,,,a\r\n');
  expect(csvLine([-2, '=1', 'a;b', 'a,b'], 'semicolon')).toBe(`-2;"'=1";"a;b";"a,b"\r\n`);
});

test('every record reads back as it was, but for the apostrophe', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 5 }),
      fc.constantFrom('comma', 'semicolon'),
      (cells, separator) => {
        const options = { relax_column_count: true, delimiter: separators[separator] };
        const [read] = parse(csvLine(cells, separator), options) as string[][];
        expect(read).toEqual(cells.map(safeCell));
      },
    ),
  );
});
