import { formatDay } from '@houdbaar/core/time';
import type { JsonValue } from '../evidence/index.ts';

const dayKeys: ReadonlySet<string> = new Set(['at', 'confirmed']);
const ours: ReadonlySet<string> = new Set(['id', 'undated']);

/**
 * A fact that a file told as it stands in evidence: its days as people write them, without what only the store needs. A
 * day that nobody told is none; it happened no later than on the day of reading.
 */
export function entryInEvidence(entry: object): Record<string, JsonValue> {
  const found: Record<string, JsonValue> = {};
  const undated = 'undated' in entry && entry.undated === true;
  for (const [key, value] of Object.entries(entry)) {
    if (ours.has(key) || value === undefined) continue;
    const name = key === 'at' && undated ? 'noLaterThan' : key;
    found[name] = dayKeys.has(key) && typeof value === 'number' ? formatDay(value) : (value as JsonValue);
  }
  return found;
}
