import { type Html, html } from '../html.ts';
import { drawing, type Size, widths } from './drawing.ts';
import { axisTo, coordinate, linesOf, spread } from './scale.ts';

/** One purpose: how many people it keeps at each of the points. */
export interface CurveBand {
  readonly name: string;
  readonly values: readonly number[];
}

export interface RetentionCurve {
  readonly title: string;
  readonly desc: string;
  /** Moments on the horizontal axis in any even unit (days), ascending; the first is today. */
  readonly moments: readonly number[];
  /** Where the axis begins: the first of the month in which today lies. */
  readonly start: number;
  readonly bands: readonly CurveBand[];
  /** Distinct people at each moment, and what that line is called. */
  readonly everyone: CurveBand;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly today: string;
  readonly number: (count: number) => string;
}

const shapes = {
  wide: { height: 320, left: 64, right: 190, top: 26, bottom: 30, size: 12, labelLines: 2, everyTick: 1 },
  narrow: { height: 300, left: 44, right: 96, top: 26, bottom: 28, size: 11, labelLines: 3, everyTick: 2 },
} as const;

/** Stacked area by purpose with direct labels, today's line and one dashed line of distinct people. */
export function retentionCurve(curve: RetentionCurve, size: Size): Html {
  const shape = shapes[size];
  const right = widths[size] - shape.right;
  const bottom = shape.height - shape.bottom;
  const end = curve.moments.at(-1) ?? curve.start + 1;
  const x = (moment: number) =>
    shape.left + ((moment - curve.start) / Math.max(1, end - curve.start)) * (right - shape.left);

  // The band that lasts longest lies at the bottom, where its shape is easiest to read.
  const bands = [...curve.bands].sort((a, b) => (b.values.at(-1) ?? 0) - (a.values.at(-1) ?? 0));
  const totals = curve.moments.map((_, index) =>
    bands.reduce((sum, band) => sum + (band.values[index] ?? 0), 0),
  );
  const axis = axisTo(Math.max(...totals, ...curve.everyone.values, 0), 4);
  const y = (count: number) => bottom - (count / axis.top) * (bottom - shape.top);

  const floor = curve.moments.map(() => 0);
  const areas = bands.map((band, index) => {
    const below = curve.moments.map(
      (moment, at) => `${coordinate(x(moment))},${coordinate(y(floor[at] ?? 0))}`,
    );
    band.values.forEach((value, at) => {
      floor[at] = (floor[at] ?? 0) + value;
    });
    const above = curve.moments.map(
      (moment, at) => `${coordinate(x(moment))},${coordinate(y(floor[at] ?? 0))}`,
    );
    return {
      name: band.name,
      middle: y((floor.at(-1) ?? 0) - (band.values.at(-1) ?? 0) / 2),
      area: html`<polygon class="area band-${index % 6}" points="${[...above, ...below.reverse()].join(' ')}"/>`,
    };
  });

  const everyoneAt = y(curve.everyone.values.at(-1) ?? 0);
  const lineHeight = shape.size + 2;
  const labels = [
    ...areas.map(({ name, middle }, index) => ({ name, middle, mark: `band-${index % 6}` })),
    { name: curve.everyone.name, middle: everyoneAt, mark: 'everyone' },
  ]
    .map((label) => ({
      ...label,
      lines: linesOf(label.name, shape.size, shape.right - 22, shape.labelLines),
    }))
    .sort((a, b) => a.middle - b.middle);
  const tops = spread(
    labels.map(({ middle, lines }) => ({
      at: middle - (lines.length * lineHeight) / 2,
      room: lines.length * lineHeight + 4,
    })),
    4,
    shape.height - 4,
  );
  const named = labels.map(({ name, middle, mark, lines }, index) => {
    const top = tops[index] ?? 0;
    const centre = top + (lines.length * lineHeight) / 2;
    const swatch =
      mark === 'everyone'
        ? html`<line class="everyone" x1="${right + 8}" x2="${right + 16}" y1="${coordinate(centre)}" y2="${coordinate(centre)}"/>`
        : html`<rect class="${mark} swatch" x="${right + 8}" y="${coordinate(centre - 4)}" width="8" height="8"/>`;
    const rows = lines.map(
      (line, row) =>
        html`<tspan x="${right + 20}" y="${coordinate(top + row * lineHeight + shape.size - 1)}">${line}</tspan>`,
    );
    return html`<g><title>${name}</title><path class="leader" d="M${right + 1} ${coordinate(middle)}L${right + 7} ${coordinate(centre)}"/>${swatch}<text class="label" font-size="${shape.size}">${rows}</text></g>`;
  });

  const grid = axis.ticks.map(
    (tick) =>
      html`<line class="grid" x1="${shape.left}" x2="${right}" y1="${coordinate(y(tick))}" y2="${coordinate(y(tick))}"/><text class="tick" font-size="${shape.size}" text-anchor="end" x="${shape.left - 8}" y="${coordinate(y(tick) + 4)}">${curve.number(tick)}</text>`,
  );
  const months = curve.ticks
    .filter((_, index) => index % shape.everyTick === 0)
    .map(({ at, label }, index, all) => {
      const anchor =
        index === 0 ? 'start' : index === all.length - 1 && x(at) > right - 20 ? 'end' : 'middle';
      return html`<line class="grid" x1="${coordinate(x(at))}" x2="${coordinate(x(at))}" y1="${bottom}" y2="${bottom + 5}"/><text class="tick" font-size="${shape.size}" text-anchor="${anchor}" x="${coordinate(x(at))}" y="${bottom + 19}">${label}</text>`;
    });
  const now = x(curve.moments[0] ?? curve.start);
  const everyone = curve.moments.map(
    (moment, at) => `${coordinate(x(moment))},${coordinate(y(curve.everyone.values[at] ?? 0))}`,
  );
  return drawing(
    { id: 'curve', size, height: shape.height, title: curve.title, desc: curve.desc },
    html`${grid}${areas.map(({ area }) => area)}<polyline class="everyone-halo" points="${everyone.join(' ')}"/><polyline class="everyone" points="${everyone.join(' ')}"/><line class="today" x1="${coordinate(now)}" x2="${coordinate(now)}" y1="${shape.top - 6}" y2="${bottom}"/><text class="label" font-size="${shape.size}" x="${coordinate(now)}" y="${shape.top - 11}">${curve.today}</text>${months}${named}`,
  );
}
