import type { z } from 'zod';
import type { Said } from '../terms/index.ts';
import { nearest } from './nearest.ts';
import { at } from './path.ts';

/** Something in the text that cannot be read. The rest of the declaration is read without it. */
export interface PolicyProblem {
  /** `purposes.newsletter.retention.keep`; empty for the whole document. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly says: Said;
  readonly remedy: Said;
}

type Issue = z.core.$ZodIssue;

const both = (text: string): Said => ({ nl: text, en: text });
const meant = (word: string | undefined): Said =>
  word ? { nl: `Bedoel je "${word}"?`, en: `Did you mean "${word}"?` } : both('');

/** The key names that a value at this place may have, gathered by the caller from the schema. */
export interface Expectation {
  readonly keys: readonly string[];
}

/** What an issue of the schema means to the person who wrote the YAML. */
export function sayIssue(issue: Issue, value: unknown, expected: Expectation): { says: Said; remedy: Said } {
  const key = issue.path.at(-1);
  const name = typeof key === 'string' ? key : 'item';
  switch (issue.code) {
    case 'unrecognized_keys': {
      const unknown = issue.keys.join(', ');
      const guess = meant(issue.keys.map((each) => nearest(each, expected.keys)).find(Boolean));
      const list = expected.keys.join(', ');
      return {
        says: { nl: `"${unknown}" is hier onbekend.`, en: `"${unknown}" is not known here.` },
        remedy: {
          nl: `${guess.nl || 'Haal het weg.'} Wat hier wel kan: ${list}.`,
          en: `${guess.en || 'Remove it.'} Possible here: ${list}.`,
        },
      };
    }
    case 'invalid_type':
      if (value === undefined) {
        return {
          says: { nl: `"${name}" ontbreekt.`, en: `"${name}" is missing.` },
          remedy: { nl: `Voeg "${name}" toe.`, en: `Add "${name}".` },
        };
      }
      return {
        says: { nl: `"${name}" heeft niet de juiste vorm.`, en: `"${name}" does not have the right form.` },
        remedy: { nl: `Verwacht: ${issue.expected}.`, en: `Expected: ${issue.expected}.` },
      };
    case 'invalid_value': {
      const list = issue.values.map(String);
      const guess = typeof value === 'string' ? meant(nearest(value, list)) : both('');
      return {
        says:
          value === undefined
            ? { nl: `"${name}" ontbreekt.`, en: `"${name}" is missing.` }
            : { nl: `"${String(value)}" kan hier niet.`, en: `"${String(value)}" is not possible here.` },
        remedy: {
          nl: `${guess.nl} Kies uit: ${list.join(', ')}.`.trim(),
          en: `${guess.en} Choose one of: ${list.join(', ')}.`.trim(),
        },
      };
    }
    case 'invalid_format':
    case 'custom':
      return {
        says: {
          nl: `"${String(value)}" is geen geldige waarde.`,
          en: `"${String(value)}" is not a valid value.`,
        },
        remedy: { nl: `Verwacht: ${dutch(issue.message)}.`, en: `It ${issue.message}.` },
      };
    case 'too_small':
      if (issue.origin !== 'string' && issue.origin !== 'array') return bound(name, 'least', issue.minimum);
      return {
        says: { nl: `"${name}" is leeg.`, en: `"${name}" is empty.` },
        remedy: { nl: `Vul "${name}" in.`, en: `Fill in "${name}".` },
      };
    case 'invalid_key': {
      const inner = issue.issues[0]?.message ?? '';
      return {
        says: { nl: `De naam "${name}" kan hier niet.`, en: `The name "${name}" is not possible here.` },
        remedy: { nl: `Verwacht: ${dutch(inner)}.`, en: `It ${inner}.` },
      };
    }
    case 'too_big':
      return bound(name, 'most', issue.maximum);
    case 'invalid_union':
    case 'not_multiple_of':
    case 'invalid_element':
      return {
        says: { nl: `"${name}" heeft niet de juiste vorm.`, en: `"${name}" does not have the right form.` },
        remedy: both(issue.message),
      };
    default:
      return issue satisfies never;
  }
}

function bound(name: string, end: 'least' | 'most', limit: number | bigint): { says: Said; remedy: Said } {
  return end === 'least'
    ? {
        says: { nl: `"${name}" is te klein.`, en: `"${name}" is too small.` },
        remedy: { nl: `Neem ${limit} of meer.`, en: `Take ${limit} or more.` },
      }
    : {
        says: { nl: `"${name}" is te groot.`, en: `"${name}" is too large.` },
        remedy: { nl: `Neem ${limit} of minder.`, en: `Take ${limit} or less.` },
      };
}

const reach = (issues: readonly Issue[]): number =>
  Math.max(0, ...issues.map((each) => each.path.length + (each.code === 'unrecognized_keys' ? 1 : 0)));

/**
 * Where a value may be one of several things, the schema reports what each of them misses. What was meant is the
 * one that got furthest into the value; for a plain word, the words that are possible.
 */
export function expandIssue(issue: Issue, root: unknown): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const value = at(root, issue.path);
  if (typeof value !== 'object' || value === null) {
    const words = issue.errors.flat().flatMap((each) => (each.code === 'invalid_value' ? each.values : []));
    if (words.length === 0 || value === undefined) {
      return [
        { code: 'invalid_type', expected: 'object', path: issue.path, message: issue.message, input: value },
      ];
    }
    return [
      { code: 'invalid_value', values: [...new Set(words)], path: issue.path, message: '', input: value },
    ];
  }
  const branch = issue.errors.toSorted((one, other) => reach(other) - reach(one))[0] ?? [];
  return branch.flatMap((inner) => expandIssue({ ...inner, path: [...issue.path, ...inner.path] }, root));
}

/** The schema's own messages are English sentences that begin with "must be". */
const dutchMessages: Readonly<Record<string, string>> = {
  'must be a date such as 2026-11-22': 'een datum zoals 2026-11-22',
  'must be a day of the calendar such as 2026-11-22': 'een dag die bestaat, zoals 2026-11-22',
  'must be a period such as P36M': 'een periode zoals P36M (36 maanden) of P7Y (7 jaar)',
  'must be a name such as newsletter or web-shop': 'een naam zoals newsletter of web-shop',
  'must be a country code such as NL, or UK for the United Kingdom':
    'een landcode zoals NL, of UK voor het Verenigd Koninkrijk',
  'must be a field name such as email or birthDate': 'een veldnaam zoals email of birthDate',
};
const dutch = (message: string): string => dutchMessages[message] ?? message;
