import { expect, test } from 'vitest';
import { type Certificate, verifyCertificate } from '../../documents/certificate/index.ts';
import { readPdf } from '../../documents/pdf/pdf-text.fixture.ts';
import { publicKeys } from '../../keys/index.ts';
import { describeOnStores, type OpenStore } from '../../testing/databases.ts';
import { customer, testHouse } from '../../testing/test-house.ts';
import { addPeople, shopPolicy } from '../../usecases/clean-up/clean-up.fixture.ts';
import { continuePlans, type GrantedPurposes, type Scope } from '../../usecases/index.ts';
import { testApi } from '../in-memory.fixture.ts';
import { agendaResource } from './agenda.ts';
import { holdsResource } from './holds.ts';
import { planItemsResource } from './plan-items.ts';
import { plansResource } from './plans.ts';
import { simulateResource } from './simulate.ts';
import { worklistResource } from './worklist.ts';

const every: readonly Scope[] = [
  'plans:read',
  'plans:write',
  'plans:approve',
  'plans:execute',
  'holds:read',
  'holds:write',
  'agenda:read',
  'people:read',
  'policy:read',
];

/** What the tests look at one by one. */
interface Shown {
  readonly id: string;
  readonly hash: string;
  readonly hold: { readonly id: string };
  readonly items: readonly { readonly rule: string | null }[];
  readonly lanes: readonly { readonly purpose: string }[];
}

async function apiOn(open: OpenStore) {
  const house = await testHouse(open, { policy: shopPolicy() });
  const api = await testApi([
    plansResource(house),
    planItemsResource(house),
    worklistResource(house),
    holdsResource(house),
    agendaResource(house),
    simulateResource(house),
  ]);
  interface Asking {
    readonly user?: string;
    readonly body?: unknown;
    readonly scopes?: readonly Scope[];
    readonly purposes?: GrantedPurposes;
    readonly headers?: Readonly<Record<string, string>>;
  }
  const ask = async (method: string, path: string, asking: Asking = {}) => {
    const { user = 'Ann', body, scopes = every, purposes = 'all', headers = {} } = asking;
    const owner = { name: user, email: `${user.toLowerCase()}@example.org` };
    const key = await api.giveKey({ scopes, purposes, owner });
    const text = typeof body === 'string';
    const response = await api.app.request(`/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...headers,
        ...(body === undefined ? {} : { 'content-type': text ? 'application/yaml' : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: text ? body : JSON.stringify(body) }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, bytes, body: (isJson ? JSON.parse(String(bytes)) : {}) as Shown };
  };
  return { house, ask };
}

describeOnStores('clean-up over HTTP', (open) => {
  test('a plan lives from made to executed', async () => {
    const { house, ask } = await apiOn(open);
    const [id] = await addPeople(house, [
      { state: customer({ lastPurchase: '2020-01-01' }), values: { email: 'x@example.nl' } },
    ]);
    const made = await ask('POST', '/plans', { body: {} });
    expect(made).toMatchObject({
      status: 201,
      body: { state: 'planned', counts: { planned: { erase: 1 } } },
    });
    const path = `/plans/${made.body.id}`;
    expect(await ask('POST', `${path}/execute`)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(await ask('POST', `${path}/announce`)).toMatchObject({ status: 200 });
    expect(await ask('POST', `${path}/approve`)).toMatchObject({
      status: 403,
      body: { code: 'second-person-needed' },
    });
    expect(await ask('POST', `${path}/approve`, { user: 'Bob', scopes: ['plans:read'] })).toMatchObject({
      status: 403,
    });
    expect(await ask('POST', `${path}/approve`, { user: 'Bob' })).toMatchObject({
      body: { state: 'approved', approvals: [{ by: 'Bob' }] },
    });
    expect(await ask('POST', `${path}/execute`)).toMatchObject({ status: 409, body: { code: 'grace-runs' } });
    house.clock.pass(14);
    expect(await ask('POST', `${path}/execute`)).toMatchObject({ body: { state: 'executing' } });
    expect(await ask('GET', `${path}/certificate`)).toMatchObject({ status: 404 });
    await continuePlans(house);
    expect(await ask('GET', path)).toMatchObject({
      body: { state: 'executed', counts: { done: { erase: 1 } } },
    });
    const certificate = await ask('GET', `${path}/certificate`);
    expect(certificate.body).toMatchObject({
      format: 'houdbaar-certificate',
      content: {
        plan: {
          id: made.body.id,
          sha256: made.body.hash,
          people: 1,
          approvals: [{ by: { account: 'Bob' } }],
        },
        handled: 1,
        totals: { erase: 1 },
      },
    });
    const signed = certificate.body as unknown as Certificate;
    expect(verifyCertificate(publicKeys(house.ring), signed)).toBe('valid');
    const headers = { accept: 'application/pdf', 'accept-language': 'nl-BE' };
    const { status, bytes } = await ask('GET', `${path}/certificate`, { headers });
    expect(status).toBe(200);
    const pdf = readPdf(bytes);
    expect(pdf.bookmarks[0]).toBe('Certificaat van opschoning');
    expect(pdf.pages.join(' ')).toContain(made.body.id);
    expect(pdf.enclosed).toContain(String(certificate.bytes));
    const items = await ask('GET', `${path}/items`);
    expect(items.body.items).toMatchObject([{ person: id, action: 'erase', state: 'done' }]);
    expect(items.body.items[0]!.rule).toBe('eu-retention-over');
    const narrow = await ask('GET', `${path}/items`, { purposes: ['warranty'] });
    expect(narrow.body.items).toMatchObject([{ rule: null, purposes: ['warranty'] }]);
    expect((await ask('GET', '/plans')).body.items).toHaveLength(1);
    expect(await ask('GET', '/plans/00000000-0000-4000-8000-000000000000')).toMatchObject({ status: 404 });
  });

  test('the agenda, the forecast and a simulation show only purposes that were granted', async () => {
    const { house, ask } = await apiOn(open);
    const [id] = await addPeople(house, [{ state: customer({ lastPurchase: '2024-12-05' }) }]);
    const all = await ask('GET', '/agenda');
    expect(all.body.lanes).toContainEqual(
      expect.objectContaining({ purpose: 'offers', ask: 'keep', day: '2026-12-05', people: 1 }),
    );
    const narrow = await ask('GET', '/agenda', { purposes: ['warranty'] });
    expect(narrow.body.lanes).toEqual([]);
    const people = await ask('GET', '/agenda/people?from=2026-12-01&to=2026-12-31');
    expect(people.body.items).toMatchObject([{ person: id, day: '2026-12-05' }]);
    expect(await house.store.accessLog.of(id!, 5)).toMatchObject([{ actor: 'Ann', action: 'agenda.people' }]);
    const forecast = await ask('GET', '/forecast', { purposes: ['warranty'] });
    expect(new Set(forecast.body.lanes.map(({ purpose }) => purpose))).toEqual(new Set(['warranty']));
    const other = shopPolicy().replace('keep: P24M', 'keep: P12M');
    const simulated = await ask('POST', '/policy/simulate', { body: other });
    expect(simulated.body).toMatchObject({
      people: 1,
      lanes: [{ purpose: 'offers', lost: 1 }, { lost: 1 }, { lost: 0 }],
    });
    expect(await ask('POST', '/policy/simulate', { body: 'version: 7' })).toMatchObject({ status: 422 });
  });

  test('each list in which somebody stands is noted in their access log', async () => {
    const { house, ask } = await apiOn(open);
    const [gone, undated] = await addPeople(house, [
      { state: customer({ lastPurchase: '2020-01-01' }) },
      { state: { ...customer({ lastPurchase: '2020-01-01' }), facts: {} } },
    ]);
    const looks = async (id: number) =>
      (await house.store.accessLog.of(id, 9)).map(({ actor, action, purpose }) => [actor, action, purpose]);
    const { body: plan } = await ask('POST', '/plans');
    expect(await looks(gone!)).toEqual([]);
    expect((await ask('GET', `/plans/${plan.id}/items`)).body.items).toMatchObject([{ person: gone }]);
    // No purpose is about somebody without any fact: for who sees all of them.
    expect((await ask('GET', '/worklist', { user: 'Cas', purposes: ['offers'] })).body.items).toEqual([]);
    expect((await ask('GET', '/worklist', { user: 'Bo' })).body.items).toMatchObject([{ person: undated }]);
    await ask('GET', '/agenda/people?from=2020-01-01&to=2030-01-01');
    expect(await looks(gone!)).toEqual([['Ann', 'plan.items', null]]);
    expect(await looks(undated!)).toEqual([['Bo', 'worklist.list', null]]);
  });

  test('holds are placed, listed and released; the worklist is approved', async () => {
    const { house, ask } = await apiOn(open);
    const [id] = await addPeople(house, [{ state: customer({ lastPurchase: '2020-01-01' }) }]);
    const placed = await ask('POST', '/holds', {
      body: {
        title: 'Case 12',
        kind: 'legal-claim',
        people: [id],
        identifiers: [{ kind: 'email', email: 'a@b.nl' }],
      },
    });
    expect(placed).toMatchObject({ status: 201, body: { people: 1, notFound: [0] } });
    expect((await ask('GET', '/holds')).body.items).toMatchObject([{ title: 'Case 12', people: 1 }]);
    expect(await ask('POST', '/holds', { body: { title: 'x', kind: 'other' } })).toMatchObject({
      status: 422,
    });
    expect(await ask('POST', `/holds/${placed.body.hold.id}/release`)).toMatchObject({ body: { people: 1 } });
    expect((await ask('GET', '/worklist')).body.items).toEqual([]);
    expect(await ask('POST', '/worklist/approve', { body: { people: 'all' } })).toMatchObject({
      body: { people: 0 },
    });
  });
});
