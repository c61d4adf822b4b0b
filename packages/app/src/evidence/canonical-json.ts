import { hash } from 'node:crypto';

/** What JSON can say. Members that are undefined count as absent. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue | undefined };

/** Why a value has no canonical form. */
export type NotJsonFault = 'number' | 'text' | 'type' | 'depth';

/** The value is no JSON that every reader understands alike. Names the place, never the content. */
export class NotJson extends Error {
  override readonly name = 'NotJson';
  readonly fault: NotJsonFault;
  /** JSON pointer (RFC 6901) to the value; empty for the whole. */
  readonly pointer: string;
  constructor(fault: NotJsonFault, pointer: string) {
    super(`the value at "${pointer}" has no canonical form (${fault})`);
    this.fault = fault;
    this.pointer = pointer;
  }
}

/** Deeper than anything we write; also stops a value that contains itself. */
const deepest = 100;

/**
 * The one text of a JSON value (RFC 8785, JSON Canonicalization Scheme): members by UTF-16 code units, no white space,
 * numbers as ECMAScript writes them. Equal values give equal text, so a hash over it means something.
 *
 * @throws NotJson for NaN, infinities, lone surrogates, bigints, dates, functions, and values nested over 100 deep.
 */
export function canonicalJson(value: unknown): string {
  return write(value, undefined);
}

/** SHA-256 over the canonical text as UTF-8: 64 hexadecimal digits. @throws NotJson */
export function canonicalHash(value: unknown): string {
  return hash('sha256', canonicalJson(value), 'hex');
}

/** Whether a value has one; a document from outside is asked this before anything else reads it. */
export function hasCanonicalForm(value: unknown): boolean {
  try {
    canonicalJson(value);
    return true;
  } catch (error) {
    if (error instanceof NotJson) return false;
    throw error;
  }
}

/** Where a value stands, from the inside out: made for every part, read only when something is wrong. */
interface Place {
  readonly name: string | number;
  readonly within: Place | undefined;
  readonly depth: number;
}

function write(value: unknown, place: Place | undefined): string {
  switch (typeof value) {
    case 'string':
      return writeText(value, place);
    case 'number':
      return Number.isFinite(value) ? JSON.stringify(value) : fail('number', place);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if ((place?.depth ?? 0) >= deepest) fail('depth', place);
      return Array.isArray(value) ? writeList(value, place) : writeMembers(value, place);
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
      return fail('type', place);
  }
}

/** Text that stands in JSON as it is. */
const plain = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

function writeText(text: string, place: Place | undefined): string {
  if (plain.test(text)) return `"${text}"`;
  return text.isWellFormed() ? JSON.stringify(text) : fail('text', place);
}

function inside(within: Place | undefined, name: string | number): Place {
  return { name, within, depth: (within?.depth ?? 0) + 1 };
}

function writeList(list: readonly unknown[], place: Place | undefined): string {
  let text = '[';
  for (let at = 0; at < list.length; at += 1)
    text += `${at === 0 ? '' : ','}${write(list[at], inside(place, at))}`;
  return `${text}]`;
}

function writeMembers(value: object, place: Place | undefined): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) fail('type', place);
  const members = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const name of Object.keys(members).sort()) {
    const member = members[name];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${writeText(name, place)}:${write(member, inside(place, name))}`;
  }
  return `{${text}}`;
}

function fail(fault: NotJsonFault, place: Place | undefined): never {
  let pointer = '';
  for (let at = place; at !== undefined; at = at.within)
    pointer = `/${String(at.name).replaceAll('~', '~0').replaceAll('/', '~1')}${pointer}`;
  throw new NotJson(fault, pointer);
}
