import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeOnEveryStore } from '../../testing/databases.ts';
import { customer, testHouse } from '../../testing/test-house.ts';
import { addPeople, shopPolicy } from '../clean-up/clean-up.fixture.ts';
import { worklist } from '../clean-up/index.ts';
import { steadyPace } from '../pace.ts';
import { areFiguresDue, CurrentFigures, keepFigures, latestFigure } from './index.ts';

describeOnEveryStore('figures of a day', (open) => {
  test('are due once a day, and when people came in by a file since', async () => {
    const house = await testHouse(open, { policy: null });
    expect(await areFiguresDue(house)).toBe(false);
    expect(await keepFigures(house)).toBe(0);
    const shop = await testHouse(open, { policy: shopPolicy() });
    expect(await areFiguresDue(shop)).toBe(true);
    await keepFigures(shop);
    expect(await areFiguresDue(shop)).toBe(false);
    const id = randomUUID();
    shop.clock.pass(1 / 24);
    await shop.store.imports.add({
      id,
      fileHash: id,
      name: 'a.csv',
      sourceId: 1,
      options: { files: [], source: 'CRM', supplier: null, presenceOnly: [], policyVersion: 1 },
      state: 'running',
      rowsDone: 0,
      counts: { rows: 0, new: 0, changed: 0, unchanged: 0, refused: {} },
      createdAt: shop.clock.now(),
      finishedAt: null,
      createdBy: 'Sanne',
    });
    expect(await areFiguresDue(shop)).toBe(false);
    await shop.store.imports.stop(id, shop.clock.now());
    expect(await areFiguresDue(shop)).toBe(true);
    await keepFigures(shop);
    expect(await areFiguresDue(shop)).toBe(false);
    shop.clock.pass(1);
    expect(await areFiguresDue(shop)).toBe(true);
  });

  test('come to the same in pages of any size, and give way after each', async () => {
    const house = await testHouse(open, { policy: shopPolicy() });
    const people = Array.from({ length: 23 }, (_, index) => ({
      state: customer({ lastPurchase: `20${String(10 + (index % 17)).padStart(2, '0')}-06-01` }),
    }));
    await addPeople(house, people);
    let pauses = 0;
    await keepFigures(
      house,
      () => {
        pauses += 1;
      },
      steadyPace(5),
    );
    const small = await latestFigure(house, 'people');
    expect(pauses).toBeGreaterThanOrEqual(5);
    await keepFigures(house);
    expect((await latestFigure(house, 'people'))?.value).toEqual(small?.value);
    const { people: all, sleepers } = small!.value;
    expect(all).toBe(23);
    expect(Object.values(sleepers).reduce((sum, each) => sum + each, 0)).toBe(23);
  });

  test('of now follow every change', async () => {
    const house = await testHouse(open, { policy: shopPolicy() });
    const current = new CurrentFigures(house);
    expect((await current.get()).people).toMatchObject({ people: 0, kept: 0 });
    await addPeople(house, [{ state: customer({ lastPurchase: '2026-11-01' }) }]);
    expect((await current.get()).people).toMatchObject({ people: 1, kept: 1, lapsed: 0, undated: 0 });
    house.clock.set('2029-01-01T12:00:00Z');
    const later = await current.get();
    // Nobody judged them since: what stood for the offers has ended, the warranty still holds.
    expect(later.people).toMatchObject({ people: 1, kept: 1 });
    expect(later.lanes.find(({ purpose, ask }) => purpose === 'offers' && ask === 'keep')).toMatchObject({
      lawful: 0,
      unknown: { outdated: 1 },
    });
  });

  test('count as undated who is on the worklist, and nobody else', async () => {
    const house = await testHouse(open, { policy: shopPolicy() });
    const bought = customer({ lastPurchase: '2026-05-01' });
    const lead = {
      ...bought,
      facts: { origins: bought.facts.origins!, relation: { kind: 'lead' as const } },
    };
    await addPeople(house, [
      { state: bought },
      { state: { ...bought, facts: {} } },
      // The mailbox of an organisation may stay; whoever no purpose concerns has had their time.
      { state: { ...bought, person: { kind: 'business-address' }, facts: {} } },
      { state: lead },
    ]);
    const { people } = await new CurrentFigures(house).get();
    const listed = await worklist(house);
    expect(people).toMatchObject({ people: 4, undated: listed.length });
    expect(listed.map(({ person }) => person)).toEqual([2]);
    expect(people.kept + people.lapsed).toBe(3);
  });
});
