import type { ReactNode } from 'react';
import { Verdict } from '../signs/verdict.tsx';
import { common } from '../words/common.ts';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/language.ts';
import { ChartFrame } from './chart-frame.tsx';
import classes from './charts.module.css';

interface OutcomeBarsProps {
  /** What the chart shows, for those who hear it. */
  readonly label: string;
  /** What a row is: the head of the first column of the table behind it. */
  readonly what: string;
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly lawful: number;
    readonly unlawful: number;
    readonly unknown: number;
    /** Below the bar: the reasons. */
    readonly more?: ReactNode;
  }[];
}

const outcomes = ['lawful', 'unlawful', 'unknown'] as const;
const fills = {
  lawful: 'var(--hb-accent-bar)',
  unlawful: 'var(--hb-refused-bar)',
  unknown: 'var(--hb-unknown-bar)',
} as const;

/** How many are allowed, refused or unknown, row by row: a bar that is the whole, and the three counts above it. */
export function OutcomeBars({ label, what, rows }: OutcomeBarsProps) {
  const w = useWords(common);
  const { number, share } = useFormat();
  const words = { lawful: w.allowed, unlawful: w.refused, unknown: w.unknown };
  return (
    <ChartFrame
      label={label}
      table={{
        head: [what, w.allowed, w.refused, w.unknown],
        rows: rows.map((row) => [row.name, ...outcomes.map((outcome) => number(row[outcome]))]),
      }}
    >
      <ul className={classes.outcomes}>
        {rows.map((row) => {
          const whole = row.lawful + row.unlawful + row.unknown;
          let from = 0;
          return (
            <li key={row.id}>
              <div className={classes.outcomeHead}>
                <strong>{row.name}</strong>
                <span className={classes.outcomeCounts}>
                  {outcomes.map((outcome) =>
                    row[outcome] > 0 ? (
                      <span key={outcome} title={share(row[outcome], whole)}>
                        <Verdict outcome={outcome} label={`${number(row[outcome])} ${words[outcome]}`} />
                      </span>
                    ) : null,
                  )}
                </span>
              </div>
              <svg className={classes.outcomeBar} aria-hidden="true">
                <rect width="100%" height="10" rx="5" fill="var(--hb-track)" />
                {outcomes.map((outcome) => {
                  const part = whole === 0 ? 0 : (100 * row[outcome]) / whole;
                  const at = from;
                  from += part;
                  return part > 0 ? (
                    <rect key={outcome} x={`${at}%`} width={`${part}%`} height="10" fill={fills[outcome]} />
                  ) : null;
                })}
              </svg>
              {row.more}
            </li>
          );
        })}
      </ul>
    </ChartFrame>
  );
}
