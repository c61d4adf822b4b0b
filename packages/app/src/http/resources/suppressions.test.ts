import { expect, test } from 'vitest';
import { describeOnStores } from '../../testing/databases.ts';
import { testHouse } from '../../testing/test-house.ts';
import { testApi } from '../in-memory.fixture.ts';
import { suppressionsResource } from './suppressions.ts';

interface Page {
  readonly items: readonly { readonly hash: string; readonly scope: string; readonly kind: string }[];
  readonly next: string | null;
}

const nobody = { email: 'nobody@example.nl' };

describeOnStores('closed addresses over HTTP', (open) => {
  test('closes an address, finds it, and takes a mistake back', async () => {
    const house = await testHouse(open);
    const { ask, post } = await testApi([suppressionsResource(house)]);
    const found = async () => (await (await post('/api/v1/suppressions/find', nobody)).json()) as Page;
    expect((await found()).items).toEqual([]);
    expect((await post('/api/v1/suppressions', { address: nobody, channel: 'email' })).status).toBe(204);
    const [entry] = (await found()).items;
    expect(entry).toMatchObject({ scope: 'email', kind: 'email', at: '2026-11-22T12:00:00.000Z' });
    const list = await (await ask('/api/v1/suppressions')).text();
    expect(list).toContain(entry!.hash);
    expect(list).not.toContain(nobody.email);
    const mistake = { hash: entry!.hash, scope: 'email', reason: 'typing error' };
    expect((await post('/api/v1/suppressions/lift', { ...mistake, scope: 'marketing' })).status).toBe(404);
    expect((await post('/api/v1/suppressions/lift', mistake)).status).toBe(204);
    expect((await found()).items).toEqual([]);
    expect((await post('/api/v1/suppressions/lift', { ...mistake, reason: ' ' })).status).toBe(422);
  });

  test('gives every entry once, a page at a time', async () => {
    const house = await testHouse(open);
    const { ask, post } = await testApi([suppressionsResource(house)]);
    for (const name of ['a', 'b', 'c'])
      await post('/api/v1/suppressions', { address: { email: `${name}@example.nl` } });
    const first = (await (await ask('/api/v1/suppressions?limit=2')).json()) as Page;
    expect(first.items).toHaveLength(2);
    const rest = (await (await ask(first.next!)).json()) as Page;
    expect(rest).toMatchObject({ items: [{ scope: 'marketing' }], next: null });
    expect(new Set([...first.items, ...rest.items].map(({ hash }) => hash)).size).toBe(3);
  });

  test('asks for what each needs', async () => {
    const house = await testHouse(open);
    const { post, ask, giveKey } = await testApi([suppressionsResource(house)]);
    const Authorization = `Bearer ${await giveKey({ scopes: ['objections:write'] })}`;
    expect((await post('/api/v1/suppressions', { address: nobody }, { Authorization })).status).toBe(204);
    expect((await ask('/api/v1/suppressions', { headers: { Authorization } })).status).toBe(403);
    const lift = { hash: '8c5e6b0e-3c52-4b8f-9d0c-3e3f2c6f1a77', scope: 'marketing', reason: 'x' };
    expect((await post('/api/v1/suppressions/lift', lift, { Authorization })).status).toBe(403);
  });
});
