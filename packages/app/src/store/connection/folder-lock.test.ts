import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, test } from 'vitest';
import { FolderInUse } from './failures.ts';
import { lockFolder, readLock } from './folder-lock.ts';

const root = mkdtempSync(join(tmpdir(), 'houdbaar-lock-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const newFolder = (): string => mkdtempSync(join(root, 'data-'));

test('holds until it is let go', () => {
  const folder = newFolder();
  expect(readLock(folder)).toBeUndefined();
  const lock = lockFolder(folder, 1_000);
  expect(readLock(folder)).toMatchObject({ pid: process.pid, since: 1_000 });
  lock.announce({ url: 'http://127.0.0.1:8080' });
  expect(readLock(folder)).toMatchObject({ pid: process.pid, url: 'http://127.0.0.1:8080' });
  try {
    lockFolder(folder);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(FolderInUse);
    expect(error).toMatchObject({ pid: process.pid, since: 1_000, url: 'http://127.0.0.1:8080' });
  }
  lock.release();
  lock.release();
  expect(readLock(folder)).toBeUndefined();
  lockFolder(folder).release();
});

test.skipIf(process.platform === 'win32')('makes a folder that is its user’s alone', () => {
  const folder = join(newFolder(), 'houdbaar-data');
  lockFolder(folder).release();
  expect(statSync(folder).mode & 0o077).toBe(0);
});

/** A process that takes the folder when told to, says whether it could, and keeps it until its input ends. */
function contender(folder: string) {
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { lockFolder } from ${JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'))};
       console.log('here');
       process.stdin.once('data', () => {
         try { lockFolder(process.argv[1]); console.log('won'); }
         catch (error) { console.log(error.code + ' ' + (error.pid ?? '')); }
       }).on('end', () => process.exit());`,
      folder,
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  return { child, said: async () => String((await lines.next()).value) };
}

const gone = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
  });

test('goes to one of the processes that ask at once, also after its owner was killed', async () => {
  const folder = newFolder();
  // What a killed owner leaves: its name, under a process number that now belongs to somebody else.
  writeFileSync(
    join(folder, 'houdbaar.owner.json'),
    JSON.stringify({ pid: process.pid, host: 'x', since: 1 }),
  );
  writeFileSync(join(folder, 'houdbaar.lock'), '');
  expect(readLock(folder)).toBeUndefined();

  for (const round of [1, 2, 3]) {
    const contenders = Array.from({ length: 5 }, () => contender(folder));
    await Promise.all(contenders.map(({ said }) => said()));
    for (const { child } of contenders) child.stdin.write('go\n');
    const said = await Promise.all(contenders.map((one) => one.said()));
    const winner = contenders[said.indexOf('won')];
    expect(
      said.filter((text) => text === 'won'),
      `round ${round}: ${said}`,
    ).toHaveLength(1);
    expect(said.filter((text) => text.startsWith('folder-in-use'))).toHaveLength(4);
    expect(readLock(folder)).toMatchObject({ pid: winner?.child.pid });
    winner?.child.kill('SIGKILL');
    for (const { child } of contenders) child.stdin.end();
    await Promise.all(contenders.map(({ child }) => gone(child)));
    expect(readLock(folder)).toBeUndefined();
  }
});
