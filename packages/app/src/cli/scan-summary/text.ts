const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** East Asian wide and full-width characters and emoji take two columns of a terminal. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** How many columns a text without escape codes takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of segmenter.segment(text)) columns += wide.test(segment) ? 2 : 1;
  return columns;
}

/** Text that cannot steer the terminal: no control characters, none that turn the direction of writing. */
export function plainText(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}

/** Cuts a text to so many columns, with an ellipsis where something is lost. */
export function cut(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of segmenter.segment(text)) {
    const more = columnsOf(segment);
    if (used + more > columns - 1) break;
    kept += segment;
    used += more;
  }
  return columns > 0 ? `${kept}…` : '';
}

/** Fills a text up to so many columns; one that is longer is cut. */
export function fill(text: string, columns: number, side: 'left' | 'right' = 'left'): string {
  const kept = cut(text, columns);
  const blanks = ' '.repeat(Math.max(0, columns - columnsOf(kept)));
  return side === 'left' ? kept + blanks : blanks + kept;
}

/** Breaks a text at its spaces into lines of at most so many columns; a longer word is cut. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && columnsOf(last) + 1 + columnsOf(word) <= columns) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(cut(word, columns));
    }
  }
  return lines;
}

const substitutes: Readonly<Record<string, string>> = {
  '█': '#',
  '▒': '/',
  '░': '.',
  '✓': 'v',
  '✗': 'x',
  '·': '-',
  '…': '.',
  '–': '-',
  '—': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '€': 'E',
  '×': 'x',
  '\u00a0': ' ',
  '\u202f': ' ',
};

/** The same text in ASCII, one character for one, for terminals that cannot show more. */
export function asciiOf(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '');
  return bare.replace(/[^\n\x20-\x7e]/gu, (character) => substitutes[character] ?? '?');
}
