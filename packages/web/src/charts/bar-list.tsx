import type { ReactNode } from 'react';
import { useFormat } from '../words/format.ts';
import classes from './charts.module.css';

interface BarListProps {
  /** The heads of the three columns: what, how many, and what stands between (may be empty). */
  readonly head: readonly [string, string, string?];
  readonly rows: readonly {
    readonly id: string;
    readonly label: ReactNode;
    readonly count: number;
    /** Stands for the count: a link to the people behind it. */
    readonly shown?: ReactNode;
    readonly between?: ReactNode;
  }[];
  readonly tone?: 'lawful' | 'unlawful' | 'unknown' | 'soon';
  /** The whole that shares are of; without it no share is shown. */
  readonly of?: number;
  /** What the longest bar stands for, where another list of the same goes before. */
  readonly most?: number;
}

/** Counts below each other with a bar from zero: its own table. */
export function BarList({
  head: [what, howMany, between],
  rows,
  tone = 'lawful',
  of,
  most: longest,
}: BarListProps) {
  const { number, share } = useFormat();
  const most = Math.max(1, longest ?? 0, ...rows.map(({ count }) => count));
  return (
    <table className={classes.bars}>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">{howMany}</th>
          {between === undefined ? null : <th scope="col">{between}</th>}
          <td aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, count, shown, between: middle }) => (
          <tr key={id}>
            <td>{label}</td>
            <td className="hb-tabular">
              {shown ?? number(count)}
              {of === undefined ? null : <span className="hb-muted"> {share(count, of)}</span>}
            </td>
            {between === undefined ? null : <td>{middle}</td>}
            <td aria-hidden="true">
              <span className={classes.track}>
                <span
                  className={classes.fill}
                  data-tone={tone}
                  style={{ width: `${(100 * count) / most}%` }}
                />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
