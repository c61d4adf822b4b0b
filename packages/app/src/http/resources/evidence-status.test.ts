import { expect, test } from 'vitest';
import { describeOnStores } from '../../testing/databases.ts';
import { testHouse } from '../../testing/test-house.ts';
import { closeDays, keepFigures } from '../../usecases/index.ts';
import { addCustomers } from '../../usecases/proving/proving.fixture.ts';
import { testApi } from '../in-memory.fixture.ts';
import { evidenceStatusResource } from './evidence-status.ts';

describeOnStores('the status of the evidence', (open) => {
  test('tells how long it is, its last seal, and what the last check found', async () => {
    const house = await testHouse(open);
    const { ask } = await testApi([evidenceStatusResource(house)]);
    const status = async () => (await ask('/api/v1/evidence/status')).json();
    expect(await status()).toEqual({
      entries: null,
      entriesAt: null,
      lastRoot: null,
      lastCheck: null,
      running: null,
    });
    await addCustomers(house, 3);
    house.clock.pass(1);
    await closeDays(house);
    await keepFigures(house);
    expect(await status()).toMatchObject({ entries: 3, lastRoot: { day: '2026-11-22', leaves: 3 } });
    const begun = await ask('/api/v1/evidence/check', { method: 'POST' });
    expect([begun.status, await begun.json()]).toMatchObject([202, { by: 'Sanne', people: 0 }]);
    await expect.poll(status, { timeout: 20_000 }).toMatchObject({
      running: null,
      lastCheck: { by: 'Sanne', check: { holds: true, people: 3, entries: 3, days: 1 } },
    });
  });
});
