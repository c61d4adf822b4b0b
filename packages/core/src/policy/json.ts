/** What a declaration is made of, as JSON. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

export type JsonRecord = { readonly [key: string]: Json | undefined };

export const isJsonRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values say the same. The order of keys says nothing, that of a list does. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, index) => sameJson(each, other[index]));
  if (!isJsonRecord(one) || !isJsonRecord(other)) return Object.is(one, other);
  const keys = keysOf(one);
  return (
    keys.length === keysOf(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameJson(one[key], other[key]))
  );
}

/** The keys that say something. */
export const keysOf = (value: JsonRecord): string[] =>
  Object.keys(value).filter((key) => value[key] !== undefined);

/** A copy in which the value at a path is another; undefined takes the key out. What is missing on the way is made. */
export function withValue(root: unknown, path: readonly string[], value: Json | undefined): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const record: JsonRecord = isJsonRecord(root) ? root : {};
  const inner = withValue(Object.hasOwn(record, key) ? record[key] : undefined, rest, value);
  if (inner === undefined && !Object.hasOwn(record, key)) return isJsonRecord(root) ? record : undefined;
  const entries = Object.entries(record).map(([name, each]) => [name, name === key ? inner : each] as const);
  if (!Object.hasOwn(record, key)) entries.push([key, inner]);
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined));
}
