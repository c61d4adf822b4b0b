import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { common } from '../words/common.ts';
import { useWords } from '../words/language.ts';
import classes from './parts.module.css';

export interface Column<Row> {
  readonly id: string;
  readonly title: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'right';
  /** `12ch`, `30%`. */
  readonly width?: string;
}

interface DataTableProps<Row> {
  /** What the table is, for those who hear it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[] | undefined;
  readonly keyOf: (row: Row) => string | number;
  /** Shown in place of the rows where there are none. */
  readonly empty?: ReactNode;
  /** More rows where the server has them. */
  readonly more?: { readonly load: () => void; readonly loading: boolean } | undefined;
  readonly foot?: ReactNode;
  /** On a phone each row becomes a card with the titles before its cells, for rows with much to read. */
  readonly cards?: boolean;
}

/** A real table: dense, with figures aligned, and the rest of the rows a page at a time. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  empty,
  more,
  foot,
  cards,
}: DataTableProps<Row>) {
  const w = useWords(common);
  if (rows && rows.length === 0 && empty) return <>{empty}</>;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll by keyboard */}
      <section className={classes.tableScroll} aria-label={caption} tabIndex={0}>
        <table className={classes.table} data-cards={cards}>
          <thead>
            <tr>
              {columns.map(({ id, title, align, width }) =>
                title === '' ? (
                  <td key={id} />
                ) : (
                  <th key={id} scope="col" data-align={align} style={width ? { width } : undefined}>
                    {title}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody aria-busy={!rows}>
            {rows
              ? rows.map((row) => (
                  <tr key={keyOf(row)}>
                    {columns.map(({ id, title, cell, align }) => (
                      <td
                        key={id}
                        data-align={align}
                        data-title={typeof title === 'string' ? title : undefined}
                      >
                        {cell(row)}
                      </td>
                    ))}
                  </tr>
                ))
              : [1, 2, 3, 4, 5].map((each) => (
                  <tr key={each}>
                    {columns.map(({ id }) => (
                      <td key={id}>
                        <Skeleton height={14} />
                      </td>
                    ))}
                  </tr>
                ))}
          </tbody>
        </table>
      </section>
      {more || foot ? (
        <div className={classes.tableFoot}>
          <span>{foot}</span>
          {more ? (
            <Button variant="default" size="xs" onClick={more.load} loading={more.loading}>
              {w.more}
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
