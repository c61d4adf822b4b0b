import { emptyState, type PersonState } from '@houdbaar/core/standing';
import type { WebhookEvent } from '../../webhooks/index.ts';
import type { NewEvidence, PersonDraft } from '../change-people.ts';
import { peopleById } from '../people-by-id.ts';
import type { FieldValue, HeldPerson, Identifier, Store } from '../ports/index.ts';
import type { ToldIdentifier, ToldPerson } from './told-person.ts';

/** A person as they become while events are taken in. */
export interface Working {
  /** Undefined for someone new, who gets this number. */
  readonly held: HeldPerson | undefined;
  readonly id: number;
  state: PersonState;
  /** Undefined where they were not read, and stay as they are. */
  values: readonly FieldValue[] | undefined;
  changed: boolean;
  readonly added: Identifier[];
  readonly evidence: NewEvidence[];
  readonly events: WebhookEvent[];
}

/** The people whom some events are about: those who were found, and those that the events brought. */
export class KnownPeople {
  readonly #byHash = new Map<string, Working[]>();
  readonly #byId = new Map<number, Working>();

  /** @param brings those of whom the values are needed too: they may get another address */
  static async of(
    store: Store,
    told: readonly ToldPerson[],
    brings: readonly ToldPerson[],
  ): Promise<KnownPeople> {
    const people = new KnownPeople();
    const hashes = told.flatMap(({ identifiers }) => identifiers.flatMap(({ lookups }) => lookups));
    const found = await store.people.find([...new Set(hashes)]);
    const asked = told.flatMap(({ id }) => (id === undefined ? [] : [id]));
    const ids = [...new Set([...asked, ...[...found.values()].flat()])];
    const held = await peopleById(store, ids);
    for (const [id, person] of held) {
      if (person.status !== 'active' || !person.state) continue;
      const working = people.#byId.get(person.id) ?? {
        held: person,
        id: person.id,
        state: person.state,
        values: undefined,
        changed: false,
        added: [],
        evidence: [],
        events: [],
      };
      people.#byId.set(person.id, working);
      people.#byId.set(id, working);
    }
    for (const [hash, list] of found)
      for (const id of list) {
        const working = people.#byId.get(id);
        if (working) people.know(hash, working);
      }
    const needed = new Set(brings.flatMap((each) => people.find(each)));
    const values = await store.people.values([...needed].map(({ id }) => id));
    for (const working of needed) working.values = values.get(working.id) ?? [];
    return people;
  }

  /**
   * Who is meant: by the number of ours, else by the customer number, the e-mail address or the telephone number, the
   * first of these that is known. Several where an address is shared; a further identifier may tell them apart.
   */
  find({ id, identifiers }: ToldPerson): readonly Working[] {
    if (id !== undefined) {
      const person = this.#byId.get(id);
      return person ? [person] : [];
    }
    let found: readonly Working[] = [];
    for (const identifier of identifiers) {
      const these = this.under(identifier);
      if (found.length === 0) found = these;
      else if (found.length > 1) {
        const both = found.filter((each) => these.includes(each));
        if (both.length > 0) found = both;
      }
    }
    return found;
  }

  /** Everyone who bears any of the identifiers: a refusal binds them all. */
  all({ id, identifiers }: ToldPerson): readonly Working[] {
    const found = new Set(id === undefined ? [] : this.find({ id, identifiers: [] }));
    for (const identifier of identifiers) for (const each of this.under(identifier)) found.add(each);
    return [...found];
  }

  under({ lookups }: ToldIdentifier): readonly Working[] {
    if (lookups.length === 1) return this.#byHash.get(lookups[0]!) ?? [];
    return [...new Set(lookups.flatMap((hash) => this.#byHash.get(hash) ?? []))];
  }

  know(hash: string, person: Working): void {
    const list = this.#byHash.get(hash);
    if (!list) this.#byHash.set(hash, [person]);
    else if (!list.includes(person)) list.push(person);
  }

  /** Someone new, of whom nothing is known yet. */
  add(id: number, country: string | undefined): Working {
    const person: Working = {
      held: undefined,
      id,
      state: country === undefined ? emptyState : { ...emptyState, country },
      values: [],
      changed: true,
      added: [],
      evidence: [],
      events: [],
    };
    this.#byId.set(id, person);
    return person;
  }

  /** The numbers of all who were found or made. */
  ids(): ReadonlySet<number> {
    return new Set([...this.#byId].flatMap(([id, person]) => [id, person.id]));
  }

  /** All whom the events changed or brought. */
  drafts(): PersonDraft[] {
    return [...new Set(this.#byId.values())]
      .filter(({ changed }) => changed)
      .map(({ held, id, state, values, added, evidence, events }) => ({
        person: held ?? { newId: id },
        state,
        ...(values === undefined ? {} : { values }),
        identifiersAdded: added,
        evidence,
        events,
      }));
  }
}
