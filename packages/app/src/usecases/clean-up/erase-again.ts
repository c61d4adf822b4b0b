import type { PersonState } from '@houdbaar/core/standing';
import { changePeople, type PersonDraft } from '../change-people.ts';
import type { House } from '../house.ts';
import type { Erasure, HeldPerson } from '../ports/index.ts';
import { endEvidence } from './destroy-expired-evidence.ts';
import { erasing, suppressionsOf } from './erase-person.ts';

/** Entries of the journal in one transaction. */
const batch = 20;

/**
 * Executes erasures of the journal again, after a restore from a backup that was made before them: what is still there
 * goes, and connected systems are told once more, since word of it may have been lost too. What they closed is closed again,
 * also for people who came after the backup and whom the data don't know. Whatever is done already is left alone, so it
 * can be run as often as one likes, and be interrupted.
 *
 * @param erasures oldest first, as `store.vault.erasures` gives them
 * @returns for how many entries something was still there to go
 */
export async function eraseAgain(house: House, erasures: readonly Erasure[]): Promise<number> {
  let done = 0;
  for (let from = 0; from < erasures.length; from += batch) {
    const list = erasures.slice(from, from + batch);
    done += await again(house, list);
    const ended = list.filter(({ action }) => action === 'evidence').map(({ personId }) => personId);
    await house.store.transaction(async (store) => {
      await store.suppression.putBack(list.flatMap(suppressionsOf));
      await endEvidence(store, ended);
    });
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
      const drafts = await draftsOf(house, now);
      return { drafts, result: drafts.length };
    });
  }
  return done;
}

async function draftsOf(house: House, list: readonly Erasure[]): Promise<PersonDraft[]> {
  const { store } = house;
  const ids = list.map(({ personId }) => personId);
  const people = await store.people.load(ids);
  const values = await store.people.values(ids);
  const hashes = [...people.values()].flatMap(({ state }) => state?.points.map(({ hash }) => hash) ?? []);
  const identifiers = await store.plans.identifiersOf(ids, hashes);
  const sources = await store.sources.list();
  return list.flatMap(({ personId, action, fields, at, plan }): PersonDraft[] => {
    const person = people.get(personId);
    if (!person || !isHeld(person)) return [];
    const held = values.get(person.id) ?? [];
    // What was obtained after the erasure is not what was erased.
    const until = house.calendar.dayOf(at);
    if (action === 'fields' && !held.some((each) => fields?.includes(each.field) && each.at <= until))
      return [];
    const { draft } = erasing(
      { person, values: held, identifiers: identifiers.filter((each) => each.person === person.id) },
      {
        action: action as 'erase' | 'anonymise' | 'fields',
        fields,
        until,
        at,
        plan,
        tells: { again: true },
      },
      sources,
    );
    // Webhooks were told the first time.
    return [{ ...draft, events: [] }];
  });
}

const isHeld = (person: HeldPerson): person is HeldPerson & { readonly state: PersonState } =>
  person.status === 'active' && person.state !== null;
