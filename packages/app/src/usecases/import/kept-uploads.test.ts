import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KeptUploads, storedName, type UploadLimits } from './kept-uploads.ts';

let folder: string;
let now: number;
const opened: KeptUploads[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'houdbaar-kept-'));
  now = Date.parse('2026-11-22T12:00:00Z');
});
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
  rmSync(folder, { recursive: true, force: true });
});

const clock = { now: () => now };
const hour = 3_600_000;

function uploadsWith(limits: UploadLimits = {}): KeptUploads {
  const uploads = new KeptUploads(clock, { folder, ...limits });
  opened.push(uploads);
  return uploads;
}

async function* bytes(length: number, piece = 100): AsyncGenerator<Uint8Array> {
  for (let sent = 0; sent < length; sent += piece) yield new Uint8Array(Math.min(piece, length - sent));
}

/** How many files lie on the disk. */
const stored = (): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).length;

describe('how much is kept of what is sent', () => {
  test('a file that is too large is refused, and nothing of it stays', async () => {
    const uploads = uploadsWith({ fileBytes: 1000 });
    await expect(uploads.keep('a.csv', 'Ann', bytes(1001))).rejects.toMatchObject({
      code: 'too-large',
      data: { limit: 1000 },
    });
    expect(stored()).toBe(0);
    expect(await uploads.keep('a.csv', 'Ann', bytes(1000))).toMatchObject({ size: 1000 });
  });

  test('all files together have a limit, which what has gone does not count for', async () => {
    const uploads = uploadsWith({ fileBytes: 1000, totalBytes: 1500 });
    const { id } = await uploads.keep('a.csv', 'Ann', bytes(1000));
    await expect(uploads.keep('b.csv', 'Bob', bytes(600))).rejects.toMatchObject({ code: 'too-large' });
    expect(stored()).toBe(1);
    await uploads.keep('b.csv', 'Bob', bytes(500));
    await uploads.drop(id, 'Ann');
    await uploads.keep('c.csv', 'Cas', bytes(1000));
    expect(stored()).toBe(2);
  });

  test('what comes in at the same time counts together', async () => {
    const uploads = uploadsWith({ totalBytes: 1500, filesPerOwner: 2 });
    const each = ['Ann', 'Ann', 'Ann', 'Bob'].map((owner) => uploads.keep('a.csv', owner, bytes(400)));
    const ends = await Promise.allSettled(each);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    await expect(uploads.keep('b.csv', 'Cas', bytes(400))).rejects.toMatchObject({ code: 'too-large' });
  });

  test('nobody keeps more files than their share; those that were imported make room', async () => {
    const uploads = uploadsWith({ filesPerOwner: 2 });
    const { id } = await uploads.keep('a.csv', 'Ann', bytes(1));
    await uploads.keep('b.csv', 'Ann', bytes(1));
    await expect(uploads.keep('c.csv', 'Ann', bytes(1))).rejects.toMatchObject({
      code: 'too-large',
      data: { limit: 2 },
    });
    await uploads.keep('c.csv', 'Bob', bytes(1));
    await uploads.use(id, 'Ann', async (upload) => {
      upload.imported = true;
    });
    await uploads.keep('c.csv', 'Ann', bytes(1));
    await expect(uploads.use(id, 'Ann', async () => 1)).rejects.toMatchObject({ code: 'not-found' });
  });
});

test('a file that is kept for some work goes with it, also where that took longer than files wait', async () => {
  const uploads = uploadsWith();
  const size = await uploads.keepWhile('a.csv', 'Ann', bytes(5), async (upload) => {
    expect(stored()).toBe(1);
    now += 2 * hour;
    return upload.size;
  });
  expect([size, stored()]).toEqual([5, 0]);
  const stop = new Error('stopped');
  const work = () => Promise.reject(stop);
  await expect(uploads.keepWhile('a.csv', 'Ann', bytes(5), work)).rejects.toBe(stop);
  expect(stored()).toBe(0);
});

describe('the folders of processes', () => {
  test('one that lives keeps its files, however long ago it opened', async () => {
    const first = uploadsWith();
    await first.keep('a.csv', 'Ann', bytes(1));
    now += 1.5 * hour;
    await first.keep('b.csv', 'Ann', bytes(1));
    now += 1.5 * hour;
    await uploadsWith().keep('c.csv', 'Bob', bytes(1));
    expect(stored()).toBe(3);
  });

  test('one without a sign of life is removed when another opens', async () => {
    await uploadsWith().keep('a.csv', 'Ann', bytes(1));
    now += 3 * hour;
    await uploadsWith().keep('b.csv', 'Bob', bytes(1));
    expect(stored()).toBe(1);
  });
});

describe('the name of a file', () => {
  test('is stored as far as a file system takes it, and told as it was given', async () => {
    const name = `${'é🎉'.repeat(66)}.xlsx`;
    const { name: given, path } = await uploadsWith().keep(name, 'Ann', bytes(1));
    expect(given).toBe(name);
    expect(Buffer.byteLength(basename(path))).toBeLessThanOrEqual(200);
    expect(path).toMatch(/é🎉é.*\.xlsx$/u);
    expect(storedName('klanten.csv')).toBe('klanten.csv');
    expect(Buffer.byteLength(storedName('漢'.repeat(200)))).toBeLessThanOrEqual(200);
  });
});
