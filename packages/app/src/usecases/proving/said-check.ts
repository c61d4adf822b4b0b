import { formatDay } from '@houdbaar/core/time';
import type { EvidenceCheck } from './verify-evidence.ts';

/** What a check found, in the published shape: days as ISO text. */
export const saidCheck = ({ last, breaks, ...check }: EvidenceCheck) => ({
  ...check,
  last: last && { day: formatDay(last.day), hash: last.hash },
  breaks: breaks.map((found) =>
    'day' in found ? { ...found, day: found.day === null ? null : formatDay(found.day) } : { ...found },
  ),
});
