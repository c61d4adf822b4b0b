import { type Html, html } from '../html.ts';
import { drawing, type Size, widths } from './drawing.ts';
import { coordinate, linesOf } from './scale.ts';

export interface Histogram {
  readonly title: string;
  readonly desc: string;
  readonly columns: readonly { readonly label: string; readonly count: number; readonly note: string }[];
  readonly number: (count: number) => string;
}

/** Columns from zero, each with its count and a note (its share); lying down on narrow pages. */
export function histogram(chart: Histogram, size: Size): Html {
  return size === 'wide' ? standing(chart) : lying(chart);
}

function standing(chart: Histogram): Html {
  const height = 240;
  const top = 40;
  const bottom = height - 40;
  const largest = Math.max(1, ...chart.columns.map(({ count }) => count));
  const slot = widths.wide / Math.max(1, chart.columns.length);
  const body = chart.columns.map(({ label, count, note }, index) => {
    const middle = (index + 0.5) * slot;
    const tall = (count / largest) * (bottom - top);
    const drawn = count > 0 ? Math.max(tall, 1) : 0;
    const width = Math.min(84, slot - 16);
    const above = bottom - drawn;
    const lines = linesOf(label, 12, slot - 8, 2).map(
      (line, row) => html`<tspan x="${coordinate(middle)}" y="${bottom + 17 + row * 14}">${line}</tspan>`,
    );
    return html`<rect class="fill-accent" x="${coordinate(middle - width / 2)}" y="${coordinate(above)}" width="${coordinate(width)}" height="${coordinate(drawn)}"/><text class="value" font-size="13" text-anchor="middle" x="${coordinate(middle)}" y="${coordinate(above - 20)}">${chart.number(count)}</text><text class="tick" font-size="12" text-anchor="middle" x="${coordinate(middle)}" y="${coordinate(above - 6)}">${note}</text><text class="label" font-size="12" text-anchor="middle">${lines}</text>`;
  });
  return drawing(
    { id: 'sleepers', size: 'wide', height, title: chart.title, desc: chart.desc },
    html`${body}<line class="axis" x1="0" x2="${widths.wide}" y1="${bottom}" y2="${bottom}"/>`,
  );
}

function lying(chart: Histogram): Html {
  const row = 38;
  const largest = Math.max(1, ...chart.columns.map(({ count }) => count));
  const body = chart.columns.map(({ label, count, note }, index) => {
    const y = index * row;
    const long = (count / largest) * widths.narrow;
    return html`<text class="label" font-size="12" x="0" y="${y + 13}">${label}</text><text class="value" font-size="12" text-anchor="end" x="${widths.narrow}" y="${y + 13}">${chart.number(count)} · ${note}</text><rect class="track" x="0" y="${y + 19}" width="${widths.narrow}" height="9"/><rect class="fill-accent" x="0" y="${y + 19}" width="${coordinate(count > 0 ? Math.max(long, 1) : 0)}" height="9"/>`;
  });
  return drawing(
    {
      id: 'sleepers',
      size: 'narrow',
      height: Math.max(row, chart.columns.length * row),
      title: chart.title,
      desc: chart.desc,
    },
    html`${body}`,
  );
}
