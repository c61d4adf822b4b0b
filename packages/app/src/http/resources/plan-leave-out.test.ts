import { expect, test } from 'vitest';
import { describeOnStores, type OpenStore } from '../../testing/databases.ts';
import { customer, testHouse } from '../../testing/test-house.ts';
import { addPeople, shopPolicy } from '../../usecases/clean-up/clean-up.fixture.ts';
import { continuePlans, type GrantedPurposes, type Scope } from '../../usecases/index.ts';
import { testApi } from '../in-memory.fixture.ts';
import { planItemsResource } from './plan-items.ts';
import { planLeaveOutResource } from './plan-leave-out.ts';
import { plansResource } from './plans.ts';

interface Answer {
  readonly id: string;
  readonly hash: string;
  readonly items: readonly { readonly person: number; readonly name: string | null }[];
}

async function apiOn(open: OpenStore, offersEnd: 'erase' | 'anonymise' = 'erase') {
  const house = await testHouse(open, { policy: shopPolicy({ offersEnd, warrantyEnd: offersEnd }) });
  const api = await testApi([plansResource(house), planItemsResource(house), planLeaveOutResource(house)]);
  const ask = async (
    method: string,
    path: string,
    {
      user = 'Ann',
      body,
      scopes = ['plans:read', 'plans:write', 'plans:approve', 'plans:execute', 'people:read'],
      purposes = 'all',
    }: {
      readonly user?: string;
      readonly body?: unknown;
      readonly scopes?: readonly Scope[];
      readonly purposes?: GrantedPurposes;
    } = {},
  ) => {
    const key = await api.giveKey({ scopes, purposes, owner: { name: user, email: `${user}@example.org` } });
    const response = await api.app.request(`/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Answer };
  };
  return { house, ask };
}

const gone = { state: customer({ lastPurchase: '2019-01-01' }), values: { email: 'x@example.nl' } };
const reason = { reason: 'Belde gisteren over een lopende klacht' };

describeOnStores('taking someone out of a plan', (open) => {
  test('changes the hash, withdraws the announcement and keeps the person', async () => {
    const { house, ask } = await apiOn(open);
    const [first, second] = await addPeople(house, [gone, gone]);
    const made = (await ask('POST', '/plans', { body: {} })).body;
    const path = `/plans/${made.id}`;
    await ask('POST', `${path}/announce`);
    const out = await ask('POST', `${path}/items/${first}/leave-out`, { body: reason });
    expect(out).toMatchObject({
      status: 200,
      body: {
        state: 'planned',
        announced: null,
        executeFrom: null,
        counts: { planned: { erase: 1 }, skipped: { 'left-out': 1 } },
      },
    });
    expect(out.body.hash).not.toBe(made.hash);
    // Once more changes nothing.
    const again = await ask('POST', `${path}/items/${first}/leave-out`, { body: reason });
    expect(again.body.hash).toBe(out.body.hash);

    expect(await ask('POST', `${path}/approve`, { user: 'Bob' })).toMatchObject({ status: 409 });
    await ask('POST', `${path}/announce`);
    await ask('POST', `${path}/approve`, { user: 'Bob' });
    const late = await ask('POST', `${path}/items/${second}/leave-out`, { body: reason });
    expect(late).toMatchObject({ status: 409, body: { code: 'conflict' } });
    house.clock.pass(15);
    await ask('POST', `${path}/execute`);
    await continuePlans(house);
    expect(await ask('GET', path)).toMatchObject({
      body: { state: 'executed', counts: { done: { erase: 1 } } },
    });
    const people = await house.store.people.load([first!, second!]);
    expect([people.get(first!)?.status, people.get(second!)?.status]).toEqual(['active', 'erased']);
    expect((await house.store.evidence.chainOf(first!)).map(({ kind }) => kind)).toEqual([
      'origin',
      'clean-up',
    ]);
  });

  test('asks for a reason, and for somebody who is in it', async () => {
    const { house, ask } = await apiOn(open);
    const [first] = await addPeople(house, [gone]);
    const { id } = (await ask('POST', '/plans', { body: {} })).body;
    const at = (person: number) => `/plans/${id}/items/${person}/leave-out`;
    expect(await ask('POST', at(first!), { body: { reason: ' ' } })).toMatchObject({ status: 422 });
    expect(await ask('POST', at(first! + 1000), { body: reason })).toMatchObject({ status: 404 });
    expect(await ask('POST', at(first!), { body: reason, scopes: ['plans:read'] })).toMatchObject({
      status: 403,
    });
  });

  test('items are found by number, with the names that the reader may see', async () => {
    const { house, ask } = await apiOn(open);
    const kept = customer({ lastPurchase: '2023-06-01' });
    const values = { email: 'x@example.nl', birthDate: '1970-01-01' };
    const [first, second] = await addPeople(house, [gone, { state: kept, values }]);
    const { id } = (await ask('POST', '/plans', { body: {} })).body;
    expect((await ask('GET', `/plans/${id}/items?person=${second}`)).body.items).toMatchObject([
      { person: second, name: 'x@example.nl' },
    ]);
    const limited = await ask('GET', `/plans/${id}/items?person=${first},${second}`, {
      purposes: ['offers'],
    });
    expect(limited.body.items.map(({ name }) => name)).toEqual([null, null]);
    expect(await ask('GET', `/plans/${id}/items?person=x`)).toMatchObject({ status: 422 });
  });

  test('what is kept of the anonymised are cells', async () => {
    const { house, ask } = await apiOn(open, 'anonymise');
    await addPeople(
      house,
      Array.from({ length: 12 }, () => gone),
    );
    const { id } = (await ask('POST', '/plans', { body: {} })).body;
    expect((await ask('GET', `/plans/${id}/statistics`)).body.items).toEqual([]);
    await ask('POST', `/plans/${id}/announce`);
    await ask('POST', `/plans/${id}/approve`, { user: 'Bob' });
    house.clock.pass(15);
    await ask('POST', `/plans/${id}/execute`);
    await continuePlans(house);
    expect((await ask('GET', `/plans/${id}/statistics`)).body.items).toMatchObject([
      { relation: 'customer', people: 12 },
    ]);
  });
});
