import type { Holding, Lane, PersonState } from '@houdbaar/core/standing';
import type { SeenHolding, Viewer } from './person-view.ts';

/** Whether the viewer was granted a purpose. */
export const sees = ({ sees: granted }: Viewer, purpose: string): boolean =>
  granted === 'everything' || granted === 'all' || granted.includes(purpose);

/** Whether there are purposes that the viewer was not granted. */
export const isLimited = (viewer: Viewer, lanes: readonly Lane[]): boolean =>
  !lanes.every(({ purpose }) => sees(viewer, purpose));

/** Lanes of purposes that the viewer was granted: a term reckoned over others would tell facts that are not theirs. */
export const lanesSeen = (viewer: Viewer, lanes: readonly Lane[]): readonly Lane[] =>
  lanes.filter(({ purpose }) => sees(viewer, purpose));

/**
 * How long something may be kept as a viewer may know it. A hold is no purpose's: those who see all of them know of it.
 *
 * @param lanes all there are
 * @param own reckoned over {@link lanesSeen}
 */
export function seenHolding(
  viewer: Viewer,
  lanes: readonly Lane[],
  { person }: PersonState,
  own: Holding,
): SeenHolding {
  if (!isLimited(viewer, lanes)) return own;
  const { held: _, ...holding } = own;
  const { state, claims } = holding;
  // The mailbox of an organisation is nobody's data: it stays whatever the purposes.
  if (person.kind === 'business-address') return holding;
  if (state === 'lapsed' || claims.length === 0) return { ...holding, state: 'elsewhere', until: null };
  // That marketing no longer sees it, only a marketing purpose of their own can tell.
  const isBlocked = state === 'blocked' && claims.some(({ marketing }) => marketing);
  return state === 'blocked' && !isBlocked ? { ...holding, state: 'kept' } : holding;
}
