import { templateYaml } from '@houdbaar/core/policy';
import { parseDay } from '@houdbaar/core/time';
import { expect, test, vi } from 'vitest';
import { describeOnStores, type OpenStore } from '../testing/databases.ts';
import { customer, freshStanding, standingOf, type TestHouse, testHouse } from '../testing/test-house.ts';
import { addPeople } from '../usecases/clean-up/clean-up.fixture.ts';
import { addEndpoint, applyPolicy, deliveryLog, lastNight, sendTest } from '../usecases/index.ts';
import { deliveryConcurrency } from '../webhooks/index.ts';
import { startReceiver, status } from '../webhooks/receiver.fixture.ts';
import { jobChecks, jobFigures } from './jobs-state.ts';
import { type RunningJobs, startJobs } from './start-jobs.ts';

const targets = { allowPrivate: true, resolve: async () => ['127.0.0.1'] };

/** A house with its background work at work. */
async function working(open: OpenStore, processes = 1) {
  let pool: Awaited<ReturnType<OpenStore>>['pool'] | undefined;
  let kind: string | undefined;
  const bare = await testHouse(async (options) => {
    const database = await open(options);
    ({ pool, kind } = database);
    return database;
  });
  const errors: object[] = [];
  const all: RunningJobs[] = [];
  const house: TestHouse = { ...bare, wake: (work) => all[0]?.wake(work) };
  for (let each = 0; each < processes; each += 1)
    all.push(
      startJobs(house, {
        connect: () => pool!.connect(),
        embedded: kind === 'embedded',
        log: { info: () => undefined, error: (fields) => void errors.push(fields) },
        sending: {
          ...targets,
          ...deliveryConcurrency,
          clock: house.clock,
          random: () => 0,
          timeoutMs: 5_000,
        },
      }),
    );
  return { house, all, errors, stop: () => Promise.all(all.map((jobs) => jobs.stop())) };
}

const until = (check: () => unknown) => vi.waitUntil(check, { timeout: 60_000, interval: 50 });

describeOnStores('background work', (open) => {
  test('starts, does what is left, does what it is woken for, and stops', async () => {
    const { house, all, errors, stop } = await working(open);
    const [jobs] = all;
    const [id] = await addPeople(house, [{ state: customer({ lastPurchase: '2026-10-01' }) }]);
    // Today's work was never done, and the standing of the first policy not yet gone through.
    await until(async () => (await lastNight(house)) !== null);
    await until(async () => (await house.store.policies.epoch())?.rebuiltAt !== null);
    expect(jobs!.state()).toEqual({ queue: 'running' });

    const receiver = await startReceiver(status(200));
    const { endpoint } = await addEndpoint(
      house,
      { name: 'CRM', target: receiver.url, types: ['plan.executed'], reasons: false },
      { name: 'Sanne' },
      targets,
    );
    await sendTest(house, endpoint.id);
    await until(async () => {
      const [line] = await deliveryLog(house, endpoint.id, { before: null, limit: 1 });
      return line?.state === 'delivered';
    });

    const other = templateYaml('NL', parseDay('2026-11-22'), 'b2b-lead');
    const { epoch } = await applyPolicy(house, other, { name: 'Sanne' });
    await until(async () => (await house.store.policies.epoch())?.rebuiltAt !== null);
    const standing = await standingOf(house, id!);
    expect(standing).toEqual(await freshStanding(house, id!));
    expect(standing?.epoch).toBe(epoch.epoch);

    const checks = await jobChecks(house, jobs!.state());
    expect(checks.map(({ name, ok, detail }) => [name, ok, detail])).toEqual([
      ['queue', true, 'running'],
      ['nightly', true, 'today'],
      ['rebuild', true, 'done'],
      ['webhooks', true, '0 waiting, 0 failing, 0 given up'],
    ]);
    const figures = await jobFigures(house, jobs!.state());
    expect(figures.find(({ name }) => name === 'houdbaar_queue_running')?.values).toEqual([{ value: 1 }]);
    await stop();
    expect(jobs!.state()).toEqual({ queue: 'stopped' });
    expect(errors).toEqual([]);
  });

  test('of many processes one does the night’s work', async () => {
    const { house, errors, stop } = await working(open, 2);
    await until(async () => (await lastNight(house)) !== null);
    const first = await lastNight(house);
    await stop();
    expect(await lastNight(house)).toEqual(first);
    expect(errors).toEqual([]);
  });
});
