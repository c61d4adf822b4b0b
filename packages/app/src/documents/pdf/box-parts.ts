import type { Outcome } from '@houdbaar/core/terms';
import type { Content, CustomTableLayout } from 'pdfmake';
import { lines, oneLine } from './plain-text.ts';
import { tones, verdictTones } from './style.ts';
import { isLong } from './table-parts.ts';
import type { Block } from './text-parts.ts';

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
function sign(outcome: Outcome): Content {
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
          { stack: [sign(outcome)], margin: [0, 1, 0, 0] },
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
