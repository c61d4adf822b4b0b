import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { describeOnStores } from '../testing/databases.ts';
import { customer, freshStanding, standingOf, type TestHouse, testHouse } from '../testing/test-house.ts';
import { addPeople } from '../usecases/clean-up/clean-up.fixture.ts';
import { lastNight, rebuildStanding, todayOf } from '../usecases/index.ts';
import { Stopped, underLease } from './lease.ts';
import { isNightlyDue, nightlyWork } from './nightly.ts';

const breathe = async () => undefined;

const lookedAt = (house: TestHouse, day: string) =>
  house.store.accessLog.add([
    {
      id: randomUUID(),
      personId: 1,
      at: Date.parse(`${day}T12:00:00Z`),
      actor: 'Sanne',
      actorId: null,
      action: 'person.show',
      purpose: null,
    },
  ]);
const looks = async (house: TestHouse) => (await house.store.accessLog.of(1, 100)).length;

describeOnStores('the work of a night', (open) => {
  test('is done once for each day, in the organisation’s time zone', async () => {
    const house = await testHouse(open);
    const [id] = await addPeople(house, [{ state: customer({ lastPurchase: '2024-12-01' }) }]);
    await lookedAt(house, '2020-01-01');
    const first = await nightlyWork(house, { breathe });
    expect(first?.steps.map(({ step, done, failed }) => [step, done, failed])).toEqual([
      ['standing', 0, undefined],
      ['figures', 1, undefined],
      ['evidence-days', 0, undefined],
      ['own-data', 1, undefined],
      ['expired-evidence', 0, undefined],
      ['tidy', 0, undefined],
    ]);
    expect(await nightlyWork(house, { breathe })).toBeNull();
    expect(await isNightlyDue(house)).toBe(false);
    // Half past midnight in Amsterdam is still the day before in UTC; ten past is too early.
    house.clock.set('2026-12-02T23:10:00Z');
    expect(await isNightlyDue(house)).toBe(false);
    house.clock.set('2026-12-02T23:30:00Z');
    expect(await isNightlyDue(house)).toBe(true);
    const second = await nightlyWork(house, { breathe });
    expect(second).toMatchObject({ day: todayOf(house) });
    expect(second!.steps[0]).toMatchObject({ step: 'standing', done: 1 });
    expect(second!.steps[2]).toMatchObject({ step: 'evidence-days', done: 1 });
    expect(await standingOf(house, id!)).toEqual(await freshStanding(house, id!));
  });

  test('a step that fails keeps no other back, and alone is done again', async () => {
    const house = await testHouse(open);
    let broken = true;
    let runs = 0;
    const tidy = async () => {
      runs += 1;
      if (broken) throw new RangeError('a name that must not be logged');
      return ['person'];
    };
    await lookedAt(house, '2020-01-01');
    await expect(nightlyWork(house, { breathe, tidy })).rejects.toThrow(AggregateError);
    expect(await looks(house)).toBe(0);
    const failed = (await lastNight(house))!;
    expect(failed.steps.at(-1)).toMatchObject({ step: 'tidy', failed: 'RangeError' });
    expect(JSON.stringify(failed)).not.toContain('must not');
    broken = false;
    await lookedAt(house, '2020-01-01');
    expect((await nightlyWork(house, { breathe, tidy }))?.steps.at(-1)).toMatchObject({ done: 1 });
    expect(runs).toBe(2);
    // The own data had been done.
    expect(await looks(house)).toBe(1);
  });

  test('a clock that jumps ahead destroys nothing that night', async () => {
    const house = await testHouse(open);
    await nightlyWork(house, { breathe });
    await lookedAt(house, '2026-11-20');
    house.clock.set('2036-11-22T12:00:00Z');
    const jumped = await nightlyWork(house, { breathe });
    expect(jumped?.steps.filter(({ postponed }) => postponed).map(({ step }) => step)).toEqual([
      'own-data',
      'expired-evidence',
    ]);
    expect(await looks(house)).toBe(1);
    house.clock.pass(1);
    await nightlyWork(house, { breathe });
    expect(await looks(house)).toBe(0);
  });

  test('after a clock that was set back nobody is left with an answer for a later day', async () => {
    const house = await testHouse(open);
    const [id] = await addPeople(house, [{ state: customer({ lastPurchase: '2024-12-01' }) }]);
    const today = await standingOf(house, id!);
    house.clock.set('2027-06-01T12:00:00Z');
    await nightlyWork(house, { breathe });
    expect((await standingOf(house, id!))?.lanes).not.toEqual(today?.lanes);
    house.clock.set('2026-11-22T12:00:00Z');
    expect(await isNightlyDue(house)).toBe(true);
    await nightlyWork(house, { breathe });
    const { epoch } = (await house.store.policies.epoch())!;
    expect((await standingOf(house, id!))?.epoch).not.toBe(epoch);
    await rebuildStanding(house);
    expect((await standingOf(house, id!))?.lanes).toEqual(today?.lanes);
    expect(await nightlyWork(house, { breathe })).toBeNull();
  });

  test('works without a policy', async () => {
    const house = await testHouse(open, { policy: null });
    expect((await nightlyWork(house, { breathe }))?.steps.every(({ failed }) => !failed)).toBe(true);
  });
});

describeOnStores('a lease', (open) => {
  const never = new AbortController().signal;

  test('lets one of many work, and the next once it is done', async () => {
    const house = await testHouse(open, { policy: null });
    const { promise, resolve } = Promise.withResolvers<void>();
    const first = underLease(house, { name: 'job:x', owner: 'a', signal: never }, () =>
      promise.then(() => 'done'),
    );
    while (await house.store.leases.take('job:x', 'b', house.clock.now(), house.clock.now() + 1))
      await house.store.leases.release('job:x', 'b');
    const second = underLease(house, { name: 'job:x', owner: 'c', signal: never }, async () => 'no');
    expect(await second).toBeUndefined();
    resolve();
    expect(await first).toBe('done');
    const third = underLease(house, { name: 'job:x', owner: 'c', signal: never }, async () => 'yes');
    expect(await third).toBe('yes');
  });

  test('taken by a clock that had jumped ahead it holds nobody back', async () => {
    const house = await testHouse(open, { policy: null });
    const now = house.clock.now();
    expect(await house.store.leases.take('job:x', 'a', now + 1e11, now + 1e11 + 60_000)).toBe(true);
    expect(await house.store.leases.take('job:x', 'b', now, now + 60_000)).toBe(true);
    expect(await house.store.leases.take('job:x', 'a', now, now + 60_000)).toBe(false);
  });
});

describe('giving way', () => {
  test('ends between two pieces once it is told to, and lets go of the lease', async () => {
    const stop = new AbortController();
    const held: string[] = [];
    const house = {
      clock: { now: () => 0 },
      store: {
        leases: {
          take: async (name: string) => held.push(name) > 0,
          release: async (name: string) => void held.splice(held.indexOf(name), 1),
        },
      },
    } as unknown as TestHouse;
    let pieces = 0;
    const work = underLease(house, { name: 'x', owner: 'a', signal: stop.signal }, async ({ breathe }) => {
      for (;;) {
        pieces += 1;
        if (pieces === 3) stop.abort();
        await breathe();
      }
    });
    await expect(work).rejects.toBeInstanceOf(Stopped);
    expect(pieces).toBe(3);
    expect(held).toEqual([]);
  });
});
