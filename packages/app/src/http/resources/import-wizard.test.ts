import { afterAll, expect, test } from 'vitest';
import { describeOnStores, type OpenStore } from '../../testing/databases.ts';
import { testHouse } from '../../testing/test-house.ts';
import { KeptUploads, type Scope, scopeNames } from '../../usecases/index.ts';
import { testApi } from '../in-memory.fixture.ts';
import { importWizardResource } from './import-wizard.ts';
import { importsResource } from './imports.ts';
import { scansResource } from './scans.ts';

const people = `Klantnummer,Naam,E-mail,Geboortedatum,Klant sinds
1001,Sanne de Vries,sanne@example.nl,1985-03-12,2026-02-01
1002,Piet Jansen,piet@example.nl,1979-11-02,2026-03-01
,=cmd|x,,1990-01-01,2026-03-01
`;

interface Recognised {
  readonly upload: string;
  readonly tables: readonly {
    readonly name: string;
    readonly columns: readonly {
      readonly header: string;
      readonly role: string;
      readonly field: string | null;
      readonly samples: readonly string[];
    }[];
  }[];
}

const opened: KeptUploads[] = [];
afterAll(async () => {
  for (const uploads of opened) await uploads.close();
});

async function apiOn(open: OpenStore) {
  const house = await testHouse(open);
  const uploads = new KeptUploads(house.clock);
  opened.push(uploads);
  const api = await testApi([
    importWizardResource(house, uploads),
    importsResource(house),
    scansResource(house, uploads),
  ]);
  const keyOf = (user: string, scopes: readonly Scope[] = scopeNames) =>
    api.giveKey({ owner: { name: user, email: `${user.toLowerCase()}@example.org` }, scopes });
  const ann = await keyOf('Ann');
  const ask = async (path: string, init: RequestInit & { key?: string } = {}) => {
    const { key = ann, ...rest } = init;
    const headers = { authorization: `Bearer ${key}`, 'accept-language': 'nl', ...rest.headers };
    return api.app.request(`/api/v1${path}`, { ...rest, headers });
  };
  const post = (path: string, body: unknown, key = ann) =>
    ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
      key,
    });
  const send = async (text = people, key = ann) => {
    const answer = await ask('/imports/recognise?name=klanten.csv', { method: 'POST', body: text, key });
    expect(answer.status).toBe(200);
    return (await answer.json()) as Recognised;
  };
  return { house, ask, post, send, keyOf };
}

describeOnStores('an import step by step', (open) => {
  test('recognises columns, and shows values in their shape alone', async () => {
    const { send, ask } = await apiOn(open);
    const found = await send();
    const [table] = found.tables;
    expect(table!.name).toBe('klanten.csv');
    const column = (header: string) => table!.columns.find((each) => each.header === header);
    expect(column('E-mail')).toMatchObject({
      role: 'email',
      field: 'email',
      samples: ['s•••@e•••.nl', 'p•••@e•••.nl'],
    });
    expect(column('Geboortedatum')).toMatchObject({ role: 'birthDate', samples: ['••••-••-••'] });
    expect(JSON.stringify(found)).not.toMatch(/sanne|vries|1985/i);
    expect(await (await ask(`/imports/recognise?upload=${found.upload}`, { method: 'POST' })).json()).toEqual(
      found,
    );
  });

  test('an upload is previewed, mapped otherwise and run without sending it again', async () => {
    const { house, send, post, ask } = await apiOn(open);
    const { upload } = await send();
    const preview = await post('/imports/preview', { upload, source: 'CRM' });
    expect(await preview.json()).toMatchObject({ preview: true, counts: { rows: 3, new: 2 } });
    expect((await house.store.people.count()).active).toBe(0);
    const mapped = await post('/imports/preview', {
      upload,
      source: 'CRM',
      mapping: { 'klanten.csv': { Geboortedatum: 'ignore' } },
    });
    expect(((await mapped.json()) as { mapping: string }).mapping).toMatch(/Geboortedatum: ignore/);
    const wrong = await post('/imports/preview', {
      upload,
      source: 'CRM',
      mapping: { 'klanten.csv': { Geboortdatum: 'ignore' } },
    });
    expect(wrong.status).toBe(422);
    expect(await wrong.json()).toMatchObject({
      errors: [{ path: 'mapping.klanten.csv', message: expect.stringContaining('Geboortedatum') }],
    });
    const begun = await post('/imports/start', { upload, source: 'CRM' });
    expect(begun.status).toBe(202);
    const { import: run } = (await begun.json()) as { import: { id: string } };
    const path = `/imports/${run.id}`;
    await expect
      .poll(async () => (await ask(path)).json(), { timeout: 20_000 })
      .toMatchObject({
        state: 'done',
        rowsTotal: 3,
        counts: { rows: 3, new: 2 },
      });
    expect((await house.store.people.count()).active).toBe(2);
    const again = await post('/imports/start', { upload, source: 'CRM' });
    expect([again.status, await again.json()]).toMatchObject([200, { again: true }]);
    expect((await ask(`/imports/uploads/${upload}`, { method: 'DELETE' })).status).toBe(204);
    expect((await post('/imports/start', { upload, source: 'CRM' })).status).toBe(404);
  });

  test('an upload is its sender’s alone, and goes after an hour', async () => {
    const { house, send, post, keyOf } = await apiOn(open);
    const { upload } = await send();
    const bob = await keyOf('Bob');
    expect((await post('/imports/preview', { upload, source: 'CRM' }, bob)).status).toBe(404);
    house.clock.pass(1 / 24);
    expect((await post('/imports/preview', { upload, source: 'CRM' })).status).toBe(404);
  });

  test('what was left out is a file that no spreadsheet executes', async () => {
    const { send, post, ask, keyOf } = await apiOn(open);
    const { upload } = await send(`${people}1004,Te veel,a@example.nl,1990-01-01,2026-01-01,x,y,z\n`);
    const begun = (await (await post('/imports/start', { upload, source: 'CRM' })).json()) as {
      import: { id: string };
    };
    const path = `/imports/${begun.import.id}`;
    await expect
      .poll(async () => (await ask(path)).json(), { timeout: 20_000 })
      .toMatchObject({
        state: 'done',
      });
    const answer = await ask(`${path}/errors`);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    const text = await answer.text();
    const lines = text.replace('\uFEFF', '').trim().split('\r\n');
    expect(lines[0]).toBe('bestand,rij,code,reden');
    expect(lines.filter((line) => line.startsWith('klanten.csv,4,'))).toHaveLength(1);
    expect(lines.some((line) => line.includes('row-long'))).toBe(true);
    expect(text).not.toContain('cmd');
    const narrow = await keyOf('Cas', ['imports:write']);
    expect((await ask(`${path}/errors`, { key: narrow })).status).toBe(200);
    expect((await ask(`${path}/errors`, { key: await keyOf('Dirk', ['people:read']) })).status).toBe(403);
  });

  test('is stopped, and goes on where it was when begun again', async () => {
    const { send, post, ask } = await apiOn(open);
    const rows = Array.from(
      { length: 6000 },
      (_, at) => `${at},Piet,piet${at}@example.nl,1990-01-01,2026-03-01`,
    );
    const { upload } = await send(`Klantnummer,Naam,E-mail,Geboortedatum,Klant sinds\n${rows.join('\n')}\n`);
    const begun = (await (await post('/imports/start', { upload, source: 'CRM' })).json()) as {
      import: { id: string };
    };
    const path = `/imports/${begun.import.id}`;
    expect((await ask(`${path}/stop`, { method: 'POST' })).status).toBe(202);
    await expect
      .poll(async () => (await ask(path)).json(), { timeout: 20_000 })
      .toMatchObject({ state: 'stopped' });
    expect((await ask(`${path}/stop`, { method: 'POST' })).status).toBe(409);
    expect((await post('/imports/start', { upload, source: 'CRM' })).status).toBe(202);
    await expect
      .poll(async () => (await ask(path)).json(), { timeout: 60_000 })
      .toMatchObject({ state: 'done', counts: { rows: 6000, new: 6000 } });
    expect((await ask(`/imports/${crypto.randomUUID()}/stop`, { method: 'POST' })).status).toBe(404);
  }, 90_000);

  test('the same upload can be scanned', async () => {
    const { send, ask } = await apiOn(open);
    const { upload } = await send();
    const answer = await ask(`/scans?upload=${upload}`, { method: 'POST' });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ name: 'klanten.csv', people: 3 });
    const scan = (mapping: string) =>
      ask(`/scans?upload=${upload}&mapping=${encodeURIComponent(mapping)}`, { method: 'POST' });
    const mapped = await scan('{"klanten.csv":{"Geboortedatum":"ignore"}}');
    expect(await mapped.json()).toMatchObject({
      report: { files: [{ mapping: { Geboortedatum: 'ignore' } }] },
    });
    expect((await scan('{"klanten.csv":{"Geboortdatum":"ignore"}}')).status).toBe(422);
    expect((await scan('{"klanten.csv":{"Geboortedatum":"verjaardag"}}')).status).toBe(422);
    expect((await scan('geen JSON')).status).toBe(422);
  });

  test('a name as long as it may be is that of the file, whatever a file system takes', async () => {
    const { ask } = await apiOn(open);
    const name = `${'漢'.repeat(196)}.csv`;
    for (const path of ['/imports/recognise', '/imports', '/scans']) {
      const answer = await ask(`${path}?source=CRM&name=${encodeURIComponent(name)}`, {
        method: 'POST',
        body: people,
      });
      expect([path, answer.ok, await answer.text()]).toEqual([path, true, expect.stringContaining(name)]);
    }
  });

  test('a file without a name is refused, and leaves nothing behind', async () => {
    const { ask } = await apiOn(open);
    for (const name of ['', '?name=..', '?name=/'])
      expect((await ask(`/imports/recognise${name}`, { method: 'POST', body: people })).status).toBe(422);
  });
});
