import { randomUUID } from 'node:crypto';
import { formatPolicy, parsePolicy, templateYaml } from '@houdbaar/core/policy';
import type { PersonState } from '@houdbaar/core/standing';
import { retentionStarts } from '@houdbaar/core/terms';
import { parseDay } from '@houdbaar/core/time';
import { expect, test } from 'vitest';
import { verifyChain } from '../../evidence/index.ts';
import { describeOnVaultsToo, type OpenStore } from '../../testing/databases.ts';
import { testFiles } from '../../testing/files.ts';
import { customer, evidenceOf, type TestHouse, testHouse } from '../../testing/test-house.ts';
import {
  announcePlan,
  applyPolicy,
  approvePlan,
  approveWorklist,
  cancelPlan,
  certificateInput,
  changePeople,
  continuePlan,
  destroyExpiredEvidence,
  eraseAgain,
  executePlan,
  foreseeWorklist,
  importPeople,
  type PersonDraft,
  pausePlan,
  planCleanUp,
  planNow,
  planOf,
  startPlan,
  worklist,
} from '../index.ts';
import { addPeople, shopPolicy } from './clean-up.fixture.ts';

const ann = { name: 'Ann' };
const bob = { name: 'Bob' };

/** All terms are over. */
const lapsed = (lastPurchase = '2020-03-01') => ({
  state: customer({ lastPurchase }),
  values: { email: 'old@example.nl', lastName: 'Jansen', address: 'Straat 1', birthDate: '1980-01-01' },
});
/** The offers' term is over, the warranty runs. */
const underWarranty = () => ({
  state: customer({ lastPurchase: '2024-03-01' }),
  values: { email: 'w@example.nl', lastName: 'Smit', address: 'Straat 2', birthDate: '1981-01-01' },
});
const current = () => ({
  state: customer({ lastPurchase: '2026-09-01' }),
  values: { email: 'c@example.nl', lastName: 'Vos', birthDate: '1982-01-01' },
});

const leadsPolicy = templateYaml('NL', parseDay('2026-11-22'), 'b2b-lead');

const databases = new WeakMap<TestHouse, Awaited<ReturnType<OpenStore>>>();

/** What waits to be sent, by target, kind and person. */
const outbox = (house: TestHouse) =>
  databases
    .get(house)!
    .kysely.selectFrom('outbox')
    .selectAll()
    .orderBy('target')
    .orderBy('kind')
    .orderBy('person_id')
    .execute();

/** An endpoint that is told of everything; gives its id. */
async function listen(house: TestHouse): Promise<string> {
  const id = randomUUID();
  await house.store.webhooks.add(
    {
      id,
      name: 'Test',
      target: 'https://example.org/hook',
      types: ['person.erased', 'plan.announced', 'plan.executed'],
      reasons: false,
      state: 'on',
      pausedUntil: 0,
      createdAt: house.clock.now(),
      createdBy: 'Ann',
    },
    [],
  );
  return id;
}

/** What an endpoint is told: types and people, in the order of the alphabet. */
const heard = async (house: TestHouse, endpoint: string) =>
  (await house.store.webhooks.log(endpoint, { before: null, limit: 500 }))
    .map(({ type, person }) => [type, person] as const)
    .sort(([one], [other]) => one.localeCompare(other));

/** A house whose policy has been in force for a month. */
async function shop(open: OpenStore, policy = shopPolicy()): Promise<TestHouse> {
  const database = await open();
  const house = await testHouse(async () => database, { at: '2026-11-22T12:00:00Z', policy });
  databases.set(house, database);
  house.clock.pass(30);
  return house;
}

/** Plans, announces, waits, approves by someone else. */
async function approved(house: TestHouse): Promise<string> {
  const { id } = await planCleanUp(house, ann);
  await announcePlan(house, id, ann);
  house.clock.pass(14);
  await approvePlan(house, id, bob);
  return id;
}

async function change(house: TestHouse, id: number, facts: Partial<PersonState['facts']>): Promise<void> {
  await changePeople(house, async () => {
    const person = (await house.store.people.load([id])).get(id)!;
    const state = { ...person.state!, facts: { ...person.state!.facts, ...facts } };
    return { result: null, drafts: [{ person, state } satisfies PersonDraft] };
  });
}

const failsWith = (code: string) => expect.objectContaining({ name: 'Failure', code });

describeOnVaultsToo('clean-up', (open) => {
  test('lives from plan to certificate', async () => {
    const house = await shop(open);
    const [old, field, young] = await addPeople(house, [lapsed(), underWarranty(), current()]);
    const hash = (await house.store.people.load([old!])).get(old!)!.state!.points[0]!.hash;
    const plan = await planCleanUp(house, ann);
    expect(plan).toMatchObject({
      state: 'planned',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      needsSecond: true,
      whySecond: ['share'],
      counts: { people: 3, planned: { erase: 1, anonymise: 0, block: 0, fields: 1 }, held: 0, worklist: 0 },
    });
    const items = await house.store.plans.items(plan.id, { after: -1, limit: 10 });
    expect(items).toMatchObject([
      {
        person: old,
        action: 'erase',
        fields: null,
        purposes: ['offers', 'warranty'],
        rule: 'eu-retention-over',
      },
      { person: field, action: 'fields', fields: ['birthDate'], purposes: ['offers'] },
    ]);
    // A dry run: nothing went.
    expect((await house.store.people.values([old!])).get(old!)).toHaveLength(4);

    await expect(executePlan(house, plan.id, ann)).rejects.toEqual(failsWith('conflict'));
    await expect(approvePlan(house, plan.id, bob)).rejects.toEqual(failsWith('conflict'));
    expect(await announcePlan(house, plan.id, ann)).toMatchObject({ state: 'announced' });
    await expect(approvePlan(house, plan.id, { name: ' ann' })).rejects.toEqual(
      failsWith('second-person-needed'),
    );
    await approvePlan(house, plan.id, bob);
    await expect(executePlan(house, plan.id, ann)).rejects.toEqual(failsWith('grace-runs'));
    house.clock.pass(14);
    const done = await executePlan(house, plan.id, ann);
    expect(done).toMatchObject({
      state: 'executed',
      counts: { done: { erase: 1, fields: 1 }, skipped: {} },
      approvals: [{ by: 'Bob' }],
      startedBy: 'Ann',
    });

    const { store } = house;
    const people = await store.people.load([old!, field!, young!]);
    expect(people.get(old!)).toMatchObject({ status: 'erased', state: null });
    expect((await store.people.values([old!])).size).toBe(0);
    expect((await store.people.find([hash])).size).toBe(0);
    expect(await store.suppression.check([hash])).toEqual(new Map([[hash, new Set(['erased'])]]));
    const left = (await store.people.values([field!])).get(field!)!;
    expect(left.map((each) => each.field).sort()).toEqual(['address', 'email', 'lastName']);
    expect((await store.people.values([young!])).get(young!)).toHaveLength(3);
    const entries = await evidenceOf(house, old!);
    expect(entries.map(({ kind }) => kind)).toEqual(['origin', 'clean-up']);
    expect(verifyChain(old!, entries)).toMatchObject({ holds: true });
    const byPerson = (await store.vault.erasures(0)).toSorted((a, b) => a.personId - b.personId);
    expect(byPerson).toMatchObject([
      { personId: old, action: 'erase', plan: plan.id, hashes: [hash] },
      { personId: field, action: 'fields', fields: ['birthDate'] },
    ]);

    expect(done.certificate).toMatchObject({
      plan: { id: plan.id, hash: plan.hash, people: 2, finished: true },
      handled: 2,
    });

    // Nothing is left for a next plan.
    expect((await planCleanUp(house, ann)).counts.planned).toMatchObject({ erase: 0, fields: 0 });
  });

  test('tells webhooks and the systems that hold copies', async () => {
    const house = await shop(open);
    const endpoint = await listen(house);
    const [old] = await addPeople(house, [lapsed()]);
    const id = await approved(house);
    await executePlan(house, id, ann);
    expect(await heard(house, endpoint)).toEqual([
      ['person.erased', old],
      ['plan.announced', null],
      ['plan.executed', null],
    ]);
    const [message, ...others] = await outbox(house);
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      target: 'source:Shop system',
      kind: 'person.erased',
      person_id: old,
      body: { knownBy: { field: 'email', value: 'old@example.nl' } },
    });
  });

  test('leaves a task by hand for each file that told of someone, and the certificate says so', async () => {
    const house = await shop(open);
    const files = testFiles();
    const shopList = files.csv('shop.csv', [
      'customer_id,email,first_name,last_name,created_at,last_purchase_date',
      '17,old@example.nl,Jan,Jansen,2019-01-10,2020-03-01',
    ]);
    const second = files.csv('mail.csv', ['email,created_at', 'old@example.nl,2019-01-10']);
    await importPeople(house, { files: [shopList], source: 'Webshop', actor: ann });
    await importPeople(house, { files: [second], source: 'Mailing tool', actor: ann });
    const id = await approved(house);
    const plan = await executePlan(house, id, ann);
    expect(plan.counts.done).toMatchObject({ erase: 1 });
    const told = (await outbox(house)).sort((one, other) => (one.target < other.target ? -1 : 1));
    expect(told).toMatchObject([
      {
        target: 'source:Mailing tool',
        kind: 'person.erased',
        body: { knownBy: { value: 'old@example.nl' } },
      },
      {
        target: 'source:Webshop',
        kind: 'person.erased',
        body: { fields: expect.arrayContaining(['email']), knownBy: { value: 'old@example.nl' } },
      },
    ]);
    expect((await certificateInput(house, id)).sources).toEqual([
      { name: 'Mailing tool', waiting: 1, done: 0 },
      { name: 'Webshop', waiting: 1, done: 0 },
    ]);
  });

  test('skips who changed, and respects a hold that came after the plan', async () => {
    const house = await shop(open);
    const [back, held, due] = await addPeople(house, [lapsed(), lapsed(), lapsed()]);
    const id = await approved(house);
    await change(house, back!, { relation: { kind: 'customer', lastPurchase: parseDay('2027-01-01') } });
    await change(house, held!, { holds: [{ id: 'claim', kind: 'legal-claim' }] });
    const done = await executePlan(house, id, ann);
    expect(done.counts).toMatchObject({ done: { erase: 1 }, skipped: { changed: 1, held: 1 } });
    const people = await house.store.people.load([back!, held!, due!]);
    expect([back, held, due].map((each) => people.get(each!)!.status)).toEqual([
      'active',
      'active',
      'erased',
    ]);
  });

  test('never plans who is held, restricted or without a date', async () => {
    const house = await shop(open);
    const base = customer({ lastPurchase: '2020-03-01' });
    const undated: PersonState = {
      ...base,
      facts: { relation: { kind: 'former-customer' }, notices: base.facts.notices! },
    };
    const [, , , fields] = await addPeople(house, [
      { state: { ...base, facts: { ...base.facts, holds: [{ id: 'h' }] } } },
      {
        state: {
          ...base,
          facts: { ...base.facts, requests: [{ id: 'r', right: 'restriction', at: parseDay('2026-12-01') }] },
        },
      },
      { state: undated, values: { email: 'u@example.nl' } },
      {
        state: { ...base, facts: { ...base.facts, holds: [{ id: 'h', fields: ['address'] }] } },
        values: { address: 'Straat 3', lastName: 'Bos' },
      },
    ]);
    const plan = await planCleanUp(house, ann);
    expect(plan.counts).toMatchObject({ planned: { erase: 0, fields: 1 }, held: 2, worklist: 1 });
    expect(await house.store.plans.items(plan.id, { after: -1, limit: 10 })).toMatchObject([
      { person: fields, action: 'fields', fields: ['lastName'] },
    ]);
  });

  test('puts people without a date on a worklist, and counts from their import once approved', async () => {
    const house = await testHouse(open, { policy: leadsPolicy });
    const lead: PersonState = {
      country: 'NL',
      person: { kind: 'business-contact', age: 18 },
      points: [],
      facts: { relation: { kind: 'lead' }, consents: [] },
    };
    const [id] = await addPeople(house, [{ state: lead, values: { phone: '1' } }]);
    const [entry, ...others] = await worklist(house);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ person: id, obtainedBy: parseDay('2026-11-22') });
    expect(entry!.why[0]).toMatchObject({ purpose: 'lead-follow-up' });
    expect(entry!.why[0]!.missing).toContain('facts.obtained.at');
    house.clock.pass(800);
    expect((await planCleanUp(house, ann)).counts).toMatchObject({ planned: { erase: 0 }, worklist: 1 });
    expect(await foreseeWorklist(house, 'all')).toEqual({ people: 1, lapsing: 1 });
    expect(await worklist(house)).toHaveLength(1);
    expect(await approveWorklist(house, bob, 'all')).toEqual({ people: 1, lapsing: 1 });
    expect(await worklist(house)).toEqual([]);
    expect((await planCleanUp(house, ann)).counts).toMatchObject({ planned: { erase: 1 }, worklist: 0 });
  });

  test.each(retentionStarts)(
    'an approved worklist is empty, and its people go, where terms count from %s',
    async (from) => {
      const { policy } = parsePolicy(from === 'purchase' ? shopPolicy() : leadsPolicy);
      const purposes = Object.entries(policy!.purposes).map(([id, purpose]) => [
        id,
        { ...purpose, retention: { from, keep: 'P24M', cap: 'P60M', atEnd: 'erase' } },
      ]);
      const house = await testHouse(open, {
        policy: formatPolicy({ ...policy!, purposes: Object.fromEntries(purposes) }),
      });
      const state: PersonState = {
        country: 'NL',
        person: { kind: from === 'purchase' ? 'consumer' : 'business-contact', age: 18 },
        points: [],
        facts: { relation: { kind: from === 'purchase' ? 'customer' : 'lead' } },
      };
      await addPeople(house, [{ state, values: { phone: '1' } }]);
      expect(await worklist(house)).toHaveLength(1);
      expect(await approveWorklist(house, bob, 'all')).toMatchObject({ people: 1 });
      expect(await worklist(house)).toEqual([]);
      expect((await planCleanUp(house, ann)).counts).toMatchObject({ planned: { erase: 0 }, worklist: 0 });
      house.clock.pass(740);
      expect((await planCleanUp(house, ann)).counts).toMatchObject({ planned: { erase: 1 }, worklist: 0 });
    },
  );

  test('can be paused, resumed, interrupted anywhere and called off', async () => {
    const house = await shop(open);
    await addPeople(
      house,
      Array.from({ length: 70 }, () => lapsed()),
    );
    const id = await approved(house);
    await startPlan(house, id, ann);
    // Dies after the first transaction.
    await expect(
      continuePlan(house, id, {
        onProgress: () => {
          throw new Error('killed');
        },
      }),
    ).rejects.toThrow('killed');
    expect(await house.store.people.count()).toMatchObject({ active: 50, erased: 20 });
    await continuePlan(house, id, {
      onProgress: async () => {
        await pausePlan(house, id);
      },
    });
    expect((await planOf(house, id)).state).toBe('paused');
    expect(await house.store.people.count()).toMatchObject({ active: 30, erased: 40 });
    await executePlan(house, id, bob, {
      onProgress: async () => {
        await cancelPlan(house, id);
      },
    });
    const cancelled = await planOf(house, id);
    expect(cancelled).toMatchObject({ state: 'cancelled', startedBy: 'Ann' });
    const gone = (await house.store.plans.itemCounts(id)).find(({ state }) => state === 'done')?.count ?? 0;
    expect(cancelled.counts.done).toMatchObject({ erase: gone });
    expect(gone).toBeGreaterThan(0);
    expect(await planNow(house, id)).toEqual(cancelled);
    expect(await house.store.people.count()).toMatchObject({ active: 10, erased: 60 });
    expect(await house.store.vault.erasures(0)).toHaveLength(60);
    await expect(executePlan(house, id, ann)).rejects.toEqual(failsWith('conflict'));
  });

  test('erases nobody twice where two execute the same plan', async () => {
    const house = await shop(open);
    const endpoint = await listen(house);
    const ids = await addPeople(
      house,
      Array.from({ length: 90 }, () => lapsed()),
    );
    const id = await approved(house);
    await startPlan(house, id, ann);
    const [one, other] = await Promise.all([continuePlan(house, id), continuePlan(house, id)]);
    expect([one.state, other.state]).toEqual(['executed', 'executed']);
    expect(one.counts.done.erase).toBe(90);
    const erasures = await house.store.vault.erasures(0);
    expect(erasures).toHaveLength(90);
    expect(new Set(erasures.map(({ personId }) => personId)).size).toBe(90);
    expect(await evidenceOf(house, ids[0]!)).toHaveLength(2);
    const told = await heard(house, endpoint);
    expect(told.filter(([type]) => type === 'plan.executed')).toHaveLength(1);
    expect(told.filter(([type]) => type === 'person.erased')).toHaveLength(90);
    expect(await outbox(house)).toHaveLength(90);
  });

  test('refuses a plan that was altered, or whose policy was replaced', async () => {
    const house = await shop(open);
    const [, young] = await addPeople(house, [lapsed(), current()]);
    const id = await approved(house);
    const [item] = await house.store.plans.items(id, { after: -1, limit: 1 });
    await house.store.plans.addItems(id, [{ ...item!, person: young! }]);
    await expect(executePlan(house, id, ann)).rejects.toEqual(failsWith('plan-altered'));
    const again = await approved(house);
    await applyPolicy(house, `${shopPolicy()}# changed\n`, ann);
    await expect(executePlan(house, again, ann)).rejects.toEqual(failsWith('plan-outdated'));
    expect(await house.store.people.count()).toMatchObject({ active: 2 });
  });

  test('needs no second person for a small plan under a settled policy', async () => {
    const house = await shop(open);
    await addPeople(house, [lapsed(), ...Array.from({ length: 30 }, current)]);
    const plan = await planCleanUp(house, ann);
    expect(plan).toMatchObject({ needsSecond: false, whySecond: [] });
    await announcePlan(house, plan.id, ann);
    // A policy change in between calls for one all the same.
    await applyPolicy(house, `${shopPolicy()}# changed\n`, ann);
    await expect(approvePlan(house, plan.id, ann)).rejects.toEqual(failsWith('second-person-needed'));
    await cancelPlan(house, plan.id);
    house.clock.pass(20);
    const later = await planCleanUp(house, ann);
    await announcePlan(house, later.id, ann);
    expect(await approvePlan(house, later.id, ann)).toMatchObject({ state: 'approved' });
  });

  test('anonymises into counts of which none is small, and forgets who was in which', async () => {
    const house = await shop(open, shopPolicy({ offersEnd: 'anonymise', warrantyEnd: 'anonymise' }));
    await addPeople(house, [
      ...Array.from({ length: 12 }, () => lapsed('2020-03-01')),
      ...Array.from({ length: 4 }, () => lapsed('2019-03-01')),
      ...Array.from({ length: 7 }, () => lapsed('2018-03-01')),
    ]);
    const id = await approved(house);
    const done = await executePlan(house, id, ann);
    expect(done.counts.done.anonymise).toBe(23);
    const kept = await house.store.plans.statistics();
    expect(kept.map(({ people }) => people).sort()).toEqual([11, 12]);
    expect(kept.map(({ cell }) => JSON.parse(cell) as object)).toContainEqual({ other: true });
    expect(await house.store.plans.cells(id)).toEqual([]);
    expect(await house.store.people.count()).toMatchObject({ active: 0, erased: 23 });
  });

  test('does at the end what the purpose says whose claim ended last', async () => {
    const house = await shop(open, shopPolicy({ offersEnd: 'erase', warrantyEnd: 'block' }));
    const [id] = await addPeople(house, [lapsed()]);
    const plan = await approved(house);
    const done = await executePlan(house, plan, ann);
    expect(done.counts.done).toMatchObject({ erase: 0, block: 1 });
    expect((await house.store.people.load([id!])).get(id!)!.status).toBe('active');
    // Blocked once: a next plan has nothing to do with it.
    expect((await planCleanUp(house, ann)).counts.planned.block).toBe(0);
  });

  test('keeps only the objection on the list when the evidence of an erased person ends', async () => {
    const house = await shop(open);
    const base = customer({ lastPurchase: '2020-03-01' });
    const state: PersonState = {
      ...base,
      facts: { ...base.facts, objections: [{ id: 'o', at: parseDay('2021-01-01'), scope: 'marketing' }] },
    };
    const [id] = await addPeople(house, [{ state, values: { email: 'o@example.nl' } }]);
    await executePlan(house, await approved(house), ann);
    const hash = base.points[0]!.hash;
    expect((await house.store.suppression.check([hash])).get(hash)).toEqual(new Set(['erased', 'marketing']));
    // The journal can close it again where a restored backup never knew the person.
    const [journalled] = await house.store.vault.erasures(0);
    expect(journalled!.suppressions.map((each) => [each.hash, each.scope])).toEqual([
      [hash, 'erased'],
      [hash, 'marketing'],
    ]);
    house.clock.pass(5 * 365 - 10);
    expect(await destroyExpiredEvidence(house)).toBe(0);
    house.clock.pass(20);
    expect(await destroyExpiredEvidence(house)).toBe(1);
    expect(await destroyExpiredEvidence(house)).toBe(0);
    expect((await house.store.people.salts([id!])).size).toBe(0);
    expect(verifyChain(id!, await evidenceOf(house, id!))).toMatchObject({ holds: true });
    expect((await house.store.suppression.check([hash])).get(hash)).toEqual(new Set(['marketing']));
  });

  test('erases again what a restored backup brought back, once', async () => {
    const house = await shop(open);
    const [old, field] = await addPeople(house, [lapsed(), underWarranty()]);
    // As after a restore: the journal knows of erasures that the data don't.
    const erasures = [
      { personId: old!, action: 'erase' as const, fields: null },
      { personId: field!, action: 'fields' as const, fields: ['birthDate'] },
      { personId: 999_999, action: 'erase' as const, fields: null },
    ].map((entry) => ({
      ...entry,
      id: randomUUID(),
      at: house.clock.now(),
      plan: null,
      hashes: [],
      suppressions: [],
    }));
    await house.store.vault.noteErasures(erasures);
    expect(await eraseAgain(house, await house.store.vault.erasures(0))).toBe(2);
    expect(await eraseAgain(house, await house.store.vault.erasures(0))).toBe(0);
    expect((await house.store.people.load([old!])).get(old!)!.status).toBe('erased');
    expect((await house.store.people.values([field!])).get(field!)!.map((each) => each.field)).not.toContain(
      'birthDate',
    );
    expect(await house.store.vault.erasures(0)).toHaveLength(3);
    expect((await outbox(house)).map(({ person_id, kind }) => [person_id, kind])).toEqual([
      [field, 'fields.erased'],
      [old, 'person.erased'],
    ]);
  });
});
