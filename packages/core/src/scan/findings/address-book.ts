import { type Hash64, KeyIndex, type PersonRecord } from '../people/index.ts';

/** An array of twice the length with the same numbers in front. */
function doubled<A extends Int32Array | Uint16Array | Uint8Array>(array: A, wider: A): A {
  wider.set(array);
  return wider;
}

/** How often the yes of one address is counted at most. */
const mostYes = 0xffff;

/**
 * Every e-mail address of a scan, by its hash, with what has to be known when the address comes by again. About
 * 24 bytes an address, in typed arrays; all counts are exact and don't depend on the order of the people.
 */
export class AddressBook {
  readonly #addresses = new KeyIndex();
  /** Address and name of the second and further people of an address. */
  readonly #furtherPeople = new KeyIndex();
  /** The first name met with an address, as {@link nameSign}; 0 for none yet. */
  #firstName = new Int32Array(1024);
  #refused = new Uint8Array(1024);
  /** People who signed up with the address and did not refuse. */
  #yes = new Uint16Array(1024);

  /** The number of an address, and whether it came by before. */
  enter(key: Hash64): { readonly number: number; readonly known: boolean } {
    const size = this.#addresses.size;
    const number = this.#addresses.add(key);
    if (number >= this.#refused.length) this.#grow();
    return { number, known: number < size };
  }

  /** Whether this is one more person at an address that another person already had. */
  isFurtherPerson(number: number, name: number): boolean {
    if (name === 0) return false;
    const first = this.#firstName[number]!;
    if (first === 0) this.#firstName[number] = name;
    if (first === 0 || first === name) return false;
    const size = this.#furtherPeople.size;
    return this.#furtherPeople.add({ high: number, low: name }) === size;
  }

  /** @returns how many people it now turns out are signed up with an address whose holder refused elsewhere */
  refuse(number: number): number {
    if (this.#refused[number] === 1) return 0;
    this.#refused[number] = 1;
    return this.#yes[number]!;
  }

  /** @returns the same for a yes that comes after the refusal: 1 or 0 */
  accept(number: number): number {
    if (this.#yes[number]! < mostYes) this.#yes[number] = this.#yes[number]! + 1;
    return this.#refused[number]!;
  }

  #grow(): void {
    const size = this.#refused.length * 2;
    this.#firstName = doubled(this.#firstName, new Int32Array(size));
    this.#refused = doubled(this.#refused, new Uint8Array(size));
    this.#yes = doubled(this.#yes, new Uint16Array(size));
  }
}

/** Words that come and go in notations of one family name: Dutch, Belgian, German and French particles. */
const particles =
  'van de der den ter ten te het t la le l du des d von vom zu zur zum el al di da del della dos vande vander vanden';

/** A hash of the letters of a text from one place up to another; 0 where there are none. */
function wordSign(text: string, from: number, to: number): number {
  let sign = 0;
  for (let at = from; at < to; at += 1) sign = Math.imul(sign ^ folded(text.charCodeAt(at)), 0x5bd1e995) + 1;
  return Math.imul(sign ^ (sign >>> 15), 0x27d4eb2d);
}

const particleSigns = Int32Array.from(particles.split(' '), (word) => wordSign(word, 0, word.length));
const longestParticle = 6;

/**
 * A number for who someone is by name: the words of the last name in whatever order, without particles, and the first
 * initial, so that "de Vries, J." and "Jan Vries de" are one. 0 where there is no name.
 */
export function nameSign(person: Pick<PersonRecord, 'firstName' | 'lastName' | 'name'>): number {
  const { firstName, lastName } = person;
  const text = lastName === '' ? person.name : lastName;
  let sign = 0;
  let only = 0;
  for (let at = 0, start = -1; at <= text.length; at += 1) {
    const inside = at < text.length && folded(text.charCodeAt(at)) !== 0;
    if (inside && start < 0) start = at;
    if (inside || start < 0) continue;
    const word = wordSign(text, start, at);
    const isParticle = at - start <= longestParticle && particleSigns.includes(word);
    start = -1;
    if (isParticle) only = (only + word) | 0;
    else sign = (sign + word) | 0;
  }
  // A name of particles alone is still a name.
  if (sign === 0) sign = only;
  if (sign === 0) return 0;
  const initial = lastName === '' ? 0 : folded(firstName.charCodeAt(0) || 0);
  return Math.imul(sign ^ initial, 0x5bd1e995) || 1;
}

/** Letters of ASCII in lower case, letters beyond it as they are, anything else 0. */
function folded(code: number): number {
  const lower = code | 32;
  if (code < 128) return lower >= 97 && lower <= 122 ? lower : 0;
  return code;
}
