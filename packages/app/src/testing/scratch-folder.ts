import { accessSync, chmodSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const gib = 2 ** 30;
/** What all tests together hold at once, and as much again. */
const needed = 4 * gib;
/** What else runs needs memory too. */
const spare = 8 * gib;
const inMemory = '/dev/shm';

/**
 * Runs once around all tests: what they write for a moment goes into one folder, which is removed at the end with all
 * that a broken test left behind. Hundreds of small databases come and go: in memory, where there is enough of it.
 */
export default function scratchFolder(): () => void {
  const folder = mkdtempSync(join(hasRoom() ? inMemory : tmpdir(), 'houdbaar-tests-'));
  // The PostgreSQL of the tests may run as a user of its own.
  chmodSync(folder, 0o755);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(folder, { recursive: true, force: true });
  };
}

function hasRoom(): boolean {
  try {
    accessSync(inMemory, constants.W_OK);
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize >= needed && process.availableMemory() >= needed + spare;
  } catch {
    return false;
  }
}
