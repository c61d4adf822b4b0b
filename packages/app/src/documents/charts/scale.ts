/** A zero-based axis with round steps: the top is the first step at or above the largest value. */
export interface Axis {
  readonly top: number;
  readonly ticks: readonly number[];
}

/** At most `most` steps above zero, each 1, 2, 2.5 or 5 times a power of ten (whole numbers only). */
export function axisTo(largest: number, most: number): Axis {
  if (largest <= 0) return { top: 1, ticks: [0] };
  const power = 10 ** Math.floor(Math.log10(largest / most));
  const candidates = [1, 2, 2.5, 5, 10, 20].map((factor) => factor * power);
  const step = candidates.find((size) => size >= 1 && Number.isInteger(size) && largest / size <= most) ?? 1;
  const count = Math.ceil(largest / step);
  return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) };
}

/** A coordinate with one decimal, without a trailing zero: keeps the drawing small and its text stable. */
export function coordinate(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Breaks a label at its spaces into lines of about `width` units, at most `most`; the last is cut with an ellipsis. */
export function linesOf(text: string, size: number, width: number, most: number): readonly string[] {
  const fits = Math.max(4, Math.floor(width / (size * 0.58)));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= fits) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = `${kept[most - 1] ?? ''}…`;
  return kept.map((line) => (line.length > fits + 1 ? `${line.slice(0, fits)}…` : line));
}

/** Moves positions apart until each is at least its `room` below the one before it, and none is below `bottom`. */
export function spread(
  wanted: readonly { at: number; room: number }[],
  top: number,
  bottom: number,
): readonly number[] {
  const placed: number[] = [];
  let free = top;
  for (const { at, room } of wanted) {
    const position = Math.max(at, free);
    placed.push(position);
    free = position + room;
  }
  let limit = bottom;
  for (let index = placed.length - 1; index >= 0; index--) {
    const room = wanted[index]?.room ?? 0;
    const position = Math.min(placed[index] ?? 0, limit - room);
    placed[index] = position;
    limit = position;
  }
  return placed;
}
