import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { caseSchema, type Said } from '../terms/index.ts';
import { type Complaint, complaintsOf } from './case-problem.ts';
import { type UnknownKey, unknownKeys } from './unknown-keys.ts';

/** A case as people may hand it in: `expect`, `source` and `title` may be absent, and so may the id. */
const askedSchema = caseSchema.extend({
  id: z.string(),
  // What only people read never stands in the way of an answer.
  title: z.unknown().optional(),
  source: z.unknown().optional(),
  note: z.unknown().optional(),
  expect: caseSchema.shape.expect.optional(),
});

/** A question, with the answer that is expected where there is one. */
export type AskedCase = z.output<typeof askedSchema>;

/** One entry of a file: a case that could be read, or what is wrong with it. */
export interface ReadCase {
  /** The case's own, else its place in the file: `#3`. */
  readonly id: string;
  /** From 1. */
  readonly line: number;
  readonly asked?: AskedCase | undefined;
  readonly complaints: readonly Complaint[];
  readonly unknownKeys: readonly UnknownKey[];
  /** Another entry of the file has the same id. */
  readonly repeated: boolean;
}

/** What is wrong with a file as a whole. */
export interface FileProblem {
  /** From 1. */
  readonly line: number;
  readonly says: Said;
  readonly remedy: Said;
}

export interface CaseFile {
  readonly cases: readonly ReadCase[];
  readonly problems: readonly FileProblem[];
}

const remedies = {
  syntax: {
    nl: 'Kijk naar het inspringen, de dubbele punten en de aanhalingstekens.',
    en: 'Look at the indentation, the colons and the quotation marks.',
  },
  list: {
    nl: 'Begin elke vraag met een streepje: "- id: mijn-vraag", dan "law", "at" en "ask".',
    en: 'Begin each question with a dash: "- id: my-question", then "law", "at" and "ask".',
  },
} as const;

/**
 * Reads a file of cases or bare questions, YAML or JSON. A case that cannot be read is told with its place and
 * what to do, and the rest goes on; keys that nobody reads are told apart. One question that is no list counts as
 * a list of one. Never throws.
 */
export function readCases(text: string): CaseFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const problems: FileProblem[] = document.errors.map((error) => ({
    line: error.linePos?.[0].line ?? 1,
    says: {
      nl: `Dit is geen geldige YAML of JSON (${error.code}).`,
      en: `This is not valid YAML or JSON (${error.code}).`,
    },
    remedy: remedies.syntax,
  }));
  if (problems.length > 0) return { cases: [], problems };
  let value: unknown;
  try {
    value = document.toJS();
  } catch {
    // Too many aliases: a text that would explode.
    value = undefined;
  }
  const single = typeof value === 'object' && value !== null && !Array.isArray(value) && 'ask' in value;
  const list = single ? [value] : value;
  if (!Array.isArray(list) || list.length === 0) {
    const empty = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
    const says = empty
      ? { nl: 'Het bestand is leeg.', en: 'The file is empty.' }
      : { nl: 'Dit is geen lijst van vragen.', en: 'This is not a list of questions.' };
    return { cases: [], problems: [{ line: 1, says, remedy: remedies.list }] };
  }
  const lineOf = (index: number): number => {
    const node = single ? document.contents : document.getIn([index], true);
    return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
  };
  const seen = new Set<string>();
  return {
    cases: list.map((entry, index) => readCase(entry, index, lineOf(index), seen)),
    problems: [],
  };
}

/**
 * Reads one entry that has been parsed: a case or a bare question. Never throws.
 *
 * @param index from 0; names an entry without an id. @param line from 1. @param seen the ids before it; added to.
 */
export function readCase(entry: unknown, index = 0, line = 1, seen: Set<string> = new Set()): ReadCase {
  const given =
    typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id !== 'object'
      ? String(entry.id)
      : undefined;
  const id = given ?? `#${index + 1}`;
  const place = { id, line };
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    const says = { nl: 'Dit is geen vraag.', en: 'This is not a question.' };
    return {
      ...place,
      complaints: [{ path: '', says, remedy: remedies.list }],
      unknownKeys: [],
      repeated: false,
    };
  }
  const parsed = askedSchema.safeParse({ ...entry, id });
  const complaints = parsed.success ? [] : complaintsOf(parsed.error.issues, entry);
  const repeated = given !== undefined && seen.has(given);
  if (given !== undefined) seen.add(given);
  return {
    ...place,
    asked: complaints.length === 0 && parsed.success ? parsed.data : undefined,
    complaints,
    unknownKeys: unknownKeys(entry),
    repeated,
  };
}
