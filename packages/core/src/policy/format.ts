import { Document, isAlias, isMap, isSeq, parseDocument } from 'yaml';
import type { Json } from './json.ts';
import { reshape } from './reshape.ts';
import type { Policy } from './schema.ts';

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
  document.contents = reshape(document, document.contents, value);
  return document.toString({ lineWidth: 0, flowCollectionPadding: /[[{] /.test(existing ?? '') });
}

/** Whether several places share one value. */
export function hasAlias(document: Document): boolean {
  const inside = (node: unknown): boolean =>
    isAlias(node) ||
    (isMap(node) && node.items.some((item) => inside(item.value))) ||
    (isSeq(node) && node.items.some(inside));
  return inside(document.contents);
}
