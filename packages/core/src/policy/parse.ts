import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import { keysAt, policyJsonSchema } from './json-schema.ts';
import { at, type PolicyPath, readPath, writePath } from './path.ts';
import { expandIssue, type PolicyProblem, sayIssue } from './problem.ts';
import { type Policy, policySchema } from './schema.ts';

export interface ParsedPolicy {
  /** What could be read; null where nothing sensible is left. */
  readonly policy: Policy | null;
  readonly problems: readonly PolicyProblem[];
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** The place of a path in the text: of the key where there is one, else of the nearest thing around it. */
function positionOf(document: Document, lines: LineCounter, path: PolicyPath): Position {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find(
          (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
        )
      : undefined;
    const node = pair?.key ?? document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) {
      const { line, col } = lines.linePos(node.range[0]);
      return { line, column: col };
    }
  }
  return { line: 1, column: 1 };
}

/** Where a path stands in the text of a declaration. Lines and columns count from 1. */
export function locate(yamlText: string, path: string): Position {
  const lines = new LineCounter();
  return positionOf(parseDocument(yamlText, { lineCounter: lines }), lines, readPath(path));
}

type Container = Record<PropertyKey, unknown>;

/** Takes one value out; where it is a required one that is missing, the container that misses it. */
function remove(root: Container, path: readonly PropertyKey[]): void {
  const key = path.at(-1);
  const parent = at(root, path.slice(0, -1));
  // A parent that is gone was taken out for another reason in this round.
  if (key === undefined || typeof parent !== 'object' || parent === null) return;
  if (!(key in parent)) remove(root, path.slice(0, -1));
  // A hole keeps the places of what comes after; it is closed when the round ends.
  else delete (parent as Container)[key];
}

/** Closes the holes that removed items left in lists. */
function closeHoles(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) value.splice(0, value.length, ...value.filter((_, index) => index in value));
  for (const inner of Object.values(value)) closeHoles(inner);
}

/**
 * Reads a declaration. Every part that cannot be read is reported with its line, what is wrong and what to do,
 * and left out; the rest is read. Never throws.
 */
export function parsePolicy(yamlText: string): ParsedPolicy {
  const lines = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: lines });
  const problems: PolicyProblem[] = document.errors.map((error) => ({
    path: '',
    line: error.linePos?.[0].line ?? 1,
    column: error.linePos?.[0].col ?? 1,
    says: {
      nl: `Deze regel is geen geldige YAML (${error.code}).`,
      en: `This line is not valid YAML (${error.code}).`,
    },
    remedy: {
      nl: 'Kijk naar het inspringen, de dubbele punten en de aanhalingstekens.',
      en: 'Look at the indentation, the colons and the quotation marks.',
    },
  }));

  let value: unknown;
  try {
    value = document.toJS();
  } catch {
    // Too many aliases: a text that would explode. What cannot be unfolded cannot be read.
    value = undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const says = { nl: 'Hier staat geen beleid.', en: 'There is no declaration here.' };
    const remedy = {
      nl: 'Begin met "organisation:" en "purposes:", of neem een sjabloon (houdbaar policy export).',
      en: 'Start with "organisation:" and "purposes:", or take a template (houdbaar policy export).',
    };
    return { policy: null, problems: [...problems, { path: '', line: 1, column: 1, says, remedy }] };
  }

  const root = value as Container;
  const schema = policyJsonSchema();
  // Each round removes at least one value, so it ends; what is reported once is not reported for the hole it left.
  const reported: string[] = [];
  for (;;) {
    const parsed = policySchema.safeParse(root);
    if (parsed.success) return { policy: parsed.data, problems };
    const found = parsed.error.issues
      .flatMap((issue) => expandIssue(issue, root))
      .map((issue) => ({
        issue,
        path: issue.path.filter((key) => typeof key !== 'symbol'),
        value: at(root, issue.path),
      }));
    for (const { issue, path, value: given } of found) {
      const written = writePath(path);
      if (given === undefined && reported.some((earlier) => `${earlier}.`.startsWith(`${written}.`)))
        continue;
      const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
      const place = unknownKey === undefined ? path : [...path, unknownKey];
      problems.push({
        path: writePath(place),
        ...positionOf(document, lines, place),
        ...sayIssue(issue, given, { keys: keysAt(schema, path) }),
      });
      if (unknownKey === undefined) reported.push(written);
    }
    if (found.some(({ issue, path }) => path.length <= 1 && issue.code !== 'unrecognized_keys')) {
      return { policy: null, problems };
    }
    for (const { issue, path } of found) {
      if (issue.code === 'unrecognized_keys') for (const key of issue.keys) remove(root, [...path, key]);
      else remove(root, path);
    }
    closeHoles(root);
  }
}
