import { mergeStates, type PersonState } from '@houdbaar/core/standing';
import { type Change, changePeople } from './change-people.ts';
import { Failure, notFound } from './failure.ts';
import type { Actor, House } from './house.ts';
import { peopleById } from './people-by-id.ts';
import type { FieldValue, HeldPerson } from './ports/index.ts';

export interface MergedPeople {
  /** The number that both are known by from now on. */
  readonly kept: number;
  /** False where they had been merged before. */
  readonly merged: boolean;
}

/**
 * Makes one person of two who turn out to be the same: both histories, and of what they wished the stricter. The evidence
 * of each stays under the number under which it was sealed. Can be repeated.
 *
 * @throws {Failure} `not-found`; `conflict` where one was erased
 */
export function mergePeople(
  house: House,
  keepId: number,
  otherId: number,
  actor: Actor,
): Promise<MergedPeople> {
  return changePeople(house, async (): Promise<Change<MergedPeople>> => {
    const { store, clock } = house;
    const found = await peopleById(store, [keepId, otherId]);
    const keep = alive(found.get(keepId), keepId);
    const other = alive(found.get(otherId), otherId);
    if (keep.id === other.id) return { drafts: [], result: { kept: keep.id, merged: false } };
    const hashes = other.state.points.map(({ hash }) => hash);
    const [values, identifiers] = await Promise.all([
      store.people.values([keep.id, other.id]),
      store.plans.identifiersOf([other.id], hashes),
    ]);
    const at = clock.now();
    return {
      drafts: [
        {
          person: keep,
          state: mergeStates(keep.state, other.state),
          values: together(values.get(keep.id) ?? [], values.get(other.id) ?? []),
          identifiersAdded: identifiers.map(({ person: _, ...identifier }) => identifier),
          evidence: [{ kind: 'merge', at, body: { merged: other.id, by: actor.name } }],
        },
        {
          person: other,
          state: null,
          status: 'merged',
          mergedInto: keep.id,
          values: [],
          identifiersRemoved: hashes,
          evidence: [{ kind: 'merge', at, body: { into: keep.id, by: actor.name } }],
        },
      ],
      result: { kept: keep.id, merged: true },
      also: (within) => within.holds.movePerson(other.id, keep.id),
    };
  });
}

type Living = HeldPerson & { readonly state: PersonState };

function alive(person: HeldPerson | undefined, id: number): Living {
  if (!person) throw notFound({ nl: 'de persoon', en: 'person' }, id);
  if (person.status === 'active' && person.state) return person as Living;
  throw new Failure(
    'conflict',
    {
      nl: `Persoon ${id} is gewist. Een gewist persoon kun je niet samenvoegen.`,
      en: `Person ${id} was erased. An erased person cannot be merged.`,
    },
    { data: { id } },
  );
}

/** What is held of both, each value of a source once: obtained on the later day. */
function together(one: readonly FieldValue[], other: readonly FieldValue[]): readonly FieldValue[] {
  const joined = new Map<string, FieldValue>();
  for (const value of [...one, ...other]) {
    const key = JSON.stringify([value.field, value.source, value.value ?? null, value.point ?? null]);
    const known = joined.get(key);
    if (!known || value.at > known.at) joined.set(key, value);
  }
  return [...joined.values()];
}
