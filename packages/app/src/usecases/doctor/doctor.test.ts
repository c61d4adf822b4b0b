import { expect, test } from 'vitest';
import { describeOnEveryStore } from '../../testing/databases.ts';
import { customer, type TestHouse, testHouse } from '../../testing/test-house.ts';
import { changePeople } from '../change-people.ts';
import { loadSample } from '../start/index.ts';
import { examineHouse } from './index.ts';

const stateOf = async (house: TestHouse) =>
  Object.fromEntries((await examineHouse(house)).map(({ check, state }) => [check, state]));

/** A house whose clock is that of the database. */
async function houseOf(open: Parameters<typeof testHouse>[0], options?: Parameters<typeof testHouse>[1]) {
  return testHouse(open, { at: new Date().toISOString(), ...options });
}

async function addSomeone(house: TestHouse): Promise<void> {
  const [newId] = await house.store.people.newIds(1);
  await changePeople(house, async () => ({
    drafts: [
      {
        person: { newId: newId! },
        state: customer({ lastPurchase: '2026-10-01' }),
        evidence: [],
      },
    ],
    result: undefined,
  }));
}

describeOnEveryStore('the doctor', (open) => {
  test('finds nothing wrong with a new house, and says what it lacks', async () => {
    const found = await stateOf(await houseOf(open, { policy: null }));
    expect(found).toMatchObject({ database: 'ok', clock: 'ok', policy: 'warning', backup: 'ok' });
    expect(Object.values(found)).not.toContain('failed');
  });

  test('tells of people without a backup, of the sample, and of nights that did not come', async () => {
    const house = await houseOf(open, { policy: null });
    await loadSample(house, { name: 'Test' });
    expect(await stateOf(house)).toMatchObject({ sample: 'warning', backup: 'warning', nightly: 'ok' });
    await house.store.settings.set('lastBackup', { at: house.clock.now(), parts: [] });
    await house.store.settings.set('jobs.nightly', {
      at: house.clock.now(),
      steps: [{ step: 'agenda' }, { step: 'roots', failed: 'Error' }],
    });
    expect(await stateOf(house)).toMatchObject({ backup: 'ok', nightly: 'failed' });
    house.clock.pass(8);
    expect(await stateOf(house)).toMatchObject({ backup: 'warning', 'evidence.days': 'warning' });
  });

  test('tells of a clock that is away from the database, and of people still to be judged', async () => {
    const house = await houseOf(open);
    await addSomeone(house);
    house.clock.set(new Date(Date.now() - 10 * 60_000).toISOString());
    expect((await stateOf(house)).clock).toBe('warning');
    house.clock.pass(-1);
    expect((await stateOf(house)).clock).toBe('failed');
    const epoch = (await house.store.policies.epoch())!;
    await house.store.policies.addEpoch({ ...epoch, epoch: epoch.epoch + 1, rebuiltAt: null });
    expect((await stateOf(house)).rebuild).toBe('warning');
  });

  test('every worry comes with what to do', async () => {
    const house = await houseOf(open, { policy: null });
    await loadSample(house, { name: 'Test' });
    house.clock.pass(30);
    for (const { check, state, says, remedy } of await examineHouse(house)) {
      expect([check, says.nl !== '', says.en !== '']).toEqual([check, true, true]);
      expect([check, remedy !== undefined]).toEqual([check, state !== 'ok']);
    }
  });
});
