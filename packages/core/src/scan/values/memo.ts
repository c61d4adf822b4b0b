import { ownCopy } from './own-copy.ts';

/**
 * Remembers the answers of a pure function by key, up to a number of entries. When full it forgets everything and
 * starts again: the values of one export come in clusters, so a cleverer order of forgetting gains nothing.
 * The answer is found from a copy of the key, so that neither holds on to the file it was cut from.
 */
export function remember<T>(limit: number, find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const seen = known.get(key);
    if (seen !== undefined || known.has(key)) return seen as T;
    const own = ownCopy(key);
    const found = find(own);
    if (known.size >= limit) known.clear();
    known.set(own, found);
    return found;
  };
}

/** Computes a value at its first use and keeps it: large word lists cost nothing to those who don't ask. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The words of a text with blanks between them, as a set. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}
