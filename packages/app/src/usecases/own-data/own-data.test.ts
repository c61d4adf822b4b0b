import { randomUUID } from 'node:crypto';
import { checkPolicy, parsePolicy } from '@houdbaar/core/policy';
import { addMonths, formatDay, parseDay } from '@houdbaar/core/time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeOnEveryStore, type OpenStore } from '../../testing/databases.ts';
import { type TestHouse, testHouse } from '../../testing/test-house.ts';
import { cleanOwnData, ownDataKinds, ownDataPolicy, setOwnDataPolicy, steadyPace } from '../index.ts';
import { readPolicy } from '../ruling.ts';
import { keptFrom } from './own-data-policy.ts';
import { shippedOwnDataPolicy } from './shipped-policy.ts';

const shipped = readPolicy(shippedOwnDataPolicy);
const today = parseDay('2026-11-22');

describe('the policy that ships', () => {
  test('can be read, and has nothing wrong', () => {
    expect(parsePolicy(shippedOwnDataPolicy).problems).toEqual([]);
    expect(checkPolicy(shipped, today).filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const kind of ownDataKinds) expect(shipped.purposes[kind]).toBeDefined();
  });

  test('says from which day on each kind is still kept', () => {
    const days = Object.fromEntries(
      ownDataKinds.map((kind) => [kind, formatDay(keptFrom(shipped, kind, today)!)]),
    );
    expect(days).toEqual({
      'access-log': '2024-11-23',
      'import-refusals': '2025-11-23',
      imports: '2024-11-23',
      'gate-receipts': '2021-11-23',
      'delivery-log': '2026-08-23',
      'outbox-log': '2025-11-23',
      'request-keys': '2026-11-21',
      'ended-keys': '2024-11-23',
      'ended-users': '2024-11-23',
      'sign-ins': '2026-10-23',
      'policy-drafts': '2024-11-23',
      'scan-reports': '2024-11-23',
      tasks: '2025-11-23',
    });
  });

  test('any term comes from the policy', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 0, max: 2_000 }), (months, later) => {
        const policy = readPolicy(shippedOwnDataPolicy.replace('keep: P24M', `keep: P${months}M`));
        const day = today + later;
        const from = keptFrom(policy, 'access-log', day)!;
        expect(addMonths(from, months)).toBeGreaterThan(day);
        expect(addMonths(from - 1, months)).toBeLessThanOrEqual(day);
      }),
    );
  });
});

describeOnEveryStore('own data', (open: OpenStore) => {
  const lookedAt = (house: TestHouse, ...days: string[]) =>
    house.store.accessLog.add(
      days.map((day) => ({
        id: randomUUID(),
        personId: 1,
        at: Date.parse(`${day}T12:00:00Z`),
        actor: 'Sanne',
        actorId: null,
        action: 'person.show',
        purpose: null,
      })),
    );
  const seen = async (house: TestHouse) =>
    (await house.store.accessLog.of(1, 100)).map(({ at }) => new Date(at).toISOString().slice(0, 10));

  test('goes once its term is over, and the term changes with the policy', async () => {
    const house = await testHouse(open, { policy: null });
    await lookedAt(house, '2024-11-22', '2024-11-23', '2026-05-01', '2026-11-20');
    expect(await cleanOwnData(house)).toMatchObject({ 'access-log': 1 });
    expect(await seen(house)).toEqual(['2026-11-20', '2026-05-01', '2024-11-23']);
    await setOwnDataPolicy(house, shippedOwnDataPolicy.replace('keep: P24M', 'keep: P3M'));
    expect((await ownDataPolicy(house)).isShipped).toBe(false);
    expect(await cleanOwnData(house, () => {}, steadyPace(1))).toMatchObject({ 'access-log': 2 });
    expect(await seen(house)).toEqual(['2026-11-20']);
    await setOwnDataPolicy(house, null);
    expect((await ownDataPolicy(house)).isShipped).toBe(true);
  });

  test('what still waits or is still valid stays, however old', async () => {
    const house = await testHouse(open, { policy: null });
    const old = Date.parse('2019-01-01T12:00:00Z');
    const { store } = house;
    const endpoint = randomUUID();
    await store.webhooks.add(
      {
        id: endpoint,
        name: 'CRM',
        target: 'https://example.com/',
        types: ['plan.executed'],
        reasons: false,
        state: 'on',
        pausedUntil: 0,
        createdAt: old,
        createdBy: 'Sanne',
      },
      [],
    );
    const notice = { type: 'plan.executed', person: null, at: old, full: '{}', plain: '{}' };
    const waits = await store.webhooks.tellOne(endpoint, { ...notice, id: 'msg_1' });
    const ended = await store.webhooks.tellOne(endpoint, { ...notice, id: 'msg_2' });
    await store.webhooks.record({
      delivery: ended,
      endpoint,
      attempt: 1,
      at: old,
      durationMs: 3,
      result: { kind: 'answered', status: 200, retryAfter: null },
      next: { kind: 'delivered' },
    });
    const key = {
      name: 'k',
      secretHash: new Uint8Array(32),
      owner: { name: 'Sanne', email: 's@example.com' },
      scopes: [],
      purposes: 'all' as const,
      issuedBy: null,
      createdAt: old,
    };
    await store.keys.add({ ...key, id: 'valid', expiresAt: null });
    await store.keys.add({ ...key, id: 'ended', expiresAt: old });
    await store.idempotency.claim({ keyHash: 'a', owner: 'k', requestHash: 'r' }, old, {
      forgetBefore: 0,
      staleBefore: 0,
    });
    expect(await cleanOwnData(house)).toMatchObject({
      'delivery-log': 1,
      'ended-keys': 1,
      'request-keys': 1,
    });
    expect(await store.webhooks.delivery(waits)).not.toBeNull();
    expect(await store.webhooks.delivery(ended)).toBeNull();
    expect(await store.webhooks.attemptsOf(ended)).toEqual([]);
    expect((await store.keys.list({ after: undefined, limit: 9 })).map(({ id }) => id)).toEqual(['valid']);
  });

  test('an import goes with its refusals, name and all, and one that was interrupted too', async () => {
    const house = await testHouse(open, { policy: null });
    const { imports } = house.store;
    const old = Date.parse('2019-01-01T12:00:00Z');
    const run = (id: string, finishedAt: number | null, createdAt = old) =>
      imports.add({
        id,
        fileHash: id,
        name: 'Sanne de Vries.csv',
        sourceId: 1,
        options: { files: [], source: 'CRM', supplier: null, presenceOnly: [], policyVersion: 1 },
        state: finishedAt === null ? 'running' : 'done',
        rowsDone: 0,
        counts: { rows: 0, new: 0, changed: 0, unchanged: 0, refused: {} },
        createdAt,
        finishedAt,
        createdBy: 'Sanne',
      });
    const [ended, interrupted, recent] = [randomUUID(), randomUUID(), randomUUID()];
    await run(ended, old);
    await run(interrupted, null);
    await run(recent, null, house.clock.now());
    await imports.refuse(interrupted, [{ file: 0, row: 2, reason: 'staff' }]);
    expect(await cleanOwnData(house)).toMatchObject({ imports: 2 });
    expect((await imports.list(null, 9)).map(({ id }) => id)).toEqual([recent]);
    expect(await imports.refusals(interrupted, null, 9)).toEqual([]);
  });

  test('users who were disabled long ago go with all that is theirs, and links with their end', async () => {
    const house = await testHouse(open, { policy: null });
    const { users } = house.store;
    const old = Date.parse('2019-01-01T12:00:00Z');
    const now = house.clock.now();
    const add = async (name: string) =>
      (await users.add({ name, email: `${name}@voorbeeld.example`, roles: ['auditor'] }, old))!.id;
    const [gone, shut, here] = [await add('gone'), await add('shut'), await add('here')];
    for (const id of [gone, shut, here]) await users.setPassword(id, 'hash', old);
    await users.change(gone, { disabledAt: old });
    await users.change(shut, { disabledAt: now });
    const link = (expiresAt: number, byte: number) => ({
      userId: here,
      kind: 'reset' as const,
      by: { user: null, account: null },
      handedOver: false,
      createdAt: old,
      expiresAt,
      tokenHash: Buffer.alloc(32, byte),
    });
    await users.addLink(link(old, 1));
    await users.addLink(link(now, 2));
    expect(await cleanOwnData(house)).toMatchObject({ 'ended-users': 1 });
    expect(await Promise.all([gone, shut, here].map(async (id) => (await users.find(id))?.name))).toEqual([
      undefined,
      'shut',
      'here',
    ]);
    expect(await users.password(gone)).toBeUndefined();
    expect(await users.findLink(Buffer.alloc(32, 1))).toBeUndefined();
    expect(await users.findLink(Buffer.alloc(32, 2))).toBeDefined();
  });

  test('no term may be so short that traces go at once', async () => {
    const house = await testHouse(open, { policy: null });
    await expect(
      setOwnDataPolicy(house, shippedOwnDataPolicy.replaceAll('keep: P24M', 'keep: P1D')),
    ).rejects.toMatchObject({
      code: 'invalid-input',
      errors: [
        {
          path: 'purposes.access-log.retention.keep',
          says: { en: 'Keep "access-log" for 30 days at least.' },
        },
        { path: 'purposes.imports.retention.keep' },
        { path: 'purposes.ended-keys.retention.keep' },
        { path: 'purposes.ended-users.retention.keep' },
        { path: 'purposes.policy-drafts.retention.keep' },
        { path: 'purposes.scan-reports.retention.keep' },
      ],
    });
    await setOwnDataPolicy(house, shippedOwnDataPolicy.replaceAll('keep: P24M', 'keep: P30D'));
  });

  test('a policy that says nothing of a kind, or is wrong, is refused', async () => {
    const house = await testHouse(open, { policy: null });
    await expect(
      setOwnDataPolicy(house, shippedOwnDataPolicy.replace('access-log:', 'other-log:')),
    ).rejects.toMatchObject({ code: 'invalid-input', errors: [{ path: 'purposes.access-log' }] });
    await expect(setOwnDataPolicy(house, 'purposes: [')).rejects.toMatchObject({ code: 'invalid-input' });
    expect((await ownDataPolicy(house)).isShipped).toBe(true);
  });
});
