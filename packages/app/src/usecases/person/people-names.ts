import { type House, todayOf } from '../house.ts';
import type { FieldValue } from '../ports/index.ts';
import type { Viewer } from './person-view.ts';
import { openFields } from './shown-fields.ts';

/** What people are called, the first that is there. */
const calledBy: readonly (readonly string[])[] = [
  ['firstName', 'lastName'],
  ['name'],
  ['company'],
  ['email'],
];
const nameFields: ReadonlySet<string> = new Set(calledBy.flat());

/**
 * The names of people in a list, as far as the viewer may see them: a name shows while a live claim of one of their
 * purposes covers it. Looks are noted by whoever shows the list.
 *
 * @returns by number; null where the name is masked or there is none
 */
export async function peopleNames(
  house: House,
  ids: readonly number[],
  viewer: Viewer,
): Promise<ReadonlyMap<number, string | null>> {
  const names = new Map<number, string | null>();
  if (ids.length === 0) return names;
  const today = todayOf(house);
  const ruling = await house.rulings.current(house.store);
  const people = await house.store.people.load(ids);
  const values = await house.store.people.values(ids);
  for (const id of ids) {
    const state = people.get(id)?.state;
    const held = (values.get(id) ?? []).filter(({ field }) => nameFields.has(field));
    const fields = [...new Set(held.map(({ field }) => field))];
    names.set(id, state ? nameIn(held, openFields(ruling, state, today, viewer, fields)) : null);
  }
  return names;
}

function nameIn(held: readonly FieldValue[], open: ReadonlySet<string>): string | null {
  for (const parts of calledBy) {
    const shown = parts.flatMap((part) => {
      const value = open.has(part) ? held.find(({ field }) => field === part)?.value?.trim() : undefined;
      return value ? [value] : [];
    });
    if (shown.length > 0) return shown.join(' ');
  }
  return null;
}
