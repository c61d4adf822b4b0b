import { afterAll, describe, expect, test } from 'vitest';
import { verifyChain } from '../../evidence/index.ts';
import { addPeople as addShoppers, shopPolicy } from '../../usecases/clean-up/clean-up.fixture.ts';
import { addPeople, byEmail } from '../../usecases/gate/gate.fixture.ts';
import { hashOf } from '../../usecases/import/import.fixture.ts';
import {
  announcePlan,
  applyPolicy,
  approvePlan,
  continuePlan,
  executePlan,
  Failure,
  type GateSubject,
  judgeAudience,
  planCleanUp,
  rebuildStanding,
  recordFacts,
  startPlan,
} from '../../usecases/index.ts';
import { storeNames } from '../databases.ts';
import { customer, evidenceOf, freshStanding, standingOf, type TestHouse } from '../test-house.ts';
import { type SideBySide, sideBySide } from './side-by-side.ts';

const ann = { name: 'Ann' };
const bob = { name: 'Bob' };

const objectionOf = (email: string, id: string) => ({
  id,
  type: 'objection' as const,
  person: { email },
  at: '2026-11-20T10:00:00+01:00',
  scope: 'marketing' as const,
});
const consentOf = (email: string, id: string, at = '2026-11-01T10:00:00+01:00') => ({
  id,
  type: 'consent' as const,
  person: { email },
  at,
  for: 'direct-marketing' as const,
  channels: ['email' as const],
  act: 'ticked' as const,
});

const record = (house: TestHouse, ...events: readonly object[]) => recordFacts(house, { events, by: ann });

/** Sends again what could not be saved because others kept writing the same person, as the failure says. */
async function patiently(house: TestHouse, event: object) {
  for (;;)
    try {
      return await record(house, event);
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'changed-meanwhile') throw error;
    }
}

/** Numbers from 0. */
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

// The oldest PostgreSQL locks as the newest does.
for (const store of storeNames.filter((name, at) => name !== 'postgres-15' || at === 0))
  describe(`several at once (${store})`, () => {
    const opened: SideBySide[] = [];
    afterAll(async () => {
      for (const each of opened) await each.close();
    });
    const open = async (count: number, policy?: string) => {
      const sides = await sideBySide(store, count, policy === undefined ? {} : { policy });
      opened.push(sides);
      return sides;
    };

    test('lose no fact about one person, and break no chain', async () => {
      const { houses } = await open(4);
      const email = 'busy@example.nl';
      const [id] = await addPeople(houses[0]!, [{ emails: [email] }]);
      const told = upTo(24);
      const results = await Promise.all(
        told.map((each) => patiently(houses[each % houses.length]!, consentOf(email, `consent-${each}`))),
      );
      expect(results.map(({ counts }) => counts.recorded)).toEqual(told.map(() => 1));
      const person = (await houses[0]!.store.people.load([id!])).get(id!)!;
      expect(person.state!.facts.consents!.map((consent) => consent.id).sort()).toEqual(
        told.map((each) => `consent-${each}`).sort(),
      );
      expect(verifyChain(id!, await evidenceOf(houses[0]!, id!))).toMatchObject({
        holds: true,
        head: { seq: told.length + 1 },
      });
      expect(await standingOf(houses[1]!, id!)).toMatchObject(await freshStanding(houses[2]!, id!));
    });

    test('make one person of one new address, and count each event once', async () => {
      const { houses } = await open(4);
      const email = 'new@example.nl';
      const results = await Promise.all(
        upTo(8).map((each) => record(houses[each % houses.length]!, consentOf(email, `sign-up-${each % 2}`))),
      );
      expect(results.reduce((sum, { counts }) => sum + counts.recorded, 0)).toBe(2);
      expect(results.reduce((sum, { counts }) => sum + counts.duplicate, 0)).toBe(6);
      const hash = hashOf(houses[0]!, { kind: 'email', email });
      const ids = (await houses[0]!.store.people.find([hash])).get(hash)!;
      expect(ids).toHaveLength(1);
      expect(await evidenceOf(houses[0]!, ids[0]!)).toHaveLength(2);
      expect(await houses[0]!.store.people.count()).toMatchObject({ active: 1 });
    });

    test('erase nobody twice when two execute one plan, while others write the same people', async () => {
      const { houses, database } = await open(4, shopPolicy());
      const [one, other, writer] = houses as readonly [TestHouse, TestHouse, TestHouse];
      one.clock.pass(30);
      const ids = await addShoppers(
        one,
        upTo(90).map((each) => ({
          state: customer({ lastPurchase: '2018-03-01' }),
          values: { email: `old${each}@example.nl` },
        })),
      );
      const { id } = await planCleanUp(one, ann);
      await announcePlan(one, id, ann);
      one.clock.pass(15);
      await approvePlan(one, id, bob);
      await startPlan(one, id, ann);
      // Every third person writes meanwhile; a purchase long ago changes their revision, a new one saves them.
      const saved = ids.filter((_, index) => index % 9 === 0);
      const writing = Promise.all(
        ids
          .filter((_, index) => index % 3 === 0)
          .map((person) =>
            record(writer, {
              type: 'activity',
              person: { id: person },
              at: saved.includes(person) ? '2026-12-20T10:00:00+01:00' : '2018-04-01T10:00:00+02:00',
              kind: 'purchase',
              human: true,
              by: 'person',
            }),
          ),
      );
      const plans = await Promise.all([one, other, one, other].map((house) => continuePlan(house, id)));
      const written = await writing;
      for (const plan of plans) expect(plan.state).toBe('executed');
      const { rows } = await database.pool.query<{ person_id: number; n: number }>(
        `select person_id, count(*)::int as n from vault.erasure group by person_id`,
      );
      expect(rows.every(({ n }) => n === 1)).toBe(true);
      const { erased } = await one.store.people.count();
      expect(rows).toHaveLength(erased);
      const { counts } = (await one.store.plans.get(id))!;
      expect(counts.done.erase).toBe(erased);
      expect(counts.done.erase + Object.values(counts.skipped).reduce((sum, each) => sum + each, 0)).toBe(90);
      const told = await database.pool.query(
        `select person_id from outbox where kind = 'person.erased' group by person_id, target having count(*) > 1`,
      );
      expect(told.rows).toEqual([]);
      // Whose purchase was confirmed before their turn came is still there.
      const people = await one.store.people.load(ids);
      const confirmed = written
        .flatMap(({ results }) => results)
        .filter(({ result }) => result === 'recorded');
      for (const { people: about } of confirmed)
        for (const person of about ?? [])
          if (saved.includes(person)) expect(people.get(person)!.status).toBe('active');
      for (const person of people.values())
        expect(verifyChain(person.id, await evidenceOf(one, person.id))).toMatchObject({
          holds: true,
          head: { seq: person.chain.length },
        });
    });

    test('end a rebuild during traffic with every standing as the facts say', async () => {
      const { houses } = await open(3);
      const [judge, writer, reader] = houses as readonly [TestHouse, TestHouse, TestHouse];
      const emails = upTo(150).map((each) => `traffic${each}@example.nl`);
      const ids = await addPeople(
        judge,
        emails.map((email) => ({ emails: [email] })),
      );
      const { source } = (await judge.store.policies.current())!;
      const traffic = async () => {
        for (const [index, email] of emails.entries())
          await record(writer, index % 2 ? consentOf(email, `t-${index}`) : objectionOf(email, `t-${index}`));
      };
      const changes = async () => {
        for (const months of [12, 18, 24]) {
          await applyPolicy(judge, source.replaceAll('keep: P24M', `keep: P${months}M`), ann);
          await rebuildStanding(judge);
        }
      };
      await Promise.all([traffic(), changes(), rebuildStanding(reader)]);
      await rebuildStanding(reader);
      const { epoch } = (await reader.store.policies.epoch())!;
      expect(await reader.store.standing.outdatedCount(epoch)).toBe(0);
      for (const id of ids)
        expect(await standingOf(reader, id)).toMatchObject(await freshStanding(writer, id));
    });

    test('never give a lawful answer that an objection or a stricter policy had ended before', async () => {
      const { houses } = await open(3);
      const [gate, writer, judge] = houses as readonly [TestHouse, TestHouse, TestHouse];
      const emails = upTo(60).map((each) => `asked${each}@example.nl`);
      await addPeople(
        gate,
        emails.map((email) => ({ emails: [email] })),
      );
      const { source } = (await judge.store.policies.current())!;
      const refused = new Set<string>();
      let done = false;
      const refuse = async () => {
        for (const email of emails) {
          await record(writer, objectionOf(email, `no-${email}`));
          refused.add(email);
        }
        done = true;
      };
      const ask = async (house: TestHouse): Promise<string[]> => {
        const wrong: string[] = [];
        while (!done) {
          const before = new Set(refused);
          for await (const { as, outcome } of judgeAudience(house, {
            purpose: 'customer-offers',
            channel: 'email',
            audience: emails.map(byEmail),
            reasons: 'none',
          }))
            if (outcome === 'lawful' && before.has(as)) wrong.push(as);
        }
        return wrong;
      };
      const rebuild = async () => {
        for (let months = 12; !done; months += 1) {
          await applyPolicy(judge, source.replaceAll('keep: P24M', `keep: P${months}M`), ann);
          await rebuildStanding(judge);
        }
      };
      const [, , ...wrong] = await Promise.all([refuse(), rebuild(), ask(gate), ask(judge)]);
      expect(wrong.flat()).toEqual([]);
    });

    test('judge what follows under the new policy when it changes while the gate answers', async () => {
      const { houses } = await open(2);
      const [gate, owner] = houses as readonly [TestHouse, TestHouse];
      const emails = upTo(20).map((each) => `late${each}@example.nl`);
      await addPeople(
        gate,
        emails.map((email) => ({ emails: [email] })),
      );
      const { source } = (await owner.store.policies.current())!;
      // Everyone bought half a year ago.
      const stricter = source.replaceAll('keep: P24M', 'keep: P1M');
      async function* audience(): AsyncGenerator<GateSubject> {
        for (const email of emails) yield byEmail(email);
        for (let stranger = 0; stranger < 2_000; stranger += 1)
          yield byEmail(`stranger${stranger}@example.nl`);
        await applyPolicy(owner, stricter, ann);
        for (const email of emails) yield { ...byEmail(email), as: `again ${email}` };
      }
      const lawful = { first: 0, again: 0 };
      for await (const { as, outcome } of judgeAudience(gate, {
        purpose: 'customer-offers',
        channel: 'email',
        audience: audience(),
        reasons: 'none',
      }))
        if (outcome === 'lawful') lawful[as.startsWith('again') ? 'again' : 'first'] += 1;
      expect(lawful).toEqual({ first: 20, again: 0 });
    });

    test('refuse to go on with a plan when the policy changes while it is executed', async () => {
      const { houses } = await open(2, shopPolicy());
      const [one, owner] = houses as readonly [TestHouse, TestHouse];
      one.clock.pass(30);
      await addShoppers(
        one,
        upTo(60).map(() => ({ state: customer({ lastPurchase: '2018-03-01' }), values: {} })),
      );
      const { id } = await planCleanUp(one, ann);
      await announcePlan(one, id, ann);
      one.clock.pass(15);
      await approvePlan(one, id, bob);
      const gentler = shopPolicy({ offersEnd: 'anonymise', warrantyEnd: 'anonymise' });
      const executing = executePlan(one, id, ann, {
        onProgress: async (settled) => {
          if (settled === 20) await applyPolicy(owner, gentler, ann);
        },
      });
      const error = await executing.catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Failure);
      expect(error).toMatchObject({ code: 'plan-outdated' });
      expect(await one.store.people.count()).toMatchObject({ erased: 20, active: 40 });
    });
  });
