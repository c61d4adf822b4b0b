import type { PersonState } from '@houdbaar/core/standing';
import type { NewEvidence } from '../change-people.ts';
import { peopleById } from '../people-by-id.ts';
import type { FieldValue, HeldPerson, Identifier, Store, SuppressionScope } from '../ports/index.ts';

/** A person as they become while rows are taken over. */
export interface Working {
  /** Undefined for someone new. */
  readonly held: HeldPerson | undefined;
  state: PersonState;
  values: readonly FieldValue[];
  readonly added: Identifier[];
  readonly evidence: NewEvidence[];
}

/** The people who matter to some rows: those found by their addresses and numbers, and those that the rows brought. */
export class Crowd {
  readonly #byHash = new Map<string, Working[]>();
  readonly #suppressed = new Map<string, Set<SuppressionScope>>();
  readonly people: Working[] = [];
  /** The numbers of all who were found, merged and erased ones too. */
  readonly seen = new Set<number>();

  /** Reads everybody who is found under one of the hashes, and what binds those hashes. */
  static async of(store: Store, hashes: readonly string[]): Promise<Crowd> {
    const crowd = new Crowd();
    const [found, suppressed] = await Promise.all([
      store.people.find(hashes),
      store.suppression.check(hashes),
    ]);
    for (const [hash, scopes] of suppressed) crowd.#suppressed.set(hash, new Set(scopes));
    for (const list of found.values()) for (const id of list) crowd.seen.add(id);
    const ids = [...crowd.seen];
    if (ids.length === 0) return crowd;
    const people = await peopleById(store, ids);
    const distinct = new Map([...people.values()].map((person) => [person.id, person]));
    const values = await store.people.values([...distinct.keys()]);
    const working = new Map<number, Working>();
    for (const person of distinct.values()) {
      if (person.status !== 'active' || !person.state) continue;
      const each: Working = {
        held: person,
        state: person.state,
        values: values.get(person.id) ?? [],
        added: [],
        evidence: [],
      };
      working.set(person.id, each);
      crowd.people.push(each);
    }
    for (const [hash, list] of found)
      for (const id of list) {
        const person = working.get(people.get(id)?.id ?? id);
        if (person) crowd.know(hash, person);
      }
    return crowd;
  }

  /** Who is found under any of the hashes. */
  find(hashes: readonly string[]): Working[] {
    if (hashes.length === 1) return this.#byHash.get(hashes[0]!) ?? [];
    return [...new Set(hashes.flatMap((hash) => this.#byHash.get(hash) ?? []))];
  }

  know(hash: string, person: Working): void {
    const list = this.#byHash.get(hash);
    if (!list) this.#byHash.set(hash, [person]);
    else if (!list.includes(person)) list.push(person);
  }

  /** Takes someone from before; a person who is held is no other than the one read anew, only further on. */
  recall(hash: string, person: Working): void {
    const same = person.held && this.people.find(({ held }) => held?.id === person.held?.id);
    if (!same) this.know(hash, person);
    else {
      same.state = person.state;
      same.values = person.values;
      this.know(hash, same);
    }
  }

  scopesOf(hashes: readonly string[]): ReadonlySet<SuppressionScope> {
    if (this.#suppressed.size === 0) return none;
    const found = new Set<SuppressionScope>();
    for (const hash of hashes) for (const scope of this.#suppressed.get(hash) ?? []) found.add(scope);
    return found;
  }

  suppress(hash: string, scope: SuppressionScope): void {
    const scopes = this.#suppressed.get(hash);
    if (scopes) scopes.add(scope);
    else this.#suppressed.set(hash, new Set([scope]));
  }

  /** The hashes under which each person is known here. */
  *hashes(): Generator<readonly [string, readonly Working[]]> {
    yield* this.#byHash;
  }

  *suppressions(): Generator<readonly [string, ReadonlySet<SuppressionScope>]> {
    yield* this.#suppressed;
  }
}

const none: ReadonlySet<SuppressionScope> = new Set();
