import type { Outcome } from '@houdbaar/core/terms';

/** How a part of the summary stands out, where the terminal shows colours. */
export type Ink = Outcome | 'strong' | 'quiet' | 'soon';

const codes: Record<Ink, readonly [number, number]> = {
  lawful: [36, 39],
  unlawful: [31, 39],
  unknown: [94, 39],
  soon: [33, 39],
  strong: [1, 22],
  quiet: [2, 22],
};

/** Wraps a text in escape codes, or leaves it as it is. */
export type Paint = (text: string, ink: Ink) => string;

export function paintIn(colour: boolean): Paint {
  if (!colour) return (text) => text;
  return (text, ink) => {
    const [on, off] = codes[ink];
    return text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`;
  };
}

/** What fills a bar for each outcome: told apart without colour too. */
const fills: Record<Outcome, string> = { lawful: '█', unlawful: '▒', unknown: '░' };
const order: readonly Outcome[] = ['lawful', 'unlawful', 'unknown'];

/** A bar of the three outcomes of exactly so many columns; what is there gets one column at least. */
export function outcomeBar(counts: Readonly<Record<Outcome, number>>, columns: number, paint: Paint): string {
  const total = order.reduce((sum, outcome) => sum + counts[outcome], 0);
  if (total === 0) return paint('░'.repeat(columns), 'quiet');
  const cells = order.map((outcome) => {
    const share = (counts[outcome] / total) * columns;
    return counts[outcome] > 0 ? Math.max(1, Math.round(share)) : 0;
  });
  // Rounding may be a column or two off; the longest segment hides it best.
  const longest = cells.indexOf(Math.max(...cells));
  const left = columns - cells.reduce((sum, cell) => sum + cell, 0);
  cells[longest] = Math.max(0, (cells[longest] ?? 0) + left);
  return order.map((outcome, index) => paint(fills[outcome].repeat(cells[index] ?? 0), outcome)).join('');
}

/** A bar filled to a fraction (0 to 1) of exactly so many columns. */
export function shareBar(fraction: number, columns: number, paint: Paint): string {
  const filled = Math.min(columns, Math.max(0, Math.round(fraction * columns)));
  return paint('█'.repeat(filled), 'lawful') + paint('░'.repeat(columns - filled), 'quiet');
}
