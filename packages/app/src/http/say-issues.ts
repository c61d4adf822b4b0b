import { complaintsOf } from '@houdbaar/core/golden';
import type { Said } from '@houdbaar/core/terms';
import type { z } from 'zod';
import type { FieldProblem } from '../usecases/index.ts';

type Issue = z.core.$ZodIssue;

/**
 * The issues of a schema as sentences that name the field and the remedy. A check of its own says its sentence through
 * `params`: `.refine(test, { params: { says: { nl, en } } })`.
 *
 * @param value what was sent. @param target `json` for the body, else `query`, `param` or `header`.
 */
export function fieldProblems(issues: readonly Issue[], value: unknown, target = 'json'): FieldProblem[] {
  return issues.flatMap((issue) => {
    const own = sayOwn(issue);
    return complaintsOf([issue], value).map(({ path, says, remedy }): FieldProblem => {
      const both = { nl: `${says.nl} ${remedy.nl}`, en: `${says.en} ${remedy.en}` };
      // A parameter of the address is told apart from a field of the body.
      return { path: target === 'json' ? path : `${target}:${path}`, says: own ?? both };
    });
  });
}

/** What this room says itself; undefined for what the vocabulary of cases says already. */
function sayOwn(issue: Issue): Said | undefined {
  switch (issue.code) {
    case 'too_small':
      return sayBound(issue.origin, Number(issue.minimum), 'least', issue.inclusive !== false);
    case 'too_big':
      return sayBound(issue.origin, Number(issue.maximum), 'most', issue.inclusive !== false);
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => `"${key}"`).join(', ');
      return {
        nl: `Dit kennen we hier niet: ${keys}. Haal het weg.`,
        en: `Not known here: ${keys}. Leave it out.`,
      };
    }
    case 'invalid_format':
      return formats[issue.format] ?? (issue.message.startsWith('must be ') ? undefined : unlike);
    case 'custom':
      return saidIn(issue.params?.says);
    default:
      return undefined;
  }
}

function sayBound(origin: string, bound: number, side: 'least' | 'most', inclusive: boolean): Said {
  const nl =
    side === 'least' ? (inclusive ? 'minstens' : 'meer dan') : inclusive ? 'hoogstens' : 'minder dan';
  const en = side === 'least' ? (inclusive ? 'at least' : 'more than') : inclusive ? 'at most' : 'less than';
  if (origin === 'string') {
    const unit = { nl: bound === 1 ? 'teken' : 'tekens', en: bound === 1 ? 'character' : 'characters' };
    return { nl: `Schrijf ${nl} ${bound} ${unit.nl}.`, en: `Write ${en} ${bound} ${unit.en}.` };
  }
  if (origin === 'array' || origin === 'set') {
    const unit = { nl: bound === 1 ? 'regel' : 'regels', en: bound === 1 ? 'entry' : 'entries' };
    return { nl: `Geef ${nl} ${bound} ${unit.nl}.`, en: `Give ${en} ${bound} ${unit.en}.` };
  }
  return { nl: `Neem een getal van ${nl} ${bound}.`, en: `Take a number of ${en} ${bound}.` };
}

/** What the vocabulary has no sentence for. */
const unlike: Said = {
  nl: 'Dit heeft niet de vorm die hier hoort. Op /docs staat welke dat is.',
  en: 'This does not have the form that belongs here. See /docs for which that is.',
};

const formats: Readonly<Record<string, Said>> = {
  email: {
    nl: 'Dit is geen e-mailadres. Schrijf het als naam@voorbeeld.nl.',
    en: 'This is not an e-mail address. Write it as name@example.com.',
  },
  date: {
    nl: 'Dit is geen dag die bestaat. Schrijf JJJJ-MM-DD, zoals 2026-11-22.',
    en: 'This is no day of the calendar. Write YYYY-MM-DD, such as 2026-11-22.',
  },
  datetime: {
    nl: 'Dit is geen tijdstip. Schrijf het als 2026-11-22T10:15:00Z.',
    en: 'This is not a point in time. Write it as 2026-11-22T10:15:00Z.',
  },
  url: {
    nl: 'Dit is geen webadres. Schrijf het met https:// ervoor.',
    en: 'This is not a web address. Write it with https:// in front.',
  },
  uuid: {
    nl: 'Dit is geen UUID, zoals 8c5e6b0e-3c52-4b8f-9d0c-3e3f2c6f1a77.',
    en: 'This is not a UUID such as 8c5e6b0e-3c52-4b8f-9d0c-3e3f2c6f1a77.',
  },
};

function saidIn(value: unknown): Said | undefined {
  if (typeof value !== 'object' || value === null || !('nl' in value) || !('en' in value)) return undefined;
  return { nl: String(value.nl), en: String(value.en) };
}
