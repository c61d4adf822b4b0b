import { type Document, isAlias, isCollection, isMap, isScalar, isSeq, type Node } from 'yaml';
import { isJsonRecord, type Json } from './json.ts';

/** Makes a node say a value while keeping every comment and every spelling that can stay. */
export function reshape(document: Document, node: unknown, value: Json): Node {
  const same = isCollection(node) || isScalar(node) || isAlias(node) ? node : undefined;
  if (isMap(node) && isJsonRecord(value)) {
    for (const key of node.items.map((item) => (isScalar(item.key) ? item.key.value : item.key))) {
      if (typeof key !== 'string' || value[key] === undefined) node.delete(key);
    }
    for (const [key, wanted] of Object.entries(value)) {
      if (wanted !== undefined) node.set(key, reshape(document, node.get(key, true), wanted));
    }
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    const wanted = value as readonly Json[];
    node.items.splice(wanted.length);
    for (const [index, each] of wanted.entries())
      node.items[index] = reshape(document, node.items[index], each);
    return node;
  }
  if (isScalar(node) && node.value === value) return node;
  const fresh = document.createNode(value);
  if (same) {
    if (same.comment) fresh.comment = same.comment;
    if (same.commentBefore) fresh.commentBefore = same.commentBefore;
    if (same.spaceBefore) fresh.spaceBefore = same.spaceBefore;
  }
  return fresh;
}
