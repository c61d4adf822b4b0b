import { expect, test } from 'vitest';
import { describeOnEveryStore } from '../testing/databases.ts';
import { testFiles } from '../testing/files.ts';
import { testHouse } from '../testing/test-house.ts';
import { askGate, identifierOf } from './gate/gate.fixture.ts';
import { importPeople, peopleById, recordFacts } from './index.ts';
import { findPeople } from './person/index.ts';

const viewer = { name: 'Sanne', sees: 'everything', opensEvidence: true } as const;
const actor = { name: 'Test' };

/** A number of the source, as it is asked for. */
const numbered = (number: string, source = 'CRM') => ({ kind: 'customer', source, number }) as const;

describeOnEveryStore('customer numbers of one source', (open) => {
  test('are found by the name of the source, whether or not its tables number apart', async () => {
    const house = await testHouse(open);
    const files = testFiles();
    const head = 'first_name,email,newsletter,unsubscribed_at';
    const customers = files.csv('customers.csv', [
      `customer_id,${head}`,
      '1,Anna,anna@example.nl,yes,',
      '2,Bram,bram@example.nl,yes,',
    ]);
    const members = files.csv('members.csv', [
      `member_id,${head}`,
      '1,Cas,cas@example.nl,,2026-11-01',
      '3,Daan,daan@example.nl,yes,',
    ]);
    await importPeople(house, { files: [customers, members], source: 'CRM', actor });
    const plain = files.csv('relations.csv', [`customer_id,${head}`, '4,Eva,eva@example.nl,yes,']);
    await importPeople(house, { files: [plain], source: 'CRM', actor });
    await importPeople(house, { files: [plain], source: 'Shop', actor });

    const of = async (email: string) => (await findPeople(house, { kind: 'email', email }, viewer))[0]!;
    const find = (number: string, source?: string) => findPeople(house, numbered(number, source), viewer);
    expect(await find('1')).toEqual(
      [await of('anna@example.nl'), await of('cas@example.nl')].sort((one, other) => one - other),
    );
    expect(await find('2')).toEqual([await of('bram@example.nl')]);
    expect(await find('3')).toEqual([await of('daan@example.nl')]);
    expect(await find('4')).toEqual([await of('eva@example.nl')]);
    expect(await find('4', 'Shop')).toEqual(await find('4'));
    expect(await find('1', 'Shop')).toEqual([]);
    expect((await peopleById(house.store, await find('1'))).size).toBe(2);

    const audience = ['1', '2', '3', '4', '5'].map((number) => ({ as: number, by: numbered(number) }));
    const { decisions } = await askGate(house, { purpose: 'newsletter', audience });
    expect(decisions.map(({ known }) => known)).toEqual([true, true, true, true, false]);
    // One of the two who bear number 1 said no: who asks by the number alone may not write to it.
    expect(decisions[0]).toMatchObject({ outcome: 'unlawful', reason: { category: 'objection' } });
  });

  test('stay closed where one of its kinds is on the suppression list', async () => {
    const house = await testHouse(open);
    const files = testFiles();
    await importPeople(house, {
      files: [
        files.csv('customers.csv', ['customer_id,first_name,email', '1,Anna,anna@example.nl']),
        files.csv('members.csv', ['member_id,first_name,email', '2,Cas,cas@example.nl']),
      ],
      source: 'CRM',
      actor,
    });
    await house.store.suppression.add([
      {
        ...identifierOf(house, numbered('9', 'CRM/member')),
        scope: 'erased',
        at: house.clock.now(),
        reason: 'erasure',
        source: null,
      },
    ]);
    const { decisions } = await askGate(house, { audience: [{ as: '9', by: numbered('9') }] });
    expect(decisions).toMatchObject([{ outcome: 'unlawful', reason: { rule: 'suppressed' } }]);
  });

  test('bind everybody who may be meant, where a refusal comes in by number', async () => {
    const house = await testHouse(open);
    const files = testFiles();
    const head = 'first_name,email,newsletter,unsubscribed_at';
    const tables = ['customer', 'member'].map((table) =>
      files.csv(`${table}s.csv`, [`${table}_id,${head}`, `1,Anna,${table}@example.nl,yes,`]),
    );
    await importPeople(house, { files: tables, source: 'CRM', actor });
    const { results } = await recordFacts(house, {
      by: actor,
      events: [
        {
          type: 'objection',
          id: 'no',
          person: { customer: { source: 'CRM', number: '1' } },
          at: '2026-11-22',
          scope: 'marketing',
        },
      ],
    });
    expect(results).toMatchObject([{ result: 'recorded' }]);
    for (const table of ['customer', 'member']) {
      const [id] = await findPeople(house, { kind: 'email', email: `${table}@example.nl` }, viewer);
      const person = (await house.store.people.load([id!])).get(id!)!;
      expect(person.state!.facts.objections).toMatchObject([{ scope: 'marketing' }]);
    }
  });
});
