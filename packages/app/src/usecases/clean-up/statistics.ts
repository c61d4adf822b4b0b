import type { PersonState } from '@houdbaar/core/standing';
import { yearOf } from '@houdbaar/core/time';
import { canonicalJson } from '../../evidence/index.ts';
import type { House } from '../house.ts';
import type { Store } from '../ports/index.ts';
import { cleanUpSettings } from './clean-up-settings.ts';

/** People counted together, of whom nothing else remains. */
export interface Cell {
  readonly cell: string;
  readonly people: number;
}

/** What holds the people of cells that were too small to stand alone. */
export const otherCell = canonicalJson({ other: true });

/** The cell in which an anonymised person counts: country, kind, relation and the year their data came. */
export function cellOf({ country, person, facts }: PersonState): string {
  const days = (facts.origins ?? []).flatMap(({ at }) => (at === undefined ? [] : [at]));
  return canonicalJson({
    country: country || null,
    kind: person.kind ?? null,
    relation: facts.relation?.kind ?? null,
    since: days.length > 0 ? yearOf(Math.min(...days)) : null,
  });
}

/**
 * Cells below the smallest size are merged into one, which takes in the next smallest until it is large enough too.
 * Where all together are too few, nothing is kept.
 */
export function mergeSmallCells(cells: readonly Cell[], smallest: number): Cell[] {
  const bySize = [...cells].sort((one, other) => one.people - other.people);
  let merged = 0;
  while (bySize[0] && (bySize[0].people < smallest || (merged > 0 && merged < smallest)))
    merged += bySize.shift()!.people;
  return merged >= smallest ? [...bySize, { cell: otherCell, people: merged }] : bySize;
}

/** Keeps the counts of whom a plan anonymised, and forgets who stood in which cell. */
export async function keepPlanStatistics(
  house: Pick<House, 'store'>,
  plan: string,
  store: Store = house.store,
): Promise<void> {
  const { smallestCell } = await cleanUpSettings({ store });
  await store.plans.keepStatistics(plan, mergeSmallCells(await store.plans.cells(plan), smallestCell));
}
