import { expect, test } from 'vitest';
import { describeOnStores, type OpenStore } from '../../testing/databases.ts';
import { customer, testHouse } from '../../testing/test-house.ts';
import { addPeople, shopPolicy } from '../../usecases/clean-up/clean-up.fixture.ts';
import { type GrantedPurposes, rebuildStanding, type Scope, scopeNames } from '../../usecases/index.ts';
import { testApi } from '../in-memory.fixture.ts';
import { peopleListResource } from './people-list.ts';
import { peopleViewsResource } from './people-views.ts';

async function apiOn(open: OpenStore) {
  const house = await testHouse(open, { policy: shopPolicy() });
  const ids = await addPeople(house, [
    {
      state: customer({ lastPurchase: '2026-05-01' }),
      values: { email: 'j@example.nl', lastName: '=Jansen' },
    },
    { state: customer({ lastPurchase: '2023-11-01' }), values: { lastName: 'Smit' } },
    { state: customer({ lastPurchase: '2016-05-01' }), values: { lastName: 'Bakker' } },
  ]);
  const api = await testApi([peopleListResource(house), peopleViewsResource(house)]);
  const ask = async (
    method: string,
    path: string,
    body?: unknown,
    {
      scopes = scopeNames,
      purposes = 'all',
      user = 'Sanne',
    }: { scopes?: readonly Scope[]; purposes?: GrantedPurposes; user?: string } = {},
  ) => {
    const owner = { name: user, email: `${user}@example.com` };
    const key = await api.giveKey({ scopes, purposes, owner });
    const response = await api.app.request(path.startsWith('/api') ? path : `/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
  return { house, ids, ask };
}

describeOnStores('people over HTTP', (open) => {
  test('come in pages, with what was searched for in the address or the body', async () => {
    const { house, ids, ask } = await apiOn(open);
    await rebuildStanding(house);
    const first = (await ask('GET', '/people?limit=2&sort=lapse')).body;
    expect(first).toMatchObject({
      items: [{ id: ids[2], bestBefore: { state: 'lapsed', until: null } }, { id: ids[1] }],
      total: { people: 3, more: false },
      complete: true,
    });
    const second = (await ask('GET', first.next)).body;
    expect(second).toMatchObject({ items: [{ id: ids[0] }], next: null, cursor: null, total: null });
    const found = (await ask('POST', '/people/search', { q: 'bak' })).body;
    expect(found.items).toMatchObject([{ id: ids[2], source: null, country: 'NL' }]);
    const one = (await ask('POST', '/people/search', { limit: 1 })).body;
    const two = (await ask('POST', '/people/search', { limit: 1, cursor: one.cursor })).body;
    expect([one.next, two.items[0].id]).toEqual([null, ids[1]]);
    expect(await ask('GET', '/people?lapse=soon')).toMatchObject({ status: 422 });
    expect(await ask('GET', '/people', undefined, { scopes: ['gate:outcome'] })).toMatchObject({
      status: 403,
    });
  });

  test('leave as a file that is judged, in which no cell is a formula', async () => {
    const { house, ids, ask } = await apiOn(open);
    const forOffers = { for: { purpose: 'offers', channel: 'email' } };
    const file = await ask('POST', '/people/export', forOffers, { purposes: ['offers'] });
    const until = /\d{4}-\d\d-\d\d/.exec(file.body)?.[0];
    expect(file.body).toBe(`person,email,birthDate,until\r\n${ids[0]},j@example.nl,,${until}\r\n`);
    expect(await house.store.receipts.find(file.headers.get('houdbaar-receipt')!)).toMatchObject({
      purpose: 'offers',
    });
    const inspection = await ask('POST', '/people/export', { for: { inspection: 'Steekproef' } });
    expect(inspection.body).toContain(`"'=Jansen"`);
    expect(inspection.body).toContain(`${ids[2]},`);
    expect(inspection.body).not.toContain('Bakker');
    const status = async (body: unknown, given: Parameters<typeof ask>[3]) =>
      (await ask('POST', '/people/export', body, given)).status;
    expect(await status(forOffers, { purposes: ['warranty'] })).toBe(403);
    expect(await status(forOffers, { scopes: ['people:read'] })).toBe(403);
    const marketer = ['people:read', 'people:export', 'gate:outcome'] as const;
    expect(await status(forOffers, { scopes: marketer })).toBe(200);
    expect(await status({ for: { inspection: 'Steekproef' } }, { scopes: marketer })).toBe(403);
  });

  test('show a masked value with a reason, to who may', async () => {
    const { ids, ask } = await apiOn(open);
    const path = `/people/${ids[1]}/open`;
    const body = { field: 'lastName', reason: 'Belt over zijn garantie' };
    expect((await ask('POST', path, body)).body).toMatchObject({ values: [{ value: 'Smit' }] });
    expect(await ask('POST', path, { field: 'lastName' })).toMatchObject({ status: 422 });
    expect(await ask('POST', path, body, { scopes: ['people:read'] })).toMatchObject({ status: 403 });
  });

  test('have views, one’s own and those that are shared', async () => {
    const { ask } = await apiOn(open);
    const content = { name: 'Slapers', filters: { lastAct: 'longer', worklist: 'true', sample: 10 } };
    const { body: own } = await ask('POST', '/views', content);
    expect(own).toMatchObject({ name: 'Slapers', shared: false, own: true });
    expect(own.filters).toEqual({ lastAct: 'longer', worklist: 'true', sample: '10' });
    const names = async (user: string) =>
      (await ask('GET', '/views', undefined, { user })).body.items.map(({ name }: { name: string }) => name);
    expect([await names('Sanne'), await names('Pim')]).toEqual([['Slapers'], []]);
    const shared = { ...content, shared: true };
    expect(await ask('PUT', `/views/${own.id}`, shared, { user: 'Pim' })).toMatchObject({ status: 404 });
    expect((await ask('PUT', `/views/${own.id}`, shared)).body).toMatchObject({ shared: true });
    expect(await names('Pim')).toEqual(['Slapers']);
    expect(await ask('DELETE', `/views/${own.id}`, undefined, { user: 'Pim' })).toMatchObject({
      status: 404,
    });
    expect(await ask('DELETE', `/views/${own.id}`)).toMatchObject({ status: 204 });
    expect(await names('Sanne')).toEqual([]);
    const named = { name: 'Jan', filters: { q: 'jansen' } };
    expect(await ask('POST', '/views', named)).toMatchObject({ status: 422 });
  });
});
