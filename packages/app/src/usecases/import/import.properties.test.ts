import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeOnEveryStore } from '../../testing/databases.ts';
import { testFiles } from '../../testing/files.ts';
import { testHouse } from '../../testing/test-house.ts';
import { answerOf, everyone, importFile, peopleOf } from './import.fixture.ts';

/** A row about one of a few people, some of whom share an address. */
const rowOf = fc.record({
  number: fc.constantFrom('', '1', '2', '3'),
  name: fc.constantFrom('', 'Anna', 'Bram'),
  address: fc.constantFrom('a', 'b', 'c'),
  status: fc.constantFrom('', 'subscribed', 'unsubscribed'),
  since: fc.constantFrom('', '2025-03-01', '2026-02-01'),
});
const filesOf = fc.array(
  fc.record({
    source: fc.constantFrom('signup-form', 'CRM'),
    rows: fc.array(rowOf, { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 3 },
);

describeOnEveryStore('imports in any order', (open) => {
  test('never make it lawful to mail an address that refused', async () => {
    const house = await testHouse(open);
    let run = 0;
    const lawful = new Set<string>();
    await fc.assert(
      fc.asyncProperty(filesOf, async (list) => {
        const files = testFiles();
        run += 1;
        // Each run has addresses and numbers of its own, so that one house serves them all.
        const addressOf = (letter: string) => `${letter}${run}@example.nl`;
        const refused = new Set<string>();
        for (const [index, { source, rows }] of list.entries()) {
          const lines = ['customer_id,first_name,email,newsletter,newsletter_at,Opt-in IP'];
          for (const { number, name, address, status, since } of rows) {
            const id = number === '' ? '' : `${run}-${number}`;
            lines.push(
              `${id},${name},${addressOf(address)},${status},${status === 'subscribed' ? `${since},10.0.0.1` : ','}`,
            );
            if (status === 'unsubscribed') refused.add(addressOf(address));
          }
          await importFile(house, files.csv(`${run}-${index}.csv`, lines), { source, batchSize: 2 });
        }
        for (const address of ['a', 'b', 'c'].map(addressOf))
          for (const id of await peopleOf(house, address)) {
            const answer = await answerOf(house, id, 'newsletter', 'email');
            if (answer === 'lawful') lawful.add(address);
            if (refused.has(address)) expect(answer).not.toBe('lawful');
          }
      }),
      { numRuns: 25 },
    );
    // Of those who did not refuse, some may be mailed: the files do sign people up.
    expect(lawful.size).toBeGreaterThan(0);
  });

  test('change nothing when told again', async () => {
    const house = await testHouse(open);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(rowOf, { selector: ({ number }) => number, minLength: 1 }),
        async (rows) => {
          const files = testFiles();
          run += 1;
          const lines = rows
            .filter(({ number }) => number !== '')
            .map(
              ({ number, name, address, status, since }) =>
                `${run}-${number},${name},${address}${run}@example.nl,${status},${since}`,
            );
          const head = 'customer_id,first_name,email,newsletter,newsletter_at';
          await importFile(house, files.csv(`${run}.csv`, [head, ...lines]));
          const before = await everyone(house);
          const again = await importFile(
            house,
            files.csv(`${run}-again.csv`, [head, ...lines, `,,x${run}@example.nl,,`]),
          );
          expect(again.counts).toMatchObject({ changed: 0, new: 1 });
          expect((await everyone(house)).slice(0, before.length)).toEqual(before);
        },
      ),
      { numRuns: 15 },
    );
  });
});
