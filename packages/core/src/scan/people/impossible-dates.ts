/** Dates of one column that no calendar has, such as 31-02. */
export interface ImpossibleDates {
  readonly table: number;
  readonly column: number;
  readonly count: number;
  /** The first lines (CSV) or rows (sheet) on which they stand, from 1. */
  readonly rows: readonly number[];
}

const rowsKept = 5;

/** Counts impossible dates by column and keeps the first few places. */
export class ImpossibleDateTally {
  readonly #found = new Map<string, { table: number; column: number; count: number; rows: number[] }>();

  /** @param row undefined where the place is no longer known */
  add(table: number, column: number, row: number | undefined): void {
    const key = `${table} ${column}`;
    let found = this.#found.get(key);
    if (!found) {
      found = { table, column, count: 0, rows: [] };
      this.#found.set(key, found);
    }
    found.count += 1;
    if (row !== undefined && found.rows.length < rowsKept) found.rows.push(row);
  }

  list(): readonly ImpossibleDates[] {
    return [...this.#found.values()];
  }
}
