import type { Day } from '../../time/index.ts';
import type { Column } from '../columns/index.ts';
import { dateParts, parseDate } from '../values/index.ts';

/**
 * Reads the day of a cell the way its column is written; undefined where only a guess would give one.
 *
 * @param onImpossible told of a date that no calendar has
 */
export function dayReader(
  column: Column,
  onImpossible?: (row: number) => void,
): (cell: string, row: number) => Day | undefined {
  const order = column.dates?.order;
  const swapped = column.dates?.spreadsheet === 'swapped';
  return (cell, row) => {
    // A spreadsheet exchanged day and month in the dates it could read: those in ISO form can't be trusted.
    if (swapped && dateParts(cell)?.form === 'iso') return undefined;
    const day = parseDate(cell, order);
    if (typeof day === 'number') return day;
    if (day === 'no-such-day') onImpossible?.(row);
    return undefined;
  };
}
