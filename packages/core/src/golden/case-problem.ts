import type { z } from 'zod';
import type { Said } from '../terms/index.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong with a value, and what to write instead. */
export interface Complaint {
  /** Where in the case: `facts.consents[0].act`; empty for the whole. */
  readonly path: string;
  readonly says: Said;
  readonly remedy: Said;
}

export function writePath(path: readonly PropertyKey[]): string {
  let text = '';
  for (const part of path)
    text += typeof part === 'number' ? `[${part}]` : text ? `.${String(part)}` : String(part);
  return text;
}

/** The value at a path inside another; undefined where the path leads nowhere. */
function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let inner = value;
  for (const key of path)
    inner =
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined;
  return inner;
}

/** The messages of the schema begin with "must be" or say that a text is no day or period. */
const dutch: Readonly<Record<string, string>> = {
  'must be a date such as 2026-11-22': 'Schrijf een dag als 2026-11-22.',
  'must be a period such as P36M': 'Schrijf een periode als P36M (36 maanden), P7Y (7 jaar) of P30D.',
  'must be a country code such as NL, UK or EU': 'Schrijf een land met twee hoofdletters: NL, UK of EU.',
};
const english: Readonly<Record<string, string>> = {
  'must be a date such as 2026-11-22': 'Write a day as 2026-11-22.',
  'must be a period such as P36M': 'Write a period as P36M (36 months), P7Y (7 years) or P30D.',
  'must be a country code such as NL, UK or EU': 'Write a country in two capitals: NL, UK, or EU.',
};

/** What the issues of the schema mean to the person who wrote the case. */
export function complaintsOf(issues: readonly Issue[], root: unknown): Complaint[] {
  return issues.flatMap((issue) => expand(issue, root)).map((issue) => complaintOf(issue, root));
}

/** Where a block may be one of several, what was meant is the one that fits furthest in. */
function expand(issue: Issue, root: unknown): Issue[] {
  const value = valueAt(root, issue.path);
  if (issue.code !== 'invalid_union' || typeof value !== 'object' || value === null) return [issue];
  const depth = (branch: readonly Issue[]) => Math.max(0, ...branch.map((inner) => inner.path.length));
  const meant = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
  return meant.flatMap((inner) => expand({ ...inner, path: [...issue.path, ...inner.path] }, root));
}

function complaintOf(issue: Issue, root: unknown): Complaint {
  const path = writePath(issue.path);
  const value = valueAt(root, issue.path);
  const name = String(issue.path.at(-1) ?? '');
  if (value === undefined)
    return {
      path,
      says: { nl: `"${name}" ontbreekt.`, en: `"${name}" is missing.` },
      remedy: { nl: `Voeg "${name}" toe.`, en: `Add "${name}".` },
    };
  const shown = typeof value === 'object' ? name : String(value);
  const says: Said = {
    nl: typeof value === 'object' ? `"${name}" heeft niet de juiste vorm.` : `"${shown}" kan hier niet.`,
    en:
      typeof value === 'object'
        ? `"${name}" does not have the right form.`
        : `"${shown}" is not possible here.`,
  };
  return { path, says, remedy: remedyOf(issue, value) };
}

function remedyOf(issue: Issue, value: unknown): Said {
  const words = choicesOf(issue);
  if (words.length > 0) {
    const meant = typeof value === 'string' ? words.find((word) => isNear(value, word)) : undefined;
    return {
      nl: `${meant ? `Bedoel je "${meant}"? ` : ''}Kies uit: ${words.join(', ')}.`,
      en: `${meant ? `Did you mean "${meant}"? ` : ''}Choose one of: ${words.join(', ')}.`,
    };
  }
  const { message } = issue;
  if (message.endsWith('is not a day of the calendar'))
    return { nl: 'Die dag bestaat niet.', en: 'There is no such day.' };
  if (english[message] && dutch[message]) return { nl: dutch[message], en: english[message] };
  if (issue.code === 'invalid_type')
    return {
      nl: `Hier hoort ${kinds[issue.expected]?.nl ?? issue.expected}.`,
      en: `Write ${kinds[issue.expected]?.en ?? issue.expected}.`,
    };
  return {
    nl: 'Kijk in de beschrijving van de vorm (packages/core/cases/README.md).',
    en: `See the format (packages/core/cases/README.md): ${message}.`,
  };
}

const kinds: Readonly<Record<string, Said>> = {
  string: { nl: 'een tekst', en: 'a text' },
  number: { nl: 'een getal', en: 'a number' },
  boolean: { nl: 'true of false', en: 'true or false' },
  array: { nl: 'een lijst', en: 'a list' },
  object: { nl: 'een blok met sleutels', en: 'a block of keys' },
};

/** The words that are possible at this place. */
function choicesOf(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_union') return [];
  return [
    ...new Set(issue.errors.flat().flatMap((inner) => (inner.path.length === 0 ? choicesOf(inner) : []))),
  ];
}

/** Whether one word is another with a letter more, less, changed or in another place, or in other capitals. */
export function isNear(written: string, word: string): boolean {
  const [a, b] = [written.toLowerCase(), word.toLowerCase()];
  if (Math.abs(a.length - b.length) > 2) return false;
  if ([...a].sort().join('') === [...b].sort().join('')) return true;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
        ),
      );
    row = next;
  }
  return (row[b.length] ?? 0) <= Math.max(1, Math.floor(b.length / 4));
}
