import { parseDay } from '@houdbaar/core/time';
import { expect, test } from 'vitest';
import { describeOnEveryStore } from '../testing/databases.ts';
import { customer, testHouse } from '../testing/test-house.ts';
import { alikeKey } from './alike.ts';
import { addPeople, shopPolicy } from './clean-up/clean-up.fixture.ts';
import { applyPolicy, forecast, rebuildStanding, simulatePolicy } from './index.ts';

const shorter = shopPolicy().replace('keep: P24M', 'keep: P12M');

test('people are alike whatever they and their events are called', () => {
  const one = customer({ lastPurchase: '2026-05-01' });
  const other = customer({ lastPurchase: '2026-05-01' });
  const key = alikeKey(JSON.stringify(one));
  expect(alikeKey(JSON.stringify(other))).toBe(key);
  expect(alikeKey(JSON.stringify(customer({ lastPurchase: '2026-05-02' })))).not.toBe(key);
  expect(alikeKey(JSON.stringify({ ...one, country: 'BE' }))).not.toBe(key);
  const verified = { ...one, points: [{ ...one.points[0]!, undeliverable: true as const }] };
  expect(alikeKey(JSON.stringify(verified))).not.toBe(key);
});

test('the order on a day tells people apart where it counts', () => {
  const base = customer({ lastPurchase: '2026-05-01' });
  const at = parseDay('2026-05-01');
  const withOrder = (consent: number, withdrawal: number) =>
    alikeKey(
      JSON.stringify({
        ...base,
        facts: {
          ...base.facts,
          consents: [{ id: 'c', at, seq: consent }],
          withdrawals: [{ id: 'w', at, seq: withdrawal }],
        },
      }),
    );
  expect(withOrder(1, 2)).not.toBe(withOrder(2, 1));
});

test('what refers to something tells people apart by what it refers to', () => {
  const base = customer({ lastPurchase: '2026-05-01' });
  const at = parseDay('2026-05-01');
  const bound = (points: readonly string[], point: string, consent: string, withdrawn: string) =>
    alikeKey(
      JSON.stringify({
        ...base,
        points: points.map((hash) => ({ kind: 'email', hash })),
        facts: {
          ...base.facts,
          consents: [
            { id: consent, at, point },
            { id: `${consent}2`, at },
          ],
          withdrawals: [{ id: 'w', at, consent: withdrawn }],
        },
      }),
    );
  const key = bound(['a', 'b'], 'a', 'c', 'c');
  expect(bound(['x', 'y'], 'x', 'd', 'd')).toBe(key);
  expect(bound(['x', 'y'], 'y', 'd', 'd')).not.toBe(key);
  expect(bound(['x', 'y'], 'elsewhere', 'd', 'd')).not.toBe(key);
  expect(bound(['x', 'y'], 'x', 'd', 'd2')).not.toBe(key);
  expect(bound(['x', 'y'], 'x', 'd', 'unknown')).not.toBe(key);
});

describeOnEveryStore('simulate', (open) => {
  test('counts who would lapse or become unreachable, and writes nothing', async () => {
    const house = await testHouse(open, { policy: shopPolicy() });
    await addPeople(house, [
      // Offers end at once, in a year, and ended before; only the warranty holds the last one.
      { state: customer({ lastPurchase: '2025-10-01' }) },
      { state: customer({ lastPurchase: '2025-10-01' }) },
      { state: customer({ lastPurchase: '2026-10-01' }) },
      { state: customer({ lastPurchase: '2023-10-01' }) },
    ]);
    const found = await simulatePolicy(house, shorter);
    expect(found).toMatchObject({
      people: 4,
      kept: { before: 4, after: 4, gained: 0, lost: 0 },
      // The warranty reaches everyone by e-mail, about the warranty.
      reachable: { before: 4, after: 4 },
    });
    expect(found.unchanged).toContainEqual({ purpose: 'warranty', ask: 'keep' });
    const keep = found.lanes.find(({ purpose, ask }) => purpose === 'offers' && ask === 'keep')!;
    expect(keep).toMatchObject({
      is: 'changed',
      before: { lawful: 3, unlawful: 1 },
      after: { lawful: 1, unlawful: 3 },
      gained: 0,
      lost: 2,
    });
    expect(keep.before!.lapses[found.months.indexOf('2027-10')]).toBe(2);
    expect(keep.after!.lapses[found.months.indexOf('2027-10')]).toBe(1);
    const mail = found.lanes.find(({ channel }) => channel === 'email')!;
    expect(mail).toMatchObject({ purpose: 'offers', lost: 2 });
    expect(await house.store.policies.list()).toHaveLength(1);
  });

  test('foretells what applying the policy brings, for stale standings too', async () => {
    const house = await testHouse(open, { policy: shopPolicy() });
    await addPeople(
      house,
      Array.from({ length: 40 }, (_, index) => ({
        state: customer({ lastPurchase: `20${19 + (index % 8)}-0${1 + (index % 9)}-15` }),
      })),
    );
    // Judged two months ago: some answers have ended since.
    house.clock.pass(60);
    const found = await simulatePolicy(house, shorter);
    await applyPolicy(house, shorter, { name: 'Ann' });
    await rebuildStanding(house);
    const { lanes } = await forecast(house);
    for (const { purpose, ask, channel, after } of found.lanes) {
      const real = lanes.find(
        (lane) => lane.purpose === purpose && lane.ask === ask && lane.channel === channel,
      )!;
      expect(after).toMatchObject({ lawful: real.lawful, lapses: real.lapses, later: real.later });
    }
    expect(found.lanes.length).toBeGreaterThan(1);
  });

  test('tells of purposes that come and go', async () => {
    const house = await testHouse(open, { policy: shopPolicy() });
    await addPeople(house, [{ state: customer({ lastPurchase: '2026-05-01' }) }]);
    const found = await simulatePolicy(house, shopPolicy().replace(/^ {2}warranty:/m, '  orders:'));
    expect(found.lanes.filter(({ ask }) => ask === 'keep')).toMatchObject([
      { purpose: 'warranty', is: 'gone', after: null, lost: 1 },
      { purpose: 'orders', is: 'new', before: null, gained: 1 },
    ]);
    expect(found.kept).toEqual({ before: 1, after: 1, gained: 0, lost: 0 });
  });

  test('refuses a policy that could not be put in force', async () => {
    const house = await testHouse(open, { policy: shopPolicy() });
    await expect(simulatePolicy(house, 'version: 2')).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
