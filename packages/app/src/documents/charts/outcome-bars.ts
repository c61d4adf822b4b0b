import type { Outcome } from '@houdbaar/core/terms';
import { type Html, html } from '../html.ts';
import { outcomeSegments, outcomeSign } from './bar.ts';
import { drawing, type Size, widths } from './drawing.ts';
import { coordinate, linesOf } from './scale.ts';

export interface OutcomeBar {
  readonly name: string;
  readonly note: string;
  readonly counts: Readonly<Record<Outcome, number>>;
}

export interface OutcomeBars {
  readonly title: string;
  readonly desc: string;
  readonly bars: readonly OutcomeBar[];
  readonly number: (count: number) => string;
  readonly share: (fraction: number) => string;
  readonly words: Readonly<Record<Outcome, string>>;
}

const order: readonly Outcome[] = ['lawful', 'unlawful', 'unknown'];
const tone: Record<Outcome, string> = { lawful: 'say-yes', unlawful: 'say-no', unknown: 'say-unknown' };

/** One stacked bar a row: pattern, sign and colour for each outcome, with its count and share written out. */
export function outcomeBars(chart: OutcomeBars, size: Size): Html {
  const wide = size === 'wide';
  const left = wide ? 220 : 0;
  const names = chart.bars.map(({ name }) => linesOf(name, 13, left - 20, 2));
  // Every row has the height of the one with the longest name, so that the bars keep their distance.
  const row = wide ? 42 + 16 * Math.max(1, ...names.map(({ length }) => length)) : 96;
  const width = widths[size] - left;
  const body = chart.bars.map((bar, index) => {
    const y = index * row;
    const total = order.reduce((sum, outcome) => sum + bar.counts[outcome], 0);
    const says = order.map((outcome) => {
      const count = bar.counts[outcome];
      const share = chart.share(total > 0 ? count / total : 0);
      return {
        outcome,
        text: `${outcomeSign[outcome]} ${chart.number(count)} ${chart.words[outcome]} (${share})`,
      };
    });
    if (wide) {
      const lines = (names[index] ?? []).map(
        (line, at) => html`<tspan x="0" y="${y + 15 + at * 16}">${line}</tspan>`,
      );
      const below = y + 17 + lines.length * 16;
      // Three columns of text, so that the counts of all bars stand under each other.
      const texts = says.map(
        ({ outcome, text }, at) =>
          html`<text class="${tone[outcome]}" font-size="12.5" x="${coordinate(left + (at * width) / 3)}" y="${y + 38}">${text}</text>`,
      );
      return html`<text class="value" font-size="13">${lines}</text><text class="tick" font-size="12" x="0" y="${below}">${bar.note}</text>${outcomeSegments(bar.counts, { x: left, y: y + 4, width, height: 16 })}${texts}`;
    }
    const texts = [
      html`<text class="${tone.lawful}" font-size="12" x="0" y="${y + 55}">${says[0]?.text}</text>`,
      html`<text class="${tone.unlawful}" font-size="12" x="0" y="${y + 71}">${says[1]?.text}</text>`,
      html`<text class="${tone.unknown}" font-size="12" text-anchor="end" x="${width}" y="${y + 55}">${says[2]?.text}</text>`,
    ];
    const heading = linesOf(`${bar.name} · ${bar.note}`, 12.5, width, 1)[0] ?? '';
    return html`<text class="value" font-size="12.5" x="0" y="${y + 14}">${heading}</text>${outcomeSegments(bar.counts, { x: 0, y: y + 22, width, height: 16 })}${texts}`;
  });
  return drawing(
    {
      id: 'lanes',
      size,
      height: Math.max(row, chart.bars.length * row),
      title: chart.title,
      desc: chart.desc,
    },
    html`${body}`,
  );
}
