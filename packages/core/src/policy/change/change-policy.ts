import { parseDocument } from 'yaml';
import { formatPolicy, hasAlias } from '../format.ts';
import { isJsonRecord, type Json, type JsonRecord, sameJson, withValue } from '../json.ts';
import { readPath } from '../path.ts';
import type { Policy } from '../schema.ts';
import { splice } from './splice.ts';

/** One part of a declaration that becomes another. */
export interface PolicyChange {
  /** `purposes.newsletter`, `purposes.newsletter.retention`, `assessments.offers`; a list is changed as a whole. */
  readonly path: string;
  /** What stands there from now on; null takes it away. */
  readonly value: Json;
}

/** The text can't be changed part by part; it has to be edited as text. */
export class PolicyNotChangeable extends Error {
  override readonly name = 'PolicyNotChangeable';
  /**
   * - `unreadable`: it is no valid YAML, or no declaration;
   * - `shared`: it uses anchors, so that one place speaks for several;
   * - `path`: the path leads into a list, or to nothing that has a name
   */
  readonly reason: 'unreadable' | 'shared' | 'path';
  readonly path: string;
  constructor(reason: PolicyNotChangeable['reason'], path = '') {
    super(`the policy cannot be changed at "${path}": ${reason}`);
    this.reason = reason;
    this.path = path;
  }
}

/** Each part on the way is a name: what the schema takes for ids and keys. */
const nameLike = /^[a-zA-Z][a-zA-Z0-9-]*$/;

/**
 * Changes parts of a declaration in its YAML. Comments and the order stay, and every line that the change does not
 * touch stays to the letter. Whether the result can be read as a declaration is for `parsePolicy`.
 *
 * @throws {PolicyNotChangeable}
 */
export function changePolicy(text: string, ...changes: readonly PolicyChange[]): string {
  return changes.reduce(changeOne, text);
}

function changeOne(text: string, { path, value }: PolicyChange): string {
  const keys = readPath(path);
  if (keys.length === 0 || !keys.every((key) => typeof key === 'string' && nameLike.test(key)))
    throw new PolicyNotChangeable('path', path);
  const before = readDeclaration(text);
  const wanted = withValue(before, keys.map(String), value === null ? undefined : value) ?? {};
  if (!isJsonRecord(wanted) || sameJson(before, wanted)) return text;
  return sayOtherwise(text, wanted);
}

/** Makes the text say another declaration, line by line where that can be done. */
function sayOtherwise(text: string, wanted: JsonRecord): string {
  const document = parseDocument(text);
  const spliced = splice(text, document, wanted);
  if (says(spliced, wanted)) return spliced;
  // A form that was not foreseen: written anew, with its comments.
  if (hasAlias(parseDocument(text))) throw new PolicyNotChangeable('shared');
  return formatPolicy(wanted as unknown as Policy, text);
}

function says(text: string, wanted: JsonRecord): boolean {
  const document = parseDocument(text);
  return document.errors.length === 0 && sameJson(document.toJS(), wanted);
}

function readDeclaration(text: string): JsonRecord {
  const document = parseDocument(text);
  let value: unknown;
  try {
    value = document.errors.length > 0 ? undefined : document.toJS();
  } catch {
    value = undefined;
  }
  if (!isJsonRecord(value)) throw new PolicyNotChangeable('unreadable');
  return value;
}
