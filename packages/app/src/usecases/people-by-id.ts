import type { HeldPerson, Store } from './ports/index.ts';

/** People by the numbers asked for; who was merged into another is found as that other. */
export async function peopleById(
  store: Store,
  ids: readonly number[],
): Promise<ReadonlyMap<number, HeldPerson>> {
  const held = new Map(await store.people.load(ids));
  for (;;) {
    const further = [...held.values()].flatMap(({ mergedInto }) =>
      mergedInto !== null && !held.has(mergedInto) ? [mergedInto] : [],
    );
    const more = further.length > 0 ? await store.people.load([...new Set(further)]) : new Map();
    // Someone into whom others were merged may be gone altogether, with a sample that was removed.
    if (more.size === 0) break;
    for (const [id, person] of more) held.set(id, person);
  }
  const found = new Map<number, HeldPerson>();
  for (const id of ids) {
    let person = held.get(id);
    while (person && person.mergedInto !== null) person = held.get(person.mergedInto);
    if (person) found.set(id, person);
  }
  return found;
}
