import type { Outcome } from '@houdbaar/core/terms';
import type {
  Content,
  ContentCanvas,
  ContentTable,
  ContentText,
  CustomTableLayout,
  TableCell,
} from 'pdfmake/interfaces.js';
import { lines, oneLine } from './plain-text.ts';
import { page, sizes, tones, verdictTones } from './style.ts';

/** A block of a document. */
export type Block = Content;

/** A fact with its name. A fact without a value is left out of the document. */
export type Fact = readonly [name: string, value: string | readonly string[] | undefined];

/** The title of the document: once, at its head. */
export function title(text: string): Block {
  return {
    text: oneLine(text),
    fontSize: sizes.title,
    bold: true,
    lineHeight: 1.15,
    margin: [0, 0, 0, 8],
    outline: true,
    outlineExpanded: true,
    headlineLevel: 1,
  };
}

/** A heading; it is also a bookmark of the document and never stands alone at the foot of a page. */
export function heading(text: string): Block {
  return {
    text: oneLine(text),
    fontSize: sizes.heading,
    bold: true,
    margin: [0, 18, 0, 5],
    outline: true,
    headlineLevel: 2,
  };
}

export function paragraph(text: string): Block {
  return { text: oneLine(text), margin: [0, 0, 0, 6] };
}

/** Law and small print: quieter, under what it belongs to. */
export function note(text: string): Block {
  return { text: oneLine(text), fontSize: sizes.small, color: tones.muted, margin: [0, 2, 0, 6] };
}

/** Steps to follow, numbered. */
export function steps(texts: readonly string[]): Block {
  return { ol: texts.map((text) => ({ text: oneLine(text), margin: [0, 0, 0, 4] })), margin: [0, 0, 0, 4] };
}

/** Points of a list. */
export function points(texts: readonly string[]): Block {
  return { ul: texts.map((text) => ({ text: oneLine(text), margin: [0, 0, 0, 3] })), margin: [0, 0, 0, 4] };
}

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
const isLong = (text: string, limit: number): boolean => text.split(' ').some((word) => word.length > limit);

function cell(text: string, limit: number): ContentText {
  const written = oneLine(text);
  const small = isCode(written) ? { fontSize: sizes.small } : {};
  return { text: written, ...small, ...(isLong(written, limit) && { wordBreak: 'break-all' as const }) };
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
  const table: ContentTable = {
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

/** A table. Its head comes back on each page, and no row is cut by the end of a page. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): Block {
  const alignment = (column: Column | undefined) => (column?.figures ? 'right' : 'left');
  const head = columns.map(
    (column): TableCell => ({
      text: oneLine(column.head),
      color: tones.muted,
      fontSize: sizes.small,
      alignment: alignment(column),
    }),
  );
  const body = rows.map((row) =>
    row.map((text, index): TableCell => {
      const width = columns[index]?.width;
      const limit = typeof width === 'number' ? Math.floor(width / 6.2) : 30;
      return { ...cell(text, limit), alignment: alignment(columns[index]) };
    }),
  );
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

const boxed = (edge: string, ground: string): CustomTableLayout => ({
  hLineWidth: () => 0,
  vLineWidth: (column) => (column === 0 ? 2 : 0),
  vLineColor: () => edge,
  fillColor: () => ground,
  paddingLeft: () => 12,
  paddingRight: () => 12,
  paddingTop: () => 8,
  paddingBottom: () => 8,
});

/** Words of someone else, as they were: in a box of their own, which may run over pages. */
export function quotation(text: string): Block {
  const written = lines(text);
  return {
    table: {
      widths: ['*'],
      body: [[{ text: written, ...(isLong(written, 70) && { wordBreak: 'break-all' as const }) }]],
    },
    layout: boxed(tones.accent, tones.tint),
    margin: [0, 2, 0, 8],
  };
}

/** A command to type. */
export function command(text: string): Block {
  return {
    table: { widths: ['*'], body: [[{ text: oneLine(text), bold: true }]] },
    layout: boxed(tones.hairline, tones.tint),
    margin: [0, 2, 0, 8],
  };
}

/** The sign of a verdict, 9 by 9 points: a shape of its own, since colour alone says nothing on grey paper. */
function sign(outcome: Outcome): ContentCanvas {
  const stroke = { lineWidth: 1.6, lineColor: verdictTones[outcome].text };
  const stroked = (...dots: readonly { x: number; y: number }[]) => ({
    type: 'polyline' as const,
    points: [...dots],
    ...stroke,
  });
  switch (outcome) {
    case 'lawful':
      return { canvas: [stroked({ x: 0, y: 6 }, { x: 3, y: 9 }, { x: 9, y: 2 })] };
    case 'unlawful':
      return {
        canvas: [stroked({ x: 0, y: 1 }, { x: 8, y: 9 }), stroked({ x: 8, y: 1 }, { x: 0, y: 9 })],
      };
    case 'unknown':
      return {
        canvas: [
          stroked({ x: 1, y: 3 }, { x: 3, y: 1 }, { x: 6, y: 1 }, { x: 7.5, y: 3 }, { x: 4, y: 6 }),
          { type: 'ellipse', x: 4, y: 9, r1: 0.9, r2: 0.9, color: verdictTones.unknown.text },
        ],
      };
  }
}

/** A verdict: its sign, its word and what follows from it, and the sentences under it. */
export function verdict(outcome: Outcome, word: string, sentences: readonly string[]): Block {
  const { text, ground } = verdictTones[outcome];
  return {
    table: {
      widths: [10, '*'],
      body: [
        [
          { ...sign(outcome), margin: [0, 1, 0, 0] },
          {
            stack: [
              { text: oneLine(word), bold: true, color: text },
              ...sentences.map((sentence) => ({ text: oneLine(sentence) })),
            ],
          },
        ],
      ],
      dontBreakRows: true,
    },
    layout: { ...boxed(text, ground), vLineWidth: () => 0, paddingRight: () => 2 },
    margin: [0, 2, 0, 8],
  };
}

/** The line at the foot of each page. */
export function foot(left: string, right: string): Block {
  return {
    margin: [page.margins.left, 14, page.margins.right, 0],
    fontSize: sizes.small,
    color: tones.muted,
    columns: [
      { text: oneLine(left), width: '*' },
      { text: right, width: 'auto', alignment: 'right' },
    ],
  };
}
