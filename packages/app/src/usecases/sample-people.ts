import type { PersonState } from '@houdbaar/core/standing';
import type { House } from './house.ts';
import { noteLooks, type Viewer } from './person/index.ts';

/** Ids and hashes tell people and events apart; here they only tell them apart within one person. */
const named: ReadonlySet<string> = new Set(['hash', 'id', 'point', 'consent']);
/** What no judgement reads, or only to settle who came first. */
const leftOut: ReadonlySet<string> = new Set(['source', 'revised', 'primarySince']);

/**
 * Some people as the judge reads them, spread evenly over everybody: without values, ids, hashes, systems and instants.
 * They are still about someone each: the look is noted for every one of them.
 *
 * @param size how many at most; fewer where people were erased or merged
 */
export async function samplePeople(house: House, viewer: Viewer, size: number): Promise<PersonState[]> {
  const last = await house.store.sample.lastPerson();
  const count = Math.min(size, last);
  const ids = Array.from({ length: count }, (_, index) => Math.floor(((index + 0.5) * last) / count) + 1);
  const found = await house.store.people.load([...new Set(ids)]);
  const people = [...found].flatMap(([id, { state }]) => (state === null ? [] : [{ id, state }]));
  await noteLooks(
    house,
    people.map(({ id }) => id),
    viewer,
    'policy.sample',
  );
  return people.map(({ state }) => withoutNames(state));
}

/** A state in which nothing refers to the outside. */
function withoutNames({ corrected: _, ...state }: PersonState): PersonState {
  const names = new Map<string, string>();
  const instants = [...new Set(instantsIn(state))].toSorted((one, other) => one - other);
  const bare = (key: string, value: unknown): unknown => {
    if (leftOut.has(key)) return undefined;
    if (key === 'seq' && typeof value === 'number') return instants.indexOf(value);
    if (!named.has(key) || typeof value !== 'string') return value;
    const name = names.get(value) ?? `n${names.size}`;
    names.set(value, name);
    return name;
  };
  return JSON.parse(JSON.stringify(state, bare));
}

function instantsIn(value: unknown): number[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'seq' && typeof inner === 'number' ? [inner] : instantsIn(inner),
  );
}
