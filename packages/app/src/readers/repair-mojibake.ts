/** What Windows-1252 shows for the bytes 0x80 to 0x9F; the five bytes without a character show as themselves. */
export const windows1252High = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const byteOf = new Map<string, number>();
for (let i = 0; i < 32; i++) byteOf.set(windows1252High[i]!, 0x80 + i);

// The characters that a continuation byte (0x80 to 0xBF) shows as, in Latin-1 or in Windows-1252.
const tail = `[\\u0080-\\u00bf${windows1252High.replace(/[\u0080-\u009f]/g, '')}]`;

// A lead byte shows as one of these, the rest of its sequence as `tail`. Only leads are listed whose characters are met
// in European names and addresses: the fewer, the less can a real word be taken for a broken one.
const run = new RegExp(
  `(?:${[
    `[ÂÃÄÅ]${tail}`, // Latin with accents, signs: é as Ã©, š as Å¡
    `(?:[ÎÏ]${tail}){2,}`, // Greek, two letters or more
    `(?:[ÐÑ]${tail}){2,}`, // Cyrillic, two letters or more
    `[áâ]${tail}${tail}`, // quotes, dashes, €: ’ as â€™; Vietnamese
    `ðŸ${tail}${tail}`, // emoji
  ].join('|')})+`,
  'gu',
);

const suspect = new RegExp(`[ÂÃÄÅÎÏÐÑáâð]${tail}`, 'u');

/** A capital that may end a word, with a mark that may rightly follow it: “IRMÃ”. In a word of small letters it doesn't. */
const wordEnd = /^[ÃÄÅ][”“’‘»«–—…‚„‹›]$/u;

/**
 * A quick look whether a text may hold mojibake at all; true is no more than a suspicion. Meant for whole pieces of text,
 * so that clean cells cost nothing.
 */
export function suspectsMojibake(text: string): boolean {
  return suspect.test(text);
}

/**
 * Repairs UTF-8 that was read as Latin-1 or Windows-1252 and saved again (`SÃ¡nchez` becomes `Sánchez`), also when that
 * happened twice. Text without it comes back as it is; what doesn't decode to a letter or mark used in Europe is left alone.
 */
export function repairMojibake(cell: string): string {
  let text = cell;
  // Damage done twice or three times over is seen; more is not.
  for (let round = 0; round < 3 && suspect.test(text); round++) {
    const repaired: string = text.replace(run, (found, offset: number) => {
      if (wordEnd.test(found)) {
        const before = text.charAt(offset - 1);
        const after = text.charAt(offset + found.length);
        if (!/\p{Ll}/u.test(before) && !/\p{L}/u.test(after)) return found;
      }
      return decoded(found) ?? found;
    });
    if (repaired === text) break;
    text = repaired;
  }
  return text;
}

function decoded(found: string): string | undefined {
  const bytes = Buffer.allocUnsafe(found.length);
  for (let i = 0; i < found.length; i++) bytes[i] = byteOf.get(found[i]!) ?? found.charCodeAt(i);
  const text = bytes.toString('utf8');
  return /[\ufffd\u0080-\u009f]/.test(text) ? undefined : text;
}
