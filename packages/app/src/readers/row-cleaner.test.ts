import { describe, expect, test } from 'vitest';
import { ProblemLog } from './problem.ts';
import { isFormula, RowCleaner } from './row-cleaner.ts';

function clean(rows: string[][], { sheet = false, names = ['a', 'b', 'c', 'd'] } = {}) {
  const log = new ProblemLog('x.csv');
  const lines = rows.map((_, i) => i + 2);
  const batch = new RowCleaner({ names, log, sheet }).clean({
    rows,
    lines,
    mayHoldNul: true,
    mayHoldMojibake: true,
  });
  return { ...batch, found: log.list().map((p) => [p.code, p.row, p.column]), skipped: log.skipped() };
}

describe('rows', () => {
  test('short ones are filled up, pieces and long ones left out, each told', () => {
    const { rows, lines, found, skipped } = clean([
      ['1', '2', '3', '4'],
      ['1', '2'],
      ['total'],
      ['1', '2', '3', '4', '5'],
      ['1', '2', '3', '4', '', ' '],
      ['', ' ', '', ''],
    ]);
    expect(rows).toEqual([
      ['1', '2', '3', '4'],
      ['1', '2', '', ''],
      ['1', '2', '3', '4'],
    ]);
    expect(lines).toEqual([2, 3, 6]);
    expect(found).toEqual([
      ['row-short', 3, undefined],
      ['row-fragment', 4, undefined],
      ['row-long', 5, undefined],
      ['row-empty', 7, undefined],
    ]);
    expect(skipped).toBe(2);
  });

  test('in a sheet, missing cells are empty and notes beside the table are told', () => {
    const { rows, found } = clean([['1'], ['1', '2', '3', '4', 'note']], { sheet: true });
    expect(rows).toEqual([
      ['1', '', '', ''],
      ['1', '2', '3', '4'],
    ]);
    expect(found).toEqual([['cells-outside', 3, undefined]]);
  });

  test('cells lose blanks and NUL bytes, and mojibake is repaired before blanks are cut', () => {
    const { rows, found } = clean([[' $90,000 ', 'J\0an', 'voilÃ\u00a0', '\u00a0x\t']]);
    expect(rows).toEqual([['$90,000', 'Jan', 'voilà', 'x']]);
    expect(found).toEqual([
      ['nul-byte', 2, 'b'],
      ['mojibake', 2, 'c'],
    ]);
  });

  test('a cell longer than any value is cut, between characters, and told', () => {
    const { rows, found } = clean([['x', 'a'.repeat(10_001), `${'a'.repeat(9_999)}😀`, 'b'.repeat(10_000)]]);
    expect(rows[0]!.map((cell) => cell.length)).toEqual([1, 10_000, 9_999, 10_000]);
    expect(found).toEqual([['cell-long', 2, 'b']]);
  });

  test('a formula is told where it stands, and stays text', () => {
    const { rows, found } = clean([['1', ' =HYPERLINK("http://x")', '-5', '+31 6 12345678']]);
    expect(rows[0]![1]).toBe('=HYPERLINK("http://x")');
    expect(found).toEqual([['formula', 2, 'b']]);
  });
});

describe('formulas', () => {
  test.each([
    '=1+1',
    '=HYPERLINK("http://x","y")',
    "=cmd|' /C calc'!A0",
    '@SUM(A1:A2)',
    "+cmd|' /C calc'!A0",
    '-SUM(A1)',
    '+Sheet!A1',
    '= A1',
  ])('%s', (cell) => expect(isFormula(cell)).toBe(true));
  test.each([
    '+31 6 1234 5678',
    '+31 (0)20 123 45 67',
    '-5',
    '-5,00 EUR',
    '+1',
    '@jan',
    '=',
    '===',
    '- niet bellen!',
    'a=b',
    '',
    '-Jan (oud)',
  ])('not %j', (cell) => expect(isFormula(cell)).toBe(false));
});
