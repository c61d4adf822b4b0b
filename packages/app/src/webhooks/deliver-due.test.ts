import type { ServerResponse } from 'node:http';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deliverDue } from './deliver-due.ts';
import type { DeliverRules } from './deliver-to-endpoint.ts';
import { HOUR, MINUTE, SECOND } from './instant.ts';
import { MemoryDeliveries } from './memory-deliveries.fixture.ts';
import { type Received, startReceiver, status } from './receiver.fixture.ts';
import { NotReplayable, replayDelivery } from './replay.ts';
import { makeWebhookSecret } from './webhook-secret.ts';

const start = Date.UTC(2026, 10, 22, 9, 30);
const secret = makeWebhookSecret((size) => new Uint8Array(size).fill(9));

function rulesAt(now: number, changed: Partial<DeliverRules> = {}): DeliverRules {
  return {
    allowPrivate: true,
    resolve: async () => ['127.0.0.1'],
    clock: { now: () => now },
    timeoutMs: 5000,
    random: () => 0,
    concurrency: 8,
    perEndpoint: 2,
    ...changed,
  };
}

const idOf = ({ body }: Received) => (JSON.parse(body) as { id: string }).id;
const personIn = ({ body }: Received) => (JSON.parse(body) as { person: string }).person;

describe('a round of deliveries', () => {
  test('delivers all that is due and nothing else, within the limits', async () => {
    // Answers two by two: it would wait for ever for a sender that sends one at a time.
    const pending: ServerResponse[] = [];
    const receiver = await startReceiver((_, response) => {
      pending.push(response);
      if (pending.length === 2) for (const one of pending.splice(0)) one.end();
    });
    const store = new MemoryDeliveries();
    store.addEndpoint('crm', receiver.url, secret);
    for (let n = 1; n <= 40; n += 1) store.add('crm', n % 3 === 0 ? null : String(n), start);
    const later = store.add('crm', '99', start + 1);
    expect(await deliverDue(store, rulesAt(start))).toEqual({ delivered: 40, failed: 0, halted: 0 });
    expect(new Set(receiver.received.map(idOf)).size).toBe(40);
    expect(receiver.mostAtOnce()).toBe(2);
    expect(store.held.filter(({ state }) => state === 'waiting').map(({ id }) => id)).toEqual([later]);
    expect(store.log[0]).toMatchObject({
      endpoint: 'crm',
      attempt: 1,
      at: start,
      next: { kind: 'delivered' },
    });
  });

  test('has no more requests under way than allowed in all', async () => {
    const receiver = await startReceiver((_, response) => setImmediate(() => response.end()));
    const store = new MemoryDeliveries();
    for (const endpoint of ['a', 'b', 'c', 'd']) {
      store.addEndpoint(endpoint, receiver.url, secret);
      for (let n = 1; n <= 10; n += 1) store.add(endpoint, String(n), start);
    }
    expect(await deliverDue(store, rulesAt(start, { concurrency: 3 }))).toMatchObject({ delivered: 40 });
    expect(receiver.mostAtOnce()).toBeLessThanOrEqual(3);
  });

  test('keeps the order of each person', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 30 }), async (people) => {
        const receiver = await startReceiver(status(200));
        const store = new MemoryDeliveries();
        store.addEndpoint('crm', receiver.url, secret);
        for (const person of people) store.add('crm', String(person), start);
        await deliverDue(store, rulesAt(start, { perEndpoint: 4 }));
        for (const person of ['1', '2', '3', '4'])
          expect(receiver.received.filter((one) => personIn(one) === person).map(idOf)).toEqual(
            store.held.filter((one) => one.person === person).map(({ id }) => id),
          );
      }),
      { numRuns: 20 },
    );
  });

  test('after a failure the rest about that person waits, others go on, and later all arrive in order', async () => {
    let broken = true;
    const receiver = await startReceiver((one, response) => {
      response.writeHead(broken && idOf(one) === 'd1' ? 500 : 200).end();
    });
    const store = new MemoryDeliveries();
    store.addEndpoint('crm', receiver.url, secret);
    for (const person of ['1', '1', '2', '1']) store.add('crm', person, start);
    expect(await deliverDue(store, rulesAt(start))).toEqual({ delivered: 1, failed: 1, halted: 0 });
    expect(receiver.received.map(idOf).sort()).toEqual(['d1', 'd3']);
    expect(store.held.map(({ leasedUntil }) => leasedUntil)).toEqual([0, 0, 0, 0]);

    expect(await deliverDue(store, rulesAt(start + 4 * SECOND))).toMatchObject({ delivered: 0, failed: 0 });
    broken = false;
    expect(await deliverDue(store, rulesAt(start + 5 * SECOND))).toMatchObject({ delivered: 3, failed: 0 });
    expect(receiver.received.slice(2).map(idOf)).toEqual(['d1', 'd2', 'd4']);
    expect(store.log.filter(({ delivery }) => delivery === 'd1').map(({ attempt }) => attempt)).toEqual([
      1, 2,
    ]);
  });

  test('gives up after ten attempts, and then the next about that person goes', async () => {
    const receiver = await startReceiver((one, response) => {
      response.writeHead(idOf(one) === 'd1' ? 500 : 200).end();
    });
    const store = new MemoryDeliveries();
    store.addEndpoint('crm', receiver.url, secret);
    store.add('crm', '1', start);
    store.add('crm', '1', start);
    let now = start;
    for (let round = 1; round <= 10; round += 1) {
      await deliverDue(store, rulesAt(now));
      now = Math.max(now, store.held[0]!.nextAt);
    }
    expect(store.held.map(({ state }) => state)).toEqual(['exhausted', 'delivered']);
    expect(receiver.received.map(idOf)).toEqual([...new Array<string>(10).fill('d1'), 'd2']);
    expect(now - start).toBe(75 * HOUR + 35 * MINUTE + 5 * SECOND);
  });
});

describe('an endpoint that fails', () => {
  test('hangs: it rests, its other deliveries lose no attempt, and the others get theirs', async () => {
    const hanging = await startReceiver(() => {});
    const receiver = await startReceiver(status(200));
    const store = new MemoryDeliveries();
    store.addEndpoint('slow', hanging.url, secret);
    store.addEndpoint('crm', receiver.url, secret);
    for (let n = 1; n <= 20; n += 1) {
      store.add('slow', String(n), start);
      store.add('crm', String(n), start);
    }
    const round = await deliverDue(store, rulesAt(start, { timeoutMs: 60 }));
    expect(round).toMatchObject({ delivered: 20, halted: 1 });
    expect(round.failed).toBeLessThanOrEqual(4);
    expect(store.endpoints.get('slow')?.pausedUntil).toBe(start + MINUTE);
    const untouched = store.held.filter(({ endpoint, attempts }) => endpoint === 'slow' && attempts === 0);
    expect(untouched).toHaveLength(20 - round.failed);
    expect(untouched.every(({ leasedUntil }) => leasedUntil === 0)).toBe(true);
    expect(await store.dueEndpoints(start + MINUTE - 1)).toEqual([]);
  });

  test('is gone: it is switched off and hears nothing more', async () => {
    const receiver = await startReceiver(status(410));
    const store = new MemoryDeliveries();
    store.addEndpoint('old', receiver.url, secret);
    for (let n = 1; n <= 5; n += 1) store.add('old', '1', start);
    expect(await deliverDue(store, rulesAt(start))).toEqual({ delivered: 0, failed: 1, halted: 1 });
    expect(store.endpoints.get('old')?.enabled).toBe(false);
    expect(receiver.received).toHaveLength(1);
  });

  test('asks for rest: it gets it', async () => {
    const receiver = await startReceiver(status(429, { 'retry-after': '600' }));
    const store = new MemoryDeliveries();
    store.addEndpoint('busy', receiver.url, secret);
    for (let n = 1; n <= 5; n += 1) store.add('busy', '1', start);
    await deliverDue(store, rulesAt(start));
    expect(store.endpoints.get('busy')?.pausedUntil).toBe(start + 10 * MINUTE);
    expect(receiver.received).toHaveLength(1);
  });

  test('has a secret that is none: the others are served, and the error is told', async () => {
    const receiver = await startReceiver(status(200));
    const store = new MemoryDeliveries();
    store.addEndpoint('bad', receiver.url, 'hunter2');
    store.addEndpoint('crm', receiver.url, secret);
    store.add('bad', '1', start);
    store.add('crm', '1', start);
    await expect(deliverDue(store, rulesAt(start))).rejects.toThrow(AggregateError);
    expect(store.held.map(({ state }) => state)).toEqual(['waiting', 'delivered']);
  });
});

describe('between processes', () => {
  test('two rounds at once send nothing twice and keep the order', async () => {
    const receiver = await startReceiver((_, response) => setImmediate(() => response.end()));
    const store = new MemoryDeliveries();
    store.addEndpoint('crm', receiver.url, secret);
    for (let n = 0; n < 60; n += 1) store.add('crm', String(n % 7), start);
    await Promise.all([deliverDue(store, rulesAt(start)), deliverDue(store, rulesAt(start))]);
    await deliverDue(store, rulesAt(start));
    expect(receiver.received).toHaveLength(60);
    for (let person = 0; person < 7; person += 1) {
      const order = receiver.received.filter((one) => personIn(one) === String(person)).map(idOf);
      expect(order).toEqual(store.held.filter((one) => one.person === String(person)).map(({ id }) => id));
    }
  });

  test('a stop lets what is under way end and gives the rest back', async () => {
    const stop = new AbortController();
    const receiver = await startReceiver((_, response) => {
      stop.abort();
      response.end();
    });
    const store = new MemoryDeliveries();
    store.addEndpoint('crm', receiver.url, secret);
    for (let n = 1; n <= 10; n += 1) store.add('crm', '1', start);
    expect(await deliverDue(store, rulesAt(start, { signal: stop.signal }))).toMatchObject({ delivered: 1 });
    expect(store.held.every(({ leasedUntil }) => leasedUntil === 0)).toBe(true);
  });

  test('nothing is sent that could outlive its lease', async () => {
    const receiver = await startReceiver(status(200));
    const store = new MemoryDeliveries();
    store.addEndpoint('crm', receiver.url, secret);
    for (let n = 1; n <= 3; n += 1) store.add('crm', '1', start);
    // Each look at the clock finds it half an hour on, as on a machine that slept.
    let now = start - HOUR / 2;
    const stop = new AbortController();
    const clock = {
      now: () => {
        if (now > start + 5 * HOUR) stop.abort();
        now += HOUR / 2;
        return now;
      },
    };
    await deliverDue(store, rulesAt(start, { clock, signal: stop.signal }));
    expect(receiver.received).toEqual([]);
  });
});

describe('a replay', () => {
  const logged = { id: 'd1', state: 'delivered', hasBody: true, endpointEnabled: true } as const;

  test('starts again with all attempts', () => {
    expect(replayDelivery(logged, start)).toEqual({ state: 'waiting', attempts: 0, nextAt: start });
    expect(replayDelivery({ ...logged, state: 'exhausted' }, start).state).toBe('waiting');
  });

  test.each([
    [{ ...logged, state: 'waiting' as const }, 'still-waiting'],
    [{ ...logged, hasBody: false }, 'body-removed'],
    [{ ...logged, endpointEnabled: false }, 'endpoint-off'],
  ])('is refused when it makes no sense: %j', (delivery, because) => {
    expect(() => replayDelivery(delivery, start)).toThrow(NotReplayable);
    expect(() => replayDelivery(delivery, start)).toThrow(because);
  });
});
