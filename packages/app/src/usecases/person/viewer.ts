import type { Holding, Lane } from '@houdbaar/core/standing';
import type { Viewer } from './person-view.ts';

/** Whether the viewer was granted a purpose. */
export const sees = ({ sees: granted }: Viewer, purpose: string): boolean =>
  granted === 'everything' || granted === 'all' || granted.includes(purpose);

/** Whether there are purposes that the viewer was not granted. */
export const isLimited = (viewer: Viewer, lanes: readonly Lane[]): boolean =>
  !lanes.every(({ purpose }) => sees(viewer, purpose));

/** Claims of purposes that the viewer wasn't granted tell facts that are not theirs. */
export function onlyOwn<H extends Holding>(holding: H, viewer: Viewer): H {
  return { ...holding, claims: holding.claims.filter(({ purpose }) => sees(viewer, purpose)) };
}
