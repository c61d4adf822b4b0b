import type { Content, CustomTableLayout, TableCell } from 'pdfmake';
import { oneLine } from './plain-text.ts';
import { sizes, tones } from './style.ts';
import type { Block } from './text-parts.ts';

/** A fact with its name. A fact without a value is left out of the document. */
export type Fact = readonly [name: string, value: string | readonly string[] | undefined];

const ruled: CustomTableLayout = {
  hLineWidth: (row, node) => (row === 0 || row === node.table.body.length ? 0 : 0.6),
  vLineWidth: () => 0,
  hLineColor: () => tones.hairline,
  paddingLeft: (column) => (column === 0 ? 0 : 6),
  paddingRight: () => 4,
  paddingTop: () => 4,
  paddingBottom: () => 4,
};

/** A hash, key or signature has no place to break a line at, so it may break anywhere. */
const isCode = (text: string): boolean => /^[\w+/=-]{33,}$/.test(text) && !text.includes('//');

/** Longer than any word: an address or a code that has to break somewhere to stay on the paper. */
export const isLong = (text: string, limit: number): boolean =>
  text.split(' ').some((word) => word.length > limit);

/** Text as it fits in a column. */
interface FittedText {
  readonly text: string;
  readonly fontSize?: number;
  readonly wordBreak?: 'break-all';
}

function cell(text: string, limit: number): FittedText {
  const written = oneLine(text);
  const small = isCode(written) ? { fontSize: sizes.small } : {};
  return { text: written, ...small, ...(isLong(written, limit) && { wordBreak: 'break-all' }) };
}

/** Facts under each other: the name on the left, what is known on the right. */
export function facts(list: readonly Fact[]): Block[] {
  const body = list.flatMap(([name, value]): TableCell[][] => {
    const values = (typeof value === 'string' ? [value] : (value ?? [])).filter((one) => one.trim() !== '');
    if (values.length === 0) return [];
    return [
      [{ text: oneLine(name), color: tones.muted }, { stack: values.map((one): Content => cell(one, 44)) }],
    ];
  });
  if (body.length === 0) return [];
  const table: Block = {
    table: { widths: [138, '*'], body, dontBreakRows: true },
    layout: ruled,
    margin: [0, 0, 0, 6],
  };
  return [table];
}

/** A column of a table: its head, and its width in points or as what is left. */
export interface Column {
  readonly head: string;
  readonly width: number | '*' | 'auto';
  readonly figures?: true;
}

/** What stands in a cell; of a pair the second is small print under the first. */
export type CellText = string | readonly [text: string, small: string];

function tableCell(text: CellText, column: Column | undefined): TableCell {
  const alignment = column?.figures ? 'right' : 'left';
  const limit = typeof column?.width === 'number' ? Math.floor(column.width / 6.2) : 30;
  if (typeof text === 'string') return { ...cell(text, limit), alignment };
  const [first, second] = text;
  const small = { ...cell(second, limit), fontSize: sizes.small, color: tones.muted };
  return { stack: [cell(first, limit), small], alignment };
}

/** A table. Its head comes back on each page, and no row is cut by the end of a page. */
export function table(columns: readonly Column[], rows: readonly (readonly CellText[])[]): Block {
  const head = columns.map(
    (column): TableCell => ({
      text: oneLine(column.head),
      color: tones.muted,
      fontSize: sizes.small,
      alignment: column.figures ? 'right' : 'left',
    }),
  );
  const body = rows.map((row) => row.map((text, index) => tableCell(text, columns[index])));
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map((column) => column.width),
      body: [head, ...body],
    },
    layout: ruled,
    margin: [0, 0, 0, 6],
  };
}
