import type { Json, Policy } from '@houdbaar/core/policy';

/** One place of a policy that becomes another; null takes away what stands there. */
export interface Change {
  /** `purposes.newsletter.retention.keep` */
  readonly path: string;
  readonly value: Json;
}

type Branch = Readonly<Record<string, unknown>>;
const isBranch = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a place of a policy; undefined where nothing does. */
export const valueAt = (policy: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => (isBranch(inner) ? inner[key] : undefined), policy);

/** The same policy with changes; the parts that they don't touch are the same objects. */
export const withChanges = (policy: Policy, changes: Iterable<Change>): Policy =>
  [...changes].reduce<unknown>(
    (whole, { path, value }) => withOne(whole, path.split('.'), value),
    policy,
  ) as Policy;

function withOne(whole: unknown, [key, ...rest]: readonly string[], value: Json): unknown {
  if (key === undefined) return value;
  const { [key]: inner, ...others } = isBranch(whole) ? whole : {};
  const after = rest.length === 0 ? value : withOne(inner, rest, value);
  if (after === null) return others;
  // A key that was there keeps its place.
  return isBranch(whole) && key in whole ? { ...whole, [key]: after } : { ...others, [key]: after };
}

/** The name as an id of the policy: `Klant van het jaar` as `klant-van-het-jaar`. */
export const idOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 60);
