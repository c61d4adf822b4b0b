import { parseDay } from '@houdbaar/core/time';
import { expect, test } from 'vitest';
import { describeOnEveryStore } from '../../testing/databases.ts';
import { customer, testHouse } from '../../testing/test-house.ts';
import {
  changePeople,
  type GrantedPurposes,
  heldNow,
  leaveOut,
  placeHold,
  planCleanUp,
  releaseHold,
} from '../index.ts';
import { addPeople, shopPolicy } from './clean-up.fixture.ts';

const ann = { name: 'Ann' };
const lapsed = customer({ lastPurchase: '2016-05-01' });

describeOnEveryStore('who of a plan is held now', (open) => {
  test('is told from the moment of the hold until its release, to who sees all purposes', async () => {
    const house = await testHouse(open, { policy: shopPolicy() });
    const [held, partly, restricted] = await addPeople(house, [
      { state: lapsed, values: { lastName: 'Smit' } },
      { state: lapsed, values: { lastName: 'Bos', address: 'Kade 1' } },
      { state: lapsed, values: { lastName: 'Bakker' } },
    ]);
    const { id } = await planCleanUp(house, ann);
    const now = async (sees: GrantedPurposes = 'all') => {
      const items = await house.store.plans.items(id, { after: -1, limit: 9 });
      return [...(await heldNow(house, items, { name: 'Sanne', sees, opensEvidence: false }))].sort();
    };
    expect(await now()).toEqual([]);
    const claim = { title: 'zaak 2026-14', kind: 'legal-claim', people: [held!] } as const;
    const { hold } = await placeHold(house, ann, claim);
    // The rest of them still goes.
    await placeHold(house, ann, { ...claim, people: [partly!], fields: ['address'] });
    expect(await now()).toEqual([held]);
    await changePeople(house, async () => {
      const person = (await house.store.people.load([restricted!])).get(restricted!)!;
      const requests = [{ id: 'r', right: 'restriction' as const, at: parseDay('2026-11-20') }];
      const state = { ...lapsed, points: person.state!.points, facts: { ...lapsed.facts, requests } };
      return { result: undefined, drafts: [{ person, state }] };
    });
    expect(await now()).toEqual([held, restricted]);
    expect(await now(['warranty'])).toEqual([]);
    await leaveOut(house, id, restricted!, ann, 'Vroeg om beperking');
    await releaseHold(house, ann, hold.id);
    expect(await now()).toEqual([]);
  });
});
