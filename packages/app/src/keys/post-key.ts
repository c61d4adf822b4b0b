import { foldText, foldWords, nameKey, readPostcode, splitFullName } from '@houdbaar/core/scan/values';

/** A name and an address as a file has them: in columns of their own, or taken together. */
export interface PostalAddress {
  readonly country?: string | undefined;
  readonly postcode?: string | undefined;
  readonly street?: string | undefined;
  /** With its addition; read from the end or the start of `street` where absent. */
  readonly houseNumber?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  /** The whole name, used where `lastName` is absent. */
  readonly fullName?: string | undefined;
}

export type PostFault = 'country' | 'postcode' | 'name' | 'street' | 'house-number';

/** Countries where postal code and house number together name one address, however its street is spelled. */
const fineCodes = new Set(['NL', 'UK', 'IE']);

/** Words that lists shorten in their own way. */
const streetWords: readonly [RegExp, string][] = [
  [/(?:strasse|straat|street|str)\b|\bst\b/g, 'str'],
  [/\b(?:avenue|ave|av)\b/g, 'av'],
  [/\b(?:boulevard|boul|blvd|bd)\b/g, 'bd'],
  [/\b(?:chaussee|chee)\b/g, 'ch'],
  [/(?:steenweg|stwg)\b/g, 'stwg'],
  [/\b(?:road|rd)\b/g, 'rd'],
  [/\b(?:place|pl)\b/g, 'pl'],
  [/\b(?:rue|r)\b/g, 'r'],
];

function streetKey(street: string): string {
  const short = streetWords.reduce((text, [word, as]) => text.replace(word, as), foldWords(street));
  return short.replaceAll(' ', '');
}

/** `12 a`, `12-A` and `12A` are one house; `5 bus 3`, `5 bte 3` and `5/3` one box, which isn't number 53. */
function numberKey(text: string): string {
  return foldText(text)
    .replace(/(?<=\d)\s*(?:bus|bte|boite|box|[-/])\.?\s*(?=\d)/g, '/')
    .replace(/[^\p{L}\p{N}/]|^\/+|\/+$/gu, '');
}

/** Of a street, a number or a name, in characters; what comes after it is not looked at. */
const longest = 200;

/** Takes the house number off a street: at the end (Dorpsstraat 12 A), or at the start (12 bis rue X). */
function splitStreet(line: string): { street: string; number: string } {
  // longer lines are remarks; the patterns below would take long over them
  const text = line.trim().slice(0, longest);
  // of every part there is one way to read it: blanks before a sign belong to the sign, and a word counts whole
  const end =
    /^(.*?\S)[\s,]+(\d+(?:\s*(?:bus|bte|bo[iî]te|box|[-/])\.?\s*\d+|(?:\s*[-/])?\s*\p{L}{1,4}(?![\p{L}\d_]))*)\s*$/iu.exec(
      text,
    );
  if (end) return { street: end[1]!, number: end[2]! };
  const start = /^(\d+(?:\s*[-/]\s*\d+)?(?:\s?(?:bis|ter|quater)\b|[a-z]\b)?)[\s,]+(.+)$/iu.exec(text);
  return start ? { street: start[2]!, number: start[1]! } : { street: text, number: '' };
}

function nameOf(address: PostalAddress): string | undefined {
  const cut = (name = ''): string => name.slice(0, longest);
  const firstName = cut(address.firstName);
  const lastName = cut(address.lastName);
  const fullName = cut(address.fullName);
  const parts =
    lastName.trim() === '' ? splitFullName(fullName) : { first: firstName, particle: '', last: lastName };
  if (parts === undefined) return undefined;
  const family = parts.particle === '' ? parts.last : `${parts.particle} ${parts.last}`;
  const key = nameKey(parts.first, family, true);
  return key.startsWith('|') ? undefined : key;
}

/**
 * The key under which notations of one name at one address meet. A first name counts by its initial, so people of one
 * house with one surname and initial share a key: for an objection that is the safe side, for a merge it's no proof.
 */
export function postKey(address: PostalAddress): { readonly key: string } | { readonly fault: PostFault } {
  const { country } = address;
  if (country === undefined || country === '') return { fault: 'country' };
  const postcode = readPostcode(address.postcode ?? '', country);
  if (postcode === undefined) return { fault: 'postcode' };
  const name = nameOf(address);
  if (name === undefined) return { fault: 'name' };
  const given = (address.houseNumber ?? '').trim().slice(0, longest);
  const split =
    given === '' ? splitStreet(address.street ?? '') : { street: address.street ?? '', number: given };
  const number = numberKey(split.number);
  const street = streetKey(split.street);
  // the letter of the country in front of a code is a matter of taste; digits, and letters that belong, are not
  const code = postcode.replace(
    /^(?:NL|BE?|LU?|AT?|CH|DK|NO?|H|DE?|FR?|E|I|FI|SE?|PL|PT?|CZ)-?\s?(?=\d)/,
    '',
  );
  const place = `${country}|${code.replace(/[^A-Z0-9]/g, '')}`;
  if (fineCodes.has(country)) {
    // a house in the countryside of the British Isles may have a name and no number
    const house = number === '' && country !== 'NL' ? street : number;
    return house === '' ? { fault: 'house-number' } : { key: `${place}|${house}|${name}` };
  }
  return street === '' ? { fault: 'street' } : { key: `${place}|${street}|${number}|${name}` };
}
