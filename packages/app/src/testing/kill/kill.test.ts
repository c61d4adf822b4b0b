import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openHouse } from '../../open-house.ts';
import { freshDatabase, storeNames } from '../databases.ts';
import { Chance } from './chance.ts';
import { houseFaults } from './house-faults.ts';
import { Journal } from './journal.ts';
import { lostNotes } from './lost-notes.ts';
import { runKillTest } from './run-kill-test.ts';
import { MovableClock, settleIn, type Work, workOn } from './work.ts';

// The long form kills hundreds of times: `npm run kill-test`.
for (const store of storeNames.filter((name) => name !== 'postgres-15'))
  test(`loses nothing and does nothing twice when killed at any moment (${store})`, {
    timeout: 180_000,
  }, async () => {
    const fresh = await freshDatabase(store);
    afterAll(() => fresh.drop());
    // Flushed to disk, as in use.
    const database = fresh.config.kind === 'embedded' ? { ...fresh.config, durable: true } : fresh.config;
    const report = await runKillTest({ database, rounds: 3, seed: 20_261_122, longest: 1_000 });
    expect(report.faults).toEqual([]);
    expect(report.killed.starting + report.killed.working).toBe(3);
  });

test.runIf(storeNames.includes('postgres'))(
  'loses nothing and does nothing twice with a vault in a database of its own',
  { timeout: 180_000 },
  async () => {
    const [data, vault] = [await freshDatabase('postgres'), await freshDatabase('postgres', { empty: true })];
    afterAll(() => Promise.all([data.drop(), vault.drop()]));
    if (vault.config.kind !== 'postgres') throw new Error('not a server');
    const report = await runKillTest({
      database: data.config,
      vaultUrl: vault.config.url,
      rounds: 3,
      seed: 20_261_123,
      longest: 1_000,
    });
    expect(report.faults).toEqual([]);
  },
);

test('the look afterwards finds what was lost or done twice', async () => {
  const fresh = await freshDatabase('embedded');
  const folder = mkdtempSync(join(tmpdir(), 'houdbaar-kill-'));
  const clock = new MovableClock(0);
  const house = await openHouse({
    database: fresh.config,
    secret: 'a secret of a test that kills: long enough',
    clock,
  });
  afterAll(async () => {
    await house.close();
    await fresh.drop();
    rmSync(folder, { recursive: true });
  });
  const journal = new Journal(join(folder, 'journal'));
  const work: Work = { house, journal, folder, seed: 5, clock, chance: new Chance(5), name: 'only' };
  await settleIn(work);
  for (let times = 0; times < 12; times += 1) await workOn(work);
  const kinds = new Set(journal.read().map(({ note }) => note));
  expect([...kinds]).toEqual(expect.arrayContaining(['import-done', 'record-done', 'plan-executed']));
  expect([...(await lostNotes(house, journal, true)), ...(await houseFaults(house))]).toEqual([]);

  const { pool } = house.database;
  await pool.query(`update import_run set rows_done = 0, state = 'running'`);
  await pool.query(`update plan set state = 'executing' where state = 'executed'`);
  await pool.query(`update person set state = '{"country":"NL","person":{},"points":[],"facts":{}}'::json
    where status = 0`);
  await pool.query(`delete from evidence where kind = 'consent'`);
  await pool.query(`insert into identifier select hash, person_id + 1, kind, key_id, normaliser_version
    from identifier order by person_id limit 1`);
  await pool.query(`insert into vault.erasure
    select person_id, gen_random_uuid(), at, plan_id, action, fields, hashes, suppressions
    from vault.erasure limit 1`);
  const said = [...(await lostNotes(house, journal, true)), ...(await houseFaults(house))].join('\n');
  for (const fault of [
    /import .* had \d+ rows, now 0/,
    /file 0 was imported/,
    /plan .* was executed/,
    /event .* is 0 times in the facts of/,
    /event .* is 0 times in the evidence of/,
    /an address has two people/,
    /a person was erased twice/,
    /the evidence of \d+ is (?:missing|truncated|reordered)/,
    /lane \d+ of \d+: lawful, not/,
  ])
    expect(said).toMatch(fault);
});
