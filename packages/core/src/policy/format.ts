import { Document, isAlias, isCollection, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { Policy } from './schema.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json | undefined } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Makes a node say a value while keeping every comment and every spelling that can stay. */
function apply(document: Document, node: unknown, value: Json): Node {
  const same = isCollection(node) || isScalar(node) || isAlias(node) ? node : undefined;
  if (isMap(node) && isRecord(value)) {
    for (const key of node.items.map((item) => (isScalar(item.key) ? item.key.value : item.key))) {
      if (typeof key !== 'string' || value[key] === undefined) node.delete(key);
    }
    for (const [key, wanted] of Object.entries(value)) {
      if (wanted !== undefined) node.set(key, apply(document, node.get(key, true), wanted));
    }
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    const wanted = value as readonly Json[];
    node.items.splice(wanted.length);
    for (const [index, each] of wanted.entries())
      node.items[index] = apply(document, node.items[index], each);
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

/**
 * Writes a declaration as YAML. With the text it came from, everything that did not change stays as it was
 * written, comments and order included.
 *
 * Reading the result gives the same declaration: `parsePolicy(formatPolicy(p)).policy` equals `p`.
 */
export function formatPolicy(policy: Policy, existing?: string): string {
  const value = policy as Json;
  const before = existing === undefined ? undefined : parseDocument(existing);
  // A text with errors, or with anchors that several places share, cannot be changed in place safely.
  const document = before && before.errors.length === 0 && !hasAlias(before) ? before : new Document();
  document.contents = apply(document, document.contents, value);
  return document.toString({ lineWidth: 0, flowCollectionPadding: /[[{] /.test(existing ?? '') });
}

function hasAlias(document: Document): boolean {
  const inside = (node: unknown): boolean =>
    isAlias(node) ||
    (isMap(node) && node.items.some((item) => inside(item.value))) ||
    (isSeq(node) && node.items.some(inside));
  return inside(document.contents);
}
