import { complaintsOf } from '@houdbaar/core/golden';
import type { Said } from '@houdbaar/core/terms';
import type { z } from 'zod';
import type { FieldProblem } from '../failure.ts';
import { type EventType, eventSchemas, eventTypes, type RecordedEvent } from './event-schemas.ts';

export type ReadEvent =
  | { readonly event: RecordedEvent; readonly problems?: undefined }
  | { readonly event?: undefined; readonly problems: readonly FieldProblem[] };

/**
 * One event as it was sent, or all that is wrong with it.
 *
 * @param types the kinds that are taken in, all unless given; an event that does not say what it is, is the first
 */
export function readEvent(value: unknown, types?: readonly EventType[]): ReadEvent {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { problems: [{ path: '', says: noObject }] };
  const told = (value as { readonly type?: unknown }).type;
  const meant = told ?? types?.[0];
  if (!isType(meant) || (types && !types.includes(meant)))
    return { problems: [{ path: 'type', says: typeWords(types ?? eventTypes) }] };
  const whole = told === undefined ? { ...value, type: meant } : value;
  const read = eventSchemas[meant].safeParse(whole);
  if (read.success) return { event: read.data };
  const keys = Object.keys(eventSchemas[meant].shape);
  return { problems: read.error.issues.flatMap((issue) => problemsOf(issue, whole, keys)) };
}

const isType = (value: unknown): value is EventType =>
  typeof value === 'string' && Object.hasOwn(eventSchemas, value);

const noObject: Said = {
  nl: 'Stuur elke gebeurtenis als een object met sleutels.',
  en: 'Send each event as an object with keys.',
};

const typeWords = (types: readonly string[]): Said => ({
  nl: `Schrijf wat het is: ${types.join(', ')}.`,
  en: `Write what it is: ${types.join(', ')}.`,
});

function problemsOf(issue: z.core.$ZodIssue, value: unknown, known: readonly string[]): FieldProblem[] {
  const own = sayOwn(issue, known);
  return complaintsOf([issue], value).map(({ path, says, remedy }) => ({
    path,
    says: own ?? { nl: `${says.nl} ${remedy.nl}`, en: `${says.en} ${remedy.en}` },
  }));
}

/** @param known the keys of an event of this kind */
function sayOwn(issue: z.core.$ZodIssue, known: readonly string[]): Said | undefined {
  switch (issue.code) {
    case 'custom':
      return issue.params?.says as Said | undefined;
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => `"${key}"`).join(', ');
      const list = known.join(', ');
      return issue.path.length === 0
        ? {
            nl: `Dit kennen we hier niet: ${keys}. Haal het weg. Wat hier kan: ${list}.`,
            en: `Not known here: ${keys}. Leave it out. Possible here: ${list}.`,
          }
        : {
            nl: `Dit kennen we hier niet: ${keys}. Haal het weg. Hoe alles heet, staat in docs/events.md.`,
            en: `Not known here: ${keys}. Leave it out. What everything is called stands in docs/events.md.`,
          };
    }
    case 'too_big':
      return {
        nl: `Dit mag hoogstens ${issue.maximum} lang zijn.`,
        en: `Keep this to ${issue.maximum} at most.`,
      };
    case 'too_small':
      return { nl: 'Dit mag niet leeg zijn.', en: 'This must not be empty.' };
    default:
      return undefined;
  }
}
