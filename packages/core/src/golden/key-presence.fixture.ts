import type { GoldenCase, Outcome } from '../terms/index.ts';

/**
 * The baseline: guesses an outcome from the keys that a case has, whatever their values.
 *
 * Each case is guessed from all others but its own story (the case and its twin), by the share of equal keys
 * (Jaccard) with its nearest neighbours. A judge that does no better than this has read the coding, not the law.
 */
export function guessFromKeys(cases: readonly GoldenCase[], neighbours: number): readonly Outcome[] {
  const known = cases.map((golden) => ({
    story: golden.twinOf ?? golden.id,
    outcome: golden.expect.outcome,
    keys: keysOf(golden),
  }));
  return known.map((asked) => {
    const near = known
      .filter((other) => other.story !== asked.story)
      .map((other) => ({ outcome: other.outcome, alike: jaccard(asked.keys, other.keys) }))
      .sort((a, b) => b.alike - a.alike)
      .slice(0, neighbours);
    return mostFrequent(near.map((other) => other.outcome));
  });
}

/** Mean of the shares of lawful and unlawful cases that were found. */
export function balancedAccuracy(cases: readonly GoldenCase[], found: readonly Outcome[]): number {
  const shares = (['lawful', 'unlawful'] as const).map((outcome) => {
    const of = cases.flatMap((golden, index) => (golden.expect.outcome === outcome ? [index] : []));
    return of.filter((index) => found[index] === outcome).length / of.length;
  });
  return (shares[0]! + shares[1]!) / 2;
}

function keysOf(golden: GoldenCase): ReadonlySet<string> {
  const { controller, purpose, message, person, facts, ask } = golden;
  const keys = new Set<string>([`ask.${ask}`]);
  walk({ controller, purpose, message, person, facts }, '', keys);
  return keys;
}

/** Entries of a list share their path: how many there are is no key. */
function walk(value: unknown, path: string, into: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    const here = Array.isArray(value) ? path : `${path}.${key}`;
    into.add(here);
    walk(inner, here, into);
  }
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const key of a) if (b.has(key)) both += 1;
  return both / (a.size + b.size - both);
}

/** On a draw the one that came first, which is the nearer. */
function mostFrequent(outcomes: readonly Outcome[]): Outcome {
  const counts = new Map<Outcome, number>();
  for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'unknown';
}
