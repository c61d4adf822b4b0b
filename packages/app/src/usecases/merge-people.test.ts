import { expect, test } from 'vitest';
import { verifyChain } from '../evidence/index.ts';
import { describeOnEveryStore } from '../testing/databases.ts';
import { evidenceOf, freshStanding, standingOf, testHouse } from '../testing/test-house.ts';
import { placeHold } from './holds.ts';
import { mergePeople } from './merge-people.ts';
import { peopleById } from './people-by-id.ts';
import { addCustomer, identifierOf, record, sanne, stateOf } from './record/record.fixture.ts';

const anna = { kind: 'email', email: 'anna@example.nl' } as const;
const work = { kind: 'email', email: 'a.jansen@example.com' } as const;

describeOnEveryStore('merging people', (open) => {
  test('keeps both histories and the stricter wish, found under one number', async () => {
    const house = await testHouse(open);
    const kept = await addCustomer(house, [anna]);
    const other = await addCustomer(house, [work]);
    await record(house, [
      { type: 'objection', id: 'o', person: { id: other }, at: '2026-11-20', scope: 'marketing' },
      { type: 'activity', person: { id: kept }, at: '2026-11-20', kind: 'login' },
      { type: 'activity', person: { id: other }, at: '2026-11-21', kind: 'login' },
    ]);
    expect(await mergePeople(house, kept, other, sanne)).toEqual({ kept, merged: true });

    const state = await stateOf(house, kept);
    expect(state.facts.objections).toHaveLength(1);
    expect(state.points).toHaveLength(2);
    expect(state.facts.activities?.filter(({ kind }) => kind === 'login')).toHaveLength(1);
    const { hash } = identifierOf(house, work);
    expect((await house.store.people.find([hash])).get(hash)).toEqual([kept]);
    expect((await house.store.people.load([other])).get(other)).toMatchObject({
      status: 'merged',
      mergedInto: kept,
      state: null,
    });
    expect((await house.store.people.values([kept, other])).get(kept)).toHaveLength(2);
    expect((await house.store.people.values([other])).get(other)).toBeUndefined();
    expect(await standingOf(house, kept)).toMatchObject(await freshStanding(house, kept));
    expect(await standingOf(house, other)).toBeUndefined();
    for (const [id, length] of [
      [kept, 1],
      [other, 2],
    ] as const) {
      const entries = await evidenceOf(house, id);
      expect(verifyChain(id, entries)).toMatchObject({ holds: true, head: { seq: length } });
      expect(entries.at(-1)!.kind).toBe('merge');
    }
  });

  test('changes nothing the second time, and what is told of the old number is told of the kept one', async () => {
    const house = await testHouse(open);
    const ids = [await addCustomer(house, [anna]), await addCustomer(house, [work])];
    const third = await addCustomer(house, [{ kind: 'phone', phone: '+31612345678' }]);
    await mergePeople(house, ids[0]!, ids[1]!, sanne);
    await mergePeople(house, third, ids[0]!, sanne);
    for (const id of ids)
      expect(await mergePeople(house, third, id, sanne)).toEqual({ kept: third, merged: false });
    const { results } = await record(house, [
      { type: 'activity', person: { id: ids[1]! }, at: '2026-11-21', kind: 'login' },
      { type: 'activity', person: { email: work.email }, at: '2026-11-22', kind: 'login' },
    ]);
    expect(results.map(({ people }) => people)).toEqual([[third], [third]]);
    expect(await evidenceOf(house, third)).toHaveLength(1);
  });

  test('says who is not there', async () => {
    const house = await testHouse(open);
    const id = await addCustomer(house, [anna]);
    await expect(mergePeople(house, id, 99, sanne)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('a hold about either is about the one that is left, and counts them once', async () => {
    const house = await testHouse(open);
    const kept = await addCustomer(house, [anna]);
    const other = await addCustomer(house, [work]);
    const hold = { title: 'Claim', kind: 'legal-claim' as const };
    const { hold: both } = await placeHold(house, sanne, { ...hold, people: [kept, other] });
    const { hold: one } = await placeHold(house, sanne, { ...hold, people: [other] });
    await mergePeople(house, kept, other, sanne);
    for (const { id } of [both, one]) expect(await house.store.holds.people(id, 0, 10)).toEqual([kept]);
    expect((await stateOf(house, kept)).facts.holds).toHaveLength(2);
  });

  test('someone merged into a person who is gone altogether is found no more', async () => {
    const database = await open();
    const house = await testHouse(async () => database);
    const kept = await addCustomer(house, [anna]);
    const other = await addCustomer(house, [work]);
    await mergePeople(house, kept, other, sanne);
    await database.pool.query('delete from person where person_id = $1', [kept]);
    expect((await peopleById(house.store, [other, kept])).size).toBe(0);
  });
});
