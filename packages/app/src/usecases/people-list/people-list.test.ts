import { personHolding } from '@houdbaar/core/standing';
import { formatDay, parseDay } from '@houdbaar/core/time';
import { expect, test } from 'vitest';
import { describeOnEveryStore } from '../../testing/databases.ts';
import { customer, type TestHouse, testHouse } from '../../testing/test-house.ts';
import { addPeople, shopPolicy } from '../clean-up/clean-up.fixture.ts';
import { reasonCategoryOf } from '../gate/index.ts';
import {
  changePeople,
  exportPeople,
  type GrantedPurposes,
  listPeople,
  openValue,
  type PeopleFilter,
  readWords,
  rebuildStanding,
  todayOf,
} from '../index.ts';
import { addCustomer } from '../record/record.fixture.ts';

const eyes = (sees: GrantedPurposes) => ({ name: 'Sanne', sees, opensEvidence: false });

/** Numbers of those who match, for who sees all purposes unless told. */
async function found(
  house: TestHouse,
  filter: PeopleFilter,
  sees: GrantedPurposes = 'all',
): Promise<number[]> {
  const { people } = await listPeople(house, {
    viewer: eyes(sees),
    filter,
    sort: 'number',
    after: null,
    limit: 50,
  });
  return people.map(({ id }) => id);
}

/** Jansen bought lately; Smit three years ago; Bakker ten years ago. */
async function threePeople(open: Parameters<typeof testHouse>[0]) {
  const house = await testHouse(open, { policy: shopPolicy() });
  const [jansen, smit, bakker] = await addPeople(house, [
    {
      state: customer({ lastPurchase: '2026-05-01' }),
      values: { email: 'j@example.nl', lastName: 'Jansén' },
    },
    { state: customer({ lastPurchase: '2023-11-01' }), values: { lastName: 'Smit', address: 'Kade 1' } },
    { state: customer({ lastPurchase: '2016-05-01' }), values: { lastName: 'Bakker', city: 'Utrecht' } },
  ]);
  return { house, jansen: jansen!, smit: smit!, bakker: bakker! };
}

describeOnEveryStore('the list of people', (open) => {
  test('finds by the beginnings of words, whatever their accents and capitals', async () => {
    const { house, jansen, bakker } = await threePeople(open);
    expect(await found(house, { q: 'JANS' })).toEqual([jansen]);
    expect(await found(house, { q: 'jansén' })).toEqual([jansen]);
    expect(await found(house, { q: 'ansen' })).toEqual([]);
    expect(await found(house, { q: 'bakker utr' })).toEqual([bakker]);
    expect(await found(house, { q: 'bakker gron' })).toEqual([]);
    expect(await found(house, { q: "o'); drop table" })).toEqual([]);
    expect(await found(house, { q: '' })).toEqual([]);
    expect(await found(house, { q: `#${bakker}` })).toEqual([bakker]);
  });

  test('finds an address, number or customer number only as a whole', async () => {
    const house = await testHouse(open, { policy: shopPolicy() });
    const source = await house.store.sources.named({ name: 'CRM', kind: 'file', supplier: null });
    const id = await addCustomer(house, [
      { kind: 'email', email: 'anna@example.nl' },
      { kind: 'phone', phone: '+31201234567' },
      { kind: 'customer', source: source.name, number: 'K-17' },
    ]);
    for (const q of ['ANNA@example.nl', '020 123 4567', 'k-17'])
      expect(await found(house, { q })).toEqual([id]);
    for (const q of ['anna@example', 'anna', '020 123', 'K-1']) expect(await found(house, { q })).toEqual([]);
    expect(await house.store.accessLog.of(id, 9)).toMatchObject(
      Array.from({ length: 3 }, () => ({ action: 'people.list', actor: 'Sanne', detail: { people: 1 } })),
    );
  });

  test('a word counts only in a field that the searcher may see of that very person', async () => {
    const { house, jansen, smit, bakker } = await threePeople(open);
    // The warranty covers names for five years; offers cover none.
    expect(await found(house, { q: 'smit' }, ['warranty'])).toEqual([smit]);
    expect(await found(house, { q: 'smit' }, ['offers'])).toEqual([]);
    expect(await found(house, { q: 'bakker' }, ['warranty'])).toEqual([]);
    expect(await found(house, { q: 'bakker' })).toEqual([bakker]);
    const { people, total } = await listPeople(house, {
      viewer: eyes(['warranty']),
      filter: { q: 'utrecht' },
      sort: 'number',
      after: null,
      limit: 50,
    });
    expect([people, total]).toEqual([[], { people: 0, more: false }]);
    expect(await found(house, {}, ['offers'])).toEqual([jansen, smit, bakker]);
  });

  test('shows values as they show with the person', async () => {
    const { house } = await threePeople(open);
    const { people } = await listPeople(house, {
      viewer: eyes(['warranty']),
      filter: {},
      sort: 'number',
      after: null,
      limit: 50,
    });
    expect(people.map(({ values }) => values)).toEqual([
      [{ field: 'lastName', value: 'Jansén', hidden: 'no' }],
      [{ field: 'lastName', value: 'Smit', hidden: 'no' }],
      [
        { field: 'lastName', hidden: 'no-live-purpose' },
        { field: 'city', hidden: 'no-live-purpose' },
      ],
    ]);
  });

  test('tells how long somebody may be kept by the purposes that the viewer sees', async () => {
    const { house, jansen } = await threePeople(open);
    const page = (sees: GrantedPurposes, limit: number) =>
      listPeople(house, { viewer: eyes(sees), filter: {}, sort: 'number', after: null, limit });
    const terms = async (sees: GrantedPurposes) =>
      (await page(sees, 9)).people.map(({ state, until }) => [
        state,
        until === null ? null : formatDay(until),
      ]);
    expect(await terms('all')).toEqual([
      ['kept', '2031-05-01'],
      ['blocked', '2028-11-01'],
      ['lapsed', null],
    ]);
    // The warranty goes on for both; when, tells their last purchase.
    expect(await terms(['offers'])).toEqual([
      ['kept', '2028-05-01'],
      ['elsewhere', null],
      ['elsewhere', null],
    ]);
    expect(await terms(['warranty'])).toEqual([
      ['kept', '2031-05-01'],
      ['kept', '2028-11-01'],
      ['elsewhere', null],
    ]);
    const { next } = await page(['offers'], 1);
    expect(next).toEqual({ id: jansen, lapse: 0 });
    const rest = { viewer: eyes(['offers']), filter: {}, sort: 'number' as const, after: next, limit: 9 };
    expect((await listPeople(house, rest)).people).toHaveLength(2);
  });

  test('filters by answer, reason, country, term and last act', async () => {
    const { house, jansen, smit, bakker } = await threePeople(open);
    const offers = { purpose: 'offers', channel: 'email' } as const;
    expect(await found(house, { ...offers, outcome: 'lawful' })).toEqual([jansen]);
    expect(await found(house, { ...offers, outcome: 'unlawful' })).toEqual([smit, bakker]);
    expect(await found(house, { channel: 'keep', outcome: 'lawful' })).toEqual([jansen, smit]);
    const { people } = await listPeople(house, {
      viewer: eyes('all'),
      filter: { ...offers, outcome: 'unlawful' },
      sort: 'number',
      after: null,
      limit: 1,
    });
    const [answer] = people[0]!.answers;
    expect(answer).toMatchObject({ ...offers, outcome: 'unlawful' });
    expect(await found(house, { ...offers, rule: answer!.rule })).toContain(smit);
    expect(await found(house, { ...offers, rule: 'no-such-rule' })).toEqual([]);
    const reason = reasonCategoryOf(answer!.rule);
    expect(await found(house, { ...offers, reason })).toContain(smit);
    expect(await found(house, { ...offers, reason, outcome: 'lawful' })).not.toContain(smit);
    expect(await found(house, { ...offers, reason: 'deceased' })).toEqual([]);
    expect(await found(house, { country: 'NL' })).toHaveLength(3);
    expect(await found(house, { country: 'BE' })).toEqual([]);
    expect(await found(house, { lapse: 'over' })).toEqual([bakker]);
    const until = people[0]!.until!;
    expect(await found(house, { lapse: formatDay(until).slice(0, 7) })).toEqual([smit]);
    expect(await found(house, { lastAct: '6-12' })).toEqual([jansen]);
    expect(await found(house, { lastAct: 'longer' })).toEqual([smit, bakker]);
    expect(await found(house, { sample: 2 })).toHaveLength(2);
    expect(await found(house, { sample: 2 })).toEqual(await found(house, { sample: 2 }));
  });

  test('asks only about purposes that the viewer was granted', async () => {
    const { house } = await threePeople(open);
    const refused = { code: 'purpose-not-granted' };
    await expect(found(house, { purpose: 'offers' }, ['warranty'])).rejects.toMatchObject(refused);
    await expect(found(house, { lastAct: 'longer' }, ['warranty'])).rejects.toMatchObject(refused);
    for (const filter of [{ lapse: 'over' }, { lapse: '2027-05' }, { worklist: true }])
      await expect(found(house, filter, ['warranty'])).rejects.toMatchObject(refused);
    const byTerm = { viewer: eyes(['offers']), filter: {}, sort: 'lapse' as const, after: null, limit: 9 };
    await expect(listPeople(house, byTerm)).rejects.toMatchObject(refused);
    await expect(found(house, { purpose: 'nothing' })).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(found(house, { source: 'nowhere' })).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await found(house, { channel: 'email', outcome: 'lawful' }, ['other'])).toEqual([]);
  });

  test('goes on where the page before ended, by number and by term', async () => {
    const { house, jansen, smit, bakker } = await threePeople(open);
    const pages = async (sort: 'number' | 'lapse') => {
      const ids: number[] = [];
      const totals: unknown[] = [];
      for (let after: Awaited<ReturnType<typeof listPeople>>['next'] = null; ; ) {
        const page = await listPeople(house, { viewer: eyes('all'), filter: {}, sort, after, limit: 1 });
        ids.push(...page.people.map(({ id }) => id));
        totals.push(page.total?.people);
        if (!page.next) return { ids, totals };
        after = page.next;
      }
    };
    expect(await pages('number')).toEqual({ ids: [jansen, smit, bakker], totals: [3, undefined, undefined] });
    expect((await pages('lapse')).ids).toEqual([bakker, smit, jansen]);
  });

  test('the term that stands is that of the person as a whole, and their first source and last act', async () => {
    const house = await testHouse(open);
    const states = [
      customer({ lastPurchase: '2026-05-01' }),
      customer({ lastPurchase: '2016-05-01' }),
      { ...customer({ lastPurchase: '2026-05-01' }), facts: {} },
      { ...customer({ lastPurchase: '2026-05-01' }), person: { kind: 'business-address' as const } },
    ];
    const ids = await addPeople(
      house,
      states.map((state) => ({ state })),
    );
    const { lanes, judge } = await house.rulings.current(house.store);
    const rows = await house.store.standing.rows(ids, lanes.length);
    const today = todayOf(house);
    for (const [index, state] of states.entries()) {
      const holding = personHolding(state, lanes, judge.judge(state, today).lanes, today);
      const lapse =
        holding.state === 'unknown'
          ? null
          : holding.state === 'lapsed'
            ? 0
            : (holding.until ?? 2_147_483_647);
      expect(rows.get(ids[index]!)!.listed.lapse).toBe(lapse);
    }
    expect(rows.get(ids[0]!)!.listed).toMatchObject({ country: 'NL', lastAct: parseDay('2026-05-01') });
    await house.store.policies.rebuilt(1, 0, null);
    await rebuildStanding(house);
    expect(await house.store.standing.rows(ids, lanes.length)).toEqual(rows);
  });

  test('words of an import are read afterwards, change with the values and go with them', async () => {
    const house = await testHouse(open, { policy: shopPolicy() });
    const many = Array.from({ length: 120 }, (_, index) => ({
      state: customer({ lastPurchase: '2026-05-01' }),
      values: { lastName: `Naam${index} Visser` },
    }));
    const ids = await addPeople(house, many);
    await rebuildStanding(house);
    expect(await found(house, { q: 'naam7' })).toEqual([]);
    const isComplete = async (filter: PeopleFilter) => {
      const asked = { viewer: eyes('all'), filter, sort: 'number', after: null, limit: 1 } as const;
      return (await listPeople(house, asked)).complete;
    };
    expect(await isComplete({ q: 'naam7' })).toBe(false);
    expect(await isComplete({ country: 'NL' })).toBe(true);
    expect(await house.store.peopleList.wordsDue(0)).toBe(true);
    expect(await readWords(house)).toBe(120);
    expect(await readWords(house)).toBe(0);
    expect(await house.store.peopleList.wordsDue(0)).toBe(false);
    expect(await found(house, { q: 'naam7 viss' })).toContain(ids[7]);
    expect(await isComplete({ q: 'naam7' })).toBe(true);
    const change = (id: number, lastName: string | null) =>
      changePeople(house, async () => {
        const person = (await house.store.people.load([id])).get(id)!;
        const values = lastName === null ? [] : [{ field: 'lastName', value: lastName, source: 1, at: 1 }];
        return { result: undefined, drafts: [{ person, state: person.state, values }] };
      });
    // Read before the change, and put after it.
    const stale = [...(await house.store.people.load([ids[9]!, ids[10]!])).values()];
    await change(ids[9]!, 'Mulder');
    await change(ids[10]!, null);
    await house.store.peopleList.putWords(
      stale.map(({ id, revision }) => ({ id, revision, words: ['lspook'] })),
    );
    expect(await found(house, { q: 'spook' })).toEqual([]);
    expect(await found(house, { q: 'naam9 visser' })).not.toContain(ids[9]);
    expect(await readWords(house)).toBe(0);
    expect(await found(house, { q: 'mulder' })).toEqual([ids[9]]);
  });
});

describeOnEveryStore('a file of the list of people', (open) => {
  const collect = async (
    house: TestHouse,
    request: Omit<Parameters<typeof exportPeople>[1], 'receiptId'>,
  ) => {
    const receiptId = crypto.randomUUID();
    const { fields, people } = await exportPeople(house, { ...request, receiptId });
    const lines = [];
    for await (const person of people) lines.push(person);
    return { fields, lines, receipt: await house.store.receipts.find(receiptId), receiptId };
  };

  test('for a purpose has only those to whom a message may go, with what the purpose needs', async () => {
    const { house, jansen, smit } = await threePeople(open);
    const { fields, lines, receipt, receiptId } = await collect(house, {
      viewer: eyes(['offers']),
      filter: {},
      aim: { purpose: 'offers', channel: 'email' },
    });
    expect(fields).toEqual(['email', 'birthDate']);
    expect(lines).toMatchObject([{ id: jansen, values: { email: 'j@example.nl' } }]);
    expect(receipt).toMatchObject({ purpose: 'offers', channel: 'email', decisions: { lines: 3 } });
    expect(await house.store.accessLog.of(jansen, 9)).toMatchObject([
      { action: 'people.export', detail: { receipt: receiptId } },
    ]);
    expect(await house.store.accessLog.of(smit, 9)).toEqual([]);
    const logged = (await house.store.accessLog.of(0, 9)).map(({ detail }) => detail);
    expect(logged).toContainEqual({ receipt: receiptId, purpose: 'offers', channel: 'email' });
    expect(logged).toContainEqual({ receipt: receiptId, people: 1 });
  });

  test('for inspection has everybody, masked as for the viewer, with the reason logged', async () => {
    const { house, jansen, smit, bakker } = await threePeople(open);
    const { lines, receipt, receiptId } = await collect(house, {
      viewer: eyes('all'),
      filter: { q: 'b' },
      aim: { inspection: 'Steekproef' },
    });
    expect(lines).toEqual([]);
    expect(receipt?.counts).toEqual([]);
    const all = await collect(house, { viewer: eyes('all'), filter: {}, aim: { inspection: 'Steekproef' } });
    expect(all.lines.map(({ id, values }) => [id, values])).toEqual([
      [jansen, { email: 'j@example.nl', lastName: 'Jansén' }],
      [smit, { lastName: 'Smit', address: 'Kade 1' }],
      [bakker, {}],
    ]);
    expect(all.receipt).toMatchObject({
      purpose: 'inspection',
      counts: [{ outcome: 'unknown', reason: 'not-judged', count: 3 }],
    });
    const logged = await house.store.accessLog.of(0, 9);
    expect(logged.map(({ detail }) => detail)).toContainEqual({
      receipt: receiptId,
      inspection: 'Steekproef',
      'filter.q': '*',
    });
  });
});

describeOnEveryStore('a masked value', (open) => {
  test('opens with a reason, which is logged first', async () => {
    const { house, smit, bakker } = await threePeople(open);
    const ask = { field: 'lastName', reason: 'Belt over zijn garantie' };
    expect(await openValue(house, smit, { ...ask, viewer: eyes(['offers']) })).toMatchObject([
      { value: 'Smit', hidden: 'no', source: 'Shop system' },
    ]);
    expect(await house.store.accessLog.of(smit, 9)).toMatchObject([
      { action: 'value.open', actor: 'Sanne', detail: ask },
    ]);
    await expect(openValue(house, bakker, { ...ask, viewer: eyes(['offers']) })).rejects.toMatchObject({
      code: 'purpose-not-granted',
    });
    expect(await openValue(house, bakker, { ...ask, viewer: eyes('all') })).toHaveLength(1);
    await expect(
      openValue(house, smit, { ...ask, field: 'iban', viewer: eyes('all') }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
