import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { describeOnEveryStore } from '../../testing/databases.ts';
import { testHouse } from '../../testing/test-house.ts';
import { backUpInto } from './back-up-into.ts';

describeOnEveryStore('a backup into the folders of the server', (open) => {
  test('adds data, keeps the newest vault alone, and needs both folders', async () => {
    const house = await testHouse(open);
    const root = mkdtempSync(join(tmpdir(), 'houdbaar-backups-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    const folders = { data: join(root, 'data'), vault: join(root, 'vault') };
    const first = await backUpInto(house, folders);
    expect(first).toMatchObject({ data: 'data-2026-11-22T12-00-00-000Z', vault: 'vault' });
    house.clock.pass(1);
    const [second, refused] = await Promise.allSettled([
      backUpInto(house, folders),
      backUpInto(house, folders),
    ]);
    expect(second.status).toBe('fulfilled');
    expect(refused).toMatchObject({ reason: { code: 'unavailable' } });
    expect(readdirSync(folders.data)).toHaveLength(2);
    expect(readdirSync(folders.vault)).toEqual(['vault']);
    await expect(backUpInto(house, { data: folders.data })).rejects.toMatchObject({ code: 'unavailable' });
  });
});
