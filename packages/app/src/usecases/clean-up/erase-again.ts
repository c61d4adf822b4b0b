import type { PersonState } from '@houdbaar/core/standing';
import { changePeople } from '../change-people.ts';
import type { House } from '../house.ts';
import type { Erasure, HeldPerson } from '../ports/index.ts';
import { type Erasing, erasing } from './erase-person.ts';

/** Entries of the journal in one transaction. */
const batch = 20;

/**
 * Executes erasures of the journal again, after a restore from a backup that was made before them. Whatever is done
 * already is left alone, so it can be run as often as one likes, and be interrupted.
 *
 * @param erasures oldest first, as `store.vault.erasures` gives them
 * @returns for how many entries something was still there to go
 */
export async function eraseAgain(house: House, erasures: readonly Erasure[]): Promise<number> {
  let done = 0;
  for (let from = 0; from < erasures.length; from += batch) {
    const list = erasures.slice(from, from + batch);
    const ended = list.filter(({ action }) => action === 'evidence').map(({ personId }) => personId);
    if (ended.length > 0) await house.store.vault.destroySalts(ended);
    done += await again(house, list);
  }
  return done;
}

async function again(house: House, list: readonly Erasure[]): Promise<number> {
  let rest = list.filter(({ action }) => action !== 'evidence' && action !== 'block');
  let done = 0;
  // One change of a person at a time: several entries may be about the same one.
  while (rest.length > 0) {
    const first = new Map<number, Erasure>();
    for (const entry of rest) if (!first.has(entry.personId)) first.set(entry.personId, entry);
    const now = [...first.values()];
    rest = rest.filter((entry) => !now.includes(entry));
    done += await changePeople(house, async () => {
      const erasings = await erasingsOf(house, now);
      return {
        drafts: erasings.map(({ draft }) => draft),
        result: erasings.length,
        also: async (store) => {
          await store.vault.noteErasures(erasings.map(({ erasure }) => erasure));
          await store.suppression.add(erasings.flatMap(({ suppressions }) => suppressions));
        },
      };
    });
  }
  return done;
}

async function erasingsOf(house: House, list: readonly Erasure[]): Promise<Erasing[]> {
  const { store } = house;
  const ids = list.map(({ personId }) => personId);
  const people = await store.people.load(ids);
  const values = await store.people.values(ids);
  const hashes = [...people.values()].flatMap(({ state }) => state?.points.map(({ hash }) => hash) ?? []);
  const identifiers = await store.plans.identifiersOf(ids, hashes);
  return list.flatMap((entry): Erasing[] => {
    const person = people.get(entry.personId);
    if (!person || !isHeld(person)) return [];
    const held = values.get(person.id) ?? [];
    const since = house.calendar.dayOf(entry.at);
    // What was obtained after the erasure is not what was erased.
    const old = held.filter(({ field, at }) => entry.fields?.includes(field) && at <= since);
    if (entry.action === 'fields' && old.length === 0) return [];
    const found = erasing(
      {
        person,
        values: entry.action === 'fields' ? old : held,
        identifiers: identifiers.filter((each) => each.person === person.id),
      },
      {
        action: entry.action as 'erase' | 'anonymise' | 'fields',
        fields: entry.fields,
        at: entry.at,
        plan: entry.plan,
        erasure: entry.id,
        tells: { again: true },
      },
      [],
    );
    const { draft, erasure, suppressions } = found;
    const left = held.filter((value) => !old.includes(value));
    const stays = entry.action === 'fields' ? { values: left } : {};
    // The world was told the first time.
    return [{ erasure, suppressions, draft: { ...draft, ...stays, outbox: [], events: [] } }];
  });
}

const isHeld = (person: HeldPerson): person is HeldPerson & { readonly state: PersonState } =>
  person.status === 'active' && person.state !== null;
