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

/** The shapes of the signs on a square of 9 by 9. */
const shapes: Readonly<Record<Outcome, (ink: string) => string>> = {
  lawful: () => '<path d="M0.8 5 L3.4 7.8 L8.2 1.6"/>',
  unlawful: () => '<path d="M1 1 L8 8 M8 1 L1 8"/>',
  unknown: (ink) =>
    `<path d="M1.8 2.8 L3.2 0.9 L5.8 0.9 L7 2.8 L4.4 5.6"/><circle cx="4.4" cy="8" r="0.9" stroke="none" fill="${ink}"/>`,
};

/**
 * The sign of a verdict, 9 by 9 points: a shape of its own, since colour alone says nothing on grey paper. It is a picture
 * and no drawing on the page: pdfmake moves the points of a drawing each time it lays a page out, and lays out again
 * wherever a heading is kept with its section.
 */
function sign(outcome: Outcome): Content {
  const ink = verdictTones[outcome].text;
  const drawn = shapes[outcome](ink);
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" fill="none" stroke="${ink}" stroke-width="1.6">${drawn}</svg>`,
    width: 9,
    height: 9,
  };
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
