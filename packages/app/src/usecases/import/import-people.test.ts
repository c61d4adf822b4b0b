import { expect, test } from 'vitest';
import { rotate } from '../../keys/index.ts';
import { describeOnEveryStore } from '../../testing/databases.ts';
import { testFiles } from '../../testing/files.ts';
import { testHouse } from '../../testing/test-house.ts';
import { applyPolicy } from '../apply-policy.ts';
import { changePeople } from '../change-people.ts';
import { todayOf } from '../house.ts';
import { findPeople, showPerson } from '../person/index.ts';
import { provableEvents, prove } from '../proving/index.ts';
import { actor, answerOf, everyone, hashOf, heldOf, importFile, peopleOf } from './import.fixture.ts';
import { importPeople } from './import-people.ts';

const head = 'customer_id,first_name,last_name,email,created_at,newsletter,newsletter_at,unsubscribed_at';
const contacts = [
  head,
  '1,Anna,de Vries,anna@example.nl,2026-01-10,subscribed,2026-01-10,',
  '2,Bram,Jansen,bram@example.nl,2026-02-01,unsubscribed,2026-02-01,2026-05-01',
  '3,Carla,Smit,carla@example.nl,2026-03-01,subscribed,,',
  '4,Daan,Bakker,daan@example.nl,,,,',
];

describeOnEveryStore('importing people', (open) => {
  test('takes over facts, values, addresses, standing and where they came from', async () => {
    const files = testFiles();
    const house = await testHouse(open);
    const result = await importFile(house, files.csv('contacts.csv', contacts), {
      source: 'signup-form',
      supplier: 'Form maker',
    });
    expect(result.counts).toEqual({ rows: 4, new: 4, changed: 0, unchanged: 0, refused: {} });
    expect(result.run).toMatchObject({ state: 'done', rowsDone: 4, name: 'contacts.csv' });
    const { person, values } = await heldOf(house, 'anna@example.nl');
    expect(person.state!.facts.origins).toMatchObject([
      { via: 'own-form', source: 'Sign-up form on the website' },
    ]);
    expect(person.state!.facts.consents).toMatchObject([
      { for: 'direct-marketing', channels: ['email'], act: 'ticked' },
    ]);
    expect(values.map(({ field }) => field).sort()).toEqual([
      'customerNumber',
      'email',
      'firstName',
      'lastName',
    ]);
    expect(await answerOf(house, person.id, 'newsletter', 'email')).not.toBe('unlawful');
    const refused = await heldOf(house, 'bram@example.nl');
    expect(refused.person.state!.facts.objections).toMatchObject([{ scope: 'marketing' }]);
    expect(await answerOf(house, refused.person.id, 'newsletter', 'email')).toBe('unlawful');
    expect(person.chain.length).toBe(1);
  });

  test('knows a file again by a hash with a key, also after a new key was made', async () => {
    const files = testFiles();
    const house = await testHouse(open);
    const path = files.csv('a.csv', contacts);
    const { run } = await importFile(house, path);
    const other = await testHouse(open);
    expect((await importFile(other, path)).run?.fileHash).not.toBe(run?.fileHash);
    const later = { ...house, ring: rotate(house.ring, 'lookup', house.clock.now()) };
    expect(await importFile(later, path)).toMatchObject({ again: true, run: { id: run?.id } });
  });

  test('an import that was interrupted before the policy changed ends with a word for it', async () => {
    const files = testFiles();
    const house = await testHouse(open);
    const path = files.csv('a.csv', contacts);
    const stop = new AbortController();
    await importFile(house, path, { batchSize: 1, signal: stop.signal, onProgress: () => stop.abort() });
    const policy = (await house.store.policies.current())!;
    await applyPolicy(house, `${policy.source}\n# changed\n`, { name: 'Test' });
    const [left] = await house.store.imports.list(null, 1);
    expect(left).toMatchObject({ state: 'stopped', finishedAt: house.clock.now() });
    house.clock.pass(1);
    expect(await importFile(house, path)).toMatchObject({ resumed: false, run: { state: 'done' } });
    expect((await house.store.imports.list(null, 9)).map(({ state }) => state)).toEqual(['done', 'stopped']);
    // One that is at work while the policy changes goes on, and says so.
    const more = files.csv('more.csv', [...contacts, '5,Eva,Mulder,eva@example.nl,,,,']);
    let changed = false;
    const done = await importFile(house, more, {
      batchSize: 1,
      onProgress: async () => {
        if (changed) return;
        changed = true;
        await applyPolicy(house, policy.source, { name: 'Test' });
      },
    });
    expect(done.run?.state).toBe('done');
    expect(await house.store.imports.get(done.run!.id)).toMatchObject({ state: 'done', rowsDone: 5 });
  });

  test('does nothing with the same file again, and changes nothing for rows that say the same', async () => {
    const files = testFiles();
    const house = await testHouse(open);
    await importFile(house, files.csv('a.csv', contacts));
    const before = await everyone(house);
    expect(await importFile(house, files.csv('again.csv', contacts))).toMatchObject({
      again: true,
      counts: { new: 4 },
    });
    house.clock.pass(3);
    const more = [...contacts, '5,Eva,Mulder,eva@example.nl,2026-04-01,subscribed,2026-04-01,'];
    const result = await importFile(house, files.csv('more.csv', more));
    expect(result.counts).toEqual({ rows: 5, new: 1, changed: 0, unchanged: 4, refused: {} });
    expect((await everyone(house)).slice(0, 4)).toEqual(before);
  });

  test('says in a preview what the run then does, and writes nothing', async () => {
    const files = testFiles();
    const house = await testHouse(open);
    await importFile(house, files.csv('a.csv', contacts.slice(0, 3)));
    const path = files.csv('b.csv', [
      ...contacts,
      '1,Anna,de Vries-Bos,anna@example.nl,2026-01-10,subscribed,2026-01-10,',
      '6,Finn,Visser,finn@example.nl,2026-04-01,,,',
      '6,Finn,Visser,finn@example.nl,2026-04-01,unsubscribed,,',
      '7,Gerda,Visser,finn@example.nl,2026-04-01,subscribed,2026-04-02,',
      ',,,,,,,',
      ',Henk,Vos,,,,,',
    ]);
    const before = await everyone(house);
    const preview = await importFile(house, path, { preview: true, batchSize: 2 });
    expect(await everyone(house)).toEqual(before);
    expect(await house.store.imports.list(null, 10)).toHaveLength(1);
    const run = await importFile(house, path, { batchSize: 3 });
    expect(preview.counts).toEqual(run.counts);
    expect(run.counts).toEqual({
      rows: 9,
      new: 4,
      changed: 2,
      unchanged: 2,
      refused: { 'no-identifier': 1, 'not-resubscribed': 1 },
    });
    expect(await house.store.imports.refusals(run.run!.id, null, 10)).toEqual([
      { file: 0, row: 9, reason: 'not-resubscribed' },
      { file: 0, row: 11, reason: 'no-identifier' },
    ]);
  });

  test('has the names it brought read and everybody counted at once', async () => {
    const files = testFiles();
    const woken: string[] = [];
    const house = { ...(await testHouse(open)), wake: (work: string) => woken.push(work) };
    const path = files.csv('d.csv', contacts.slice(0, 3));
    await importFile(house, path, { preview: true });
    expect(woken).toEqual([]);
    await importFile(house, path);
    expect(woken).toEqual(expect.arrayContaining(['figures', 'words']));
  });

  test('takes over the rest of a row with an address or date that can’t be read, and says where', async () => {
    const files = testFiles();
    const house = await testHouse(open);
    const path = files.csv('c.csv', [
      contacts[0]!,
      '1,Anna,de Vries,anna@example.nl,2026-01-10,subscribed,2026-01-10,',
      '2,Bo,Smit,geen-adres,2026-02-30,,,',
      ',Cas,Vos,ook-geen-adres,2026-03-01,,,',
    ]);
    const preview = await importFile(house, path, { preview: true });
    const { run, counts, problems } = await importFile(house, path);
    expect(counts).toMatchObject({ rows: 3, new: 2, refused: { 'address-unread': 1, unreadable: 1 } });
    const refusals = [
      { file: 0, row: 3, reason: 'address-unread' },
      { file: 0, row: 4, reason: 'unreadable' },
    ];
    expect(await house.store.imports.refusals(run!.id, null, 10)).toEqual(refusals);
    expect(problems).toMatchObject([{ code: 'date-impossible', count: 1, row: 3 }]);
    expect(preview).toMatchObject({ counts, refusals, problems });
  });

  test('goes on where it was after it was stopped, or its transaction failed', async () => {
    const files = testFiles();
    const lines = [head];
    for (let n = 1; n <= 70; n += 1)
      lines.push(
        `${n},P${n},Last${n},p${n}@example.nl,2026-01-01,${n % 3 ? 'subscribed' : 'unsubscribed'},,`,
      );
    const path = files.csv('many.csv', lines);
    const whole = await testHouse(open);
    await importFile(whole, path, { batchSize: 7 });

    const house = await testHouse(open);
    const stop = new AbortController();
    const stopped = await importFile(house, path, {
      batchSize: 7,
      signal: stop.signal,
      onProgress: ({ counts }) => {
        if (counts.rows >= 14) stop.abort();
      },
    });
    // What was begun is written: the batch that is judged by then and the one that is read up on.
    expect(stopped.run).toMatchObject({ state: 'running', rowsDone: 35 });
    let calls = 0;
    const failing = {
      ...house,
      store: {
        ...house.store,
        transaction: async <T>(work: (store: typeof house.store) => Promise<T>): Promise<T> =>
          house.store.transaction(async (store) => {
            const result = await work(store);
            calls += 1;
            if (calls === 2) throw new Error('the power went');
            return result;
          }),
      },
    };
    await expect(importFile(failing, path, { batchSize: 7 })).rejects.toThrow('the power went');
    expect((await house.store.imports.list(null, 1))[0]).toMatchObject({ state: 'running', rowsDone: 42 });
    const resumed = await importFile(house, path, { batchSize: 7 });
    expect(resumed).toMatchObject({ resumed: true, run: { state: 'done', rowsDone: 70 } });
    expect(resumed.counts).toEqual({ rows: 70, new: 70, changed: 0, unchanged: 0, refused: {} });
    // Numbers are given as batches come by, which may be in another order.
    const states = (list: Awaited<ReturnType<typeof everyone>>) =>
      list
        .map(
          ({ entries, values }) =>
            `${values.map(({ field, value }) => `${field}=${value}`).join()} ${entries}`,
        )
        .sort();
    expect(states(await everyone(house))).toEqual(states(await everyone(whole)));
  });

  test('knows a customer again whether their file comes alone or with another', async () => {
    const files = testFiles();
    const customers = files.csv('customers.csv', ['customer_id,first_name,email', '1,Anna,anna@example.nl']);
    const members = files.csv('members.csv', ['member_id,first_name,email', '1,Bram,bram@example.nl']);
    const changed = files.csv('customers-2.csv', ['customer_id,first_name,email', '1,Anna,new@example.nl']);
    for (const [first, second] of [
      [[customers], [changed, members]],
      [[customers, members], [changed]],
    ] as const) {
      const house = await testHouse(open);
      await importPeople(house, { files: first, source: 'CRM', actor });
      const { counts } = await importPeople(house, { files: second, source: 'CRM', actor, preview: true });
      await importPeople(house, { files: second, source: 'CRM', actor });
      expect(counts).toMatchObject({ changed: 1 });
      expect(await everyone(house)).toHaveLength(2);
      expect(await peopleOf(house, 'new@example.nl')).toEqual(await peopleOf(house, 'anna@example.nl'));
      // Whoever asks by the number alone may mean each of them.
      const asked = { kind: 'customer', source: 'CRM', number: '1' } as const;
      expect(
        await findPeople(house, asked, { name: 'Test', sees: 'all', opensEvidence: false }),
      ).toHaveLength(2);
    }
  });

  test('writes what came before a batch that fails, and nothing after it', async () => {
    const files = testFiles();
    const house = await testHouse(open);
    const lines = [head];
    for (let n = 1; n <= 70; n += 1) lines.push(`${n},P${n},Last${n},p${n}@example.nl,2026-01-01,,,`);
    const path = files.csv('many.csv', lines);
    let calls = 0;
    const find: typeof house.store.people.find = async (hashes) => {
      calls += 1;
      if (calls === 3) throw new Error('the line broke');
      return house.store.people.find(hashes);
    };
    const failing = { ...house, store: { ...house.store, people: { ...house.store.people, find } } };
    await expect(importFile(failing, path, { batchSize: 7 })).rejects.toThrow('the line broke');
    expect((await house.store.imports.list(null, 1))[0]).toMatchObject({ state: 'running', rowsDone: 14 });
    expect((await house.store.people.count()).active).toBe(14);
    const resumed = await importFile(house, path, { batchSize: 7 });
    expect(resumed).toMatchObject({ resumed: true, counts: { rows: 70, new: 70 } });
  });

  test('never signs anyone up again', async () => {
    const files = testFiles();
    const house = await testHouse(open);
    await importFile(house, files.csv('a.csv', contacts), { source: 'signup-form' });
    const again = files.csv('b.csv', [
      head,
      '2,Bram,Jansen,bram@example.nl,2026-02-01,subscribed,,',
      '8,Ivo,Kok,bram@example.nl,2026-02-01,subscribed,2026-02-01,',
    ]);
    const result = await importFile(house, again, { source: 'signup-form' });
    expect(result.counts.refused).toEqual({ 'not-resubscribed': 2 });
    const people = await peopleOf(house, 'bram@example.nl');
    expect(people).toHaveLength(2);
    for (const id of people) expect(await answerOf(house, id, 'newsletter', 'email')).toBe('unlawful');
    const refusals = await house.store.imports.refusals(result.run!.id, null, 10);
    expect(refusals.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'not-resubscribed'],
      [3, 'not-resubscribed'],
    ]);
  });

  test('reads a bare no as no consent, and a refusal without a day as undated', async () => {
    const files = testFiles();
    const house = await testHouse(open);
    const path = files.csv('list.csv', [
      'email,first_name,newsletter',
      'anna@example.nl,Anna,no',
      'bram@example.nl,Bram,unsubscribed',
    ]);
    await importFile(house, path, { source: 'CRM' });
    const { person: anna } = await heldOf(house, 'anna@example.nl');
    expect(anna.state!.facts.objections ?? []).toEqual([]);
    expect(anna.state!.facts.consents).toEqual([]);
    expect(
      await house.store.suppression.check([hashOf(house, { kind: 'email', email: 'anna@example.nl' })]),
    ).toEqual(new Map());
    const { person: bram } = await heldOf(house, 'bram@example.nl');
    expect(bram.state!.facts.objections).toMatchObject([{ at: todayOf(house), undated: true }]);
    const viewer = { name: 'Test', sees: 'everything', opensEvidence: true } as const;
    const [said, ...others] = await provableEvents(house, bram.id, viewer);
    expect(others).toEqual([]);
    expect(said!.event).toMatchObject({ kind: 'objection', when: { day: todayOf(house), latest: true } });
    const { event } = (
      await prove(house, bram.id, { objection: bram.state!.facts.objections![0]!.id! }, viewer, () => ({}))
    ).input;
    expect(event).toEqual(said!.event);
    const { timeline } = await showPerson(house, bram.id, { viewer, language: 'nl' });
    expect(timeline.find(({ kind }) => kind === 'objection')).toMatchObject({
      at: null,
      facts: { noLaterThan: '2026-11-22' },
    });
    // Whoever agrees later does so, and a later file may say so.
    const later = files.csv('later.csv', [
      'email,first_name,newsletter,newsletter_date',
      'anna@example.nl,Anna,yes,2026-11-20',
    ]);
    expect((await importFile(house, later, { source: 'signup-form' })).counts.refused).toEqual({});
    expect((await heldOf(house, 'anna@example.nl')).person.state!.facts.consents).toHaveLength(1);
  });

  test('brings back nobody who was erased, and binds whoever has a suppressed address', async () => {
    const files = testFiles();
    const house = await testHouse(open);
    const suppress = (email: string, scope: 'erased' | 'marketing') =>
      house.store.suppression.add([
        {
          hash: hashOf(house, { kind: 'email', email }),
          kind: 'email',
          keyId: house.ring.current('lookup').id,
          normaliserVersion: 1,
          scope,
          at: house.clock.now(),
          reason: scope === 'erased' ? 'erasure' : 'objection',
          source: null,
        },
      ]);
    await suppress('anna@example.nl', 'erased');
    await suppress('carla@example.nl', 'marketing');
    const result = await importFile(house, files.csv('a.csv', contacts), { source: 'signup-form' });
    expect(result.counts).toEqual({
      rows: 4,
      new: 2,
      changed: 0,
      unchanged: 0,
      refused: { erased: 1, objecting: 1 },
    });
    expect(await peopleOf(house, 'anna@example.nl')).toEqual([]);
    expect(await peopleOf(house, 'carla@example.nl')).toEqual([]);
    // An order holds her data all the same; marketing stays closed.
    const orders = files.csv('buyers.csv', [
      `${head},last_purchase_date`,
      '3,Carla,Smit,carla@example.nl,2026-03-01,subscribed,2026-03-01,,2026-10-01',
    ]);
    expect((await importFile(house, orders)).counts).toMatchObject({ new: 1 });
    const [carla] = await peopleOf(house, 'carla@example.nl');
    expect(await answerOf(house, carla!, 'newsletter', 'email')).toBe('unlawful');
    expect(await answerOf(house, carla!, 'orders')).toBe('lawful');
  });

  test('guesses at nobody: people who share an address stay apart, and a refusal binds them all', async () => {
    const files = testFiles();
    const house = await testHouse(open);
    const family = files.csv('family.csv', [
      head,
      '1,Anna,de Vries,home@example.nl,2026-01-10,subscribed,2026-01-10,',
      '2,Bart,de Vries,home@example.nl,2026-01-10,subscribed,2026-01-11,',
    ]);
    await importFile(house, family, { source: 'signup-form' });
    expect(await peopleOf(house, 'home@example.nl')).toHaveLength(2);
    const list = files.csv('unsubscribed.csv', ['email,status', 'home@example.nl,unsubscribed']);
    const result = await importFile(house, list, { source: 'Mailing tool' });
    expect(result.counts.refused).toEqual({ ambiguous: 1 });
    for (const id of await peopleOf(house, 'home@example.nl'))
      expect(await answerOf(house, id, 'newsletter', 'email')).toBe('unlawful');
  });

  test('keeps no value that no purpose needs, and says what it left', async () => {
    const files = testFiles();
    const house = await testHouse(open);
    const path = files.csv('rich.csv', [
      'customer_id,email,first_name,income,marital_status,birth_date',
      '1,anna@example.nl,Anna,30000,M,1980-01-01',
      '2,kid@example.nl,Kid,,,2015-05-05',
    ]);
    const result = await importFile(house, path, { presenceOnly: ['firstName'] });
    expect(result.leftOut.map(({ field, people }) => [field, people])).toEqual([
      ['income', 1],
      ['maritalStatus', 1],
      ['birthDate', 2],
    ]);
    const { person, values } = await heldOf(house, 'anna@example.nl');
    expect(person.state!.person.age).toBe(18);
    expect(person.state!.bornOn).toBeUndefined();
    expect(JSON.stringify(values)).not.toMatch(/30000|1980|Anna/);
    expect(values.find(({ field }) => field === 'firstName')).toMatchObject({ field: 'firstName' });
    expect((await heldOf(house, 'kid@example.nl')).person.state!.bornOn).toBeDefined();
  });

  test('two runs of one file at once take each row over once', async () => {
    const files = testFiles();
    const house = await testHouse(open);
    const path = files.csv('a.csv', contacts);
    await changePeople(house, async () => ({ drafts: [], result: null }));
    const results = await Promise.allSettled([
      importFile(house, path, { batchSize: 1 }),
      importFile(house, path, { batchSize: 1 }),
    ]);
    expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await everyone(house)).toHaveLength(4);
  });

  test('two files at once bring each person once', async () => {
    const files = testFiles();
    const house = await testHouse(open);
    const results = await Promise.all(
      ['crm', 'shop'].map((source) =>
        importFile(
          house,
          files.csv(`${source}.csv`, [...contacts, `9,${source},x,${source}@example.nl,,,,`]),
          {
            source,
          },
        ),
      ),
    );
    expect(results.map(({ counts }) => counts.rows)).toEqual([5, 5]);
    for (const name of ['anna', 'bram', 'carla', 'daan'])
      expect(await peopleOf(house, `${name}@example.nl`)).toHaveLength(1);
    expect(await everyone(house)).toHaveLength(6);
  });
});
