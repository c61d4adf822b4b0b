import { parseDay } from '@houdbaar/core/time';
import { expect, test } from 'vitest';
import { describeOnEveryStore } from '../testing/databases.ts';
import { customer, testHouse } from '../testing/test-house.ts';
import { addPeople, shopPolicy } from './clean-up/clean-up.fixture.ts';
import { Months } from './forecast.ts';
import {
  agenda,
  announcePlan,
  duePeople,
  forecast,
  planCleanUp,
  rebuildStanding,
  recordFacts,
  refreshDue,
  waitingTasks,
} from './index.ts';

const ann = { name: 'Ann' };

test('months find the month of each day', () => {
  const months = new Months(parseDay('2026-11-22'), 24);
  expect(months.names[0]).toBe('2026-11');
  expect(months.names[23]).toBe('2028-10');
  expect(months.placeOf(parseDay('2026-11-30'))).toBe(0);
  expect(months.placeOf(parseDay('2026-12-01'))).toBe(1);
  expect(months.placeOf(parseDay('2028-10-31'))).toBe(23);
  expect(months.placeOf(parseDay('2028-11-01'))).toBeUndefined();
});

describeOnEveryStore('agenda', (open) => {
  test('tells what changes by itself, of whom, and what waits for someone', async () => {
    const house = await testHouse(open, { policy: shopPolicy() });
    // Offers end 24 months after the purchase, the warranty 60 months.
    const [soon, , warranty] = await addPeople(house, [
      { state: customer({ lastPurchase: '2024-12-01' }) },
      { state: customer({ lastPurchase: '2026-06-01' }) },
      { state: customer({ lastPurchase: '2021-12-10' }) },
    ]);
    await rebuildStanding(house);
    const plan = await planCleanUp(house, ann);
    await announcePlan(house, plan.id, ann);
    const found = await agenda(house);
    expect(found).toMatchObject({ people: 2, overdue: 0, complete: true });
    const keep = found.lanes.filter(({ ask, outcome }) => ask === 'keep' && outcome === 'lawful');
    expect(keep).toMatchObject([
      { purpose: 'offers', day: parseDay('2026-12-01'), people: 1, rule: 'eu-legitimate-interest' },
      { purpose: 'warranty', day: parseDay('2026-12-10'), people: 1 },
    ]);
    expect(found.lanes).toContainEqual(
      expect.objectContaining({ purpose: 'offers', ask: 'contact', channel: 'email', people: 1 }),
    );
    expect(found.tasks).toContainEqual({ task: 'approve', plan: plan.id, from: parseDay('2026-11-22') });
    const people = await duePeople(house, { from: found.from, to: found.to });
    expect(people.map(({ person, day }) => [person, day])).toEqual([
      [soon, parseDay('2026-12-01')],
      [warranty, parseDay('2026-12-10')],
    ]);
    expect(people[0]!.changes).toContainEqual({
      purpose: 'offers',
      ask: 'keep',
      before: { outcome: 'lawful', rule: 'eu-legitimate-interest' },
      after: { outcome: 'unlawful', rule: 'eu-retention-over' },
    });
    const [first, ...rest] = people;
    const next = await duePeople(house, { ...found, after: first!, limit: 10 });
    expect(next).toEqual(rest);
  });

  test('counts what was not refreshed, and nothing twice', async () => {
    const house = await testHouse(open, { policy: shopPolicy() });
    await addPeople(house, [{ state: customer({ lastPurchase: '2024-12-01' }) }]);
    house.clock.pass(20);
    expect(await agenda(house)).toMatchObject({ people: 0, overdue: 1 });
    await refreshDue(house);
    expect(await agenda(house)).toMatchObject({ people: 0, overdue: 0 });
  });

  test('tells of reviews that are due', async () => {
    const house = await testHouse(open, { policy: shopPolicy() });
    house.clock.pass(350);
    expect((await agenda(house)).tasks).toContainEqual({
      task: 'review-assessment',
      purpose: 'offers',
      from: parseDay('2027-11-22'),
    });
  });
});

describeOnEveryStore('what waits for someone', (open) => {
  test('tells of requests without an answer, and of people without dates', async () => {
    const house = await testHouse(open, { policy: shopPolicy() });
    const bought = customer({ lastPurchase: '2026-06-01' });
    const [asking] = await addPeople(house, [
      { state: bought },
      { state: customer({ lastPurchase: '2026-06-02' }) },
      { state: { ...bought, facts: { notices: bought.facts.notices! } } },
    ]);
    const worklist = { task: 'worklist', people: 1, from: parseDay('2026-11-22') };
    expect(await waitingTasks(house)).toEqual([worklist]);
    const request = { type: 'request', id: 'rq', person: { id: asking }, at: '2026-11-20', right: 'access' };
    const objection = {
      type: 'request',
      id: 'ob',
      person: { id: asking },
      at: '2026-11-20',
      right: 'objection',
    };
    await recordFacts(house, { events: [request, objection], by: ann });
    // A month later is a Sunday: the answer may come on the working day after it.
    const asked = { task: 'answer-request', person: asking, right: 'access', from: parseDay('2026-11-20') };
    expect(await waitingTasks(house)).toEqual([{ ...asked, by: parseDay('2026-12-21') }, worklist]);
    const answer = { ...request, answered: '2026-11-22', revised: '2026-11-22' };
    await recordFacts(house, { events: [answer], by: ann });
    expect(await waitingTasks(house)).toEqual([worklist]);
  });
});

describeOnEveryStore('forecast', (open) => {
  test('counts by month who loses what', async () => {
    const house = await testHouse(open, { policy: shopPolicy() });
    await addPeople(house, [
      { state: customer({ lastPurchase: '2024-12-01' }) },
      { state: customer({ lastPurchase: '2024-12-31' }) },
      { state: customer({ lastPurchase: '2025-01-01' }) },
      { state: customer({ lastPurchase: '2026-11-01' }) },
      { state: customer({ lastPurchase: '2022-11-01' }) },
    ]);
    const { months, lanes } = await forecast(house);
    const offers = lanes.find(({ purpose, ask }) => purpose === 'offers' && ask === 'keep')!;
    expect(offers).toMatchObject({ lawful: 4, later: 1, never: 0 });
    expect(offers.lapses[months.indexOf('2026-12')]).toBe(2);
    expect(offers.lapses[months.indexOf('2027-01')]).toBe(1);
    const warranty = lanes.find(({ purpose, ask }) => purpose === 'warranty' && ask === 'keep')!;
    expect(warranty).toMatchObject({ lawful: 5, later: 4 });
    expect(warranty.lapses[months.indexOf('2027-11')]).toBe(1);
  });
});
