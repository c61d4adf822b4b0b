import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openHouse } from './open-house.ts';

const secret = 'een geheim van meer dan tweeëndertig tekens';
const clock = { now: () => Date.parse('2026-11-22T12:00:00Z') };

function folderFor(): string {
  const folder = mkdtempSync(join(tmpdir(), 'houdbaar-house-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('a house keeps its key ring, opens with its own secret alone, and says so in both languages', async () => {
  const database = { kind: 'embedded', folder: folderFor() } as const;
  const first = await openHouse({ database, secret, clock });
  const made = first.ring.current('lookup').keyedHash('x').hex('y');
  await first.close();
  await expect(openHouse({ database, secret: `${secret}!`, clock })).rejects.toMatchObject({
    code: 'ring-refused',
    says: { nl: expect.stringContaining('HOUDBAAR_SECRET'), en: expect.stringContaining('HOUDBAAR_SECRET') },
  });
  const again = await openHouse({ database, secret, clock });
  expect(again.ring.current('lookup').keyedHash('x').hex('y')).toBe(made);
  await again.close();
});

test('a database that was written with keys refuses to begin with others', async () => {
  const database = { kind: 'embedded', folder: folderFor() } as const;
  const house = await openHouse({ database, secret, clock });
  await house.database.pool.query('delete from vault.key_ring');
  await house.close();
  await expect(openHouse({ database, secret, clock })).rejects.toMatchObject({ code: 'ring-missing' });
});
