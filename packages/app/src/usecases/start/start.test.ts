import { randomUUID } from 'node:crypto';
import { templateYaml } from '@houdbaar/core/policy';
import type { PersonState } from '@houdbaar/core/standing';
import { parseDay } from '@houdbaar/core/time';
import { expect, test } from 'vitest';
import { distribution, settledTables } from '../../store/distribution.ts';
import type { Database, Tables } from '../../store/index.ts';
import { describeOnVaultsToo, type OpenStore, vaultOf } from '../../testing/databases.ts';
import { testFiles } from '../../testing/files.ts';
import { freshStanding, standingOf, type TestHouse, testHouse } from '../../testing/test-house.ts';
import { applyPolicy } from '../apply-policy.ts';
import { latestFigure } from '../figures/index.ts';
import { actor, importFile, peopleOf } from '../import/import.fixture.ts';
import { beginEmpty, beginWithExport, isUntouched, loadSample, removeSample, sampleOf } from './index.ts';
import { exampleEmail, teaHouse } from './tea-house/index.ts';

const { exports, quarrel } = teaHouse(parseDay('2026-11-22'));
const invented = exports.reduce((sum, { people }) => sum + people, 0);
const heldEmail = quarrel.emails[0]!;

const template = templateYaml('NL', parseDay('2026-11-22'));

/** A house in which nothing was done yet, and the database below it. */
async function newHouse(open: OpenStore): Promise<TestHouse & { readonly database: Database<Tables> }> {
  let database: Database<Tables> | undefined;
  const house = await testHouse(async (options) => (database = await open(options)), { policy: null });
  return { ...house, database: database! };
}

async function rowsIn(database: Database<Tables>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of Object.keys(distribution).filter((each) => !settledTables.includes(each))) {
    const { pool } = (table.startsWith('vault.') && vaultOf(database)) || database;
    const { rows } = await pool.query<{ n: number }>(`select count(*)::int as n from ${table}`);
    if (rows[0]!.n > 0) counts[table] = rows[0]!.n;
  }
  return counts;
}

describeOnVaultsToo('the start', (open) => {
  test('of a sample company: people who are judged, and a mark', async () => {
    const house = await newHouse(open);
    expect(await isUntouched(house.store)).toBe(true);
    const { people, mark } = await loadSample(house, actor);
    expect(people).toBe(invented);
    expect(await sampleOf(house)).toEqual(mark);
    expect(await isUntouched(house.store)).toBe(false);
    const [id] = await peopleOf(house, exampleEmail);
    expect(await standingOf(house, id!)).toEqual(await freshStanding(house, id!));
    await expect(loadSample(house, actor)).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('shows something of everything that a house has to deal with', async () => {
    const house = await newHouse(open);
    await loadSample(house, actor);
    const states = (await house.store.people.page(-1, 5000)).flatMap(({ state }) => state ?? []);
    const count = (holds: (state: PersonState) => boolean) => states.filter(holds).length;
    const asked = (right: string) =>
      count(({ facts }) => facts.requests?.some((request) => request.right === right) ?? false);
    expect({
      countries: [...new Set(states.map(({ country }) => country))].sort(),
      minors: count(({ bornOn }) => bornOn !== undefined),
      deceased: count(({ person }) => person.deceased !== undefined),
      held: count(({ facts }) => (facts.holds?.length ?? 0) > 0),
      restriction: asked('restriction'),
      access: asked('access'),
      erasure: asked('erasure'),
    }).toEqual({
      // A form for a newsletter asks for no country.
      ...{ countries: ['', 'BE', 'DE', 'FR', 'NL'], minors: 9, deceased: 2, held: 3 },
      ...{ restriction: 1, access: 2, erasure: 1 },
    });
    const some = {
      objecting: count(({ facts }) => (facts.objections?.length ?? 0) > 0),
      withdrawn: count(({ facts }) => (facts.withdrawals?.length ?? 0) > 0),
      bounced: count(({ points }) => points.some(({ undeliverable }) => undeliverable)),
      unconfirmed: count(
        ({ facts }) => facts.consents?.some((each) => each.confirmed === undefined) ?? false,
      ),
      undated: count(({ facts }) => facts.origins?.every((origin) => origin.at === undefined) ?? true),
      business: count(({ person }) => person.kind === 'business-contact'),
      soleTraders: count(({ person }) => person.kind === 'sole-trader'),
    };
    for (const [what, people] of Object.entries(some))
      expect({ what, few: people < 10, many: people > 300 }).toEqual({ what, few: false, many: false });
    const { notices, sleepers } = (await latestFigure(house, 'people'))!.value;
    expect(notices.late).toBeGreaterThan(5);
    expect(notices.owed - notices.late).toBeGreaterThan(5);
    expect(sleepers.longer).toBeGreaterThan(50);
  });

  test('goes back to before, with nothing left, when the sample goes', async () => {
    const house = await newHouse(open);
    await loadSample(house, actor);
    const { epoch } = (await house.store.policies.epoch())!;
    expect(await removeSample(house)).toEqual({ people: invented, kept: 0, emptied: true });
    expect(await rowsIn(house.database)).toEqual({});
    expect(await isUntouched(house.store)).toBe(true);
    await expect(removeSample(house)).rejects.toMatchObject({ code: 'not-found' });
    // What someone remembers of the sample's epoch must not pass for the next one.
    expect((await applyPolicy(house, template, actor)).epoch.epoch).toBeGreaterThan(epoch);
  });

  test('leaves your own data be when the sample goes', async () => {
    const files = testFiles();
    const house = await newHouse(open);
    await loadSample(house, actor);
    const own = files.csv('crm.csv', [
      'email,first name,last name',
      'noor@example.com,Noor,Jansen',
      `${exampleEmail},Sanne,van der Linde`,
    ]);
    await importFile(house, own);
    const [sample] = await peopleOf(house, heldEmail);
    const { pool } = house.database;
    for (const person of [sample!, (await peopleOf(house, 'noor@example.com'))[0]!])
      await pool.query(
        `with made as (
           insert into webhook_delivery (endpoint_id, webhook_id, type, person, at, body, next_at)
           values ($1, 'm', 'verdict.changed', $2, 0, '{}', 0) returning delivery_id)
         insert into webhook_attempt (delivery_id, at, attempt, duration, result, next)
         select delivery_id, 0, 1, 1, '{}', 'retry' from made`,
        [randomUUID(), person],
      );
    expect(await removeSample(house)).toEqual({ people: invented - 1, kept: 1, emptied: false });
    expect((await pool.query('select count(*)::int as n from webhook_attempt')).rows).toEqual([{ n: 1 }]);
    expect(await peopleOf(house, 'noor@example.com')).toHaveLength(1);
    expect(await peopleOf(house, exampleEmail)).toHaveLength(1);
    expect(await peopleOf(house, heldEmail)).toEqual([]);
    expect(await house.store.people.count()).toEqual({ active: 2, erased: 0, merged: 0 });
    expect(await house.store.policies.current()).not.toBeNull();
    expect(await sampleOf(house)).toBeUndefined();
    expect(await house.store.holds.list()).toEqual([]);
    const { rows } = await pool.query('select name from import_run');
    expect(rows).toEqual([{ name: 'crm.csv' }]);
  });

  test('keeps the sealed chains that signed roots stand on, unreadable', async () => {
    const files = testFiles();
    const house = await newHouse(open);
    await loadSample(house, actor);
    await importFile(house, files.csv('crm.csv', ['email', 'noor@example.com']));
    const [id] = await peopleOf(house, heldEmail);
    await house.database.pool.query(
      `insert into evidence_root (day, root, leaves, until, signed) values (1, '\\x00', 1, 0, '{}')`,
    );
    await removeSample(house);
    const person = (await house.store.people.load([id!])).get(id!)!;
    expect(person).toMatchObject({ status: 'erased', state: null });
    expect((await house.store.evidence.chainOf(id!)).length).toBe(person.chain.length);
    expect((await house.store.people.salts([id!])).size).toBe(0);
    expect((await house.store.people.values([id!])).size).toBe(0);
  });

  test('goes on with a sample whose loading was broken off', async () => {
    const house = await newHouse(open);
    const stopped = loadSample(house, actor, () => {
      throw new Error('killed');
    });
    await expect(stopped).rejects.toThrow('killed');
    expect(await sampleOf(house)).toMatchObject({ lastPerson: 0 });
    await loadSample(house, actor);
    expect(await house.store.people.count()).toMatchObject({ active: invented });
  });

  test('empty asks no more', async () => {
    const house = await newHouse(open);
    await beginEmpty(house);
    expect(await isUntouched(house.store)).toBe(false);
    expect(await rowsIn(house.database)).toEqual({});
  });

  test('with an export of your own puts a template in force, and no other where there is a policy', async () => {
    const files = testFiles();
    const house = await newHouse(open);
    const own = files.csv('klanten.csv', ['email,first name', 'noor@example.com,Noor']);
    const begin = { files: [own], template: 'web-shop', country: 'NL' } as const;
    expect((await beginWithExport(house, begin, actor)).counts.new).toBe(1);
    const policy = await house.store.policies.current();
    expect(policy?.note).toContain('web-shop');
    expect((await beginWithExport(house, begin, actor)).again).toBe(true);
    expect(await house.store.policies.current()).toEqual(policy);
    const none = files.csv('nothing.csv', ['a', '1']);
    await expect(beginWithExport(house, { ...begin, files: [none] }, actor)).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});
