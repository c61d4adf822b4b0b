import type { PersonState } from '@houdbaar/core/standing';
import { type House, todayOf } from '../house.ts';
import { isLimited, type Viewer } from '../person/index.ts';
import type { PlanItem } from '../ports/index.ts';
import { weighPerson } from './weigh-person.ts';

/**
 * Who of these items would be skipped today because of a hold or a restriction. The plan stays as it was announced: only
 * when their turn comes it is noted with the item. A hold is no purpose's, so only those who may see them all hear of it.
 *
 * @throws {Failure} `no-policy`
 */
export async function heldNow(
  house: House,
  items: readonly PlanItem[],
  viewer: Viewer,
): Promise<ReadonlySet<number>> {
  const waiting = items.filter(({ state }) => state === 'waiting').map(({ person }) => person);
  if (waiting.length === 0) return new Set();
  const { store } = house;
  const ruling = await house.rulings.current(store);
  if (isLimited(viewer, ruling.lanes)) return new Set();
  const stopped = [...(await store.people.load(waiting)).values()].flatMap(({ id, state }) =>
    state && mayBeHeld(state) ? [{ id, state }] : [],
  );
  const values = await store.people.values(stopped.map(({ id }) => id));
  const today = todayOf(house);
  const held = stopped.filter(({ id, state }) => {
    const fields = new Set(values.get(id)?.map(({ field }) => field));
    return weighPerson(ruling, state, [...fields], today).is === 'held';
  });
  return new Set(held.map(({ id }) => id));
}

/** Few are: only those need to be judged. */
const mayBeHeld = ({ facts: { holds, requests } }: PersonState): boolean =>
  (holds?.length ?? 0) > 0 || (requests?.some(({ right }) => right === 'restriction') ?? false);
