import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Failure } from '../usecases/index.ts';
import { type RecordedIo, recordedIo } from './command-io.fixture.ts';
import { runCommand } from './command-io.ts';
import { doctorCommand } from './doctor.ts';
import { readEnvironment } from './environment.ts';
import type { HouseIo } from './house-io.ts';
import { secretIn } from './secret-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'houdbaar-doctor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function doctor(changes: Partial<HouseIo>, env: Record<string, string> = {}, ...args: string[]) {
  const io: RecordedIo = recordedIo(folder);
  const given: HouseIo = {
    ...io,
    environment: () =>
      readEnvironment({ env: { HOUDBAAR_DATA: folder, ...env }, cwd: folder, readFile: () => '' }),
    ...changes,
  };
  await runCommand(doctorCommand(given), args, given);
  return { out: io.stdout(), err: io.stderr(), code: io.code() };
}

test('makes no database where there is none', async () => {
  const { out, code } = await doctor({ hasHouse: () => false });
  expect(out).toContain('There are no data yet.');
  expect(code).toBe(0);
});

test('tells why the data cannot be opened, with exit 1', async () => {
  const failure = new Failure('unavailable', {
    nl: 'De database antwoordt niet.',
    en: 'The database does not answer.',
  });
  const { out, code } = await doctor(
    { hasHouse: () => true, house: () => Promise.reject(failure) },
    {},
    '--json',
  );
  expect(code).toBe(1);
  const { ok, findings } = JSON.parse(out);
  expect(ok).toBe(false);
  expect(findings).toContainEqual(
    expect.objectContaining({ check: 'database', state: 'failed', says: failure.says }),
  );
});

test('tells every setting that is wrong, and opens nothing', async () => {
  const house = () => Promise.reject(new Error('opened'));
  const { out, code } = await doctor(
    { hasHouse: () => true, house },
    { HOUDBAAR_SECRET: 'short', PORT: 'x' },
  );
  expect(out).toContain('HOUDBAAR_SECRET');
  expect(out).toContain('PORT');
  expect(code).toBe(1);
});

test('lets through what is no failure: a server that holds the data, a bug', async () => {
  const house = () => Promise.reject(new Error('held'));
  await expect(doctor({ hasHouse: () => true, house })).rejects.toThrow('held');
});

test.skipIf(process.platform === 'win32')('minds a folder that others may look into', async () => {
  chmodSync(folder, 0o755);
  const { out, code } = await doctor({ hasHouse: () => false }, {}, '--lang', 'nl');
  expect(out).toContain('chmod 700');
  expect(code).toBe(0);
  chmodSync(folder, 0o700);
  expect((await doctor({ hasHouse: () => false })).out).not.toContain('chmod');
});

test('says where the secret lies that a restore needs', async () => {
  const data = mkdtempSync(join(folder, 'data-'));
  const nothing = { hasHouse: () => false };
  expect((await doctor(nothing, { HOUDBAAR_DATA: data })).out).not.toContain('secret');
  const secret = secretIn({ dataFolder: data });
  const { out, code } = await doctor(nothing, { HOUDBAAR_DATA: data });
  expect(out).toContain(join(data, 'secret'));
  expect(out).not.toContain(secret);
  expect(code).toBe(0);
  const given = { HOUDBAAR_DATA: data, HOUDBAAR_SECRET: secret };
  expect((await doctor(nothing, given)).out).not.toContain(join(data, 'secret'));
});
