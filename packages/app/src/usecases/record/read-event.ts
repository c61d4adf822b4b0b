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
  return { problems: read.error.issues.flatMap((issue) => problemsOf(issue, whole)) };
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

function problemsOf(issue: z.core.$ZodIssue, value: unknown): FieldProblem[] {
  const own = sayOwn(issue);
  return complaintsOf([issue], value).map(({ path, says, remedy }) => ({
    path,
    says: own ?? { nl: `${says.nl} ${remedy.nl}`, en: `${says.en} ${remedy.en}` },
  }));
}

function sayOwn(issue: z.core.$ZodIssue): Said | undefined {
  switch (issue.code) {
    case 'custom':
      return issue.params?.says as Said | undefined;
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => `"${key}"`).join(', ');
      return {
        nl: `Dit kennen we hier niet: ${keys}. Haal het weg, of kijk hoe het heet.`,
        en: `Not known here: ${keys}. Leave it out, or see what it is called.`,
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
