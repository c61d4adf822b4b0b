import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { describeOnStores } from '../../testing/databases.ts';
import { testHouse } from '../../testing/test-house.ts';
import { addCustomer } from '../../usecases/record/record.fixture.ts';
import { testApi } from '../in-memory.fixture.ts';
import { backupsResource } from './backups.ts';

function folders() {
  const root = mkdtempSync(join(tmpdir(), 'houdbaar-backups-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return { data: join(root, 'data'), vault: join(root, 'vault') };
}

describeOnStores('backups over HTTP', (open) => {
  test('writes both files into the folders of the server, and says what is in them', async () => {
    const house = await testHouse(open);
    await addCustomer(house, [{ kind: 'email', email: 'anna@example.nl' }]);
    const into = folders();
    const { post } = await testApi([backupsResource(house, into)]);
    const made = await post('/api/v1/backups', '');
    expect(made.status).toBe(201);
    const text = await made.text();
    expect(text).not.toContain('anna@');
    const { data, vault, rows } = JSON.parse(text) as { data: string; vault: string; rows: object };
    expect(readdirSync(into.data)).toEqual([data]);
    expect(readdirSync(into.vault)).toEqual([vault]);
    expect(rows).toMatchObject({ data: { 'public.person': 1 } });
  });

  test('is refused without its scope, and says so where no folders are set', async () => {
    const house = await testHouse(open);
    const { post, giveKey } = await testApi([backupsResource(house, {})]);
    const Authorization = `Bearer ${await giveKey({ scopes: ['people:read'] })}`;
    expect((await post('/api/v1/backups', '', { Authorization })).status).toBe(403);
    const refused = await post('/api/v1/backups', '', { 'Accept-Language': 'nl' });
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ code: 'unavailable' });
  });
});
