import { Document, isCollection, isMap, isScalar, isSeq, type Node, Scalar } from 'yaml';
import type { Json } from '../json.ts';
import { reshape } from '../reshape.ts';

/** How the text is laid out into which is written. */
export interface Layout {
  readonly document: Document;
  readonly newline: string;
  readonly padded: boolean;
}

const step = 2;

/** A plain value on the line of its key, quoted as the one before it was. */
export function inlineText(value: Json, before?: Scalar): string {
  const node = new Scalar(value);
  if (typeof value === 'string') {
    if (before?.type === 'QUOTE_DOUBLE' || before?.type === 'QUOTE_SINGLE') node.type = before.type;
    // A text of several lines stays on one: what is indented needs no more care then.
    if (/[\n\r]/.test(value)) node.type = 'QUOTE_DOUBLE';
  }
  const document = new Document(node);
  return document
    .toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER })
    .trimEnd();
}

/** What stands behind the colon of a key: on its line, or on lines of its own further in. */
export function valueText(layout: Layout, before: unknown, value: Json, column: number): string {
  const isEmpty = isCollection(before) && before.items.length === 0;
  const node = isEmpty
    ? flowLists(layout.document.createNode(value) as Node)
    : reshape(layout.document, before, value);
  if (isScalar(node)) return ` ${inlineText(value)}`;
  const isBlock = isCollection(node) && !node.flow && node.items.length > 0;
  if (!isBlock && isCollection(node)) node.comment = null;
  const text = written(node, layout.padded);
  return isBlock ? layout.newline + indented(text, column + step, layout.newline) : ` ${text}`;
}

/** A new key with its value, indented. */
export function pairText(layout: Layout, key: string, value: Json, column: number): string {
  const node = flowLists(layout.document.createNode({ [key]: value }) as Node);
  return indented(written(node, layout.padded), column, layout.newline);
}

/** Short lists of words stand on one line, as in the templates. */
function flowLists(node: Node): Node {
  if (isSeq(node) && node.items.every((item) => isScalar(item) && String(item.value).length < 40))
    node.flow = true;
  else if (isSeq(node)) for (const item of node.items) flowLists(item as Node);
  else if (isMap(node)) for (const { value } of node.items) if (value) flowLists(value as Node);
  return node;
}

const written = (node: Node, padded: boolean): string =>
  new Document(node)
    .toString({
      lineWidth: 0,
      flowCollectionPadding: padded,
      doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
      blockQuote: false,
    })
    .trimEnd();

const indented = (text: string, column: number, newline: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(column) + line))
    .join(newline);
