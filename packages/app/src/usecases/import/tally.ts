import type { ImportCounts, ImportRefusal, RefusalReason } from '../ports/index.ts';
import type { RowFate } from './take-over.ts';

export const noRows: ImportCounts = { rows: 0, new: 0, changed: 0, unchanged: 0, refused: {} };

/** Counts with those of some more rows. */
export function countRows(
  before: ImportCounts,
  fates: readonly RowFate[],
  refusals: readonly ImportRefusal[],
): ImportCounts {
  const count = (fate: RowFate) => fates.filter((each) => each === fate).length;
  const refused: Partial<Record<RefusalReason, number>> = { ...before.refused };
  for (const { reason } of refusals) refused[reason] = (refused[reason] ?? 0) + 1;
  return {
    rows: before.rows + fates.length,
    new: before.new + count('new'),
    changed: before.changed + count('changed'),
    unchanged: before.unchanged + count('unchanged'),
    refused,
  };
}
