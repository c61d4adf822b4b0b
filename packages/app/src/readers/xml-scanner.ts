import { BrokenInput } from './problem.ts';

export interface XmlHandler {
  /** `name` without its prefix; `attributes` as written, for `attributeOf`. An empty element opens and closes. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Text with its entities resolved; may come in parts. */
  text(text: string): void;
}

/** More than this between two tags is no workbook any more. */
const longestRun = 32 * 1024 * 1024;

/**
 * Reads the XML of office documents piece by piece: elements, attributes, text. Knows no document types, on purpose: there
 * an attacker could define entities that grow without end.
 */
export class XmlScanner {
  #rest = '';
  readonly #handler: XmlHandler;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  feed(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    for (;;) {
      const next = this.#step(text, at);
      if (next === -1) break;
      at = next;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > longestRun) throw new BrokenInput('an XML element without end');
  }

  /** Reads the text before the next tag and that tag; -1 when it isn't all there yet. */
  #step(text: string, from: number): number {
    const tag = text.indexOf('<', from);
    if (tag === -1 || tag + 9 > text.length) {
      // The longest opening to tell apart is `<![CDATA[`; a shorter rest may still be the last tag.
      if (tag === -1 || text.indexOf('>', tag) === -1) return -1;
    }
    if (text.startsWith('<!--', tag)) return this.#past(text, from, tag, '-->', undefined);
    if (text.startsWith('<![CDATA[', tag)) return this.#past(text, from, tag, ']]>', tag + 9);
    if (text.startsWith('<?', tag)) return this.#past(text, from, tag, '?>', undefined);
    if (text.startsWith('<!', tag)) throw new BrokenInput('a document type in XML');
    const end = tagEnd(text, tag);
    if (end === -1) return -1;
    this.#text(text, from, tag);
    if (text.charCodeAt(tag + 1) === SLASH) {
      this.#handler.close(localName(text.slice(tag + 2, end).trim()));
      return end + 1;
    }
    const empty = text.charCodeAt(end - 1) === SLASH;
    const inner = text.slice(tag + 1, empty ? end - 1 : end);
    let blank = 0;
    while (blank < inner.length && inner.charCodeAt(blank) > 32) blank++;
    const name = localName(inner.slice(0, blank));
    this.#handler.open(name, inner.slice(blank));
    if (empty) this.#handler.close(name);
    return end + 1;
  }

  #past(text: string, from: number, tag: number, ending: string, content: number | undefined): number {
    const end = text.indexOf(ending, tag);
    if (end === -1) return -1;
    this.#text(text, from, tag);
    if (content !== undefined && end > content) this.#handler.text(text.slice(content, end));
    return end + ending.length;
  }

  #text(text: string, from: number, to: number): void {
    if (to > from) this.#handler.text(unescaped(text.slice(from, to)));
  }
}

const SLASH = 47;
const CLOSE = 62;
const DOUBLE = 34;
const SINGLE = 39;
const EQUALS = 61;

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** Where the tag ends: a `>` within quotes is part of a value. */
function tagEnd(text: string, tag: number): number {
  let quote = 0;
  for (let at = tag + 1; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (quote !== 0) {
      if (character === quote) quote = 0;
    } else if (character === CLOSE) return at;
    else if (character === DOUBLE || character === SINGLE) quote = character;
  }
  return -1;
}

/** The value of an attribute, by its name with prefix; undefined when it isn't there. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at !== -1; at = attributes.indexOf(name, at + 1)) {
    if (attributes.charCodeAt(at - 1) > 32) continue;
    const start = at + name.length;
    // Nearly all programs write name="value"; the standard allows blanks and single quotes too.
    if (attributes.charCodeAt(start) === EQUALS && attributes.charCodeAt(start + 1) === DOUBLE) {
      const end = attributes.indexOf('"', start + 2);
      return end === -1 ? undefined : unescaped(attributes.slice(start + 2, end));
    }
    const value = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(start));
    if (value !== null) return unescaped(value[1] ?? value[2] ?? '');
  }
  return undefined;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (entity, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? entity;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
