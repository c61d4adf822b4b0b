import { randomUUID } from 'node:crypto';
import { applyFact, type Fact, type PersonState } from '@houdbaar/core/standing';
import type { Day } from '@houdbaar/core/time';
import type { RawIdentifier } from '../keys/index.ts';
import { changePeople, type NewEvidence, type PersonDraft } from './change-people.ts';
import { hashesToFind, identifierForms } from './customer-numbers.ts';
import { Failure, type FieldProblem, notFound } from './failure.ts';
import { type Actor, type House, todayOf } from './house.ts';
import type { Hold } from './ports/index.ts';

/** Whom a hold is about: by number, or by what they are found under. */
export interface HoldPeople {
  readonly people?: readonly number[];
  readonly identifiers?: readonly RawIdentifier[];
}

export interface NewHold extends HoldPeople {
  readonly title: string;
  readonly kind: Hold['kind'];
  /** The first day on which it is over; absent: until it is released. */
  readonly until?: Day;
  /** Absent: everything that is held. */
  readonly fields?: readonly string[];
}

export interface PlacedHold {
  readonly hold: Hold;
  /** How many people it is about now. */
  readonly people: number;
  /** Places in the list of identifiers, from 0, under which nobody is known. */
  readonly notFound: readonly number[];
}

/** People in one transaction. */
const batch = 100;

/**
 * Places a hold: nothing of these people that it covers is destroyed while it stands. It never permits use.
 *
 * @throws {Failure} `invalid-input` where nobody is named, an identifier can't be read or the day is past
 */
export async function placeHold(house: House, actor: Actor, asked: NewHold): Promise<PlacedHold> {
  const errors: FieldProblem[] = [];
  if (asked.title.trim() === '')
    errors.push({ path: 'title', says: { nl: 'Geef het een naam.', en: 'Give it a name.' } });
  if (asked.until !== undefined && asked.until <= todayOf(house))
    errors.push({
      path: 'until',
      says: { nl: 'Kies een dag die nog komt.', en: 'Choose a day that is still to come.' },
    });
  if (errors.length > 0) throw invalidHold(errors);
  const found = await findAll(house, asked);
  const hold: Hold = {
    id: randomUUID(),
    title: asked.title.trim(),
    kind: asked.kind,
    until: asked.until ?? null,
    fields: asked.fields && asked.fields.length > 0 ? [...asked.fields] : null,
    createdAt: house.clock.now(),
    createdBy: actor.name,
    releasedAt: null,
    releasedBy: null,
  };
  await house.store.holds.add(hold);
  return { hold, people: await holdPeople(house, hold, found.people), notFound: found.notFound };
}

/**
 * Brings more people under a hold; who is under it already stays so. Repeat it where it was interrupted.
 *
 * @throws {Failure} `not-found`, `conflict` where it was released, `invalid-input`
 */
export async function extendHold(house: House, id: string, asked: HoldPeople): Promise<PlacedHold> {
  const hold = await holdOf(house, id);
  if (hold.releasedAt !== null) throw released(hold);
  const found = await findAll(house, asked);
  return { hold, people: await holdPeople(house, hold, found.people), notFound: found.notFound };
}

/**
 * Releases a hold: what it kept may go with the next plan. Can be repeated where it was interrupted.
 *
 * @returns for how many people it was released now
 * @throws {Failure} `not-found`
 */
export async function releaseHold(house: House, actor: Actor, id: string): Promise<number> {
  const hold = await holdOf(house, id);
  await house.store.holds.release(hold.id, house.clock.now(), actor.name);
  const day = todayOf(house);
  let done = 0;
  for (let after = -1; ; ) {
    const ids = await house.store.holds.people(hold.id, after, batch);
    const last = ids.at(-1);
    if (last === undefined) return done;
    done += await applyToAll(
      house,
      ids,
      ({ facts }) => facts.holds?.some((each) => each.id === hold.id && each.released === undefined) ?? false,
      { fact: 'hold-released', hold: hold.id, at: day },
      { hold: hold.id, released: day, by: actor.name },
    );
    after = last;
  }
}

/** Holds with how many people each is about, newest first; released ones too. */
export const listHolds = ({ store }: Pick<House, 'store'>) => store.holds.list();

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function holdOf({ store }: House, id: string): Promise<Hold> {
  const hold = uuid.test(id) ? await store.holds.get(id) : null;
  if (!hold) throw notFound({ nl: 'wat je vasthoudt', en: 'hold' }, id);
  return hold;
}

async function holdPeople(house: House, hold: Hold, people: readonly number[]): Promise<number> {
  let done = 0;
  for (let from = 0; from < people.length; from += batch) {
    const ids = people.slice(from, from + batch);
    done += await applyToAll(
      house,
      ids,
      ({ facts }) => !facts.holds?.some(({ id }) => id === hold.id),
      {
        fact: 'hold',
        entry: {
          id: hold.id,
          kind: hold.kind,
          seq: hold.createdAt,
          ...(hold.until === null ? {} : { until: hold.until }),
          ...(hold.fields ? { fields: [...hold.fields] } : {}),
        },
      },
      { hold: hold.id, title: hold.title, kind: hold.kind, by: hold.createdBy },
      hold.id,
    );
  }
  return done;
}

/** Applies one fact to those people whom it changes, with evidence of it; answers how many. */
function applyToAll(
  house: House,
  ids: readonly number[],
  changes: (state: PersonState) => boolean,
  fact: Fact,
  tells: NewEvidence['body'],
  placed?: string,
): Promise<number> {
  return changePeople(house, async () => {
    const at = house.clock.now();
    const drafts: PersonDraft[] = [];
    for (const person of (await house.store.people.load(ids)).values()) {
      if (!person.state || !changes(person.state)) continue;
      drafts.push({
        person,
        state: applyFact(person.state, fact),
        evidence: [{ kind: 'hold', at, body: tells }],
      });
    }
    const changed = drafts.map(({ person }) => ('id' in person ? person.id : person.newId));
    return {
      drafts,
      result: drafts.length,
      ...(placed ? { also: (store) => store.holds.addPeople(placed, changed) } : {}),
    };
  });
}

async function findAll(
  { store, ring }: House,
  { people = [], identifiers = [] }: HoldPeople,
): Promise<{ readonly people: readonly number[]; readonly notFound: readonly number[] }> {
  if (people.length === 0 && identifiers.length === 0)
    throw invalidHold([
      {
        path: 'people',
        says: { nl: 'Noem ten minste één persoon.', en: 'Name at least one person.' },
      },
    ]);
  const errors: FieldProblem[] = [];
  const forms = await identifierForms(store, identifiers);
  const hashes = identifiers.map((raw, place) => {
    const found = hashesToFind(ring, raw, forms);
    if (found) return found;
    errors.push({
      path: `identifiers[${place}]`,
      says: {
        nl: 'Dit is niet te lezen. Controleer of het volledig is.',
        en: 'This cannot be read. Check that it is complete.',
      },
    });
    return [];
  });
  if (errors.length > 0) throw invalidHold(errors);
  const found = await store.people.find(hashes.flat());
  const all = new Set(people);
  const missing: number[] = [];
  hashes.forEach((list, place) => {
    const ids = list.flatMap((hash) => found.get(hash) ?? []);
    if (ids.length === 0) missing.push(place);
    for (const id of ids) all.add(id);
  });
  return { people: [...all], notFound: missing };
}

const invalidHold = (errors: readonly FieldProblem[]): Failure =>
  new Failure(
    'invalid-input',
    {
      nl: 'Zo kun je dit niet vasthouden. Er is niets veranderd.',
      en: 'This hold cannot be placed like this. Nothing was changed.',
    },
    { errors },
  );

const released = ({ id }: Hold): Failure =>
  new Failure(
    'conflict',
    {
      nl: 'Dit is al losgelaten. Houd het opnieuw vast.',
      en: 'This hold was released already. Place a new one.',
    },
    { data: { hold: id } },
  );
