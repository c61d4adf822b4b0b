import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Database } from '../../store/connection/index.ts';
import type { Tables } from '../../store/tables.ts';
import { describeOnEveryStore } from '../../testing/databases.ts';
import { customer, type TestHouse, testHouse } from '../../testing/test-house.ts';
import {
  announcePlan,
  approvePlan,
  continuePlans,
  type GrantedPurposes,
  leaveOut,
  listPlanItems,
  type PlanItemFilter,
  planCleanUp,
  readWords,
  startPlan,
} from '../index.ts';
import { addCustomer } from '../record/record.fixture.ts';
import { addPeople, shopPolicy } from './clean-up.fixture.ts';

const ann = { name: 'Ann' };
const bob = { name: 'Bob' };

interface Asking {
  readonly sees?: GrantedPurposes;
  readonly after?: number | null;
  readonly limit?: number;
}

const ask = (
  house: TestHouse,
  plan: string,
  filter: PlanItemFilter,
  { sees = 'all', after = null, limit = 50 }: Asking = {},
) =>
  listPlanItems(house, plan, {
    viewer: { name: 'Sanne', sees, opensEvidence: false },
    named: true,
    filter,
    after,
    limit,
  });

/** Numbers of those who match, which are as many as are counted. */
async function found(house: TestHouse, plan: string, filter: PlanItemFilter, asking: Asking = {}) {
  const { items, total } = await ask(house, plan, filter, asking);
  expect(total).toEqual({ people: items.length, more: false });
  return items.map(({ person }) => person);
}

const lapsed = customer({ lastPurchase: '2016-05-01' });

/** Smit loses a birth date, as offers ended and the warranty goes on; De Smit and Bakker go; Jan Smit bought lately. */
async function fourPeople(open: Parameters<typeof testHouse>[0]) {
  const house = await testHouse(open, { policy: shopPolicy() });
  const [smit, deSmit, bakker, kept] = await addPeople(house, [
    {
      state: customer({ lastPurchase: '2023-11-01' }),
      values: { lastName: 'Smit', birthDate: '1980-01-01' },
    },
    { state: lapsed, values: { lastName: 'de Smit', city: 'Utrecht' } },
    { state: lapsed, values: { lastName: 'Bakkér', company: 'Studio 17' } },
    { state: customer({ lastPurchase: '2026-05-01' }), values: { lastName: 'Smit' } },
  ]);
  const { id: plan } = await planCleanUp(house, ann);
  return { house, plan, smit: smit!, deSmit: deSmit!, bakker: bakker!, kept: kept! };
}

describeOnEveryStore('who is sought in a plan', (open) => {
  test('is found by the beginnings of words, where they are in it', async () => {
    const { house, plan, smit, deSmit, bakker, kept } = await fourPeople(open);
    expect(await found(house, plan, {})).toEqual([smit, deSmit, bakker]);
    expect(await found(house, plan, { q: 'smi' })).toEqual([smit, deSmit]);
    expect(await found(house, plan, { q: 'SMIT utr' })).toEqual([deSmit]);
    expect(await found(house, plan, { q: 'bakker' })).toEqual([bakker]);
    for (const q of ['mit', 'smit bakker', '', '?!', "smit'); drop table", `#${kept}`, 'x@example.nl'])
      expect([q, await found(house, plan, { q })]).toEqual([q, []]);
    // Whom nothing covers any more is found by who sees all purposes, and shows masked to them too.
    const { names } = await ask(house, plan, { q: 'smi' });
    expect([...names]).toEqual([
      [smit, 'Smit'],
      [deSmit, null],
    ]);
  });

  test('is found by a whole address, number or customer number, and by ours', async () => {
    const house = await testHouse(open, { policy: shopPolicy() });
    const source = await house.store.sources.named({ name: 'CRM', kind: 'file', supplier: null });
    const known = [
      { kind: 'email', email: 'anna@example.nl' },
      { kind: 'phone', phone: '+31201234567' },
      { kind: 'customer', source: source.name, number: '7001' },
    ] as const;
    const anna = await addCustomer(house, known, ({ points }) => ({ ...lapsed, points }));
    const [studio] = await addPeople(house, [{ state: lapsed, values: { company: `Studio ${anna}` } }]);
    await addCustomer(house, [{ kind: 'email', email: 'kept@example.nl' }]);
    const { id: plan } = await planCleanUp(house, ann);
    for (const q of ['ANNA@example.nl', '020 123 4567', '7001', `#${anna}`, `${anna}`, ` #${anna} `])
      expect([q, await found(house, plan, { q })]).toEqual([q, [anna]]);
    for (const q of ['anna@example', 'anna', '020 123', '700', '#7001', 'kept@example.nl', '999999999999999'])
      expect([q, await found(house, plan, { q })]).toEqual([q, []]);
    // A number of nobody in the plan may still be a word.
    expect(await found(house, plan, { q: `studio ${anna}` })).toEqual([studio]);
    expect(await found(house, plan, { q: 'anna@example.nl', people: [studio!] })).toEqual([]);
  });

  test('is found by a word only in a field that the searcher may see of that very person', async () => {
    const { house, plan, smit, deSmit } = await fourPeople(open);
    expect(await found(house, plan, { q: 'smit' })).toEqual([smit, deSmit]);
    // The warranty still covers the name of the one; of the other nothing does any more. Offers cover no names.
    expect(await found(house, plan, { q: 'smit' }, { sees: ['warranty'] })).toEqual([smit]);
    expect(await found(house, plan, { q: 'utrecht' }, { sees: ['warranty'] })).toEqual([]);
    expect(await found(house, plan, { q: 'smit' }, { sees: ['offers'] })).toEqual([]);
    expect(await found(house, plan, { q: 'smit' }, { sees: [] })).toEqual([]);
    const { names } = await ask(house, plan, {}, { sees: ['warranty'] });
    expect(names.get(smit)).toBe('Smit');
    expect(names.get(deSmit)).toBeNull();
  });

  test('stands in the access log where they were shown, and nobody else does', async () => {
    const { house, plan, smit, deSmit, bakker, kept } = await fourPeople(open);
    await ask(house, plan, { q: 'smit' }, { sees: ['warranty'] });
    expect(await house.store.accessLog.of(smit, 9)).toMatchObject([
      { action: 'plan.items', actor: 'Sanne', purpose: 'warranty' },
    ]);
    for (const id of [deSmit, bakker, kept]) expect(await house.store.accessLog.of(id, 9)).toEqual([]);
  });

  test('is narrowed by what happens, by what came of it, and by words at once', async () => {
    const { house, plan, smit, deSmit, bakker } = await fourPeople(open);
    expect(await found(house, plan, { action: 'fields' })).toEqual([smit]);
    expect(await found(house, plan, { action: 'block' })).toEqual([]);
    expect(await found(house, plan, { action: 'erase', q: 'smit' })).toEqual([deSmit]);
    expect(await found(house, plan, { people: [bakker, smit] })).toEqual([smit, bakker]);
    await leaveOut(house, plan, deSmit, ann, 'Belde over een klacht');
    expect(await found(house, plan, { reason: 'left-out' })).toEqual([deSmit]);
    expect(await found(house, plan, { reason: 'held' })).toEqual([]);
    expect(await found(house, plan, { state: 'waiting' })).toEqual([smit, bakker]);
    expect(await found(house, plan, { state: 'waiting', q: 'smit' })).toEqual([smit]);
    expect(await found(house, plan, { state: 'waiting', q: `#${deSmit}` })).toEqual([]);
  });

  test('is found by number alone once they were erased', async () => {
    const { house, plan, smit, deSmit } = await fourPeople(open);
    await announcePlan(house, plan, ann);
    await approvePlan(house, plan, bob);
    house.clock.pass(15);
    await startPlan(house, plan, bob);
    await continuePlans(house);
    expect(await found(house, plan, { q: 'smit' })).toEqual([smit]);
    expect(await found(house, plan, { q: `#${deSmit}`, state: 'done' })).toEqual([deSmit]);
  });

  test('comes in pages, counted on the first', async () => {
    const { house, plan, smit, deSmit } = await fourPeople(open);
    const first = await ask(house, plan, { q: 'smit' }, { limit: 1 });
    expect(first).toMatchObject({
      items: [{ person: smit }],
      next: smit,
      total: { people: 2, more: false },
    });
    const second = await ask(house, plan, { q: 'smit' }, { limit: 1, after: first.next });
    expect(second).toMatchObject({ items: [{ person: deSmit }], next: null, total: null });
    expect(await ask(house, plan, { q: 'smit' }, { after: deSmit })).toMatchObject({ items: [], next: null });
  });

  test('may still be missed while their words are to be read, which is told', async () => {
    const house = await testHouse(open, { policy: shopPolicy() });
    const people = Array.from({ length: 120 }, (_, index) => ({
      state: lapsed,
      values: { lastName: `Naam${index} Visser` },
    }));
    const ids = await addPeople(house, people);
    const { id: plan } = await planCleanUp(house, ann);
    expect(await ask(house, plan, { q: 'naam7' })).toMatchObject({ items: [], complete: false });
    expect(await ask(house, plan, { q: `#${ids[7]}` })).toMatchObject({ complete: true });
    expect(await ask(house, plan, {})).toMatchObject({ total: { people: 120 }, complete: true });
    await readWords(house);
    expect(await ask(house, plan, { q: 'naam7' })).toMatchObject({ total: { people: 11 }, complete: true });
    // Whose fields are open tells what was judged under the policy and law of now.
    await house.store.policies.rebuilt(1, 0, null);
    expect(await ask(house, plan, { q: 'naam7' })).toMatchObject({ complete: true });
    expect(await ask(house, plan, { q: 'naam7' }, { sees: ['warranty'] })).toMatchObject({ complete: false });
  });

  test('no plan, and no other', async () => {
    const { house, deSmit, bakker, plan } = await fourPeople(open);
    await leaveOut(house, plan, bakker, ann, 'Eerst nog bellen');
    const other = await planCleanUp(house, ann);
    expect(await found(house, other.id, { reason: 'left-out' })).toEqual([]);
    expect(await found(house, other.id, { q: 'de smit' })).toEqual([deSmit]);
    for (const id of ['00000000-0000-4000-8000-000000000000', 'x'])
      await expect(ask(house, id, { q: 'smit' })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('comes in order too where a word finds more than are counted', async () => {
    let database!: Database<Tables>;
    const house = await testHouse(async (options) => (database = await open(options)), {
      policy: shopPolicy(),
    });
    await addPeople(house, [{ state: lapsed, values: { lastName: 'Bakker' } }]);
    const { id: plan } = await planCleanUp(house, ann);
    // Every tenth is called otherwise.
    await sql`
      insert into plan_item (person_id, plan_id, action, rule, purposes, causes, revision, state)
      select n, ${plan}, case when n % 2 = 0 then 'erase' else 'block' end, 'eu-retention-over', '{}', '[]', 1, 'waiting'
      from generate_series(100001, 124000) as each (n)`.execute(database.kysely);
    await sql`
      insert into person_words select n, array_to_tsvector(array[case when n % 10 = 0 then 'lbakker' else 'lsmit' end])
      from generate_series(100001, 124000) as each (n)`.execute(database.kysely);
    const first = await ask(house, plan, { q: 'smit' }, { limit: 9 });
    const people = (page: typeof first) => page.items.map(({ person }) => person - 100_000);
    expect([people(first), first.next, first.total]).toEqual([
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
      100_009,
      { people: 10_000, more: true },
    ]);
    const second = await ask(house, plan, { q: 'smit' }, { limit: 3, after: first.next });
    expect([people(second), second.next, second.total]).toEqual([[11, 12, 13], 100_013, null]);
    // Over the edge of what is looked through at once, and with few left after it.
    const blocked = await ask(house, plan, { q: 'smit', action: 'block' }, { limit: 5000 });
    expect(blocked.items).toHaveLength(5000);
    const last = await ask(house, plan, { q: 'smit', action: 'block' }, { limit: 9000, after: blocked.next });
    expect([last.items.length, last.next, people(last).at(-1)]).toEqual([7000, null, 23_999]);
    expect(await ask(house, plan, {}, { limit: 1 })).toMatchObject({ total: { people: 10_000, more: true } });
    expect((await ask(house, plan, { q: 'bakk' }, { limit: 1 })).total).toEqual({
      people: 2401,
      more: false,
    });
  });
});
