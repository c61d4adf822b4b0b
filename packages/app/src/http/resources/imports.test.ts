import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { describeOnStores } from '../../testing/databases.ts';
import { testHouse } from '../../testing/test-house.ts';
import { findPeople, type Scope } from '../../usecases/index.ts';
import { testApi } from '../in-memory.fixture.ts';
import { importsResource } from './imports.ts';

const contacts = `customer_id,first_name,last_name,email,created_at,newsletter
1,Anna,de Vries,anna@example.nl,2026-01-10,subscribed
2,Bram,Jansen,bram@example.nl,2026-02-01,unsubscribed
,Carla,Smit,,,
,Daan,Bakker,,,
`;

describeOnStores('imports over HTTP', (open) => {
  test('takes a file, lists it with its refusals, and keeps no upload', async () => {
    const house = await testHouse(open);
    const api = await testApi([importsResource(house)]);
    const key = await api.giveKey({ scopes: ['imports:write', 'people:read'] });
    const ask = (path: string, body?: string) =>
      api.app.request(`/api/v1${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'text/csv' },
        ...(body === undefined ? {} : { body }),
      });
    const path = '/imports?name=contacts.csv&source=signup-form';
    const preview = await ask(`${path}&preview=true`, contacts);
    expect(await preview.json()).toMatchObject({ import: null, preview: true, counts: { rows: 4, new: 2 } });
    const done = (await (await ask(path, contacts)).json()) as { import: { id: string } };
    expect(done).toMatchObject({
      import: { name: 'contacts.csv', state: 'done', source: 'Sign-up form on the website' },
      counts: { rows: 4, new: 2, refused: { 'no-identifier': 2 } },
    });
    expect(await (await ask(path, contacts)).json()).toMatchObject({ again: true });
    expect(await (await ask('/imports')).json()).toMatchObject({
      items: [{ id: done.import.id }],
      next: null,
    });
    expect(await (await ask(`/imports/${done.import.id}`)).json()).toMatchObject({ state: 'done' });
    const first = (await (await ask(`/imports/${done.import.id}/refusals?limit=1`)).json()) as {
      next: string;
    };
    expect(first).toMatchObject({ items: [{ file: 0, row: 4, reason: 'no-identifier' }] });
    const second = await ask(first.next.replace('/api/v1', ''));
    expect(await second.json()).toMatchObject({ items: [{ row: 5 }], next: null });
    expect((await ask('/imports/2b1f0f6c-5a7e-4a53-9a57-1f5a4c1d2e3f')).status).toBe(404);
    expect((await ask('/imports?name=..&source=x', contacts)).status).toBe(422);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('houdbaar-upload-'))).toEqual([]);
  });

  test('says how to send a file to whoever sends a form', async () => {
    const house = await testHouse(open);
    const { ask } = await testApi([importsResource(house)]);
    const form = new FormData();
    form.set('file', new Blob([contacts]), 'contacts.csv');
    const answer = await ask('/api/v1/imports?name=contacts.csv&source=x', { method: 'POST', body: form });
    expect(answer.status).toBe(415);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('--data-binary') });
    expect(await house.store.imports.list(null, 1)).toEqual([]);
  });

  test('tells a key that may not see people nothing of who is known', async () => {
    const house = await testHouse(open);
    const api = await testApi([importsResource(house)]);
    const ask = async (path: string, scopes: readonly Scope[], body?: string) => {
      const answer = await api.app.request(`/api/v1${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${await api.giveKey({ scopes })}`, 'content-type': 'text/csv' },
        ...(body === undefined ? {} : { body }),
      });
      return (await answer.json()) as { counts: object; import: { id: string }; items: object[] };
    };
    const path = '/imports?name=contacts.csv&source=signup-form';
    const both: readonly Scope[] = ['imports:write', 'people:read'];
    await ask(path, both, contacts);
    const head = contacts.split('\n')[0];
    const one = (row: string) => `${head}\n${row}\n`;
    const known = one('2,Bram,Jansen,bram@example.nl,2026-02-01,subscribed');
    const unknown = one('9,Wie,Dan,wie@example.nl,2026-02-01,subscribed');
    const preview = (file: string, scopes: readonly Scope[] = ['imports:write']) =>
      ask(`${path}&preview=true`, scopes, file);
    // The same for everybody, whoever they are.
    expect(await preview(known)).toEqual(await preview(unknown));
    expect(await preview(known, both)).toMatchObject({ counts: { refused: { 'not-resubscribed': 1 } } });
    expect((await preview(known)).counts).toEqual({
      rows: 1,
      new: null,
      changed: null,
      unchanged: null,
      refused: { ambiguous: null, erased: null, objecting: null, 'not-resubscribed': null },
    });
    const rows = Array.from({ length: 13 }, (_, n) => `${n + 20},A,B,a${n}@example.nl,2026-01-10,subscribed`);
    const many = [head, ...rows, known.split('\n')[1], ',Carla,Smit,,,', ''].join('\n');
    const done = await ask(path, ['imports:write'], many);
    const counts = { rows: 15, new: 10, changed: null, unchanged: null };
    expect(done).toMatchObject({
      counts: { ...counts, refused: { 'no-identifier': 1, 'not-resubscribed': null } },
      import: { counts },
    });
    const { id } = done.import;
    expect(await ask(`/imports/${id}`, ['imports:write'])).toMatchObject({ counts });
    expect((await ask(`/imports/${id}/refusals`, ['imports:write'])).items).toMatchObject([
      { reason: 'no-identifier' },
    ]);
    expect((await ask(`/imports/${id}/refusals`, both)).items).toHaveLength(2);
    // Who previews somebody has looked at them.
    const [bram] = await findPeople(
      house,
      { kind: 'email', email: 'bram@example.nl' },
      { name: 'Test', sees: 'all', opensEvidence: false },
    );
    expect(await house.store.accessLog.of(bram!, 9)).toContainEqual(
      expect.objectContaining({ actor: 'Sanne', action: 'import.preview' }),
    );
  });
});
