import { type ReactNode, useState } from 'react';
import { common } from '../words/common.ts';
import { useWords } from '../words/language.ts';
import classes from './charts.module.css';

interface ChartFrameProps {
  /** What the chart shows, for those who hear it. */
  readonly label: string;
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly ReactNode[])[] };
  readonly children: ReactNode;
}

/** A chart with the table behind it, one click away; on paper both. */
export function ChartFrame({ label, table, children }: ChartFrameProps) {
  const w = useWords(common);
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={classes.frame} aria-label={label}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll by keyboard */}
      <div hidden={asTable} className={classes.scroll} tabIndex={0}>
        {children}
      </div>
      <div hidden={!asTable} className={classes.behind}>
        <table>
          <caption className={classes.unseen}>{label}</caption>
          <thead>
            <tr>
              {table.head.map((each) => (
                <th key={each} scope="col">
                  {each}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows never move
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={table.head[column]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" className={classes.turn} onClick={() => setAsTable(!asTable)}>
        {asTable ? w.asChart : w.asTable}
      </button>
    </figure>
  );
}
