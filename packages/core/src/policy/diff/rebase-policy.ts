import { changePolicy, type PolicyChange } from '../change/index.ts';
import { isJsonRecord, type Json, keysOf, sameJson } from '../json.ts';
import { parsePolicy } from '../parse.ts';
import type { Policy } from '../schema.ts';
import { partsOf, policySections } from './diff-policies.ts';

/** A part that both sides changed, in different ways. */
export interface RebaseConflict {
  /** `purposes.newsletter`, or a key of the declaration such as `organisation`. */
  readonly path: string;
  /** The keys in it on which they differ; empty where one of them took the whole part away. */
  readonly keys: readonly string[];
}

export interface RebasedPolicy {
  /** The new version with the changes of the draft in it; null while conflicts are open. */
  readonly text: string | null;
  readonly conflicts: readonly RebaseConflict[];
}

/**
 * Brings what a draft changed over to a newer version. The text of the newer version is the ground: its comments stay.
 * Keys of one purpose that only one side changed are taken together.
 *
 * @param base what the draft began from, @param draft what it says now, @param current what is in force now
 * @param take for a conflict, by its path: whose whole part to take
 * @throws {PolicyNotChangeable} where one of them can't be read
 */
export function rebasePolicy(
  base: string,
  draft: string,
  current: string,
  take: Readonly<Record<string, 'draft' | 'current'>> = {},
): RebasedPolicy {
  const [was, mine, theirs] = [unitsOf(base), unitsOf(draft), unitsOf(current)];
  const changes: PolicyChange[] = [];
  const conflicts: RebaseConflict[] = [];
  for (const path of new Set([...was.keys(), ...mine.keys(), ...theirs.keys()])) {
    const [before, own, other] = [was.get(path), mine.get(path), theirs.get(path)];
    if (sameJson(before, own) || sameJson(own, other)) continue;
    const chosen = Object.hasOwn(take, path) ? take[path] : undefined;
    if (sameJson(before, other) || chosen === 'draft') changes.push({ path, value: own ?? null });
    else if (chosen === undefined) {
      const merged = mergeKeys(path, before, own, other);
      if (Array.isArray(merged)) changes.push(...merged);
      else conflicts.push({ path, keys: merged.keys });
    }
  }
  if (conflicts.length > 0) return { text: null, conflicts };
  return { text: changePolicy(current, ...changes), conflicts };
}

/** What the draft changed in one part, key by key; or the keys on which both sides differ. */
function mergeKeys(
  path: string,
  before: Json | undefined,
  own: Json | undefined,
  other: Json | undefined,
): PolicyChange[] | { readonly keys: readonly string[] } {
  if (!isJsonRecord(before) || !isJsonRecord(own) || !isJsonRecord(other)) return { keys: [] };
  const changed = [...new Set([...keysOf(before), ...keysOf(own)])].filter(
    (key) => !sameJson(before[key], own[key]),
  );
  const keys = changed.filter((key) => !sameJson(before[key], other[key]) && !sameJson(own[key], other[key]));
  if (keys.length > 0) return { keys };
  return changed.map((key) => ({ path: `${path}.${key}`, value: own[key] ?? null }));
}

/** The parts in which changes are counted: each purpose, assessment, source and recipient, and every other key. */
function unitsOf(text: string): Map<string, Json> {
  const policy = parsePolicy(text).policy ?? ({} as Policy);
  const units = new Map<string, Json>();
  for (const section of policySections)
    for (const [id, part] of Object.entries(partsOf(policy, section))) units.set(`${section}.${id}`, part);
  for (const [key, value] of Object.entries(policy))
    if (!policySections.some((section) => section === key)) units.set(key, value as Json);
  return units;
}
