import { afterAll, describe, expect, test } from 'vitest';
import { type OpenHouse, openHouse } from '../../open-house.ts';
import { StoreFailure } from '../../store/index.ts';
import { shopPolicy } from '../../usecases/clean-up/clean-up.fixture.ts';
import { applyPolicy, recordFacts } from '../../usecases/index.ts';
import { freshDatabase, storeNames } from '../databases.ts';
import { houseFaults } from '../kill/house-faults.ts';
import { BreakableWay } from './breakable.ts';

const ann = { name: 'Ann' };
const secret = 'a secret of a test without a database, and long';
const clock = { now: () => Date.parse('2026-11-22T12:00:00Z') };

const consents = (house: OpenHouse, from: number, count: number) =>
  recordFacts(house, {
    by: ann,
    events: Array.from({ length: count }, (_, index) => ({
      id: `consent-${from + index}`,
      type: 'consent',
      person: { email: `p${from + index}@example.nl` },
      at: '2026-11-01T10:00:00+01:00',
      for: 'direct-marketing',
      channels: ['email'],
      act: 'ticked',
    })),
  });

/** What the driver and the store say of a database that is gone. */
const isGone = (error: unknown): boolean =>
  error instanceof StoreFailure || /ECONN|terminated|connection/i.test(String(error));

for (const store of storeNames.filter((name) => name !== 'embedded'))
  describe(`a database that goes and comes back (${store})`, () => {
    test('fails what is under way, tells why it can not be opened, and goes on with all that was confirmed', async () => {
      const fresh = await freshDatabase(store);
      if (fresh.config.kind !== 'postgres') throw new Error('not a server');
      const way = new BreakableWay(fresh.config.url);
      await way.mend();
      const database = { ...fresh.config, url: way.url };
      const house = await openHouse({ database, secret, clock });
      afterAll(async () => {
        await house.close();
        await way.cut();
        await fresh.drop();
      });
      await applyPolicy(house, shopPolicy(), ann);
      const confirmed: number[] = [];
      let broken: unknown;
      // Cut at moments of which nobody knows what was under way.
      for (let round = 0; round < 6; round += 1) {
        const writing = (async () => {
          for (let each = round * 100; each < round * 100 + 40; each += 1) {
            await consents(house, each, 1);
            confirmed.push(each);
          }
        })().catch((error: unknown) => error);
        const least = confirmed.length + 1 + round * 3;
        while (confirmed.length < least) await new Promise((resolve) => setImmediate(resolve));
        await way.cut();
        broken = await writing;
        expect(isGone(broken), String(broken)).toBe(true);
        const refused = await openHouse({ database, secret, clock }).catch((error: unknown) => error);
        expect(refused).toMatchObject({ code: 'database-unreachable' });
        await way.mend();
        // Whoever was not answered asks again.
        const again = await consents(house, round * 100, 40);
        expect(again.counts.recorded + again.counts.duplicate).toBe(40);
      }
      expect(await house.store.people.count()).toMatchObject({ active: 240 });
      const evidence = await house.database.pool.query(
        `select person_id from evidence where kind = 'consent' group by person_id having count(*) <> 1`,
      );
      expect(evidence.rows).toEqual([]);
      expect(await houseFaults(house)).toEqual([]);
    });
  });
