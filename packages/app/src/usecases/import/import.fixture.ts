import { lookupHash, normaliseIdentifier, type RawIdentifier } from '../../keys/index.ts';
import type { TestHouse } from '../../testing/test-house.ts';
import { todayOf } from '../house.ts';
import { holdsOn, unpackLane } from '../standing-code.ts';
import { type ImportRequest, type ImportResult, importPeople } from './index.ts';

export const actor = { name: 'Test' };

export const importFile = (
  house: TestHouse,
  path: string,
  more: Partial<ImportRequest> = {},
): Promise<ImportResult> => importPeople(house, { files: [path], source: 'CRM', actor, ...more });

export function hashOf(house: TestHouse, raw: RawIdentifier): string {
  const read = normaliseIdentifier(raw);
  if ('fault' in read) throw new Error(read.fault);
  return lookupHash(house.ring, read.kind, read.normalised).hash;
}

/** The people found by an e-mail address, by number. */
export async function peopleOf(house: TestHouse, email: string): Promise<readonly number[]> {
  const hash = hashOf(house, { kind: 'email', email });
  return (await house.store.people.find([hash])).get(hash) ?? [];
}

/** What is held of the one person with an e-mail address. */
export async function heldOf(house: TestHouse, email: string) {
  const [id, ...others] = await peopleOf(house, email);
  if (id === undefined || others.length > 0) throw new Error(`${email} has ${others.length + 1} people`);
  return {
    person: (await house.store.people.load([id])).get(id)!,
    values: (await house.store.people.values([id])).get(id) ?? [],
  };
}

/** Outcome and rule of a person in a lane, as it stands. */
export async function answerOf(house: TestHouse, id: number, purpose: string, channel?: string) {
  const { lanes, codes, epoch } = await house.rulings.current(house.store);
  const lane = lanes.find((each) => each.purpose === purpose && each.channel === channel)!;
  const row = (await house.store.standing.rows([id], lanes.length)).get(id)!;
  const packed = row.lanes[lane.index] ?? null;
  if (packed === null) return undefined;
  if (row.epoch !== epoch.epoch || !holdsOn(packed, todayOf(house))) throw new Error('the standing is stale');
  await codes.reload(house.store.policies);
  return codes.verdictOf(unpackLane(packed).code).outcome;
}

/** Everything that is held, by number, without what differs from run to run. */
export async function everyone(house: TestHouse) {
  const people = await house.store.people.page(0, 10_000);
  const values = await house.store.people.values(people.map(({ id }) => id));
  return people.map(({ id, state, chain }) => ({
    state,
    entries: chain.length,
    values: values.get(id) ?? [],
  }));
}
