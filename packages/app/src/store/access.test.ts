import { expect, test } from 'vitest';
import { describeOnEveryStore } from '../testing/databases.ts';
import { testHouse } from '../testing/test-house.ts';
import {
  type ApiKey,
  announcePlan,
  approvePlan,
  completeSetup,
  issueKey,
  openSetup,
  planCleanUp,
} from '../usecases/index.ts';

const administrator = { name: 'Anna', email: 'anna@voorbeeld.example' };

describeOnEveryStore('keys and set-up', (open) => {
  test('lets one person in by the token, and nobody after', async () => {
    const { store } = await testHouse(open, { policy: null });
    const token = (await openSetup(store.setup, 1))!;
    const later = (await openSetup(store.setup, 2))!;
    const asked = { ...administrator, token: later };
    await expect(completeSetup(store.setup, { ...asked, token }, 3)).rejects.toThrow('not right');
    const tries = await Promise.allSettled(
      Array.from({ length: 4 }, () => completeSetup(store.setup, asked, 3)),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await openSetup(store.setup, 4)).toBeUndefined();
    expect(await store.setup.state()).toEqual({ is: 'done' });
    const keys = await store.keys.list({ after: undefined, limit: 10 });
    expect(keys).toMatchObject([
      { owner: administrator, purposes: 'all', lastUsedAt: null, revokedAt: null },
    ]);
  });

  test('finds, notes and revokes keys, and lists them a page at a time', async () => {
    const { store } = await testHouse(open, { policy: null });
    const add = (id: string, purposes: 'all' | readonly string[]) =>
      store.keys.add({
        id,
        name: `Key ${id}`,
        secretHash: Buffer.alloc(32, id),
        scopes: ['gate:outcome'],
        purposes,
        createdAt: 5,
        expiresAt: 100,
        issuedBy: null,
        owner: { name: 'Bea', email: 'BEA@voorbeeld.example' },
      });
    for (const id of ['a', 'b', 'c']) await add(id, id === 'b' ? ['newsletter'] : 'all');
    await store.keys.used('b', 50);
    expect(await store.keys.find('b')).toMatchObject({
      id: 'b',
      secretHash: Buffer.alloc(32, 'b'),
      scopes: ['gate:outcome'],
      purposes: ['newsletter'],
      expiresAt: 100,
      lastUsedAt: 50,
      owner: { name: 'Bea', email: 'bea@voorbeeld.example' },
    });
    expect(await store.keys.revoke('b', 60)).toBe(true);
    expect(await store.keys.revoke('b', 70)).toBe(true);
    expect((await store.keys.find('b'))?.revokedAt).toBe(60);
    expect(await store.keys.revoke('nobody', 70)).toBe(false);
    const first = await store.keys.list({ after: undefined, limit: 2 });
    const rest = await store.keys.list({ after: first[1]!.id, limit: 2 });
    expect([...first, ...rest].map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(new Set([...first, ...rest].map(({ owner }) => owner.id)).size).toBe(1);
  });
});

describeOnEveryStore('who may be a second person', (open) => {
  test('nobody whose key goes back to the maker of the plan, whatever name it bears', async () => {
    const house = await testHouse(open);
    const { store } = house;
    const token = (await openSetup(store.setup, 1))!;
    const root = await completeSetup(store.setup, { ...administrator, token }, 2);
    const issue = async (by: ApiKey, name: string) => {
      const caller = { keyId: by.id, user: by.owner, scopes: by.scopes, purposes: by.purposes };
      const owner = { name, email: `${name}@voorbeeld.example` };
      const asked = { name, scopes: by.scopes, purposes: 'all' as const, expiresAt: null, owner };
      return (await issueKey(store.keys, caller, asked, 3)).key;
    };
    const maker = await issue(root.key, 'maker');
    const other = await issue(root.key, 'other');
    const straw = await issue(maker, 'straw');
    const farther = await issue(straw, 'farther');
    const actor = ({ owner: { id, name } }: ApiKey) => ({ name, user: id });
    expect(await store.keys.issuersOf(farther.owner.id)).toEqual({
      users: new Set([straw.owner.id, maker.owner.id, root.key.owner.id]),
      accounts: new Set(),
    });
    const plan = await planCleanUp(house, actor(maker));
    await announcePlan(house, plan.id, actor(maker));
    for (const each of [maker, straw, farther])
      await expect(approvePlan(house, plan.id, actor(each))).rejects.toMatchObject({
        code: 'second-person-needed',
      });
    // Whoever signed in is surely themselves, whoever issued keys in their name; the maker stays the maker.
    await expect(approvePlan(house, plan.id, { ...actor(maker), signedIn: true })).rejects.toMatchObject({
      code: 'second-person-needed',
    });
    expect(await approvePlan(house, plan.id, { ...actor(straw), signedIn: true })).toMatchObject({
      state: 'approved',
    });
    const next = await planCleanUp(house, actor(maker));
    await announcePlan(house, next.id, actor(maker));
    expect(await approvePlan(house, next.id, actor(other))).toMatchObject({ state: 'approved' });
  });
});

describeOnEveryStore('requests answered once', (open) => {
  const request = { owner: 'key', keyHash: 'k', requestHash: 'r' };
  const limits = { forgetBefore: 0, staleBefore: 0 };

  test('of many at the same time one may begin; the others hear that it runs, then its answer', async () => {
    const { store } = await testHouse(open, { policy: null });
    const claims = await Promise.all(
      Array.from({ length: 6 }, () => store.idempotency.claim(request, 10, limits)),
    );
    expect(claims.map(({ state }) => state).sort()).toEqual(['new', ...Array(5).fill('running')].sort());
    await store.idempotency.finish(request, { status: 201, body: '{"id":1}' });
    expect(await store.idempotency.claim({ ...request, requestHash: 'other' }, 11, limits)).toEqual({
      state: 'done',
      requestHash: 'r',
      status: 201,
      body: '{"id":1}',
    });
    expect(await store.idempotency.claim({ ...request, owner: 'another' }, 11, limits)).toEqual({
      state: 'new',
    });
  });

  test('a key given back, forgotten or left by a process that died can be taken again', async () => {
    const { store } = await testHouse(open, { policy: null });
    expect(await store.idempotency.claim(request, 10, limits)).toEqual({ state: 'new' });
    await store.idempotency.release(request);
    expect(await store.idempotency.claim(request, 20, limits)).toEqual({ state: 'new' });
    expect(await store.idempotency.claim(request, 30, { ...limits, staleBefore: 25 })).toEqual({
      state: 'new',
    });
    await store.idempotency.finish(request, { status: 200, body: '' });
    await store.idempotency.release(request);
    expect(await store.idempotency.claim(request, 40, limits)).toMatchObject({ state: 'done', body: '' });
    expect(await store.idempotency.claim(request, 50, { ...limits, forgetBefore: 45 })).toEqual({
      state: 'new',
    });
  });
});

describeOnEveryStore('settings, sources and leases', (open) => {
  test('keeps settings as they are given', async () => {
    const { settings } = (await testHouse(open, { policy: null })).store;
    expect(await settings.get('x')).toBeUndefined();
    for (const value of ['text', 5, false, [1, 'a'], { a: { b: 1 } }]) {
      await settings.set('x', value);
      expect(await settings.get('x')).toEqual(value);
    }
    await settings.remove('x');
    expect(await settings.get('x')).toBeUndefined();
  });

  test('numbers a source once, also where many name it at the same time', async () => {
    const { sources } = (await testHouse(open, { policy: null })).store;
    const named = await Promise.all(
      ['a', 'b', 'a', 'c', 'b', 'a'].map((name) => sources.named({ name, kind: 'file', supplier: null })),
    );
    expect(new Set(named.map(({ id }) => id)).size).toBe(3);
    expect((await sources.list()).map(({ name }) => name).sort()).toEqual(['a', 'b', 'c']);
    for (const { name, id } of named) expect(id).toBe(named.find((each) => each.name === name)!.id);
  });

  test('a lease is one owner’s until it runs out or is given back', async () => {
    const { leases } = (await testHouse(open, { policy: null })).store;
    expect(await leases.take('night', 'a', 10, 20)).toBe(true);
    expect(await leases.take('night', 'b', 15, 25)).toBe(false);
    expect(await leases.take('night', 'a', 15, 30)).toBe(true);
    expect(await leases.take('night', 'b', 30, 40)).toBe(true);
    await leases.release('night', 'a');
    expect(await leases.take('night', 'a', 31, 41)).toBe(false);
    await leases.release('night', 'b');
    expect(await leases.take('night', 'a', 32, 42)).toBe(true);
  });
});
