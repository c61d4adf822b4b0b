const beyondAscii = /\P{ASCII}/u;
const marks = /\p{M}+/gu;
/** Letters that no decomposition turns into a base letter. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ĳ: 'ij',
};
const specialLetters = /[ßøæœłđðþıĳ]/g;

/** Lower case without diacritics: `Gonçalves` → `goncalves`. Plain ASCII takes the short way. */
export function foldText(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(marks, '')
    .replace(specialLetters, (letter) => letters[letter] ?? letter);
}

/** Folded words with one space between them, everything but letters and digits dropped. */
export function foldWords(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
