import { expect, test } from 'vitest';
import { describeOnEveryStore } from '../../testing/databases.ts';
import { customer, testHouse } from '../../testing/test-house.ts';
import {
  announcePlan,
  applyPolicy,
  approvePlan,
  destroyExpiredEvidence,
  executePlan,
  planCleanUp,
} from '../index.ts';
import { addPeople, shopPolicy } from './clean-up.fixture.ts';

const ann = { name: 'Ann' };
const bob = { name: 'Bob' };
const day = 86_400_000;
const lapsed = { state: customer({ lastPurchase: '2020-03-01' }), values: { email: 'old@example.nl' } };
const current = { state: customer({ lastPurchase: '2026-09-01' }), values: { email: 'new@example.nl' } };

describeOnEveryStore('what the policy says about clean-up', (open) => {
  test('sets the grace period, the second person and how long evidence stays readable', async () => {
    const house = await testHouse(open);
    const says = 'cleanUp: { graceDays: 3, alwaysSecond: true, evidenceMonths: 12 }';
    await applyPolicy(house, `${shopPolicy()}${says}\n`, ann);
    house.clock.pass(20);
    await addPeople(house, [lapsed, ...Array.from({ length: 30 }, () => current)]);
    const first = await planCleanUp(house, ann);
    expect(first.whySecond).toEqual(['always']);
    // The first run only announces, whatever the policy says.
    const announced = await announcePlan(house, first.id, ann);
    expect(announced.executeFrom! - announced.announcedAt!).toBe(14 * day);
    await expect(approvePlan(house, first.id, ann)).rejects.toMatchObject({ code: 'second-person-needed' });
    await approvePlan(house, first.id, bob);
    house.clock.pass(15);
    await executePlan(house, first.id, ann);

    await addPeople(house, [lapsed]);
    const second = await planCleanUp(house, ann);
    const later = await announcePlan(house, second.id, ann);
    expect(later.executeFrom! - later.announcedAt!).toBe(3 * day);

    house.clock.pass(364);
    expect(await destroyExpiredEvidence(house)).toBe(0);
    house.clock.pass(2);
    expect(await destroyExpiredEvidence(house)).toBe(1);
  });
});
