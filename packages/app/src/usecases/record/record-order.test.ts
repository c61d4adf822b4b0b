import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyChain } from '../../evidence/index.ts';
import { describeOnEveryStore } from '../../testing/databases.ts';
import {
  evidenceOf,
  freshStanding,
  standingOf,
  type TestHouse,
  testHouse,
} from '../../testing/test-house.ts';
import { addCustomer, identifierOf, record, stateOf } from './record.fixture.ts';

const at = fc
  .integer({ min: Date.parse('2025-01-01'), max: Date.parse('2026-11-22T11:00:00Z') })
  .chain((instant) => {
    const text = new Date(instant).toISOString();
    return fc.constantFrom(text, text.slice(0, 10));
  });

/** Events about one person, each with an id of its own. */
const events = fc
  .array(
    fc.oneof(
      fc.record({ type: fc.constant('activity'), at, kind: fc.constantFrom('login', 'purchase', 'reply') }),
      fc.record({
        type: fc.constant('consent'),
        at,
        for: fc.constant('direct-marketing'),
        channels: fc.constantFrom(['email'], ['email', 'phone']),
        act: fc.constant('ticked'),
      }),
      fc.record({
        type: fc.constant('confirmation'),
        at,
        consent: fc.constantFrom('e0', 'e1', 'e2'),
        via: fc.constant('email'),
      }),
      fc.record({ type: fc.constant('withdrawal'), at, for: fc.constant('direct-marketing') }),
      fc.record({
        type: fc.constant('objection'),
        at,
        scope: fc.constantFrom('marketing', 'all', 'profiling'),
      }),
      fc.record({ type: fc.constant('objection'), at, channel: fc.constant('email') }),
      fc.record({ type: fc.constant('notice'), at, marketing: fc.boolean(), optOut: fc.boolean() }),
      fc.record({
        type: fc.constant('message'),
        at,
        channel: fc.constant('email'),
        content: fc.constant('marketing'),
      }),
      fc.record({ type: fc.constant('relation'), at, kind: fc.constantFrom('customer', 'former-customer') }),
    ),
    { maxLength: 8 },
  )
  .map((list) => list.map((event, index) => ({ id: `e${index}`, ...event })));

/** Ways in which the same events may arrive: in another order, some of them twice, cut into batches. */
const arrivals = events.chain((list) =>
  fc.record({
    list: fc.constant(list),
    order: fc.shuffledSubarray([...list, ...list.slice(0, 3)], {
      minLength: list.length + Math.min(3, list.length),
    }),
    cuts: fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 2 }),
    parallel: fc.boolean(),
  }),
);

let number = 0;

async function someone(house: TestHouse) {
  number += 1;
  const email = `p${number}@example.nl`;
  const raw = { kind: 'email', email } as const;
  const id = await addCustomer(house, [raw]);
  return { id, email, hash: identifierOf(house, raw).hash };
}

describeOnEveryStore('recording in any order', (open) => {
  test('leads to the same state, standing and suppression', async () => {
    const house = await testHouse(open);
    await fc.assert(
      fc.asyncProperty(arrivals, async ({ list, order, cuts, parallel }) => {
        const [one, other] = [await someone(house), await someone(house)];
        const of = (email: string, some: typeof list) =>
          some.map((event) => ({ ...event, person: { email } }));
        await record(house, of(one.email, list));
        const places = [0, ...cuts.map((cut) => Math.min(cut, order.length)), order.length].sort(
          (a, b) => a - b,
        );
        const batches = places.slice(1).map((end, index) => of(other.email, order.slice(places[index], end)));
        if (parallel) await Promise.all(batches.map((batch) => record(house, batch)));
        else for (const batch of batches) await record(house, batch);

        const plain = (value: unknown, hash: string) =>
          JSON.parse(JSON.stringify(value).replaceAll(hash, 'address'));
        expect(plain(await stateOf(house, other.id), other.hash)).toEqual(
          plain(await stateOf(house, one.id), one.hash),
        );
        const standings = [await standingOf(house, one.id), await standingOf(house, other.id)];
        expect(standings[1]).toEqual(standings[0]);
        expect(standings[0]).toMatchObject(await freshStanding(house, one.id));
        const suppressed = await house.store.suppression.check([one.hash, other.hash]);
        expect(suppressed.get(other.hash)).toEqual(suppressed.get(one.hash));
        expect(verifyChain(other.id, await evidenceOf(house, other.id)).holds).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});
