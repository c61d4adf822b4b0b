import { describe, expect, test } from 'vitest';
import { detectDialect } from './delimiter.ts';
import { findHeader, looksLikeData } from './header.ts';
import { limitsOf } from './options.ts';

const dialect = (text: string) => detectDialect(text, true, limitsOf({}));
const find = (rows: string[][]) =>
  findHeader(
    rows,
    rows.map((_, i) => i + 1),
  );

describe('delimiter', () => {
  test.each([
    ['a,b\n1,2\n', ','],
    ['a;b\n1;2\n', ';'],
    ['a\tb\n1\t2\n', '\t'],
    ['a|b\n1|2\n', '|'],
    // decimal commas and addresses don't outweigh the columns
    ['naam;bedrag;adres\nJan;1,50;Dorp 1, Ede\nPiet;2,50;Dorp 2, Ede\n', ';'],
    ['naam,notitie\nJan,"a;b;c"\nPiet,"d;e;f"\n', ','],
    // a title above and one broken row
    ['Export\n\na;b;c\n1;2;3\n4;5;6\n7;8\n', ';'],
    ['email\na@b.nl\nc@d.nl\n', ','],
  ])('%j', (text, delimiter) => {
    expect(dialect(text).delimiter).toBe(delimiter);
  });

  test('the line that Excel puts in front is believed', () => {
    expect(dialect('sep=;\r\na,x;b\r\n')).toEqual({ delimiter: ';', lineEnd: '\n', separatorLine: true });
  });

  test('lines of old Macs end in a return', () => {
    expect(dialect('a,b\r1,2\r').lineEnd).toBe('\r');
    expect(dialect('a,b\r\n1,2\r\n').lineEnd).toBe('\n');
  });
});

describe('header', () => {
  test('names are trimmed, repaired, unique and never empty', () => {
    const header = find([[' Naam ', 'E-mail', 'e-mail', '', 'GÃ©nero', 'E-mail (2)'], []])!;
    expect(header.names).toEqual(['Naam', 'E-mail', 'e-mail (2)', '#4', 'Género', 'E-mail (2) (2)']);
    expect(header.problems.map((p) => p.code)).toEqual([
      'header-duplicate',
      'header-empty',
      'header-duplicate',
    ]);
  });

  test('a title above the table is passed over', () => {
    const header = find([
      ['Export van 3 mei'],
      ['Totaal', '2'],
      ['id', 'naam', 'email', 'stad', 'land', 'tel'],
      ['1'],
    ])!;
    expect(header.names[1]).toBe('naam');
    expect(header.line).toBe(3);
    expect(header.problems).toEqual([
      { code: 'preamble', place: { row: 1 }, detail: { rows: 2, header: 3 } },
    ]);
  });

  test('a first row of data is kept as data', () => {
    const header = find([
      ['11000', 'JON', 'jon24@adventure-works.com'],
      ['11001', 'EUGENE', ''],
    ])!;
    expect(header).toMatchObject({ names: ['#1', '#2', '#3'], line: 0, headerless: true });
  });

  test('no cells, no header', () => {
    expect(find([])).toBeUndefined();
    expect(find([['', ' ']])).toBeUndefined();
  });

  test.each<[string[], boolean]>([
    [['id', 'email', 'birth date'], false],
    [['name', '2024', '2025', '2026'], false],
    [['0', '1', '2'], false],
    [['Jan', '04/08/1966'], true],
    [['Jan', '06-12345678', '$90,000'], true],
    [['92c4279f-1207-48a3-8448-4636514eb7e2', 'x', 'y', 'z'], true],
    [['Account.Name', 'Contact.Email'], false],
  ])('%j as data: %j', (row, data) => {
    expect(looksLikeData(row)).toBe(data);
  });
});
