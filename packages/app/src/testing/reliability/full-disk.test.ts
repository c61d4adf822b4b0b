import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openHouse } from '../../open-house.ts';
import { freshDatabase } from '../databases.ts';
import { houseFaults } from '../kill/house-faults.ts';
import { Journal } from '../kill/journal.ts';
import { lostNotes } from '../kill/lost-notes.ts';
import { MovableClock } from '../kill/work.ts';
import type { WorkerTask } from '../kill/worker.ts';

/** Blocks of 512 bytes: less than a piece of the database's log, so that writing it fails before long. */
const mostBlocks = 24_000;

test('says that it stopped when the system takes no more, and has what it had confirmed', {
  timeout: 180_000,
}, async () => {
  const fresh = await freshDatabase('embedded');
  const folder = mkdtempSync(join(tmpdir(), 'houdbaar-full-'));
  afterAll(async () => {
    await fresh.drop();
    rmSync(folder, { recursive: true });
  });
  const secret = 'a secret of a test of a full disk, and long enough';
  const journal = join(folder, 'journal');
  const task: WorkerTask = { database: fresh.config, secret, journal, folder, seed: 9, round: 0 };
  const worker = join(import.meta.dirname, '../kill/full-disk-worker.ts');
  const said = await new Promise<string>((resolve) => {
    const limited = `ulimit -f ${mostBlocks} && exec "$0" "$@"`;
    execFile('sh', ['-c', limited, process.execPath, worker, JSON.stringify(task)], (_, out, err) =>
      resolve(out || err),
    );
  });
  const { first, next } = JSON.parse(said) as { first: string; next?: string };
  expect(['commit-unknown', 'embedded-stopped']).toContain(first);
  // What only reads may go on.
  expect([undefined, 'embedded-stopped']).toContain(next);

  const notes = new Journal(journal);
  expect(notes.read().length).toBeGreaterThan(0);
  const clock = new MovableClock(notes.of('clock').at(-1)?.ahead ?? 0);
  const house = await openHouse({ database: fresh.config, secret, clock });
  expect([...(await lostNotes(house, notes, true)), ...(await houseFaults(house))]).toEqual([]);
  await house.close();
});
