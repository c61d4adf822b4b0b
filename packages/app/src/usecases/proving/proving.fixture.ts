import { customer, type TestHouse } from '../../testing/test-house.ts';
import { changePeople, type NewEvidence } from '../change-people.ts';

/** So many new customers, each with a sale on record. @returns their numbers */
export async function addCustomers(house: TestHouse, count: number): Promise<readonly number[]> {
  return changePeople(house, async () => {
    const ids = await house.store.people.newIds(count);
    return {
      drafts: ids.map((newId) => ({
        person: { newId },
        state: customer({ lastPurchase: '2026-11-01' }),
        evidence: [{ kind: 'origin' as const, at: house.clock.now(), body: { via: 'sale' } }],
      })),
      result: ids,
    };
  });
}

/** Records something about people who are there. */
export async function record(
  house: TestHouse,
  ids: readonly number[],
  evidence: Omit<NewEvidence, 'at'> = { kind: 'notice', body: { marketing: true } },
): Promise<void> {
  await changePeople(house, async () => {
    const people = await house.store.people.load(ids);
    return {
      drafts: [...people.values()].map((person) => ({
        person,
        state: person.state,
        evidence: [{ at: house.clock.now(), ...evidence }],
      })),
      result: undefined,
    };
  });
}
