import { useFormat } from '../words/format.ts';
import { ChartFrame } from './chart-frame.tsx';
import classes from './charts.module.css';
import { niceTicks } from './nice-ticks.ts';

interface BeforeAfterProps {
  /** What is counted, for those who hear it. */
  readonly label: string;
  readonly monthHead: string;
  /** `2026-12`: at the end of each month this many are left. */
  readonly months: readonly string[];
  /** One more than there are months: first how many there are now. Absent where there is none. */
  readonly before?: readonly number[] | undefined;
  readonly after?: readonly number[] | undefined;
  readonly names: { readonly before: string; readonly after: string };
}

const width = 360;
const height = 132;
const left = 34;
const right = 58;
const top = 10;
const bottom = 20;

/** How many are left month by month, as it is (dashed) and as it would be. */
export function BeforeAfter({ label, monthHead, months, before, after, names }: BeforeAfterProps) {
  const { month, number } = useFormat();
  const ticks = niceTicks(Math.max(1, ...(before ?? []), ...(after ?? [])));
  const most = ticks.at(-1) ?? 1;
  const x = (at: number): number => left + ((width - left - right) * at) / Math.max(1, months.length);
  const y = (value: number): number => top + (height - top - bottom) * (1 - value / most);
  const steps = (values: readonly number[]): string =>
    values.map((value, at) => (at === 0 ? `M${x(0)},${y(value)}` : `H${x(at)}V${y(value)}`)).join('');
  const ends = { before: y(before?.at(-1) ?? 0), after: y(after?.at(-1) ?? 0) };
  if (before && after && Math.abs(ends.before - ends.after) < 12) {
    const above = ends.before <= ends.after ? 'before' : 'after';
    const middle = Math.min(Math.max((ends.before + ends.after) / 2, top + 6), height - bottom - 6);
    ends.before = middle + (above === 'before' ? -6 : 6);
    ends.after = middle + (above === 'after' ? -6 : 6);
  }
  const every = Math.ceil(months.length / 3);
  return (
    <ChartFrame
      label={label}
      table={{
        head: [monthHead, names.before, names.after],
        rows: months.map((each, at) => [
          month(`${each}-01`),
          before ? number(before[at + 1] ?? 0) : '–',
          after ? number(after[at + 1] ?? 0) : '–',
        ]),
      }}
    >
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={label}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line className={classes.gridline} x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
            <text className={classes.axis} x={left - 5} y={y(tick) + 4} textAnchor="end">
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
              y={height - 5}
              textAnchor={at === 0 ? 'start' : 'middle'}
            >
              {month(`${each}-01`)}
            </text>
          ) : null,
        )}
        {before ? (
          <>
            <path
              d={steps(before)}
              fill="none"
              stroke="var(--hb-line)"
              strokeWidth="1.5"
              strokeDasharray="4 3"
            />
            <text className={classes.axis} x={width - right + 5} y={ends.before + 4}>
              {names.before}
            </text>
          </>
        ) : null}
        {after ? (
          <>
            <path d={steps(after)} fill="none" stroke="var(--hb-accent)" strokeWidth="2" />
            <text className={classes.direct} x={width - right + 5} y={ends.after + 4}>
              {names.after}
            </text>
          </>
        ) : null}
      </svg>
    </ChartFrame>
  );
}
