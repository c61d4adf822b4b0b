import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenHouse, openHouse } from '../../open-house.ts';
import { type FreshDatabase, freshDatabase, type StoreName, storeNames } from '../../testing/databases.ts';
import { customer, evidenceOf, freshStanding, StandingClock, standingOf } from '../../testing/test-house.ts';
import { addPeople, shopPolicy } from '../../usecases/clean-up/clean-up.fixture.ts';
import {
  applyPolicy,
  backUp,
  closeDays,
  inviteUser,
  moveHouse,
  type RestoreOptions,
  restore,
  type Suppression,
  type SuppressionScope,
  verifyEvidence,
} from '../../usecases/index.ts';
import { type DatabaseConfig, openDatabase } from '../connection/index.ts';
import { schemaDump } from '../migrations/index.ts';
import type { Tables } from '../tables.ts';
import { vesselIn } from './index.ts';

const secret = 'een geheim van minstens 32 tekens: abcdef';
const folder = mkdtempSync(join(tmpdir(), 'houdbaar-backup-'));
const data = join(folder, 'data.backup');
const vault = join(folder, 'vault.backup');
const fresh: FreshDatabase[] = [];
afterAll(async () => {
  for (const each of fresh) await each.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function freshConfig(store: StoreName): Promise<DatabaseConfig> {
  const made = await freshDatabase(store, { empty: true });
  fresh.push(made);
  return made.config;
}

const opened = (database: DatabaseConfig, at: string): Promise<OpenHouse> =>
  openHouse({ database, secret, clock: new StandingClock(at) });

/** A house of six customers with awkward names, of whom two days are on record and one is sealed. */
async function filledHouse(config: DatabaseConfig): Promise<OpenHouse> {
  const house = await opened(config, '2026-11-22T12:00:00Z');
  await applyPolicy(house, shopPolicy(), { name: 'Test' });
  const people = Array.from({ length: 6 }, (_, index) => ({
    state: customer({ lastPurchase: '2026-11-01' }),
    values: {
      email: `person${index}@example.com`,
      lastName: ['O"Neil, (jr)', 'back\\slash', 'Ünïcode 🎉', '', 'two\nlines', "d'Arc"][index]!,
    },
  }));
  await addPeople(house, people);
  (house.clock as StandingClock).pass(1);
  await closeDays(house);
  return house;
}

async function restoreInto(config: DatabaseConfig, options: RestoreOptions = {}, files = { data, vault }) {
  const database = await openDatabase<Tables>(config);
  try {
    return await restore(vesselIn(database), files, secret, options);
  } finally {
    await database.close();
  }
}

/** All rows of all tables as text, in an order of their own. */
async function contents({ store, clock }: OpenHouse): Promise<Record<string, readonly string[]>> {
  const snapshot = await store.snapshot(clock.now());
  const found: Record<string, readonly string[]> = {};
  for (const part of ['data', 'vault'] as const)
    for (const table of await snapshot.tables(part)) {
      const rows: string[] = [];
      for await (const batch of snapshot.rows(table)) rows.push(...batch);
      found[table.name] = rows.sort();
    }
  await snapshot.close();
  return found;
}

/** Each store is read once and written at least once; the way of an upgrade is among them. */
const waysOf = (from: StoreName): readonly StoreName[] =>
  from === 'embedded'
    ? storeNames
    : storeNames.filter((to) => to === (from === 'postgres' ? 'embedded' : 'postgres'));

for (const from of storeNames)
  describe(`backup of ${from}`, () => {
    let house: OpenHouse;
    let before: Record<string, readonly string[]>;
    beforeAll(async () => {
      house = await filledHouse(await freshConfig(from));
      before = await contents(house);
      await backUp(house, { data, vault });
    }, 60_000);
    afterAll(() => house.close());

    for (const to of waysOf(from))
      test(`is restored on ${to} to the letter`, async () => {
        const config = await freshConfig(to);
        const { rows } = await restoreInto(config);
        expect(rows['public.person']).toBe(6);
        expect(rows['vault.evidence_salt']).toBe(6);
        const restored = await opened(config, '2026-11-23T13:00:00Z');
        expect(await contents(restored)).toEqual(before);
        expect(await verifyEvidence(restored)).toMatchObject({ holds: true, people: 6, entries: 6, days: 1 });
        expect(await schemaDump(restored.database)).toBe(await schemaDump(house.database));
        const [next] = await restored.store.people.newIds(1);
        expect(next).toBeGreaterThan(6);
        await restored.close();
      }, 60_000);

    test('keeps the vault out of the file of the data, and people out of that of the vault', () => {
      const [dataText, vaultText] = [data, vault].map((path) => gunzipSync(readFileSync(path)).toString());
      expect(dataText).toContain('person1@example.com');
      expect(dataText).not.toContain('"vault.');
      expect(dataText).not.toContain('houdbaar-key-ring');
      expect(vaultText).not.toContain('person1');
      expect(statSync(data).mode & 0o077).toBe(0);
    });
  });

/** The fastest, for what is alike on all. */
const any = storeNames.includes('postgres') ? 'postgres' : storeNames[0];

describe('restore', () => {
  let config: DatabaseConfig;
  let house: OpenHouse;
  beforeAll(async () => {
    config = await freshConfig(any!);
    house = await filledHouse(config);
    await backUp(house, { data, vault });
  }, 60_000);
  afterAll(() => house.close());

  test('executes the erasures again that came after the backup, before anyone can work in it', async () => {
    const later = join(folder, 'later.vault');
    await house.store.vault.noteErasures([
      {
        id: '11111111-1111-4111-8111-111111111111',
        personId: 2,
        at: house.clock.now() + 60_000,
        plan: null,
        action: 'erase',
        fields: null,
        hashes: [],
        suppressions: [],
      },
      {
        id: '22222222-2222-4222-8222-222222222222',
        personId: 3,
        at: house.clock.now() + 60_000,
        plan: null,
        action: 'evidence',
        fields: null,
        hashes: [],
        suppressions: [],
      },
    ]);
    (house.clock as StandingClock).pass(1);
    await backUp(house, { vault: later });
    const target = await freshConfig(any!);
    await restoreInto(target, {}, { data, vault: later });
    const database = await openDatabase<Tables>(target);
    const marked = await database.pool.query<{ value: unknown }>(
      `select value from setting where key = 'restore'`,
    );
    expect(marked.rows[0]?.value).toMatchObject({ state: 'erasing' });
    await database.close();
    const restored = await opened(target, '2026-11-25T12:00:00Z');
    expect((await restored.store.people.load([2])).get(2)).toMatchObject({ status: 'erased', state: null });
    expect((await restored.store.people.values([2])).get(2)).toBeUndefined();
    expect((await restored.store.people.salts([3])).size).toBe(0);
    expect(await restored.store.settings.get('restore')).toBeUndefined();
    expect(await verifyEvidence(restored)).toMatchObject({ holds: true });
    await restored.close();
  }, 60_000);

  test('lets refusals bind again that only the newer vault remembers, and no others', async () => {
    const later = join(folder, 'refusals.vault');
    const points = [...(await house.store.people.load([4, 5, 6])).values()].map(
      ({ state }) => state!.points[0]!,
    );
    const now = house.clock.now() + 60_000;
    const entry = (hash: string, scope: SuppressionScope): Suppression => ({
      hash,
      scope,
      kind: 'email',
      keyId: 1,
      normaliserVersion: 1,
      at: now,
      reason: 'objection',
      source: 'Shop system',
    });
    const stranger = '0f0e0d0c-0b0a-4908-8706-050403020100';
    await house.store.suppression.add([
      entry(points[0]!.hash, 'marketing'),
      entry(points[1]!.hash, 'email'),
      entry(points[2]!.hash, 'marketing'),
      entry(stranger, 'marketing'),
    ]);
    const lifted = { at: now, by: 'Jansen', reason: 'Jansen phoned' };
    await house.store.suppression.lift(points[2]!.hash, 'marketing', lifted);
    (house.clock as StandingClock).pass(1);
    await backUp(house, { vault: later });
    expect(gunzipSync(readFileSync(later)).toString()).not.toContain('Jansen');

    const target = await freshConfig(any!);
    await restoreInto(target, {}, { data, vault: later });
    const restored = await opened(target, '2026-11-25T12:00:00Z');
    const { store } = restored;
    expect(await store.suppression.count()).toEqual(
      new Map([
        ['marketing', 2],
        ['email', 1],
      ]),
    );
    const objections = async (id: number) => (await store.people.load([id])).get(id)!.state!.facts.objections;
    expect(await objections(4)).toMatchObject([{ scope: 'marketing', seq: now, source: 'restore' }]);
    expect(await objections(5)).toMatchObject([
      { scope: 'channel', channel: 'email', point: points[1]!.hash, source: 'restore' },
    ]);
    expect(await objections(6)).toBeUndefined();
    expect((await evidenceOf(restored, 4)).map(({ kind }) => kind)).toEqual(['origin', 'objection']);
    for (const id of [4, 5])
      expect(await standingOf(restored, id)).toEqual(await freshStanding(restored, id));
    expect(await verifyEvidence(restored)).toMatchObject({ holds: true });
    expect(await store.suppression.brought(1)).toEqual([]);
    await restored.close();
  }, 60_000);

  test('lets nobody in by a key or a link that ended since, and says who can come in', async () => {
    const from = await freshConfig(any!);
    const shop = await filledHouse(from);
    const owner = { name: 'Anna', email: 'anna@example.org' };
    const key = (id: string, expiresAt: number | null) =>
      shop.store.keys.add({
        id,
        name: id,
        secretHash: Buffer.alloc(32),
        owner,
        issuedBy: null,
        scopes: ['people:read'],
        purposes: 'all',
        createdAt: shop.clock.now(),
        expiresAt,
      });
    await key('open', null);
    await key('over', shop.clock.now() + 1);
    await key('revoked', null);
    await shop.store.keys.revoke('revoked', shop.clock.now());
    await inviteUser(
      { house: shop, url: 'https://houdbaar.example' },
      { name: 'Bob', email: 'bob@example.org', roles: ['auditor'] },
      null,
      'nl',
    );
    const files = { data: join(folder, 'access.data'), vault: join(folder, 'access.vault') };
    await backUp(shop, files);
    expect(gunzipSync(readFileSync(files.data)).toString()).not.toContain('public.invitation');
    const now = Date.parse('2026-11-25T12:00:00Z');
    await shop.close();

    const revokedIn = async (options: RestoreOptions) => {
      const target = await freshConfig(any!);
      const { access } = await restoreInto(target, { now, ...options }, files);
      expect(access).toEqual({ keys: 1, users: 2 });
      const restored = await opened(target, '2026-11-25T12:00:00Z');
      const keys = await restored.store.keys.list({ after: undefined, limit: 10 });
      await restored.close();
      return Object.fromEntries(keys.map(({ id, revokedAt }) => [id, revokedAt]));
    };
    expect(await revokedIn({})).toMatchObject({ open: now, over: now, revoked: expect.any(Number) });
    expect((await revokedIn({})).revoked).toBeLessThan(now);
    expect(await revokedIn({ keepKeys: true })).toMatchObject({ open: null, over: null });
  }, 120_000);

  test('refuses a database with data, unless whoever asks confirms how many people go', async () => {
    const target = await freshConfig(any!);
    await restoreInto(target);
    await expect(restoreInto(target)).rejects.toMatchObject({ code: 'conflict', data: { people: 6 } });
    await expect(restoreInto(target, { mayReplace: async () => false })).rejects.toMatchObject({
      code: 'conflict',
    });
    const asked: number[] = [];
    await restoreInto(target, {
      mayReplace: async (people) => {
        asked.push(people);
        return true;
      },
    });
    expect(asked).toEqual([6]);
  }, 60_000);

  test('takes no file that is damaged, cut off, altered, or of the other part', async () => {
    const target = await freshConfig(any!);
    const bad = join(folder, 'bad.backup');
    const refusal = async (files: { data: string; vault: string }) => {
      await expect(restoreInto(target, {}, files)).rejects.toMatchObject({ code: 'invalid-input' });
    };
    const bytes = readFileSync(data);
    writeFileSync(bad, bytes.subarray(0, bytes.length - 40));
    await refusal({ data: bad, vault });
    writeFileSync(bad, 'no backup at all');
    await refusal({ data: bad, vault });
    const text = gunzipSync(bytes).toString();
    writeFileSync(bad, gzipSync(text.replace('person1@', 'person7@')));
    await refusal({ data: bad, vault });
    writeFileSync(bad, gzipSync(`${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`));
    await refusal({ data: bad, vault });
    await refusal({ data: vault, vault: data });
    await refusal({ data, vault: data });
  }, 60_000);

  test('takes no vault that is older than the data, or of another house', async () => {
    const target = await freshConfig(any!);
    const newer = join(folder, 'newer.backup');
    (house.clock as StandingClock).pass(1);
    await backUp(house, { data: newer });
    await expect(restoreInto(target, {}, { data: newer, vault })).rejects.toMatchObject({ code: 'conflict' });
    const other = await filledHouse(await freshConfig(any!));
    const foreign = join(folder, 'foreign.vault');
    (other.clock as StandingClock).pass(5);
    await backUp(other, { vault: foreign });
    await other.close();
    await expect(restoreInto(target, {}, { data, vault: foreign })).rejects.toMatchObject({
      code: 'ring-missing',
    });
  }, 60_000);

  test('leaves a database that nobody can work in where it is broken off, and can be begun again', async () => {
    const target = await freshConfig(any!);
    const stop = new Error('stopped');
    await expect(
      restoreInto(target, {
        onProgress: () => {
          throw stop;
        },
      }),
    ).rejects.toBe(stop);
    await expect(opened(target, '2026-11-25T12:00:00Z')).rejects.toMatchObject({
      code: 'restore-unfinished',
    });
    await restoreInto(target);
    await (await opened(target, '2026-11-25T12:00:00Z')).close();
  }, 60_000);
});

const [first] = storeNames;
for (const to of storeNames.filter((name) => name !== 'embedded'))
  test(`a house moves from ${first} to ${to} with everything`, async () => {
    const house = await filledHouse(await freshConfig(first!));
    const target = await freshConfig(to);
    const database = await openDatabase<Tables>(target);
    await moveHouse(house, vesselIn(database));
    await expect(moveHouse(house, vesselIn(database))).rejects.toMatchObject({ code: 'conflict' });
    await database.close();
    const moved = await opened(target, '2026-11-23T13:00:00Z');
    expect(await contents(moved)).toEqual(await contents(house));
    expect(await verifyEvidence(moved)).toMatchObject({ holds: true, people: 6 });
    await moved.close();
    await house.close();
  }, 60_000);
