import { foldWords } from './fold.ts';
import { isBelgianNationalNumber, isBsn, type NationalNumberKind } from './national-number.ts';

const death =
  /(?:^| )(?:overleden|overlijden|overlijdensbericht|gestorven|deceased|passed away|has died|died|decede|decedee|est mort|est morte|verstorben|gestorben)(?= |$)/;
/** Relatives and pets: of them a remark tells as often as of the person. */
const others =
  'man|vrouw|echtgenoot|echtgenote|partner|vader|moeder|ouders?|zoon|dochter|kind|broer|zus|opa|oma|schoon(?:vader|moeder|ouders)|hond|kat|husband|wife|spouse|father|mother|parents?|son|daughter|child|brother|sister|dog|cat|mari|epoux|epouse|pere|mere|fils|fille|enfant|frere|soeur|chien|chat|ehemann|ehefrau|vater|mutter|sohn|tochter|kind|bruder|schwester|hund|katze';
const deathOfOther = new RegExp(
  `(?:^| )(?:${others})(?: (?!klant|client|customer|kunde)\\w+){0,3} (?:overleden|overlijden|gestorven|deceased|passed away|died|decedee?|morte?|verstorben|gestorben)(?= |$)` +
    `|(?:^| )(?:overleden|overlijden|deceased|decedee?|verstorbene?r?)(?: (?:van|of|de|du))?(?: (?:zijn|haar|hun|de|mijn|his|her|their|the|son|sa|le|la))? (?:${others})(?= |$)` +
    `|(?:^| )(?:niet|not|nicht|pas)(?: \\w+)? (?:overleden|gestorven|deceased|died|decedee?|verstorben|gestorben)(?= |$)`,
);
/** Nearly every remark lacks all of them: one look without folding spares the rest. */
const deathHint =
  /overle|overlij|gestorven|deceased|passed|died|d[eé]c[eé]d|est mort|verstorben|gestorben|†/i;

/**
 * Whether a remark says that the person has died, in nl, en, fr or de. A remark about a relative or a pet does not. A
 * hit is a reason to look, and to stay away until then.
 */
export function tellsDeath(text: string): boolean {
  if (!deathHint.test(text)) return false;
  const folded = foldWords(text);
  if (deathOfOther.test(folded)) return false;
  return death.test(folded) || text.includes('†');
}

const named: readonly (readonly [NationalNumberKind, RegExp, (text: string) => boolean])[] = [
  ['bsn', /\b(?:bsn|burgerservice\w*|sofi\w*)\D{0,12}(\d[\d .-]{6,10}\d)(?!\d)/i, isBsn],
  [
    'rijksregister',
    /\b(?:rijksregister\w*|rrn|insz|niss|registre national|num[eé]ro national)\D{0,12}(\d[\d .\-/]{9,13}\d)(?!\d)/i,
    isBelgianNationalNumber,
  ],
  ['rijksregister', /(?<!\d)(\d\d\.\d\d\.\d\d-\d{3}\.\d\d)(?!\d)/, isBelgianNationalNumber],
];

/**
 * The national number that a remark holds: a number that passes the test behind a word that names it (`BSN 111222333`), or
 * one in the writing of the Belgian register. A bare number says nothing: one in eleven passes the BSN's test by chance.
 */
export function nationalNumberIn(text: string): NationalNumberKind | undefined {
  if (text.length < 9) return undefined;
  return named.find(([, pattern, passes]) => {
    const number = pattern.exec(text)?.[1];
    return number !== undefined && passes(number);
  })?.[0];
}
