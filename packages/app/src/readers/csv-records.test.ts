import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvRecords } from './csv-records.ts';

type Trouble = [code: string, line: number, column: number];

function read(
  pieces: readonly string[],
  options: { delimiter?: string; maxRecord?: number; maxColumns?: number } = {},
) {
  const problems: Trouble[] = [];
  const records = new CsvRecords({
    delimiter: options.delimiter ?? ',',
    lineEnd: '\n',
    maxRecord: options.maxRecord ?? 1_000_000,
    maxColumns: options.maxColumns ?? 100,
    onProblem: (...trouble) => problems.push(trouble),
  });
  const rows: string[][] = [];
  const lines: number[] = [];
  for (const piece of [...pieces, null]) {
    records.feed(piece ?? '', piece === null);
    const taken = records.take();
    for (const row of taken.rows) rows.push(row);
    for (const line of taken.lines) lines.push(line);
  }
  return { rows, lines, problems };
}

/** The text cut at the given places, in any order. */
function cut(text: string, places: readonly number[]): string[] {
  const sorted = places.map((place) => place % (text.length + 1)).sort((a, b) => a - b);
  return [0, ...sorted].map((from, i) => text.slice(from, sorted[i] ?? text.length));
}

// Text full of what matters to a CSV reader.
const nastyText = fc
  .array(fc.constantFrom('"', '""', ',', '\n', '\r\n', ' ', 'a', 'bc', 'é', '","', '"\n"', '\r'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

describe('records', () => {
  test('plain and quoted cells, doubled quotes, line breaks within cells', () => {
    const { rows, lines, problems } = read(['a,b\n1,"x, ""y""\nz"\r\n"3",\n,4']);
    expect(rows).toEqual([
      ['a', 'b'],
      ['1', 'x, "y"\nz'],
      ['3', ''],
      ['', '4'],
    ]);
    expect(lines).toEqual([1, 2, 4, 5]);
    expect(problems).toEqual([]);
  });

  test('blank lines are no records, and blanks may stand around quotes', () => {
    expect(read(['a,b\n\n\r\n "x,1" , "y" \n']).rows).toEqual([
      ['a', 'b'],
      ['x,1', 'y'],
    ]);
  });

  test('a quote within unquoted text is ordinary', () => {
    const { rows, problems } = read(['5" pipe,1\n']);
    expect(rows).toEqual([['5" pipe', '1']]);
    expect(problems).toEqual([]);
  });

  test('a loose quote within a quoted cell is kept and told', () => {
    const { rows, problems } = read(['id,name\n1,"Jan "de beer" Jansen"\n2,Piet\n']);
    expect(rows).toEqual([
      ['id', 'name'],
      ['1', 'Jan "de beer" Jansen'],
      ['2', 'Piet'],
    ]);
    expect(problems).toEqual([['quote-inside', 2, 1]]);
  });

  test('a file that ends within quotes', () => {
    const { rows, problems } = read(['id,name,town\n1,Jan,Ede\n2,"Piet,Gou']);
    expect(rows).toEqual([
      ['id', 'name', 'town'],
      ['1', 'Jan', 'Ede'],
      ['2', 'Piet', 'Gou'],
    ]);
    expect(problems).toEqual([['quote-unclosed', 3, 1]]);
  });

  test('a stray quote swallows no rows, whether others have quotes or not', () => {
    const plain = read(['1,"Jan,Ede\n2,Piet,Gouda\n3,Kees,Ede\n']);
    expect(plain.rows.map((row) => row[0])).toEqual(['1', '2', '3']);
    expect(plain.problems).toEqual([['quote-unclosed', 1, 1]]);
    const quoted = read(['"1","Jan","Ede\n"2","Piet","Gouda"\n"3","Kees","Ede"\n']);
    expect(quoted.rows).toEqual([
      ['1', 'Jan', 'Ede'],
      ['2', 'Piet', 'Gouda'],
      ['3', 'Kees', 'Ede'],
    ]);
    expect(quoted.problems).toEqual([['quote-unclosed', 1, 2]]);
    const middle = read(['1,"Jan,Ede\n2,"Piet",Gouda\n']);
    expect(middle.rows).toEqual([
      ['1', 'Jan', 'Ede'],
      ['2', 'Piet', 'Gouda'],
    ]);
  });

  test('a stray quote after a cell that rightly spans lines', () => {
    const { rows, lines, problems } = read(['1,"two\nlines","Ede\n2,x,Gouda\n']);
    expect(rows).toEqual([
      ['1', 'two\nlines', 'Ede'],
      ['2', 'x', 'Gouda'],
    ]);
    expect(lines).toEqual([1, 3]);
    expect(problems).toEqual([['quote-unclosed', 2, 2]]);
  });

  test('a record that is too long is skipped up to the next line, also when it never ends', () => {
    const long = 'x'.repeat(50);
    const { rows, problems } = read([`a,b\n1,${long}\n2,y\n`], { maxRecord: 20 });
    expect(rows).toEqual([
      ['a', 'b'],
      ['2', 'y'],
    ]);
    expect(problems).toEqual([['record-too-long', 2, -1]]);
    const endless = read(['a,b\n1,', ...Array.from({ length: 500 }, () => long)], { maxRecord: 20 });
    expect(endless.rows).toEqual([['a', 'b']]);
    expect(endless.problems).toEqual([['record-too-long', 2, -1]]);
  });

  test('a row with too many columns is left out', () => {
    const { rows, problems } = read(['a,b\n1,2,3,4\n5,6\n'], { maxColumns: 3 });
    expect(rows).toEqual([
      ['a', 'b'],
      ['5', '6'],
    ]);
    expect(problems).toEqual([['row-too-wide', 2, -1]]);
  });

  // Each of these would cost the square of its size if a vain search for a closing quote were repeated.
  test.each([
    [',""a\n', 200_000],
    [', "ab\n', 200_000],
    ['x,""Jan"",y\n', 80_000],
    [',"a', 300_000],
    ['"a\n', 300_000],
  ])('a file full of %j is read in one go', (line, times) => {
    const text = line.repeat(times);
    const pieces = cut(text, Array.from({ length: 8 }, (_, i) => (i * text.length) / 8).map(Math.floor));
    const { rows, problems } = read(pieces, { maxRecord: 1_048_576 });
    expect(rows.length + problems.length).toBeGreaterThan(0);
  });
});

describe('properties', () => {
  test('where the text is cut makes no difference', () => {
    fc.assert(
      fc.property(
        nastyText,
        fc.array(fc.nat(200), { maxLength: 8 }),
        fc.integer({ min: 5, max: 80 }),
        (text, places, most) => {
          expect(read(cut(text, places), { maxRecord: most })).toEqual(read([text], { maxRecord: most }));
        },
      ),
      { numRuns: 1500 },
    );
  });

  const cell = fc
    .array(fc.constantFrom('"', ',', ';', '\t', '|', '\n', '\r\n', ' ', 'a', 'Ünal', '€', '=1'), {
      maxLength: 6,
    })
    .map((parts) => parts.join(''));
  const table = fc
    .integer({ min: 2, max: 6 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
    );

  test('a well-written table comes back as it was', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        fc.array(fc.nat(400), { maxLength: 6 }),
        (rows, delimiter, end, places) => {
          const quoted = rows.map((row) =>
            row.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter),
          );
          const read1 = read(cut(quoted.join(end), places), { delimiter });
          expect(read1.rows).toEqual(rows);
          expect(read1.problems).toEqual([]);
        },
      ),
    );
  });

  test('well-written text is read as csv-parse reads it', () => {
    fc.assert(
      fc.property(table, (rows) => {
        // Quoted only where needed, as most programs write.
        const written = rows
          .map((row) =>
            row.map((v) => (/[",\r\n]|^ | $/.test(v) ? `"${v.replaceAll('"', '""')}"` : v)).join(','),
          )
          .join('\n');
        expect(read([written]).rows).toEqual(
          parse(written, { skip_empty_lines: true, record_delimiter: '\n' }),
        );
      }),
    );
  });
});
