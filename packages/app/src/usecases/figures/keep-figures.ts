import type { Lane } from '@houdbaar/core/standing';
import type { Day } from '@houdbaar/core/time';
import { type House, todayOf } from '../house.ts';
import { countWordings } from '../ledger/index.ts';
import type { Pace } from '../pace.ts';
import type { DailyFigure } from '../ports/index.ts';
import { type HouseScore, houseScore } from './house-score.ts';
import { type LaneFigures, laneFigures, standingFigure } from './lane-figures.ts';
import { type PeopleFigures, peopleFigures } from './people-figures.ts';

/** Where each figure stands, by its key. */
export interface KeptFigures {
  readonly people: PeopleFigures;
  readonly standing: LaneFigures;
  readonly score: HouseScore;
  readonly evidence: { readonly entries: number };
}

/** The latest figure of a kind; null before the first night. */
export const latestFigure = <K extends keyof KeptFigures>(
  { store }: Pick<House, 'store'>,
  key: K,
): Promise<DailyFigure<KeptFigures[K]> | null> => store.figures.latest(key);

/**
 * Counts the figures of today and keeps them, in place of earlier ones of the day. Figures hold counts, no people.
 *
 * @returns how many people were counted; 0 where there is no policy yet
 */
export async function keepFigures(
  house: House,
  onProgress: (people: number) => void | Promise<void> = () => {},
  pace?: Pace,
): Promise<number> {
  const { store } = house;
  if (!(await store.policies.epoch())) return 0;
  // What happens while it is counted makes it due again.
  const at = house.clock.now();
  const day = todayOf(house);
  const people = await peopleFigures(house, onProgress, pace);
  const lanes = await laneFigures(house);
  const keep = <K extends keyof KeptFigures>(key: K, value: KeptFigures[K]) =>
    store.figures.put(key, { day, at, value });
  await keep(standingFigure, lanes);
  await keep('score', await scoreOf(house, lanes, people));
  await keep('evidence', { entries: await store.figures.evidenceEntries() });
  await countWordings(house, onProgress);
  // Last: where it stands, all of them do.
  await keep('people', people);
  return people.people;
}

/** The score by figures that are at hand. */
export async function scoreOf(
  house: House,
  lanes: Pick<LaneFigures, 'people' | 'lanes'>,
  people: Pick<PeopleFigures, 'notices'> | undefined,
): Promise<HouseScore> {
  const ruling = await house.rulings.current(house.store);
  return houseScore({
    lanes,
    notices: people?.notices,
    assessments: assessmentsOf(ruling.lanes, todayOf(house)),
  });
}

/** Purposes that rest on an assessment, and those of which it is due for review. */
function assessmentsOf(lanes: readonly Lane[], today: Day): { all: number; overdue: number } {
  const reviews = new Map<string, boolean>();
  for (const { ask, purpose, block } of lanes) {
    if (ask !== 'contact' || typeof block.assessment !== 'object') continue;
    const { review } = block.assessment;
    reviews.set(purpose, review !== undefined && review < today);
  }
  return { all: reviews.size, overdue: [...reviews.values()].filter(Boolean).length };
}

/** Whether today's figures are missing, or people came in since by a file. */
export async function areFiguresDue(house: House): Promise<boolean> {
  if (!(await house.store.policies.epoch())) return false;
  const latest = await latestFigure(house, 'people');
  if (!latest || latest.day !== todayOf(house)) return true;
  return house.store.imports.endedSince(latest.at);
}
