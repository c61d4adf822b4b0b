import { parseDay } from '@houdbaar/core/time';
import { expect, test } from 'vitest';
import { addPeople, shopPolicy } from '../../usecases/clean-up/clean-up.fixture.ts';
import { announcePlan, approvePlan, executePlan, planCleanUp } from '../../usecases/index.ts';
import { identifierOf } from '../../usecases/record/record.fixture.ts';
import { describeOnEveryStore } from '../databases.ts';
import { customer, testHouse } from '../test-house.ts';

describeOnEveryStore('a lapsed address', (open) => {
  test('stays closed to marketing when its owner had objected, although the owner is still held', async () => {
    const house = await testHouse(open, {
      policy: shopPolicy().replace(/email: required\n(\s+)lastName/, 'lastName'),
    });
    house.clock.pass(30);
    const { hash } = identifierOf(house, { kind: 'email', email: 'objector@example.nl' });
    const state = customer({ lastPurchase: '2024-03-01' });
    await addPeople(house, [
      {
        state: {
          ...state,
          points: [{ kind: 'email', hash, primary: true }],
          facts: {
            ...state.facts,
            objections: [{ id: 'no', at: parseDay('2024-05-01'), scope: 'marketing' }],
          },
        },
        values: { email: 'objector@example.nl', lastName: 'Smit' },
      },
    ]);
    const { id } = await planCleanUp(house, { name: 'Ann' });
    expect(await house.store.plans.items(id, { after: -1, limit: 10 })).toMatchObject([
      { action: 'fields', fields: ['email'] },
    ]);
    await announcePlan(house, id, { name: 'Ann' });
    house.clock.pass(15);
    await approvePlan(house, id, { name: 'Bob' });
    await executePlan(house, id, { name: 'Ann' });
    expect((await house.store.people.find([hash])).get(hash)).toBeUndefined();
    expect([...((await house.store.suppression.check([hash])).get(hash) ?? [])]).toContain('marketing');
  });
});
