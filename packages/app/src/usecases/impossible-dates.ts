import type { ImpossibleDates } from '@houdbaar/core/scan';
import type { Problem, Table } from '../readers/index.ts';

/** Dates of a table that no calendar has, a problem for each column. */
export const impossibleDates = (table: Table, found: readonly ImpossibleDates[], index: number): Problem[] =>
  found
    .filter((each) => each.table === index)
    .map(({ column, count, rows }): Problem => {
      const name = table.header[column];
      const named = name === undefined ? {} : { column: name };
      const places = rows.length > 0 ? rows.map((row) => ({ row, ...named })) : [named];
      return { ...places[0], code: 'date-impossible', file: table.name, count, places, detail: {} };
    });
