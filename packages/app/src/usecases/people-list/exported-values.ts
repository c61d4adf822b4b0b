import { type ContactPoint, type PersonState, type PointKind, pointKindOf } from '@houdbaar/core/standing';
import type { Channel } from '@houdbaar/core/terms';
import type { FieldValue } from '../ports/index.ts';

/** Fields by which somebody is reached. */
const contactFields: ReadonlyMap<string, PointKind> = new Map([
  ['email', 'email'],
  ['phone', 'phone'],
  ['mobile', 'phone'],
  ['address', 'post'],
]);

/**
 * The fields that a file for a channel has: of those by which people are reached only the channel's own. Where the channel
 * needs no address none was judged either, so that the file has none.
 */
export const fieldsFor = (fields: readonly string[], channel: Channel): readonly string[] =>
  fields.filter((field) => {
    const kind = contactFields.get(field);
    return kind === undefined || kind === pointKindOf(channel);
  });

/** One value of each open field: that of the primary contact point, else the latest. */
export function valuesOf(
  { points }: PersonState,
  held: readonly FieldValue[],
  open: ReadonlySet<string>,
): Record<string, string> {
  const chosen = new Map<string, FieldValue>();
  const isPrimary = ({ point }: FieldValue): boolean =>
    points.some(({ hash, primary }) => hash === point && primary === true);
  for (const value of held) {
    if (value.value === undefined || !open.has(value.field)) continue;
    const known = chosen.get(value.field);
    const better = isPrimary(value) !== (known ? isPrimary(known) : false);
    if (!known || (better ? isPrimary(value) : value.at > known.at)) chosen.set(value.field, value);
  }
  return Object.fromEntries([...chosen].map(([field, { value }]) => [field, value!]));
}

/**
 * One value of each open field, and no address but the one that was judged.
 *
 * @param fields those of the file
 * @param judged the contact point that the answer is about; undefined where it is about none
 * @returns undefined where the file is to have that address and it is not held, or may not be given
 */
export function judgedValuesOf(
  state: PersonState,
  held: readonly FieldValue[],
  open: ReadonlySet<string>,
  fields: readonly string[],
  judged: ContactPoint | undefined,
): Record<string, string> | undefined {
  const reaches = ({ field, point }: FieldValue): boolean => {
    const kind = contactFields.get(field) ?? state.points.find(({ hash }) => hash === point)?.kind;
    return kind !== undefined && kind !== 'customer';
  };
  const given = held.filter((value) => !reaches(value) || (judged && value.point === judged.hash));
  const values = valuesOf(state, given, open);
  const wanted = fields.filter((field) => contactFields.has(field));
  return wanted.length === 0 || wanted.some((field) => field in values) ? values : undefined;
}
