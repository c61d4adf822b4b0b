import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeOnVaultsToo } from '../../testing/databases.ts';
import { customer, type TestHouse, testHouse } from '../../testing/test-house.ts';
import { destroyExpiredEvidence, type Erasure, eraseAgain } from '../index.ts';
import { addPeople, shopPolicy } from './clean-up.fixture.ts';

const hash = '0f0e0d0c-0b0a-4908-8706-050403020100';
const stranger = 999_999;

/** An address as the journal remembers it. */
const closed = (scope: 'erased' | 'marketing') =>
  ({ hash, kind: 'email', keyId: 1, normaliserVersion: 1, scope }) as const;

const entryOf = (house: TestHouse, entry: Partial<Erasure>): Erasure => ({
  id: randomUUID(),
  personId: stranger,
  at: house.clock.now(),
  plan: null,
  action: 'erase',
  fields: null,
  hashes: [hash],
  suppressions: [closed('erased')],
  ...entry,
});

const scopesOf = async (house: TestHouse) => [
  ...((await house.store.suppression.check([hash])).get(hash) ?? []),
];

/** As after a restore: the journal knows what the data don't. */
async function again(house: TestHouse, ...entries: readonly Erasure[]): Promise<void> {
  await house.store.vault.noteErasures(entries);
  await eraseAgain(house, await house.store.vault.erasures(0));
}

describeOnVaultsToo('erasing again', (open) => {
  const shop = () => testHouse(open, { at: '2026-11-22T12:00:00Z', policy: shopPolicy() });

  test('closes the addresses of people whom the backup never knew', async () => {
    const house = await shop();
    const entry = entryOf(house, { suppressions: [closed('erased'), closed('marketing')] });
    await again(house, entry);
    expect((await scopesOf(house)).sort()).toEqual(['erased', 'marketing']);
    expect((await house.store.suppression.of([hash])).map(({ at, reason }) => ({ at, reason }))).toEqual(
      expect.arrayContaining([
        { at: entry.at, reason: 'clean-up' },
        { at: entry.at, reason: 'objection' },
      ]),
    );
  });

  test('leaves open what was opened after the erasure', async () => {
    const house = await shop();
    const entry = entryOf(house, {});
    await again(house, entry);
    house.clock.pass(1);
    await house.store.suppression.lift(hash, 'erased', {
      at: house.clock.now(),
      by: 'Ann',
      reason: 'consent c1',
    });
    await again(house);
    expect(await scopesOf(house)).toEqual([]);
  });

  test('opens again what the end of the evidence opened, and keeps the objection', async () => {
    const house = await shop();
    const erased = entryOf(house, { suppressions: [closed('erased'), closed('marketing')] });
    house.clock.pass(1);
    await again(house, erased, entryOf(house, { action: 'evidence', hashes: [], suppressions: [] }));
    expect(await scopesOf(house)).toEqual(['marketing']);
  });

  test('keeps an address closed for as long as the last who had it is to stay erased', async () => {
    const house = await shop();
    const first = entryOf(house, {});
    house.clock.pass(1);
    const second = entryOf(house, { personId: stranger + 1 });
    house.clock.pass(1);
    const ended = entryOf(house, { action: 'evidence', hashes: [], suppressions: [] });
    await again(house, first, second, ended);
    expect(await scopesOf(house)).toEqual(['erased']);
    house.clock.pass(1);
    await again(house, { ...ended, id: randomUUID(), personId: stranger + 1, at: house.clock.now() });
    expect(await scopesOf(house)).toEqual([]);
  });

  test('tells connected systems again, and nobody else', async () => {
    const database = await open();
    const house = await testHouse(async () => database, { at: '2026-11-22T12:00:00Z', policy: shopPolicy() });
    const [old, field] = await addPeople(house, [
      { state: customer({ lastPurchase: '2020-03-01' }), values: { email: 'old@example.nl' } },
      {
        state: customer({ lastPurchase: '2024-03-01' }),
        values: { email: 'w@example.nl', birthDate: '1981-01-01' },
      },
    ]);
    const later = { at: house.clock.now() + 60_000, hashes: [], suppressions: [] };
    const entries = [
      entryOf(house, { ...later, personId: old! }),
      entryOf(house, { ...later, personId: field!, action: 'fields', fields: ['birthDate'] }),
    ];
    await again(house, ...entries);
    await again(house);
    const told = await database.kysely.selectFrom('outbox').selectAll().orderBy('person_id').execute();
    expect(told.map(({ target, kind, body }) => ({ target, kind, body }))).toEqual([
      {
        target: 'source:Shop system',
        kind: 'person.erased',
        body: expect.objectContaining({
          fields: ['email'],
          knownBy: { field: 'email', value: 'old@example.nl' },
        }),
      },
      {
        target: 'source:Shop system',
        kind: 'fields.erased',
        body: expect.objectContaining({
          fields: ['birthDate'],
          knownBy: { field: 'email', value: 'w@example.nl' },
        }),
      },
    ]);
  });
});

describeOnVaultsToo('the end of evidence', (open) => {
  test('opens no address of somebody who was erased later', async () => {
    const house = await testHouse(open, { at: '2026-11-22T12:00:00Z', policy: shopPolicy() });
    const people = await addPeople(
      house,
      [0, 1].map(() => ({ state: customer({ lastPurchase: '2020-03-01' }) })),
    );
    const erased = async (index: number) => {
      const entry = entryOf(house, { personId: people[index]! });
      await house.store.vault.noteErasures([entry]);
      await house.store.suppression.add([
        { ...closed('erased'), at: entry.at, reason: 'clean-up', source: null },
      ]);
    };
    await erased(0);
    house.clock.pass(400);
    await erased(1);
    house.clock.pass(5 * 365 - 395);
    expect(await destroyExpiredEvidence(house)).toBe(1);
    expect(await scopesOf(house)).toEqual(['erased']);
    house.clock.pass(400);
    expect(await destroyExpiredEvidence(house)).toBe(1);
    expect(await scopesOf(house)).toEqual([]);
  });
});
