import { expect, test } from 'vitest';
import { describeOnStores, type OpenStore } from '../../testing/databases.ts';
import { customer, testHouse } from '../../testing/test-house.ts';
import { addPeople, shopPolicy } from '../../usecases/clean-up/clean-up.fixture.ts';
import { type GrantedPurposes, rebuildStanding, type Scope, scopeNames } from '../../usecases/index.ts';
import { testApi } from '../in-memory.fixture.ts';
import { gateResource } from './gate.ts';
import { gatePeopleResource } from './gate-people.ts';
import { peopleListResource } from './people-list.ts';
import { peopleViewsResource } from './people-views.ts';

interface As {
  readonly user?: string;
  readonly scopes?: readonly Scope[];
  readonly purposes?: GrantedPurposes;
}

const marketer = ['gate:outcome', 'gate:reasons', 'people:read'] as const;
const question = { purpose: 'offers', channel: 'email' };
const gone = '3f2b8c1e-0000-4000-8000-000000000000';

async function setUp(open: OpenStore) {
  const house = await testHouse(open, { policy: shopPolicy() });
  const someone = (country: string, lastPurchase: string) => ({
    state: { ...customer({ lastPurchase }), country },
    values: { email: `${country}.${lastPurchase}@example.com`.toLowerCase() },
  });
  const ids = await addPeople(house, [
    someone('NL', '2026-05-01'),
    someone('NL', '2023-05-01'),
    someone('BE', '2026-05-01'),
    someone('NL', '2026-07-01'),
  ]);
  await rebuildStanding(house);
  const api = await testApi([
    gateResource(house),
    gatePeopleResource(house),
    peopleListResource(house),
    peopleViewsResource(house),
  ]);
  const ask = async (method: string, path: string, body?: unknown, given: As = {}, accept = '*/*') => {
    const { user = 'Sanne', scopes = scopeNames, purposes = 'all' } = given;
    const key = await api.giveKey({
      scopes,
      purposes,
      owner: { name: user, email: `${user}@example.com` },
    });
    const response = await api.app.request(path.startsWith('/api') ? path : `/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', accept },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
  const save = async (filters: object, shared = false): Promise<string> =>
    (await ask('POST', '/views', { name: 'Mijn mensen', filters, shared })).body.id;
  const about = (view: string, more: object = {}) => ({ ...question, audience: { view }, ...more });
  return { house, ids, ask, save, about };
}

describeOnStores('the gate, asked about a saved view', (open) => {
  test('counts its people, and lists them with a receipt', async () => {
    const { house, ids, ask, save, about } = await setUp(open);
    const view = await save({ country: 'NL', sort: 'lapse' });
    const counts = await ask('POST', '/gate', about(view, { summary: true }));
    expect(counts).toMatchObject({ status: 200, body: { summary: { lawful: 2, unlawful: 1 } } });
    expect(counts.body).not.toHaveProperty('receipt');
    const list = await ask('POST', '/gate', about(view), {}, 'application/x-ndjson');
    const receipt = list.headers.get('houdbaar-receipt')!;
    const lines = (list.body as string).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { identifier: `person:${ids[0]}`, outcome: 'lawful' },
      { identifier: `person:${ids[1]}`, outcome: 'unlawful' },
      { identifier: `person:${ids[3]}`, outcome: 'lawful' },
      { summary: { lawful: 2, unlawful: 1, complete: true }, receipt },
    ]);
    expect(await house.store.receipts.find(receipt)).toMatchObject({ decisions: { lines: 3 } });
    const file = await ask('POST', '/gate', about(view), {}, 'text/csv');
    expect((file.body as string).match(/^person:/gm)).toHaveLength(3);
  });

  test('has the addresses of those who may be contacted, for who may take people along', async () => {
    const { house, ids, ask, save, about } = await setUp(open);
    const view = await save({ country: 'NL', lastAct: '6-12', sample: 10, sort: 'lapse' });
    const { items } = (await ask('GET', '/views')).body;
    // As the page of the gate asks: the filters as the view holds them.
    const { sort: _, ...filter } = items[0].filters;
    const body = { filter, for: question };
    const file = await ask('POST', '/people/export?separator=semicolon', body);
    expect(file.body).toBe(
      `person;email;birthDate;until\r\n${ids[0]};nl.2026-05-01@example.com;;2028-05-01\r\n`,
    );
    const { body: counts } = await ask('POST', '/gate', about(view, { summary: true }));
    expect(counts.summary).toMatchObject({ lawful: 1, unlawful: 0, unknown: 0 });
    expect(await house.store.receipts.find(file.headers.get('houdbaar-receipt')!)).toMatchObject({
      ...question,
      counts: [{ outcome: 'lawful', count: 1 }],
    });
    const everyone = await ask('POST', '/people/export', { for: question });
    expect((everyone.body as string).match(/\S+@example\.com/g)).toHaveLength(3);
    expect(everyone.body).not.toContain('2023-05-01@');
    const [scopes, purposes] = [[...marketer, 'people:export'] as const, ['offers']];
    expect(await ask('POST', '/people/export', { for: question }, { scopes, purposes })).toMatchObject({
      status: 200,
    });
    expect(await ask('POST', '/people/export', body, { scopes: marketer })).toMatchObject({ status: 403 });
    expect(await ask('POST', '/people/export', body, { scopes, purposes: ['warranty'] })).toMatchObject({
      status: 403,
    });
  });

  test('leads to the people behind an answer', async () => {
    const { ids, ask, save, about } = await setUp(open);
    const view = await save({ country: 'NL', lapse: '2031-05', sample: 10 });
    const { body } = await ask('POST', '/gate', about(view, { summary: true }));
    const { outcome, rule } = body.summary.byReason.find(
      (each: { outcome: string }) => each.outcome === 'lawful',
    );
    const path = `/gate/people?purpose=offers&channel=email&outcome=${outcome}&rule=${rule}`;
    expect((await ask('GET', path)).body.items).toMatchObject([{ person: ids[0] }, { person: ids[3] }]);
    expect((await ask('GET', `${path}&view=${view}`)).body.items).toMatchObject([{ person: ids[0] }]);
    const first = await ask('GET', `${path}&view=${view}&limit=1`);
    expect((await ask('GET', first.body.next)).body).toMatchObject({ items: [], next: null });
    expect(await ask('GET', `${path}&view=${gone}`)).toMatchObject({ status: 404 });
    expect(await ask('GET', `${path}&view=mine`)).toMatchObject({ status: 422 });
  });

  test('is for who has the view, and may see people', async () => {
    const { ask, save, about } = await setUp(open);
    const own = await save({ country: 'NL' });
    const shared = await save({ country: 'BE' }, true);
    const pim = { user: 'Pim' };
    expect(await ask('POST', '/gate', about(shared, { summary: true }), pim)).toMatchObject({
      body: { summary: { lawful: 1 } },
    });
    for (const [view, given] of [
      [own, pim],
      [gone, {}],
    ] as const)
      expect(await ask('POST', '/gate', about(view), given)).toMatchObject({
        status: 404,
        body: { code: 'not-found' },
      });
    expect(
      await ask('POST', '/gate', about(own), { scopes: ['gate:outcome', 'gate:reasons'] }),
    ).toMatchObject({
      status: 403,
      body: { code: 'scope-missing' },
    });
    expect(await ask('POST', '/gate', { ...question, audience: { view: 'mine' } })).toMatchObject({
      status: 422,
    });
  });

  test('tells nobody more than the list of people would', async () => {
    const { ask, save, about } = await setUp(open);
    const given = { user: 'Pim', scopes: marketer, purposes: ['offers'] };
    const asked = async (filters: object) =>
      ask('POST', '/gate', about(await save(filters, true), { summary: true }), given);
    const filters = [{ lastAct: 'longer' }, { lapse: 'over' }, { worklist: 'true' }, { purpose: 'warranty' }];
    for (const each of filters)
      expect(await asked(each)).toMatchObject({ status: 403, body: { code: 'purpose-not-granted' } });
    expect(await asked({ purpose: 'offers', channel: 'email', outcome: 'unlawful' })).toMatchObject({
      status: 200,
      body: { summary: { lawful: 0, unlawful: 1 } },
    });
    const other = await ask('POST', '/gate', { ...about(await save({}, true)), purpose: 'warranty' }, given);
    expect(other).toMatchObject({ status: 403 });
    const blind = { ...given, scopes: ['gate:outcome', 'people:read'] as const };
    const counts = await ask('POST', '/gate', about(await save({}, true), { summary: true }), blind);
    expect(counts.body.summary.byReason).toEqual([]);
  });
});
