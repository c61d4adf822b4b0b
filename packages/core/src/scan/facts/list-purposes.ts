import { keepBlock as keepAlways, laneMessage } from '../../standing/index.ts';
import { channels, type Purpose } from '../../terms/index.ts';
import type { Day } from '../../time/index.ts';
import type { ScanLane, ScanPurpose } from '../people/index.ts';

/** One lane for each channel that a purpose declares. */
export function listLanes(purposes: readonly ScanPurpose[]): ScanLane[] {
  return purposes.flatMap(({ declared }, purpose) =>
    channels.flatMap((channel): ScanLane[] => {
      const message = laneMessage(declared, channel);
      return message ? [{ purpose, channel, message }] : [];
    }),
  );
}

/**
 * The purpose as it is asked how long data may be kept for it. The forecast takes reviews as done in time; one that is
 * overdue on the day itself stays overdue.
 */
export function keepBlock(block: Purpose, at: Day): Purpose {
  const { assessment } = block;
  const overdue = typeof assessment === 'object' && assessment.review !== undefined && assessment.review < at;
  return overdue ? block : keepAlways(block);
}
