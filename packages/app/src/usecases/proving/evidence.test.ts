import { parseDay } from '@houdbaar/core/time';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { createStore, type Database, type Tables } from '../../store/index.ts';
import { describeOnEveryStore, describeOnVaultsToo, type OpenStore } from '../../testing/databases.ts';
import { evidenceOf, type TestHouse, testHouse } from '../../testing/test-house.ts';
import { closeDay, closeDays, verifyEvidence, verifyPerson } from './index.ts';
import { addCustomers, record } from './proving.fixture.ts';

const day = parseDay('2026-11-22');

/** A house with the database beneath it, to do what the product never does. */
async function houseIn(open: OpenStore): Promise<{ house: TestHouse; database: Database<Tables> }> {
  let database: Database<Tables> | undefined;
  const house = await testHouse(async (options) => {
    database = await open(options);
    return database;
  });
  return { house, database: database! };
}

describeOnEveryStore('daily roots', (open) => {
  test('a day that is over is sealed once, whoever asks again', async () => {
    const house = await testHouse(open);
    const ids = await addCustomers(house, 5);
    await expect(closeDay(house, day)).rejects.toMatchObject({ code: 'unavailable' });
    expect(await closeDays(house)).toEqual([]);
    house.clock.pass(1);
    const [root] = await closeDays(house);
    expect(root).toMatchObject({ day, leaves: 5, previous: null });
    expect(await closeDays(house)).toEqual([]);
    expect(await closeDay(house, day)).toEqual(root);
    await record(house, ids.slice(0, 2));
    house.clock.pass(3);
    expect((await closeDays(house)).map(({ day: of, leaves }) => [of, leaves])).toEqual([[day + 1, 2]]);
    expect(await closeDay(house, day + 2)).toBeNull();
    await expect(closeDay(house, day - 1)).rejects.toMatchObject({ code: 'conflict' });
    expect(await verifyEvidence(house)).toMatchObject({ holds: true, people: 5, entries: 7, days: 2 });
  });

  test('what was recorded is found alike by its instants and by going through everything', async () => {
    const house = await testHouse(open);
    const ids = await addCustomers(house, 4);
    const from = house.clock.now();
    house.clock.pass(1);
    await record(house, ids.slice(1, 3));
    const { evidence } = house.store;
    const first = { personId: 0, seq: 0 };
    for (const [since, until] of [
      [from, from + 1],
      [from + 1, house.clock.now() + 1],
      [0, house.clock.now() + 1],
    ] as const) {
      const recorded = await evidence.recorded(since, until, first, 100);
      const sifted = await evidence.sift(since, until, first, 100);
      expect(sifted.filter(({ hash }) => hash !== null)).toEqual(recorded);
      expect(sifted).toHaveLength(6);
      expect(await evidence.recordedCount(since, until, 100)).toBe(recorded.length);
      expect(await evidence.recordedCount(since, until, 1)).toBe(1);
    }
    expect(await evidence.sift(0, 1, { personId: ids[1]!, seq: 1 }, 2)).toMatchObject([
      { personId: ids[1], seq: 2, hash: null },
      { personId: ids[2], seq: 1, hash: null },
    ]);
  });

  test('two who close at the same time make one root', async () => {
    const house = await testHouse(open);
    await addCustomers(house, 3);
    house.clock.pass(1);
    const [one, other] = await Promise.all([closeDay(house, day), closeDay(house, day)]);
    expect(one).toEqual(other);
    expect(await house.store.evidence.roots(0, 9)).toHaveLength(1);
  });

  test('a clock that is set back records nothing on a day that is sealed', async () => {
    const house = await testHouse(open);
    const [id] = await addCustomers(house, 1);
    house.clock.pass(1);
    const [root] = await closeDays(house);
    house.clock.pass(-1);
    await record(house, [id!]);
    expect((await evidenceOf(house, id!)).at(-1)?.at).toBe(root!.until);
    house.clock.pass(3);
    await closeDays(house);
    expect(await verifyEvidence(house)).toMatchObject({ holds: true, days: 2 });
  });
});

describeOnVaultsToo('verification', (open) => {
  /** Three days of records, of which two are sealed. */
  async function recorded() {
    const { house, database } = await houseIn(open);
    const ids = await addCustomers(house, 6);
    house.clock.pass(1);
    await record(house, ids.slice(0, 3));
    house.clock.pass(1);
    await closeDays(house);
    await record(house, ids.slice(1, 2));
    return { house, database, ids };
  }

  test('it holds, and still does when the keys of evidence are destroyed', async () => {
    const { house, ids } = await recorded();
    const seen: number[] = [];
    const check = await verifyEvidence(house, { onProgress: (people) => void seen.push(people) });
    expect(check).toMatchObject({ holds: true, people: 6, entries: 10, days: 2, broken: 0 });
    expect(seen).toEqual([6]);
    await house.store.vault.destroySalts(ids);
    expect(await verifyEvidence(house)).toEqual(check);
    expect(await verifyPerson(house, ids[0]!)).toMatchObject({ holds: true, people: 1, entries: 2 });
    await expect(verifyPerson(house, 987_654)).rejects.toMatchObject({ code: 'not-found' });
  });

  describe('each alteration is found at its place', () => {
    test('a body that was changed', async () => {
      const { house, database, ids } = await recorded();
      await sql`update evidence set body = body || '\\x00' where person_id = ${ids[1]!} and seq = 2`.execute(
        database.kysely,
      );
      const { breaks, broken } = await verifyEvidence(house);
      expect(breaks).toEqual([{ at: 'chain', person: ids[1], seq: 2, fault: 'altered' }]);
      expect(broken).toBe(1);
      expect((await verifyPerson(house, ids[1]!)).breaks).toEqual(breaks);
      expect((await verifyPerson(house, ids[2]!)).holds).toBe(true);
    });

    test('an end that was cut off', async () => {
      const { house, database, ids } = await recorded();
      await sql`delete from evidence where person_id = ${ids[1]!} and seq = 3`.execute(database.kysely);
      expect((await verifyEvidence(house)).breaks).toEqual([
        { at: 'chain', person: ids[1], seq: 3, fault: 'truncated' },
      ]);
    });

    test('a person who was taken out with everything', async () => {
      const { house, database, ids } = await recorded();
      await sql`delete from evidence where person_id = ${ids[5]!}`.execute(database.kysely);
      await sql`delete from person where person_id = ${ids[5]!}`.execute(database.kysely);
      expect((await verifyEvidence(house)).breaks).toEqual([{ at: 'day', day, sealed: 6, found: 5 }]);
    });

    test('a chain that was cut off together with what says where it ends', async () => {
      const { house, database, ids } = await recorded();
      const [first] = await createStore(database).evidence.chainOf(ids[0]!);
      await sql`delete from evidence where person_id = ${ids[0]!} and seq = 2`.execute(database.kysely);
      await sql`update person set chain_length = 1, chain_head = ${first!.hash} where person_id = ${ids[0]!}`.execute(
        database.kysely,
      );
      expect((await verifyEvidence(house)).breaks).toEqual([
        { at: 'day', day: day + 1, sealed: 3, found: 2 },
      ]);
    });

    test('entries about someone who is not there', async () => {
      const { house, database } = await recorded();
      await sql`insert into evidence (person_id, seq, at, kind, body, hash)
        values (4000000, 1, ${house.clock.now()}, 'consent', '\\x00', '\\x00')`.execute(database.kysely);
      expect((await verifyEvidence(house)).breaks).toEqual([{ at: 'person', person: 4_000_000 }]);
    });

    test('a root that was changed, and one that is gone', async () => {
      const { house, database } = await recorded();
      const known = (await verifyEvidence(house)).last!.hash;
      await sql`update evidence_root set leaves = 5 where day = ${day}`.execute(database.kysely);
      expect((await verifyEvidence(house)).breaks).toEqual([
        { at: 'root', day, fault: 'altered' },
        { at: 'day', day, sealed: 5, found: 6 },
      ]);
      await sql`delete from evidence_root where day = ${day + 1}`.execute(database.kysely);
      await sql`update evidence_root set leaves = 6 where day = ${day}`.execute(database.kysely);
      expect((await verifyEvidence(house)).holds).toBe(true);
      expect((await verifyEvidence(house, { expectedLast: known })).breaks).toEqual([
        { at: 'root', day: null, fault: 'truncated' },
      ]);
    });
  });
});
