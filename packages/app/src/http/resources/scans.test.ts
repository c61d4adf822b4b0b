import { afterAll, expect, test } from 'vitest';
import { describeOnStores, type OpenStore } from '../../testing/databases.ts';
import { testHouse } from '../../testing/test-house.ts';
import { KeptUploads, type Scope, scopeNames } from '../../usecases/index.ts';
import { testApi } from '../in-memory.fixture.ts';
import { scansResource } from './scans.ts';
import { tasksResource } from './tasks.ts';

const before = `Klantnummer,Naam,E-mail,Geboortedatum,Laatste aankoop,Opmerkingen
1,Sanne de Vries,sanne@example.nl,1985-03-12,2015-02-01,is zwanger
2,Piet Jansen,piet@example.nl,1979-11-02,2014-03-01,heeft schulden
3,Jan Bakker,jan@example.nl,1979-11-02,2026-03-01,
`;
const after = `Klantnummer,Naam,E-mail,Laatste aankoop
3,Jan Bakker,jan@example.nl,2026-03-01
`;

interface Scan {
  readonly id: string;
  readonly score: number;
  readonly report: { readonly plan: readonly { readonly id: string }[] };
}
interface Task {
  readonly id: string;
}

const opened: KeptUploads[] = [];
afterAll(async () => {
  for (const uploads of opened) await uploads.close();
});

async function apiOn(open: OpenStore) {
  const house = await testHouse(open);
  const uploads = new KeptUploads(house.clock);
  opened.push(uploads);
  const api = await testApi([scansResource(house, uploads), tasksResource(house)]);
  const ask = async (
    method: string,
    path: string,
    {
      body,
      scopes = scopeNames,
      language = 'nl',
    }: { body?: unknown; scopes?: readonly Scope[]; language?: string } = {},
  ) => {
    const key = await api.giveKey({ scopes });
    const isText = typeof body === 'string';
    const answer = await api.app.request(`/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        'accept-language': language,
        ...(body === undefined || isText ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    return {
      status: answer.status,
      text,
      headers: answer.headers,
      body: isJson ? JSON.parse(text) : undefined,
    };
  };
  const scan = async (text: string): Promise<Scan> => {
    const { status, body } = await ask('POST', '/scans?name=klanten.csv', { body: text });
    expect(status).toBe(201);
    return body as Scan;
  };
  return { house, ask, scan };
}

describeOnStores('reports of scans', (open) => {
  test('are kept, listed newest first, shown as a page and thrown away', async () => {
    const { house, ask, scan } = await apiOn(open);
    const first = await scan(before);
    house.clock.pass(1);
    const second = await scan(after);
    expect((await house.store.people.count()).active).toBe(0);
    const list = await ask('GET', '/scans?limit=1');
    expect(list.body).toMatchObject({
      items: [{ id: second.id, name: 'klanten.csv', people: 1, createdBy: 'Sanne' }],
    });
    const rest = await ask('GET', list.body.next.replace('/api/v1', ''));
    expect(rest.body).toMatchObject({ items: [{ id: first.id, people: 3 }], next: null });
    const shown = await ask('GET', `/scans/${first.id}`);
    expect(shown.body.report).toEqual(first.report);
    expect(shown.text).not.toMatch(/sanne@example/);
    const page = await ask('GET', `/scans/${first.id}/html?lang=en`);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.text).toContain('<html lang="en">');
    expect((await ask('DELETE', `/scans/${first.id}`)).status).toBe(204);
    expect((await ask('GET', `/scans/${first.id}`)).status).toBe(404);
    expect((await ask('DELETE', `/scans/${first.id}`)).status).toBe(404);
  });

  test('can be compared: what is gone, new and changed', async () => {
    const { ask, scan } = await apiOn(open);
    const first = await scan(before);
    const second = await scan(after);
    const { body } = await ask('GET', `/scans/${second.id}/compare?with=${first.id}`);
    expect(body).toMatchObject({
      before: { id: first.id },
      after: { id: second.id },
      score: { before: first.score, after: second.score },
      people: { before: 3, after: 1 },
    });
    expect(body.gone.length).toBeGreaterThan(0);
    expect(second.score).toBeGreaterThan(first.score);
    const same = await ask('GET', `/scans/${first.id}/compare?with=${first.id}`);
    expect(same.body).toMatchObject({ gone: [], added: [], changed: [] });
  });

  test('a file that can’t be read is refused with why, and not kept', async () => {
    const { ask } = await apiOn(open);
    const { status, body } = await ask('POST', '/scans?name=leeg.csv', { body: '' });
    expect(status).toBe(422);
    expect(body.errors.length).toBeGreaterThan(0);
    expect((await ask('GET', '/scans')).body.items).toEqual([]);
    expect((await ask('POST', '/scans?name=a.csv', { body: before, scopes: ['agenda:read'] })).status).toBe(
      403,
    );
  });
});

describeOnStores('tasks', (open) => {
  test('come from the plan of a report, once while they are open', async () => {
    const { ask, scan } = await apiOn(open);
    const { id: scanId, report } = await scan(before);
    const action = report.plan[0]!.id;
    const made = await ask('POST', '/tasks', {
      body: { scan: scanId, action, owner: 'me', due: '2026-12-01' },
    });
    expect(made).toMatchObject({
      status: 201,
      body: { scan: scanId, action, state: 'open', due: '2026-12-01', createdBy: 'Sanne' },
    });
    expect(made.body.owner.id).toBeTruthy();
    const english = await ask('GET', `/tasks/${made.body.id}`, { language: 'en' });
    expect(english.body.title).not.toBe(made.body.title);
    expect((await ask('POST', '/tasks', { body: { scan: scanId, action } })).status).toBe(409);
    const done = await ask('PATCH', `/tasks/${made.body.id}`, { body: { state: 'done' } });
    expect(done.body).toMatchObject({
      state: 'done',
      closedBy: 'Sanne',
      closedAt: '2026-11-22T12:00:00.000Z',
    });
    expect((await ask('POST', '/tasks', { body: { scan: scanId, action } })).status).toBe(201);
    expect((await ask('POST', '/tasks', { body: { scan: scanId, action: 'nothing' } })).status).toBe(404);
    expect((await ask('PATCH', `/tasks/${made.body.id}`, { body: { title: 'Anders' } })).status).toBe(409);
  });

  test('can be one’s own words, given to a user, and opened again', async () => {
    const { house, ask } = await apiOn(open);
    const user = await house.store.users.add(
      { name: 'Bob', email: 'bob@example.org', roles: [] },
      house.clock.now(),
    );
    const made = await ask('POST', '/tasks', {
      body: { title: 'Bel de leverancier', note: 'Over de lijst' },
    });
    expect(made.body).toMatchObject({ title: 'Bel de leverancier', owner: null, due: null });
    const path = `/tasks/${(made.body as Task).id}`;
    const given = await ask('PATCH', path, { body: { owner: user!.id, note: 'Gedaan' } });
    expect(given.body).toMatchObject({ owner: { id: user!.id, name: 'Bob' }, note: 'Gedaan' });
    expect((await ask('PATCH', path, { body: { owner: 'nobody' } })).status).toBe(422);
    await ask('PATCH', path, { body: { state: 'dropped' } });
    expect((await ask('GET', '/tasks?state=open')).body.items).toEqual([]);
    const opened = await ask('PATCH', path, { body: { state: 'open' } });
    expect(opened.body).toMatchObject({ state: 'open', closedAt: null, closedBy: null });
    expect((await ask('GET', `/tasks?owner=${user!.id}`)).body.items).toMatchObject([
      { owner: { name: 'Bob' } },
    ]);
    expect((await ask('GET', '/tasks?owner=me')).body.items).toEqual([]);
    expect((await ask('PATCH', path, { body: {}, scopes: ['agenda:read'] })).status).toBe(403);
    expect((await ask('GET', '/tasks', { scopes: ['tasks:write'] })).status).toBe(403);
  });
});
