import { useFormat } from '../words/format.ts';
import { ChartFrame } from './chart-frame.tsx';
import classes from './charts.module.css';

interface TrendLineProps {
  readonly label: string;
  readonly head: readonly [string, string];
  readonly points: readonly { readonly at: string; readonly shown: string; readonly value: number }[];
  /** Where the axis ends; it begins at zero. */
  readonly most: number;
}

const width = 320;
const height = 110;

/** One figure over time, from zero. */
export function TrendLine({ label, head, points, most }: TrendLineProps) {
  const { number } = useFormat();
  const x = (at: number): number => 30 + ((width - 40) * at) / Math.max(1, points.length - 1);
  const y = (value: number): number => 8 + (height - 30) * (1 - value / most);
  const path = points.map(({ value }, at) => `${at === 0 ? 'M' : 'L'}${x(at)},${y(value)}`).join('');
  const last = points.at(-1);
  return (
    <ChartFrame
      label={label}
      table={{ head, rows: points.map(({ shown, value }) => [shown, number(value)]) }}
    >
      <svg
        className={classes.small}
        viewBox={`0 0 ${width} ${height}`}
        width="100%"
        role="img"
        aria-label={label}
      >
        {[0, most].map((tick) => (
          <g key={tick}>
            <line className={classes.gridline} x1="30" x2={width - 10} y1={y(tick)} y2={y(tick)} />
            <text className={classes.axis} x="24" y={y(tick) + 4} textAnchor="end">
              {number(tick)}
            </text>
          </g>
        ))}
        <path d={path} fill="none" stroke="var(--hb-series-1)" strokeWidth="2" />
        {last ? (
          <circle cx={x(points.length - 1)} cy={y(last.value)} r="3" fill="var(--hb-series-1)" />
        ) : null}
        {points[0] ? (
          <text className={classes.axis} x="30" y={height - 6}>
            {points[0].shown}
          </text>
        ) : null}
        {last && points.length > 1 ? (
          <text className={classes.axis} x={width - 10} y={height - 6} textAnchor="end">
            {last.shown}
          </text>
        ) : null}
      </svg>
    </ChartFrame>
  );
}
