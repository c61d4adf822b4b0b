import { applyFact } from '@houdbaar/core/standing';
import { parseDay } from '@houdbaar/core/time';
import { describe, expect, test } from 'vitest';
import { describeOnEveryStore } from '../../testing/databases.ts';
import { customer, type TestHouse, testHouse } from '../../testing/test-house.ts';
import { deliverDue, deliveryConcurrency } from '../../webhooks/index.ts';
import { type Receiver, startReceiver, status } from '../../webhooks/receiver.fixture.ts';
import { addPeople } from '../clean-up/clean-up.fixture.ts';
import {
  addEndpoint,
  changeEndpoint,
  changePeople,
  deliveriesOf,
  deliveryLog,
  deliveryWithAttempts,
  refreshDue,
  removeEndpoint,
  replay,
  rotateSecret,
  sendTest,
} from '../index.ts';
import { noticeOf } from './notice-of.ts';

const rules = { allowPrivate: true, resolve: async () => ['127.0.0.1'] };
const actor = { name: 'Sanne' };

const deliver = (house: TestHouse) =>
  deliverDue(deliveriesOf(house), {
    ...rules,
    ...deliveryConcurrency,
    clock: house.clock,
    random: () => 0,
    timeoutMs: 5_000,
  });

const objection = (person: number, at: number, scope: 'all' | 'marketing' = 'marketing') =>
  noticeOf({
    type: 'objection.recorded',
    timestamp: new Date(at).toISOString(),
    data: { person: String(person), objection: `o${person}`, scope },
  });

/** Somebody objects; the word of it goes out with the fact. */
async function object(house: TestHouse, id: number): Promise<void> {
  await changePeople(house, async () => {
    const person = (await house.store.people.load([id])).get(id)!;
    const at = parseDay(new Date(house.clock.now()).toISOString().slice(0, 10));
    return {
      result: undefined,
      drafts: [
        {
          person,
          state: applyFact(person.state!, { fact: 'objection', entry: { id: 'o1', at, scope: 'marketing' } }),
          events: [
            {
              type: 'objection.recorded',
              timestamp: new Date(house.clock.now()).toISOString(),
              data: { person: String(id), objection: 'o1', scope: 'marketing' },
            },
          ],
        },
      ],
    };
  });
}

describeOnEveryStore('webhooks', (open) => {
  const endpointFor = (house: TestHouse, receiver: Receiver, types: readonly string[], reasons = false) =>
    addEndpoint(
      house,
      { name: 'CRM', target: receiver.url, types: types as ['objection.recorded'], reasons },
      actor,
      rules,
    );

  test('an event goes out with its fact, to those who asked for its type only', async () => {
    const house = await testHouse(open);
    const receiver = await startReceiver(status(200));
    const asked = await endpointFor(house, receiver, ['objection.recorded']);
    const other = await endpointFor(house, receiver, ['plan.executed']);
    const [id] = await addPeople(house, [{ state: customer({ lastPurchase: '2026-10-01' }) }]);
    await object(house, id!);
    expect(await deliver(house)).toEqual({ delivered: 1, failed: 0, halted: 0 });
    expect(receiver.received).toHaveLength(1);
    expect(JSON.parse(receiver.received[0]!.body)).toMatchObject({
      type: 'objection.recorded',
      data: { person: String(id), scope: 'marketing' },
    });
    expect(await deliveryLog(house, other.endpoint.id, { before: null, limit: 10 })).toEqual([]);
    const [line] = await deliveryLog(house, asked.endpoint.id, { before: null, limit: 10 });
    expect(line).toMatchObject({ state: 'delivered', attempts: 1, person: id });
    const { attempts } = await deliveryWithAttempts(house, asked.endpoint.id, line!.id);
    expect(attempts).toMatchObject([{ attempt: 1, next: 'delivered', result: { status: 200 } }]);
  });

  test('a write that fails tells nothing', async () => {
    const house = await testHouse(open);
    const receiver = await startReceiver(status(200));
    const { endpoint } = await endpointFor(house, receiver, ['objection.recorded']);
    await expect(
      house.store.transaction(async (store) => {
        await store.webhooks.tell([objection(1, house.clock.now())]);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await deliveryLog(house, endpoint.id, { before: null, limit: 10 })).toEqual([]);
  });

  test('who subscribed is told which outcomes a fact and a day change, and rules only where granted', async () => {
    const house = await testHouse(open, { at: '2026-11-22T12:00:00Z' });
    const receiver = await startReceiver(status(200));
    const plain = await endpointFor(house, receiver, ['verdict.changed']);
    const full = await endpointFor(house, receiver, ['verdict.changed'], true);
    const [one, two] = await addPeople(house, [
      { state: customer({ lastPurchase: '2026-10-01' }) },
      { state: customer({ lastPurchase: '2024-12-01' }) },
    ]);
    await object(house, one!);
    const bodies = async (endpoint: string) =>
      Promise.all(
        (await deliveryLog(house, endpoint, { before: null, limit: 10 })).map(({ body }) => JSON.parse(body)),
      );
    const [byFact] = await bodies(full.endpoint.id);
    expect(byFact.data.person).toBe(String(one));
    expect(byFact.data.lanes).toContainEqual(
      expect.objectContaining({
        ask: 'contact',
        before: expect.objectContaining({ outcome: 'lawful', rule: expect.any(String) }),
        after: expect.objectContaining({ outcome: 'unlawful', rule: expect.any(String) }),
      }),
    );
    expect(JSON.stringify(await bodies(plain.endpoint.id))).not.toContain('"rule"');
    house.clock.pass(30);
    expect(await refreshDue(house)).toBeGreaterThan(0);
    const [byTime] = await bodies(plain.endpoint.id);
    expect(byTime.data.person).toBe(String(two));
    for (const lane of byTime.data.lanes) expect(lane.before.outcome).not.toBe(lane.after.outcome);
    expect(await bodies(plain.endpoint.id)).toHaveLength(2);
  });

  test('deliveries about one person are claimed in order, also when one before them waits', async () => {
    const house = await testHouse(open);
    const receiver = await startReceiver(status(200));
    const { endpoint } = await endpointFor(house, receiver, ['objection.recorded']);
    const now = house.clock.now();
    await house.store.webhooks.tell([
      objection(7, now),
      objection(8, now),
      objection(7, now, 'all'),
      objection(9, now),
    ]);
    const claim = { endpoint: endpoint.id, now, limit: 2, leaseUntil: now + 60_000 };
    const first = await house.store.webhooks.claimDue(claim);
    expect(first.map(({ person }) => person)).toEqual(['7', '8']);
    const second = await house.store.webhooks.claimDue(claim);
    expect(second.map(({ person }) => person)).toEqual(['9']);
    await house.store.webhooks.release(
      first.map(({ id }) => id),
      claim.leaseUntil,
    );
    const third = await house.store.webhooks.claimDue({ ...claim, limit: 10 });
    expect(third.map(({ person }) => person)).toEqual(['7', '8', '7']);
  });

  test('two who claim at once share the line and never a delivery', async () => {
    const house = await testHouse(open);
    const receiver = await startReceiver(status(200));
    const { endpoint } = await endpointFor(house, receiver, ['objection.recorded']);
    const now = house.clock.now();
    await house.store.webhooks.tell(
      Array.from({ length: 40 }, (_, index) => objection(1 + (index % 10), now)),
    );
    const claim = { endpoint: endpoint.id, now, limit: 15, leaseUntil: now + 60_000 };
    const claims = await Promise.all([1, 2, 3, 4].map(() => house.store.webhooks.claimDue(claim)));
    const ids = claims.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const holders = new Map<string, number>();
    claims.forEach((list, holder) => {
      for (const { person } of list) {
        expect(holders.get(person!) ?? holder).toBe(holder);
        holders.set(person!, holder);
      }
    });
  });

  test('a failed one is tried again, a refused endpoint is switched off, and what it missed can be replayed', async () => {
    const house = await testHouse(open);
    let code = 500;
    const receiver = await startReceiver((one, response) => status(code)(one, response));
    const { endpoint } = await endpointFor(house, receiver, ['objection.recorded']);
    const now = house.clock.now();
    await house.store.webhooks.tell([objection(1, now)]);
    expect(await deliver(house)).toMatchObject({ delivered: 0, failed: 1 });
    const [waiting] = await deliveryLog(house, endpoint.id, { before: null, limit: 1 });
    expect(waiting).toMatchObject({ state: 'waiting', attempts: 1, nextAt: now + 5_000 });
    await expect(replay(house, endpoint.id, waiting!.id)).rejects.toMatchObject({ code: 'conflict' });
    house.clock.set('2026-11-22T12:01:00Z');
    code = 410;
    await deliver(house);
    expect(await house.store.webhooks.endpoint(endpoint.id)).toMatchObject({ state: 'gone' });
    await expect(replay(house, endpoint.id, waiting!.id)).rejects.toMatchObject({
      data: { because: 'endpoint-off' },
    });
    await changeEndpoint(house, endpoint.id, { enabled: true }, rules);
    code = 200;
    house.clock.set('2026-11-22T12:02:00Z');
    await replay(house, endpoint.id, waiting!.id);
    expect(await deliver(house)).toMatchObject({ delivered: 1 });
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(1);
    const { attempts } = await deliveryWithAttempts(house, endpoint.id, waiting!.id);
    expect(attempts.map(({ next }) => next)).toEqual(['retry', 'gone', 'delivered']);
  });

  test('a new secret signs beside the old one for a while', async () => {
    const house = await testHouse(open);
    const receiver = await startReceiver(status(200));
    const { endpoint, secret } = await endpointFor(house, receiver, ['objection.recorded']);
    const rotated = await rotateSecret(house, endpoint.id, 3_600_000);
    expect(rotated.secret).not.toBe(secret);
    const stored = JSON.stringify(await house.store.webhooks.secrets(endpoint.id));
    expect(stored).not.toContain(secret.slice(6));
    await sendTest(house, endpoint.id);
    await deliver(house);
    house.clock.pass(1);
    await sendTest(house, endpoint.id);
    await deliver(house);
    const counts = receiver.received.map(
      ({ headers }) => String(headers['webhook-signature']).split(' ').length,
    );
    expect(counts).toEqual([2, 1]);
  });

  test('switched off or removed, nothing more goes there', async () => {
    const house = await testHouse(open);
    const receiver = await startReceiver(status(200));
    const { endpoint } = await endpointFor(house, receiver, ['objection.recorded']);
    const now = house.clock.now();
    await house.store.webhooks.tell([objection(1, now)]);
    await changeEndpoint(house, endpoint.id, { enabled: false }, rules);
    await house.store.webhooks.tell([objection(2, now)]);
    expect(await deliver(house)).toMatchObject({ delivered: 0 });
    const log = await deliveryLog(house, endpoint.id, { before: null, limit: 10 });
    expect(log.map(({ state }) => state)).toEqual(['cancelled']);
    await expect(sendTest(house, endpoint.id)).rejects.toMatchObject({ code: 'conflict' });
    await removeEndpoint(house, endpoint.id);
    await expect(removeEndpoint(house, endpoint.id)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('targets', () => {
  test('an address in a private network is refused, and the field named', async () => {
    const refusing = { allowPrivate: false, resolve: async () => ['10.0.0.7'] };
    const house = {} as TestHouse;
    await expect(
      addEndpoint(
        house,
        { name: 'x', target: 'https://hooks.example.com/', types: ['objection.recorded'], reasons: false },
        actor,
        refusing,
      ),
    ).rejects.toMatchObject({ code: 'invalid-input', errors: [{ path: 'target' }] });
  });
});
