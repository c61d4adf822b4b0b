import { type Document, isAlias, isCollection, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { isJsonRecord, type Json, type JsonRecord, keysOf, sameJson } from '../json.ts';
import { inlineText, pairText, valueText } from './write-value.ts';

/** A piece of text that is put in the place of another. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text of a declaration, and how it is laid out. */
class Source {
  readonly text: string;
  readonly document: Document;
  readonly newline: string;
  readonly padded: boolean;

  constructor(text: string, document: Document) {
    this.text = text;
    this.document = document;
    this.newline = text.includes('\r\n') ? '\r\n' : '\n';
    this.padded = /[[{] /.test(text);
  }

  lineStart(at: number): number {
    return this.text.lastIndexOf('\n', at - 1) + 1;
  }

  /** Where the line ends, its break left out. */
  lineEnd(at: number): number {
    const found = this.text.indexOf('\n', at);
    const end = found < 0 ? this.text.length : found;
    return end > at && this.text[end - 1] === '\r' ? end - 1 : end;
  }

  columnOf(pair: Pair): number {
    const start = startOf(pair.key);
    return start - this.lineStart(start);
  }

  /** Where the last thing of a value ends; a comment behind it left out. */
  endOf(node: unknown): number {
    if (isCollection(node) && !node.flow) {
      const last = node.items.at(-1);
      if (last !== undefined)
        return this.endOf(isMap(node) ? ((last as Pair).value ?? (last as Pair).key) : last);
    }
    const end = rangeOf(node)[1];
    // A block of text holds the break after it.
    return this.text[end - 1] === '\n' ? end - (this.text[end - 2] === '\r' ? 2 : 1) : end;
  }
}

const rangeOf = (node: unknown): readonly [number, number] => {
  const range = (node as { readonly range?: readonly [number, number, number] | null } | null)?.range;
  if (!range) throw new Error('a node of a parsed text has no place in it');
  return [range[0], range[1]];
};
const startOf = (node: unknown): number => rangeOf(node)[0];

const keyText = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');

const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((each) => keyText(each) === key);

/**
 * Makes the text say another value, by touching only the lines on which it differs. The caller checks what came of it:
 * YAML has more forms than are foreseen here.
 */
export function splice(text: string, document: Document, wanted: JsonRecord): string {
  const source = new Source(text, document);
  if (!isMap(document.contents) || document.contents.flow || document.contents.items.length === 0)
    return text;
  const edits = mapEdits(source, document.contents, wanted, []).toSorted(
    (one, other) => other.start - one.start,
  );
  return edits.reduce(
    (changed, { start, end, text: put }) => changed.slice(0, start) + put + changed.slice(end),
    text,
  );
}

function mapEdits(source: Source, map: YAMLMap, wanted: JsonRecord, path: readonly string[]): Edit[] {
  const edits: Edit[] = [];
  for (const pair of map.items) {
    const value = wanted[keyText(pair)];
    if (value === undefined) edits.push(removal(source, pair));
    else edits.push(...valueEdits(source, pair, value, [...path, keyText(pair)]));
  }
  const added = keysOf(wanted).filter((key) => !pairOf(map, key));
  if (added.length > 0) edits.push(addition(source, map, added, wanted, path));
  return edits;
}

function valueEdits(source: Source, pair: Pair, value: Json, path: readonly string[]): Edit[] {
  const node = pair.value;
  const says: unknown =
    isCollection(node) || isAlias(node) ? node.toJS(source.document) : isScalar(node) ? node.value : node;
  if (sameJson(says, value)) return [];
  const isBlock = isMap(node) && !node.flow && node.items.length > 0;
  if (isBlock && isJsonRecord(value)) {
    // Where no key stays, there is no line left to hang the new ones on.
    if (node.items.some((each) => value[keyText(each)] !== undefined))
      return mapEdits(source, node, value, path);
  }
  if (isScalar(node) && typeof value !== 'object' && node.source && startOf(node) > startOf(pair.key))
    return [{ start: startOf(node), end: source.endOf(node), text: inlineText(value, node) }];
  const colon = source.text.indexOf(':', rangeOf(pair.key)[1]) + 1;
  const wasBlock = (isMap(node) || isSeq(node)) && !node.flow;
  const bare = source.endOf(node ?? pair.key);
  // Comments behind the lines of a block are written again with it.
  const end = Math.max(colon, wasBlock ? source.lineEnd(bare) : bare);
  return [{ start: colon, end, text: valueText(source, node, value, source.columnOf(pair)) }];
}

/** Sections whose parts are set apart by an empty line. */
const spaced: ReadonlySet<string> = new Set(['purposes', 'assessments']);

function addition(
  source: Source,
  map: YAMLMap,
  keys: readonly string[],
  wanted: JsonRecord,
  path: readonly string[],
): Edit {
  const [first] = map.items;
  const column = first ? source.columnOf(first) : 0;
  const last = map.items.at(-1);
  const at = source.lineEnd(source.endOf(last?.value ?? last?.key));
  const apart = path.length === 1 && spaced.has(path[0] ?? '') ? source.newline : '';
  const text = keys
    .map((key) => apart + source.newline + pairText(source, key, wanted[key] ?? null, column))
    .join('');
  return { start: at, end: at, text };
}

/** A key goes with the comment right above it and what is said further in behind it. */
function removal(source: Source, pair: Pair): Edit {
  const { text } = source;
  const column = source.columnOf(pair);
  let start = source.lineStart(startOf(pair.key));
  while (start > 0) {
    const above = source.lineStart(start - 1);
    const line = text.slice(above, start);
    if (!line.trimStart().startsWith('#') || line.search(/\S/) !== column) break;
    start = above;
  }
  let end = source.lineEnd(source.endOf(pair.value ?? pair.key));
  end = Math.min(text.length, text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end) + 1);
  while (end < text.length) {
    const next = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end) + 1;
    const line = text.slice(end, next);
    if (!line.trimStart().startsWith('#') || line.search(/\S/) <= column) break;
    end = next;
  }
  // Of the empty lines around it one stays.
  if (/(?:^|\n)\r?\n$/.test(text.slice(0, start)) && /^\r?\n/.test(text.slice(end)))
    end += text[end] === '\r' ? 2 : 1;
  return { start, end, text: '' };
}
