import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { nightlyWork } from '../../jobs/nightly.ts';
import { type OpenHouse, openHouse } from '../../open-house.ts';
import { openVessel, type VesselPlace } from '../../open-vessel.ts';
import { addPeople, shopPolicy } from '../../usecases/clean-up/clean-up.fixture.ts';
import {
  announcePlan,
  applyPolicy,
  approvePlan,
  backUp,
  continuePlan,
  examineHouse,
  executePlan,
  followVault,
  judgeAudience,
  moveHouse,
  planCleanUp,
  planOf,
  recordFacts,
  restore,
  verifyEvidence,
} from '../../usecases/index.ts';
import { type FreshDatabase, freshDatabase, type StoreName, storeNames } from '../databases.ts';
import { customer, StandingClock } from '../test-house.ts';
import { BreakableWay } from './breakable.ts';

const secret = 'a secret of a test with a vault that lies apart';
const ann = { name: 'Ann' };
const bob = { name: 'Bob' };
const refused = expect.objectContaining({ code: 'vault-refused' });
const unreachable = expect.objectContaining({ code: 'vault-unreachable' });

const made: FreshDatabase[] = [];
afterAll(async () => {
  for (const each of made) await each.drop();
});

async function fresh(store: StoreName): Promise<FreshDatabase['config']> {
  const database = await freshDatabase(store, { empty: true });
  made.push(database);
  return database.config;
}

async function freshUrl(): Promise<string> {
  const config = await fresh('postgres');
  if (config.kind !== 'postgres') throw new Error('not a server');
  return config.url;
}

const freshPlace = async (store: StoreName) => ({
  database: await fresh(store),
  vaultUrl: await freshUrl(),
});

const urlOf = ({ database }: VesselPlace): string => {
  if (database.kind !== 'postgres') throw new Error('not a server');
  return database.url;
};

/** Another database that is now what this one is; nobody may be connected to it. */
async function copyOf(url: string): Promise<string> {
  const copy = new URL(await freshUrl());
  const [name, template] = [copy.pathname.slice(1), new URL(url).pathname.slice(1)];
  const server = new URL(url);
  server.pathname = '/postgres';
  await inDatabase(server.href, `drop database ${name}`, `create database ${name} template ${template}`);
  return copy.href;
}

async function inDatabase(url: string, ...statements: readonly string[]): Promise<pg.QueryResult> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    let last: pg.QueryResult | undefined;
    for (const statement of statements) last = await client.query(statement);
    return last!;
  } finally {
    await client.end();
  }
}

const count = async (url: string, table: string): Promise<number> =>
  Number((await inDatabase(url, `select count(*) as n from ${table}`)).rows[0].n);

/** Fails the commit of whatever writes into this table, after everything else went well. */
const failing = (table: string, when: 'insert' | 'delete'): readonly string[] => [
  `create function fail() returns trigger language plpgsql as $$ begin raise exception 'cut'; end $$`,
  `create constraint trigger fail after ${when} on ${table} deferrable initially deferred
   for each row execute function fail()`,
];
const healed = 'drop function fail cascade';

const opened = async (place: VesselPlace, at: string): Promise<OpenHouse> => {
  const house = await openHouse({ ...place, secret, clock: new StandingClock(at) });
  onTestFinished(() => house.close());
  return house;
};

/** A house with a policy, opened where there was none. */
async function begun(place: VesselPlace): Promise<OpenHouse> {
  const house = await openHouse({ ...place, secret, clock: new StandingClock('2026-11-22T12:00:00Z') });
  await applyPolicy(house, shopPolicy(), ann);
  return house;
}

const lapsed = (index: number) => ({
  state: customer({ lastPurchase: '2020-03-01' }),
  values: { email: `old${index}@example.nl`, lastName: 'Jansen', address: 'Straat 1' },
});

/** People of whom everything has had its time, a policy of a month ago, and a plan that is approved. */
async function houseWithPlan(
  place: VesselPlace,
  people = 30,
): Promise<{ readonly house: OpenHouse; readonly ids: readonly number[]; readonly plan: string }> {
  const house = await opened(place, '2026-11-22T12:00:00Z');
  await applyPolicy(house, shopPolicy(), ann);
  const clock = house.clock as StandingClock;
  clock.pass(30);
  const ids = await addPeople(
    house,
    Array.from({ length: people }, (_, index) => lapsed(index)),
  );
  const { id: plan } = await planCleanUp(house, ann);
  await announcePlan(house, plan, ann);
  clock.pass(14);
  await approvePlan(house, plan, bob);
  return { house, ids, plan };
}

const later = '2027-01-10T12:00:00Z';

const signUp = (house: OpenHouse, email: string) =>
  recordFacts(house, {
    by: ann,
    events: [
      {
        id: `consent-${email}`,
        type: 'consent',
        person: { email },
        at: '2026-11-20T10:00:00+01:00',
        for: 'direct-marketing',
        channels: ['email'],
        act: 'ticked',
      },
    ],
  });

const stores = storeNames.includes('postgres')
  ? storeNames.filter((name) => name === 'postgres' || name === 'embedded')
  : [];

for (const store of stores)
  describe(`a vault in a database of its own (data: ${store})`, () => {
    test('takes the schema over at the first start with it, and belongs to these data alone', async () => {
      const place = await freshPlace(store);
      const before = await begun({ database: place.database });
      const [id] = await addPeople(before, [lapsed(1)]);
      await before.close();
      const house = await openHouse({ ...place, secret, clock: before.clock });
      expect(house.store.vault.apart).toBe(true);
      expect((await house.store.people.salts([id!])).size).toBe(1);
      const schema = await house.database.pool.query(`select from pg_namespace where nspname = 'vault'`);
      expect(schema.rowCount).toBe(0);
      await addPeople(house, [lapsed(2)]);
      expect(await count(place.vaultUrl, 'vault.evidence_salt')).toBe(2);
      expect(await count(place.vaultUrl, 'vault.joint_write')).toBe(0);
      expect(await verifyEvidence(house)).toMatchObject({ holds: true, people: 2, entries: 2 });
      expect(await examineHouse(house)).toContainEqual(
        expect.objectContaining({ check: 'vault', state: 'ok' }),
      );
      await house.close();
      const { clock } = house;
      await expect(openHouse({ database: place.database, secret, clock })).rejects.toEqual(refused);
      await expect(openHouse({ ...place, vaultUrl: await freshUrl(), secret, clock })).rejects.toEqual(
        refused,
      );
      const other = { database: await fresh(store), vaultUrl: place.vaultUrl };
      await expect(openHouse({ ...other, secret, clock })).rejects.toEqual(refused);
      const again = await openHouse({ ...place, secret, clock });
      expect((await again.store.people.salts([id!])).size).toBe(1);
      await again.close();
    });

    test('gone for a while, it fails what needs it and nothing else', async () => {
      const place = await freshPlace(store);
      const way = new BreakableWay(place.vaultUrl);
      await way.mend();
      const { house, ids, plan } = await houseWithPlan({ ...place, vaultUrl: way.url }, 3);
      await signUp(house, 'before@example.nl');
      await way.cut();
      await expect(signUp(house, 'new@example.nl')).rejects.toEqual(unreachable);
      await expect(executePlan(house, plan, ann)).rejects.toEqual(unreachable);
      expect(await house.store.people.count()).toMatchObject({ active: 4, erased: 0 });
      expect((await house.store.people.load(ids)).size).toBe(3);
      let judged = 0;
      for await (const _ of judgeAudience(house, {
        purpose: 'offers',
        channel: 'email',
        audience: 'everyone',
        reasons: 'none',
      }))
        judged += 1;
      expect(judged).toBe(3);
      const clock = house.clock;
      await expect(
        openHouse({ database: await fresh(store), vaultUrl: way.url, secret, clock }),
      ).rejects.toEqual(unreachable);
      await way.mend();
      await signUp(house, 'new@example.nl');
      expect((await continuePlan(house, plan)).state).toBe('executed');
      expect(await house.store.people.count()).toMatchObject({ active: 2, erased: 3 });
      expect(await house.store.vault.erasures(0)).toHaveLength(3);
      await house.close();
      await way.cut();
    });

    test('cut off between the two commits, people who never came leave no key', async () => {
      const place = await freshPlace(store);
      const house = await begun(place);
      const [kept] = await addPeople(house, [lapsed(0)]);
      for (const statement of failing('joint_write', 'insert')) await house.database.pool.query(statement);
      await expect(addPeople(house, [lapsed(1)])).rejects.toThrow('cut');
      await house.database.pool.query(healed);
      expect(await house.store.people.count()).toMatchObject({ active: 1 });
      expect(await count(place.vaultUrl, 'vault.evidence_salt')).toBe(2);
      await house.close();
      const again = await openHouse({ ...place, secret, clock: house.clock });
      expect(await count(place.vaultUrl, 'vault.evidence_salt')).toBe(1);
      expect(await count(place.vaultUrl, 'vault.joint_write')).toBe(0);
      const [next] = await addPeople(again, [lapsed(2)]);
      expect(next).toBeGreaterThan(kept! + 1);
      expect(await verifyEvidence(again)).toMatchObject({ holds: true, people: 2 });
      await again.close();
    });

    test('cut off between the two commits, an erasure is done once, by its plan', async () => {
      const place = await freshPlace(store);
      const { house, ids, plan } = await houseWithPlan(place);
      for (const statement of failing('joint_write', 'insert')) await house.database.pool.query(statement);
      await expect(executePlan(house, plan, ann)).rejects.toThrow('cut');
      await house.database.pool.query(healed);
      // The journal says more than was done.
      expect(await house.store.vault.erasures(0)).toHaveLength(20);
      expect(await house.store.people.count()).toMatchObject({ active: 30 });
      await house.close();
      const again = await openHouse({ ...place, secret, clock: house.clock });
      expect(await again.store.vault.erasures(0)).toEqual([]);
      expect(await again.store.people.count()).toMatchObject({ active: 30 });
      expect(await continuePlan(again, plan)).toMatchObject({
        state: 'executed',
        counts: { done: { erase: 30 } },
      });
      const erased = (await again.store.vault.erasures(0)).map(({ personId }) => personId);
      expect(erased.toSorted((one, other) => one - other)).toEqual(ids);
      await again.close();
    });

    test('cut off after both commits, nothing is taken back', async () => {
      const place = await freshPlace(store);
      const { house, plan } = await houseWithPlan(place);
      await inDatabase(place.vaultUrl, ...failing('vault.joint_write', 'delete'));
      await executePlan(house, plan, ann);
      await inDatabase(place.vaultUrl, healed);
      expect(await count(place.vaultUrl, 'vault.joint_write')).toBe(2);
      const known = async () =>
        Number((await house.database.pool.query('select count(*) as n from joint_write')).rows[0].n);
      expect(await known()).toBeGreaterThan(2);
      await nightlyWork(house, { breathe: async () => undefined });
      expect(await count(place.vaultUrl, 'vault.joint_write')).toBe(0);
      expect(await house.store.vault.erasures(0)).toHaveLength(30);
      expect(await house.store.people.count()).toMatchObject({ active: 0, erased: 30 });
      expect((await planOf(house, plan)).counts.done.erase).toBe(30);
      // What nobody asks after any more is forgotten, and still nothing counts as lost.
      await house.database.pool.query('update joint_write set at = 0');
      (house.clock as StandingClock).pass(3);
      expect(await followVault(house)).toBe(0);
      expect(await known()).toBe(0);
      (house.clock as StandingClock).pass(1);
      expect(await followVault(house)).toBe(0);
      await house.close();
    });

    test('is restored from two files, and moves, with erasures executed again', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'houdbaar-apart-'));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      const [data, vault] = [join(folder, 'data'), join(folder, 'vault')];
      const place = await freshPlace(store);
      const { house, plan } = await houseWithPlan(place);
      await backUp(house, { data });
      await executePlan(house, plan, ann);
      await backUp(house, { vault });
      await house.close();
      const target = await freshPlace(store);
      for (const [to, apart] of [
        [target, true],
        // Into one database, too: once will do.
        ...(store === 'postgres' ? [[{ database: await fresh('postgres') }, false] as const] : []),
      ] as const) {
        const { vessel, close } = await openVessel(to, secret);
        expect((await restore(vessel, { data, vault }, secret)).rows['vault.erasure']).toBe(30);
        await close();
        const restored = await openHouse({ ...to, secret, clock: new StandingClock(later) });
        expect(restored.store.vault.apart).toBe(apart);
        expect(await restored.store.people.count()).toMatchObject({ active: 0, erased: 30 });
        expect(await verifyEvidence(restored)).toMatchObject({ holds: true, people: 30 });
        await restored.close();
      }
      const used = await openVessel(target, secret);
      await expect(restore(used.vessel, { data, vault }, secret)).rejects.toMatchObject({ code: 'conflict' });
      await used.close();
      const moved = await freshPlace('postgres');
      const from = await openHouse({ ...target, secret, clock: new StandingClock(later) });
      const { vessel, close } = await openVessel(moved, secret);
      await moveHouse(from, vessel);
      await close();
      await from.close();
      const there = await openHouse({ ...moved, secret, clock: new StandingClock(later) });
      expect(await there.store.people.count()).toMatchObject({ erased: 30 });
      expect(await there.store.vault.erasures(0)).toHaveLength(30);
      await there.close();
    });
  });

describe.runIf(stores.length > 0)('a vault beside data that were put back as a whole', () => {
  test('has later erasures executed again, and gives nobody the number of someone later', async () => {
    const place = await freshPlace('postgres');
    const { house, ids, plan } = await houseWithPlan(place);
    await house.close();
    const older = await copyOf(urlOf(place));
    const on = await openHouse({ ...place, secret, clock: house.clock });
    await executePlan(on, plan, ann);
    const [last] = await addPeople(on, [lapsed(99)]);
    await on.close();
    const back = { database: { kind: 'postgres', url: older }, vaultUrl: place.vaultUrl } as const;
    const restored = await opened(back, later);
    expect(await restored.store.people.count()).toMatchObject({ active: 0, erased: 30 });
    expect((await restored.store.people.values(ids)).size).toBe(0);
    const [next] = await addPeople(restored, [lapsed(100)]);
    expect(next).toBeGreaterThan(last!);
    // Known from then on: it is not done at every start.
    expect((await restored.store.vault.reconcile(0)).erasures).toEqual([]);
  });

  test('that is older than the data is refused', async () => {
    const place = await freshPlace('postgres');
    const house = await begun(place);
    await addPeople(house, [lapsed(1)]);
    await house.close();
    const older = await copyOf(place.vaultUrl);
    const on = await openHouse({ ...place, secret, clock: house.clock });
    await addPeople(on, [lapsed(2)]);
    await on.close();
    await expect(
      openHouse({ database: place.database, vaultUrl: older, secret, clock: house.clock }),
    ).rejects.toEqual(refused);
  });

  test('whose move broke off at its end is copied anew', async () => {
    const place = await freshPlace('postgres');
    const clock = new StandingClock('2026-11-22T12:00:00Z');
    const alone = () => openHouse({ database: place.database, secret, clock });
    const first = await begun({ database: place.database });
    await addPeople(first, [lapsed(1)]);
    await first.close();
    await inDatabase(
      urlOf(place),
      `create function stay() returns event_trigger language plpgsql as $$ begin raise exception 'cut'; end $$`,
      'create event trigger stay on sql_drop execute function stay()',
    );
    await expect(openHouse({ ...place, secret, clock })).rejects.toThrow('cut');
    await inDatabase(urlOf(place), 'drop event trigger stay', 'drop function stay');
    expect(await count(place.vaultUrl, 'vault.evidence_salt')).toBe(1);
    const second = await alone();
    await addPeople(second, [lapsed(2)]);
    await second.close();
    const house = await openHouse({ ...place, secret, clock });
    expect(await count(place.vaultUrl, 'vault.evidence_salt')).toBe(2);
    expect(await verifyEvidence(house)).toMatchObject({ holds: true, people: 2 });
    await house.close();
  });

  test('is never a database in which a whole house lies', async () => {
    const place = await freshPlace('postgres');
    const clock = new StandingClock('2026-11-22T12:00:00Z');
    const vaultUrl = urlOf(place);
    await expect(openHouse({ database: place.database, vaultUrl, secret, clock })).rejects.toEqual(refused);
    const { vessel, close } = await openVessel({ ...place, vaultUrl }, secret);
    await expect(vessel.state()).rejects.toEqual(refused);
    await close();
  });
});
