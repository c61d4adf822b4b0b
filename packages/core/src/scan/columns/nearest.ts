/** Number of single-letter changes between two words (Levenshtein). */
export function distance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const swap = previous[column - 1]! + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(swap, previous[column]! + 1, current[column - 1]! + 1));
    }
    previous = current;
  }
  return previous[other.length]!;
}

/** The candidate that differs least from what was written, regardless of case; undefined without candidates. */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  let best: { candidate: string; away: number } | undefined;
  for (const candidate of candidates) {
    const away = distance(written.toLowerCase(), candidate.toLowerCase());
    if (!best || away < best.away) best = { candidate, away };
  }
  return best?.candidate;
}
