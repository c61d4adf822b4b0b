import { expect, test } from 'vitest';
import { describeOnStores, type OpenStore } from '../../testing/databases.ts';
import { customer, testHouse } from '../../testing/test-house.ts';
import { addPeople, shopPolicy } from '../../usecases/clean-up/clean-up.fixture.ts';
import { type GrantedPurposes, placeHold, planCleanUp, type Scope } from '../../usecases/index.ts';
import { testApi } from '../in-memory.fixture.ts';
import { cursorOf } from '../pages.ts';
import { planItemsResource } from './plan-items.ts';

const reader: readonly Scope[] = ['plans:read', 'people:read'];

/** Smit loses a birth date and has a warranty; De Smit and Bakker go. */
async function apiOn(open: OpenStore) {
  const house = await testHouse(open, { policy: shopPolicy() });
  const lapsed = customer({ lastPurchase: '2016-05-01' });
  const ids = await addPeople(house, [
    {
      state: customer({ lastPurchase: '2023-11-01' }),
      values: { lastName: 'Smit', birthDate: '1980-01-01' },
    },
    { state: lapsed, values: { lastName: 'de Smit' } },
    { state: lapsed, values: { lastName: 'Bakker' } },
  ]);
  const { id } = await planCleanUp(house, { name: 'Ann' });
  const api = await testApi([planItemsResource(house)]);
  const ask = async (
    path: string,
    body?: unknown,
    { scopes = reader, purposes = 'all' }: { scopes?: readonly Scope[]; purposes?: GrantedPurposes } = {},
  ) => {
    const key = await api.giveKey({ scopes, purposes, owner: { name: 'Sanne', email: 's@example.org' } });
    const response = await api.app.request(path.startsWith('/api') ? path : `/api/v1/plans/${id}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) };
  };
  return { house, ids: ids as readonly [number, number, number], ask };
}

describeOnStores('a search of a plan over HTTP', (open) => {
  test('goes on from page to page by what stands in the body', async () => {
    const { ids, ask } = await apiOn(open);
    const first = await ask('/items/search', { q: 'smit', limit: 1 });
    expect(first).toMatchObject({
      status: 200,
      body: {
        items: [{ person: ids[0], name: 'Smit', action: 'fields', fields: ['birthDate'] }],
        next: null,
        total: { people: 2, more: false },
      },
    });
    expect([first.headers.get('cache-control'), first.headers.get('link')]).toEqual(['no-store', null]);
    const second = await ask('/items/search', { q: 'smit', limit: 1, cursor: first.body.cursor });
    expect(second.body).toMatchObject({ items: [{ person: ids[1] }], cursor: null, total: null });
    const nobody = await ask('/items/search', { q: 'visser' });
    expect(nobody.body).toMatchObject({ items: [], cursor: null, total: { people: 0, more: false } });
    expect((await ask('/items/search', { q: 'smit', action: 'erase' })).body.items).toMatchObject([
      { person: ids[1], action: 'erase' },
    ]);
    expect((await ask('/items/search', {})).body.items).toHaveLength(3);
  });

  test('finds nobody by what the caller may not see', async () => {
    const { house, ids, ask } = await apiOn(open);
    const warranty = await ask('/items/search', { q: 'smit' }, { purposes: ['warranty'] });
    expect(warranty.body).toMatchObject({
      items: [{ person: ids[0], name: 'Smit', rule: null, purposes: [] }],
      total: { people: 1, more: false },
    });
    for (const purposes of [['offers'], []]) {
      const { body } = await ask('/items/search', { q: 'smit' }, { purposes });
      expect(body).toMatchObject({ items: [], total: { people: 0, more: false } });
    }
    const looks = await Promise.all(ids.map((id) => house.store.accessLog.of(id, 9)));
    expect(looks.map((each) => each.map(({ action, purpose }) => [action, purpose]))).toEqual([
      [['plan.items', 'warranty']],
      [],
      [],
    ]);
    // Who may not see people may see the plan, though search none of them.
    for (const scopes of [['plans:read'], ['people:read']] as const)
      expect(await ask('/items/search', { q: 'smit' }, { scopes })).toMatchObject({ status: 403 });
    const nameless = await ask('/items', undefined, { scopes: ['plans:read'] });
    expect(nameless.body.items.map(({ name }: { name: unknown }) => name)).toEqual([null, null, null]);
  });

  test('tells who is on hold by now, to who may see every purpose', async () => {
    const { house, ids, ask } = await apiOn(open);
    await placeHold(house, { name: 'Ann' }, { title: 'zaak 2026-14', kind: 'legal-claim', people: [ids[1]] });
    const onHold = async (...asking: Parameters<typeof ask>) =>
      (await ask(...asking)).body.items.map((item: { onHold: boolean }) => item.onHold);
    expect(await onHold('/items')).toEqual([false, true, false]);
    expect(await onHold('/items/search', { q: 'de smit' })).toEqual([true]);
    expect(await onHold('/items', undefined, { purposes: ['warranty'] })).toEqual([false, false, false]);
    expect(await onHold('/items', undefined, { scopes: ['plans:read'] })).toEqual([false, false, false]);
  });

  test('tells what is no search, no cursor and no plan', async () => {
    const { ask } = await apiOn(open);
    for (const body of [
      { q: '' },
      { q: 'x'.repeat(201) },
      { q: 'smit', action: 'keep' },
      { state: 'gone' },
      { reason: 'because' },
      { person: 'one' },
      { name: 'smit' },
      { limit: 201 },
      { cursor: 'abc' },
      { cursor: cursorOf('1e999') },
    ])
      expect([body, (await ask('/items/search', body)).status]).toEqual([body, 422]);
    const nowhere = '/api/v1/plans/00000000-0000-4000-8000-000000000000/items/search';
    expect(await ask(nowhere, { q: 'smit' })).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  test('the list itself is narrowed in its address, which the next page keeps', async () => {
    const { ids, ask } = await apiOn(open);
    const first = (await ask('/items?action=erase&state=waiting&limit=1')).body;
    expect(first).toMatchObject({ items: [{ person: ids[1] }], total: { people: 2, more: false } });
    expect(first.next).toContain('action=erase&state=waiting');
    expect((await ask(first.next)).body).toMatchObject({
      items: [{ person: ids[2] }],
      next: null,
      total: null,
    });
    expect((await ask('/items?reason=left-out')).body.items).toEqual([]);
    expect(await ask('/items?reason=nothing')).toMatchObject({ status: 422 });
  });
});
