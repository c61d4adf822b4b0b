import { foldText } from './fold.ts';

/** A person's name in parts. */
export interface PersonName {
  readonly first: string;
  /** `de`, `van der`, `von`: written apart from the family name in Dutch lists. */
  readonly particle: string;
  readonly last: string;
}

/** Particles of Dutch, Belgian, German, French and southern European names. */
const particles = new Set(
  `de den der ter ten te het 't t van vande vanden vander von vom zu zum zur und del della di da dal du des la le les los
   las el al bin ibn dos do das d' l' 's in op aan uit onder over voor bij tot`.split(/\s+/),
);
/** Words that open a particle; the others only follow one of these. */
const opening = new Set(
  `de den der ter ten te het 't van vande vanden vander von vom zu zum zur del della di da dal du des la le el al bin
   ibn dos do das d' l' 's in op aan uit`.split(/\s+/),
);

const titles =
  /^(?:(?:de\s+)?heer|dhr|mevrouw|mevr|mw|mej|de heer\/mevrouw|mr|mrs|ms|miss|mx|sir|dr|drs|ir|ing|prof|mr\.dr|m|mme|mlle|monsieur|madame|herr|frau|hr|fr)\.?\s+(?=\S)/i;
const suffixes = /,?\s+(?:jr|sr|ii|iii|iv|phd|md|msc|ma|mba|bsc|ba|ll\.?m|jd)\.?$/i;

function isParticle(word: string): boolean {
  return particles.has(foldText(word).replace(/[’`´]/g, "'").replace(/\.$/, ''));
}

function opens(word: string): boolean {
  return opening.has(foldText(word).replace(/[’`´]/g, "'"));
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Splits a family name from its particle, wherever that was written: `Jong, de`, `de Jong`, `Jong (de)`. */
export function splitFamilyName(text: string): { particle: string; last: string } {
  const name = tidy(text);
  const turned = /^([^,(]+?)\s*[,(]\s*([^)]+?)\)?$/.exec(name);
  if (turned && turned[2]!.split(' ').every(isParticle))
    return { particle: tidy(turned[2]!), last: tidy(turned[1]!) };
  const parts = name.split(' ');
  let at = 0;
  if (parts.length > 1 && opens(parts[0]!)) {
    at = 1;
    while (at < parts.length - 1 && isParticle(parts[at]!)) at += 1;
  }
  return { particle: parts.slice(0, at).join(' '), last: parts.slice(at).join(' ') };
}

/**
 * Takes a name in one cell apart: `Jan de Vries`, `Vries, Jan de`, `de Vries, Jan`, `DE VRIES Jan`, `Dhr. J. de Vries`.
 * One word is a family name. Undefined for an empty cell.
 */
export function splitFullName(text: string): PersonName | undefined {
  let name = tidy(text);
  for (let times = 0; times < 3 && titles.test(name); times += 1) name = name.replace(titles, '');
  name = name.replace(suffixes, '');
  if (name === '') return undefined;
  const comma = name.indexOf(',');
  if (comma > 0) {
    const before = name.slice(0, comma);
    const after = tidy(name.slice(comma + 1)).split(' ');
    // `Vries, Jan de` keeps its particle behind the first name
    let end = after.length;
    while (end > 0 && isParticle(after[end - 1]!)) end -= 1;
    const { particle, last } = splitFamilyName(before);
    return {
      first: after.slice(0, end).join(' '),
      particle: tidy(`${after.slice(end).join(' ')} ${particle}`),
      last,
    };
  }
  const parts = name.split(' ');
  if (parts.length === 1) return { first: '', particle: '', last: name };
  // French and Belgian lists put the family name first, in capitals: DUPONT Marie
  const isCapitals = (word: string) =>
    word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
  const lastWord = parts.at(-1)!;
  if (isCapitals(parts[0]!) && !parts[0]!.includes('.') && !isCapitals(lastWord) && !opens(lastWord)) {
    let end = 1;
    while (end < parts.length - 1 && isCapitals(parts[end]!)) end += 1;
    return { first: parts.slice(end).join(' '), ...splitFamilyName(parts.slice(0, end).join(' ')) };
  }
  const opener = parts.findIndex((part, at) => at > 0 && at < parts.length - 1 && opens(part));
  const start = opener > 0 ? opener : parts.length - 1;
  return { first: parts.slice(0, start).join(' '), ...splitFamilyName(parts.slice(start).join(' ')) };
}

/** Letters only, folded; German umlauts written out (Mueller) meet their folded form (Müller). */
function letters(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}]/gu, '')
    .replace(/ij/g, 'y')
    .replace(/(?<=[^aeiouq]|^)(ae|oe|ue)(?=[^aeiouy])/g, (pair) => pair[0]!);
}

/**
 * A key under which different notations of one name meet: `Jong, de` and `de Jong`, `MÜLLER` and `Mueller`,
 * `Jan` and `J.` (only the first letter of the first name counts when `initial` is set).
 * Names alone never prove that two records are one person; the key only brings candidates together.
 */
export function nameKey(first: string, last: string, initial = false): string {
  const family = splitFamilyName(last);
  const given = letters(first);
  return `${letters(family.last)}|${letters(family.particle)}|${initial ? given.slice(0, 1) : given}`;
}

/** Whether a text has the shape of a name of a person: one to six words of letters, no digits, not a sentence. */
export function looksLikeName(text: string): boolean {
  const name = tidy(text);
  if (name.length < 2 || name.length > 60) return false;
  if (!/^\p{L}[\p{L}\p{M}'’`.,()\- ]*$/u.test(name)) return false;
  const parts = name.split(' ');
  return parts.length <= 6 && parts.every((part) => part.length <= 25);
}
