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
  return write(value, []);
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

function write(value: unknown, path: readonly string[]): string {
  switch (typeof value) {
    case 'string':
      return writeText(value, path);
    case 'number':
      if (!Number.isFinite(value)) fail('number', path);
      return JSON.stringify(value);
    case 'boolean':
      return String(value);
    case 'object':
      return value === null ? 'null' : writeParts(value, path);
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
      return fail('type', path);
  }
}

function writeText(text: string, path: readonly string[]): string {
  if (!text.isWellFormed()) fail('text', path);
  return JSON.stringify(text);
}

function writeParts(value: object, path: readonly string[]): string {
  if (path.length >= deepest) fail('depth', path);
  // Array.from, so that a hole is seen as the undefined that it is
  if (Array.isArray(value))
    return `[${Array.from(value, (item, at) => write(item, [...path, String(at)])).join(',')}]`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) fail('type', path);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${writeText(name, path)}:${write(member, [...path, name])}`);
  return `{${members.join(',')}}`;
}

function fail(fault: NotJsonFault, path: readonly string[]): never {
  throw new NotJson(
    fault,
    path.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
  );
}
