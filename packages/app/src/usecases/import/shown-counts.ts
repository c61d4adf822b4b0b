import { type ImportCounts, type RefusalReason, refusalReasons } from '../ports/index.ts';

/** Counts as somebody may see them: null for fewer than five. */
export interface ShownCounts {
  readonly rows: number;
  readonly new: number | null;
  readonly changed: number | null;
  readonly unchanged: number | null;
  readonly refused: Readonly<Partial<Record<RefusalReason, number | null>>>;
}

/** Reasons that lie in the file alone. The others say something of people who are held, or were. */
export const reasonsInFile: readonly RefusalReason[] = [
  'unreadable',
  'no-identifier',
  'staff',
  'address-unread',
];

/**
 * The counts of an import for somebody who may not see people. A file of one row would tell them whether that person is
 * known, erased or objecting; so these are told in fives, and fewer than five not at all. Two files that differ in one
 * row then mostly look alike.
 */
export function shownCounts(counts: ImportCounts, seesPeople: boolean): ShownCounts {
  if (seesPeople) return counts;
  const { rows, refused } = counts;
  const told = refusalReasons.flatMap((reason): [RefusalReason, number | null][] => {
    const count = refused[reason] ?? 0;
    if (!reasonsInFile.includes(reason)) return [[reason, inFives(count)]];
    return count > 0 ? [[reason, count]] : [];
  });
  return {
    rows,
    new: inFives(counts.new),
    changed: inFives(counts.changed),
    unchanged: inFives(counts.unchanged),
    refused: Object.fromEntries(told),
  };
}

const inFives = (count: number): number | null => (count < 5 ? null : count - (count % 5));
