import { useFormat } from '../words/format.ts';
import { ChartFrame } from './chart-frame.tsx';
import classes from './charts.module.css';
import { niceTicks } from './nice-ticks.ts';

interface RetentionCurveProps {
  readonly label: string;
  readonly monthHead: string;
  /** First days of the months, `2026-12-01`. */
  readonly months: readonly string[];
  /** One a purpose: its name, and how many people it still covers in each month. */
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

const width = 640;
const height = 190;
const right = 118;
const left = 46;
const bottom = 22;
const top = 8;

/** How many people each purpose still covers, month by month: areas on top of each other, named where they end. */
export function RetentionCurve({ label, monthHead, months, series }: RetentionCurveProps) {
  const { month, number } = useFormat();
  const totals = months.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
  const ticks = niceTicks(Math.max(1, ...totals));
  const most = ticks.at(-1) ?? 1;
  const x = (at: number): number => left + ((width - left - right) * at) / Math.max(1, months.length - 1);
  const y = (value: number): number => top + (height - top - bottom) * (1 - value / most);
  const floors = months.map(() => 0);
  const areas = series.map(({ name, values }, index) => {
    const lower = [...floors];
    values.forEach((value, at) => {
      floors[at] = (floors[at] ?? 0) + value;
    });
    const upper = [...floors];
    const path = [
      ...upper.map((value, at) => `${at === 0 ? 'M' : 'L'}${x(at)},${y(value)}`),
      ...lower
        .map((value, at) => [value, at] as const)
        .reverse()
        .map(([value, at]) => `L${x(at)},${y(value)}`),
      'Z',
    ].join('');
    const last = months.length - 1;
    const middle = ((lower[last] ?? 0) + (upper[last] ?? 0)) / 2;
    return { name, path, at: y(middle), colour: `var(--hb-series-${(index % 7) + 1})` };
  });
  const labels = apart(areas.map(({ at }) => at));
  const every = Math.max(1, Math.ceil(months.length / 5));
  return (
    <ChartFrame
      label={label}
      table={{
        head: [monthHead, ...series.map(({ name }) => name)],
        rows: months.map((each, at) => [month(each), ...series.map(({ values }) => number(values[at] ?? 0))]),
      }}
    >
      <svg
        className={classes.wide}
        viewBox={`0 0 ${width} ${height}`}
        width="100%"
        role="img"
        aria-label={label}
      >
        {areas.map(({ name, path, colour }) => (
          <path key={name} d={path} fill={colour} stroke="var(--hb-surface)" strokeWidth="1">
            <title>{name}</title>
          </path>
        ))}
        {ticks.map((tick) => (
          <g key={tick}>
            <line className={classes.gridline} x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
            <text className={classes.axis} x={left - 6} y={y(tick) + 4} textAnchor="end">
              {number(tick)}
            </text>
          </g>
        ))}
        {months.map((each, at) =>
          at % every === 0 ? (
            <text
              key={each}
              className={classes.axis}
              x={x(at)}
              y={height - 6}
              textAnchor={at === 0 ? 'start' : 'middle'}
            >
              {month(each)}
            </text>
          ) : null,
        )}
        {areas.map(({ name, at, colour }, index) => {
          const place = labels[index] ?? at;
          return (
            <g key={name}>
              <line
                x1={width - right}
                x2={width - right + 10}
                y1={at}
                y2={place}
                stroke={colour}
                strokeWidth="2"
              />
              <text className={classes.direct} x={width - right + 14} y={place + 4}>
                {name.length > 17 ? `${name.slice(0, 16)}…` : name}
              </text>
            </g>
          );
        })}
      </svg>
    </ChartFrame>
  );
}

/** The same heights, at least a line apart. */
function apart(heights: readonly number[]): number[] {
  const line = 14;
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
  let last = -line;
  for (const each of order) {
    each.height = Math.max(each.height, last + line);
    last = each.height;
  }
  let limit = height - 4;
  for (const each of [...order].reverse()) {
    each.height = Math.min(each.height, limit);
    limit = each.height - line;
  }
  const placed: number[] = [];
  for (const { height: at, index } of order) placed[index] = at;
  return placed;
}
