import { z } from '@hono/zod-openapi';
import { type CsvCell, type CsvSeparator, csvLine, separators } from '../../documents/csv/index.ts';
import type { ApiContext } from '../api-env.ts';

/** How a stream of rows is written. */
export interface RowFormat<Row> {
  readonly mediaType: string;
  /** What comes before the first row. */
  readonly head: string;
  readonly write: (row: Row) => string;
}

/** One JSON value on each line. */
export const ndjson: RowFormat<unknown> = {
  mediaType: 'application/x-ndjson',
  head: '',
  write: (row) => `${JSON.stringify(row)}\n`,
};

/** The columns of a CSV, in order. */
export type CsvColumns<Row> = readonly (readonly [name: string, cell: (row: Row) => CsvCell])[];

const separator = z.enum(Object.keys(separators) as [CsvSeparator, ...CsvSeparator[]]).default('comma');

/** What every route that answers with CSV takes in its query; {@link csvFor} reads it there. */
export const csvQuery = {
  separator: separator.openapi({
    description:
      'What stands between the cells of CSV. Excel with a decimal comma splits lines by semicolons only.',
  }),
};

/** CSV in UTF-8 with a mark, which spreadsheets need to read it as such; no cell can be a formula. */
export function csvFor<Row>(c: ApiContext, columns: CsvColumns<Row>): RowFormat<Row> {
  const between = separator.parse(c.req.query('separator'));
  return {
    mediaType: 'text/csv; charset=utf-8; header=present',
    head: `\uFEFF${csvLine(
      columns.map(([name]) => name),
      between,
    )}`,
    write: (row) =>
      csvLine(
        columns.map(([, cell]) => cell(row)),
        between,
      ),
  };
}

/** {@link csvFor} where the client accepts CSV alone or asks `?format=csv`; else NDJSON. */
export function formatFor<Row>(c: ApiContext, columns: CsvColumns<Row>): RowFormat<Row> {
  const accept = c.req.header('accept') ?? '';
  const wantsCsv = c.req.query('format') === 'csv' || (/text\/csv/i.test(accept) && !/ndjson/i.test(accept));
  return wantsCsv ? csvFor(c, columns) : ndjson;
}

/** The answer of a route that streams, for its description: rows of one shape in one or more kinds. */
export const contentOf = (
  schema: z.ZodType,
  mediaTypes: readonly string[] = ['application/x-ndjson', 'text/csv'],
): Record<string, { schema: z.ZodType }> => Object.fromEntries(mediaTypes.map((type) => [type, { schema }]));
