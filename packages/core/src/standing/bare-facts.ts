import type { Facts } from '../terms/index.ts';

const ours: ReadonlySet<string> = new Set([
  ...['id', 'point', 'revised', 'undated', 'lifted', 'released'],
  ...['told', 'kindTold', 'endTold'],
]);

/** The facts in the published vocabulary alone: without what the store keeps beside them. */
export function bareFacts(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, bare(name, value)])) as Facts;
}

function bare(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => bare(name, entry));
  if (typeof value !== 'object' || value === null) return value;
  // Of a notice `source` is a word of the vocabulary; of every other entry it tells who told it.
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => !ours.has(key) && (key !== 'source' || name === 'informed')),
  );
}
