import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repairMojibake, windows1252High } from './repair-mojibake.ts';

/** UTF-8 read as Windows-1252. */
function damaged(text: string): string {
  return [...Buffer.from(text)]
    .map((b) => (b >= 0x80 && b < 0xa0 ? windows1252High[b - 0x80] : String.fromCharCode(b)))
    .join('');
}

describe('repair', () => {
  test.each([
    ['SÃ¡nchez', 'Sánchez'],
    ['ReÃ¡tegui Alayo', 'Reátegui Alayo'],
    ['FranÃ§ois', 'François'],
    ["CÃ´te d'Ivoire", "Côte d'Ivoire"],
    ['JosÃ©', 'José'],
    ['MuÃ±oz', 'Muñoz'],
    ['voilÃ\u00a0', 'voilà'],
    ['Ã–zil', 'Özil'],
    ['KÃ–LN', 'KÖLN'],
    ['DvoÅ™Ã¡k', 'Dvořák'],
    ['WÅ‚odarczyk', 'Włodarczyk'],
    ['ErdoÄŸan', 'Erdoğan'],
    ['â‚¬ 5, itâ€™s', '€ 5, it’s'],
    ['SÃƒÂ¡nchez', 'Sánchez'],
    ['Ð˜Ð²Ð°Ð½', 'Иван'],
    ['NiccolÃ²', 'Niccolò'],
    ['siÄ™, byÅ‚Ä…', 'się, byłą'],
  ])('%s', (broken, whole) => {
    expect(repairMojibake(broken)).toBe(whole);
  });

  test.each([
    'José',
    'JOÃO',
    'SÃO PAULO',
    'Älvsjö',
    '«CAFÉ»',
    '“PERCHÉ”',
    'Åkesson',
    'GRÅ”',
    'Â',
    'Ørsted',
    'naïve – “quote”',
    'Ü™',
  ])('%s is left alone', (text) => {
    expect(repairMojibake(text)).toBe(text);
  });

  // By family of languages: letters such as Å and Ž don't meet in one word.
  test.each([
    ['German and Nordic', 'åäöæøüßÅÄÖÆØÜ'],
    ['French', 'àâçèéêëîïôùûüÿœÉÈÀÂÇ'],
    ['Spanish, Portuguese, Italian', 'áéíóúñãõçâêôàèìòùÃÕÇÉÑ'],
    ['Slavic, Hungarian, Turkish', 'šžřčěłńśźżąęğışőűđćČŠŽŁŚİĞ'],
  ])('%s names survive damage and repair', (_, special) => {
    const unit = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz', ...special);
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 20 }), (rest) => {
        const name = `a${rest}`;
        expect(repairMojibake(damaged(name))).toBe(name);
        expect(repairMojibake(name)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });
});
