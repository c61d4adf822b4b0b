import { formatDay, parseDay } from '@houdbaar/core/time';
import { expect, test } from 'vitest';
import { DecisionListHash, verifyReceipt } from '../../evidence/index.ts';
import { keyedHash, publicKeys } from '../../keys/index.ts';
import { describeOnEveryStore } from '../../testing/databases.ts';
import { type TestHouse, testHouse } from '../../testing/test-house.ts';
import { applyPolicy } from '../apply-policy.ts';
import { changePeople } from '../change-people.ts';
import { todayOf } from '../house.ts';
import { mergePeople } from '../merge-people.ts';
import { rebuildStanding } from '../rebuild-standing.ts';
import { Rulings } from '../ruling.ts';
import { decisionLine, listed } from './decision-line.ts';
import { addPeople, askGate, byEmail, customerFacts, identifierOf, objection } from './gate.fixture.ts';
import { judgeAudience, summariseAudience } from './judge-audience.ts';

/** What is said of each, by the name as given. */
const outcomes = (decisions: readonly { readonly as: string; readonly outcome: string }[]) =>
  Object.fromEntries(decisions.map(({ as, outcome }) => [as, outcome]));

const summarise = (house: TestHouse, day?: number) =>
  summariseAudience(house, {
    purpose: 'customer-offers',
    channel: 'email',
    reasons: 'full',
    ...(day === undefined ? {} : { day }),
  });

/** Makes everybody's standing stale: the terms are shorter, so that answers differ. */
async function shorten(house: TestHouse): Promise<void> {
  const { source } = (await house.store.policies.current())!;
  await applyPolicy(house, source.replaceAll('keep: P24M', 'keep: P3M'), { name: 'Test' });
}

async function object(house: TestHouse, id: number): Promise<void> {
  await changePeople(house, async () => {
    const person = (await house.store.people.load([id])).get(id)!;
    return { result: null, drafts: [{ person, state: { ...person.state!, facts: objection } }] };
  });
}

describeOnEveryStore('the gate, asked about a list', (open) => {
  test('says who may be contacted, who not, why, and until when', async () => {
    const house = await testHouse(open);
    await addPeople(house, [{ emails: ['yes@example.nl'] }, { emails: ['no@example.nl'], facts: objection }]);
    const { decisions, summary } = await askGate(house, {
      audience: ['yes@example.nl', 'NO@example.nl', 'who@example.nl', 'nonsense'].map(byEmail),
    });
    expect(decisions).toMatchObject([
      { as: 'yes@example.nl', outcome: 'lawful', known: true },
      { as: 'NO@example.nl', outcome: 'unlawful', reason: { rule: 'eu-objection', category: 'objection' } },
      { as: 'who@example.nl', outcome: 'unknown', known: false, reason: { category: 'unknown-person' } },
      { as: 'nonsense', outcome: 'unknown', known: false, reason: { category: 'unreadable' } },
    ]);
    expect(formatDay(decisions[0]!.until!)).toBe('2028-05-01');
    expect(summary).toMatchObject({ lawful: 1, unlawful: 1, unknown: 2, unknownPeople: 2 });
  });

  test('an objection binds all who have the address, and so does the suppression list', async () => {
    const house = await testHouse(open);
    await addPeople(house, [
      { emails: ['shared@example.nl'] },
      { emails: ['shared@example.nl'], facts: objection },
      { emails: ['known@example.nl'] },
    ]);
    await house.store.suppression.add(
      ['gone@example.nl', 'known@example.nl'].map((email) => ({
        ...identifierOf(house, { kind: 'email', email }),
        scope: 'marketing',
        at: house.clock.now(),
        reason: 'objection',
        source: null,
      })),
    );
    const { decisions } = await askGate(house, {
      audience: ['shared@example.nl', 'gone@example.nl', 'known@example.nl'].map(byEmail),
    });
    expect(decisions).toMatchObject([
      { outcome: 'unlawful', known: true, reason: { rule: 'eu-objection' } },
      { outcome: 'unlawful', known: false, reason: { rule: 'suppressed', category: 'objection' } },
      { outcome: 'unlawful', known: true, reason: { rule: 'suppressed' } },
    ]);
  });

  test('judges an address that is not the primary one by what holds for that address', async () => {
    const house = await testHouse(open);
    const other = identifierOf(house, { kind: 'email', email: 'two@example.nl' }).hash;
    const refused = {
      ...customerFacts,
      objections: [
        { id: 'no', at: parseDay('2026-06-01'), scope: 'channel', channel: 'email', point: other },
      ],
    } as const;
    await addPeople(house, [
      { emails: ['one@example.nl', 'two@example.nl'], facts: refused },
      { emails: ['three@example.nl', 'back@example.nl'], points: [{}, { undeliverable: true }] },
    ]);
    const { decisions } = await askGate(house, {
      audience: ['one@example.nl', 'two@example.nl', 'three@example.nl', 'back@example.nl'].map(byEmail),
    });
    expect(outcomes(decisions)).toEqual({
      'one@example.nl': 'lawful',
      'two@example.nl': 'unlawful',
      'three@example.nl': 'lawful',
      'back@example.nl': 'unknown',
    });
    expect(decisions[3]).toMatchObject({
      known: true,
      reason: { rule: 'unreachable', category: 'undeliverable' },
    });
  });

  test('judges a message that differs from what the purpose declares by its own facts', async () => {
    const house = await testHouse(open);
    await addPeople(house, [{ emails: ['yes@example.nl'], facts: { ...customerFacts, consents: [] } }]);
    const audience = [byEmail('yes@example.nl')];
    const ask = async (message: object) =>
      (await askGate(house, { audience, message })).decisions[0]!.outcome;
    expect(await ask({ products: 'similar' })).toBe('lawful');
    expect(await ask({ products: 'third-party' })).toBe('unlawful');
    expect(await ask({ onBehalfOf: 'partner' })).toBe('unlawful');
  });

  test('finds people by their number too, and says who is not there', async () => {
    const house = await testHouse(open);
    const [id] = await addPeople(house, [{ emails: ['yes@example.nl'] }]);
    const byId = (each: number) => ({ as: String(each), by: { kind: 'person' as const, id: each } });
    const { decisions } = await askGate(house, { audience: [byId(id!), byId(id! + 1000)] });
    expect(decisions).toMatchObject([
      { outcome: 'lawful', known: true },
      { outcome: 'unknown', known: false },
    ]);
  });

  test('follows the number of someone who was merged to the person who was kept', async () => {
    const house = await testHouse(open);
    const [kept, other, third] = await addPeople(house, [
      { emails: ['kept@example.nl'] },
      { emails: ['other@example.nl'], facts: objection },
      { emails: ['third@example.nl'] },
    ]);
    await mergePeople(house, kept!, other!, { name: 'Test' });
    await mergePeople(house, third!, kept!, { name: 'Test' });
    const byId = (id: number) => ({ as: `person:${id}`, by: { kind: 'person' as const, id } });
    const audience = [kept!, other!, third!].map(byId);
    const { decisions } = await askGate(house, { audience });
    expect(decisions).toMatchObject(
      audience.map(({ as }) => ({ as, outcome: 'unlawful', known: true, reason: { rule: 'eu-objection' } })),
    );
    await shorten(house);
    expect((await askGate(house, { audience })).summary).toMatchObject({ unlawful: 3, policyVersions: [2] });
  });

  test('refuses a purpose or channel that the policy lacks, even for nobody', async () => {
    const house = await testHouse(open);
    await expect(askGate(house, { purpose: 'lottery', audience: [] })).rejects.toMatchObject({
      code: 'invalid-input',
      errors: [{ path: 'purpose' }],
    });
    await expect(askGate(house, { channel: 'robocall', audience: [] })).rejects.toMatchObject({
      errors: [{ path: 'channel' }],
    });
  });

  test('shows no more of the why than the asker may see', async () => {
    const house = await testHouse(open);
    await addPeople(house, [{ emails: ['no@example.nl'], facts: objection }]);
    const audience = [byEmail('no@example.nl')];
    const category = await askGate(house, { audience, reasons: 'category' });
    expect(category.decisions[0]!.reason).toEqual({ category: 'objection' });
    expect(category.summary.byReason).toEqual([{ category: 'objection', outcome: 'unlawful', count: 1 }]);
    const none = await askGate(house, { audience, reasons: 'none' });
    expect(none.decisions[0]).not.toHaveProperty('reason');
    expect(none.summary.byReason).toEqual([]);
  });

  test('keeps a signed receipt that fits the decisions and names nobody', async () => {
    const house = await testHouse(open);
    await addPeople(house, [{ emails: ['yes@example.nl'] }]);
    const { receiptId, decisions } = await askGate(house, {
      audience: ['yes@example.nl', 'who@example.nl'].map(byEmail),
    });
    const receipt = (await house.store.receipts.find(receiptId))!;
    const list = new DecisionListHash();
    for (const decision of decisions)
      list.add(decisionLine(keyedHash(house.ring, 'gate', decision.as).hash, listed(decision)));
    expect(verifyReceipt(publicKeys(house.ring), receipt, list.list())).toEqual({ holds: true, faults: [] });
    expect(receipt).toMatchObject({ purpose: 'customer-offers', channel: 'email', policyVersion: '1' });
    expect(JSON.stringify(receipt)).not.toContain('example.nl');
    expect(await house.store.receipts.find('00000000-0000-4000-8000-000000000000')).toBeNull();
  });
});

describeOnEveryStore('the gate, asked about everyone', (open) => {
  test('lists everyone whom the purpose concerns, and counts the same without a list', async () => {
    const house = await testHouse(open);
    const ids = await addPeople(house, [
      { emails: ['yes@example.nl'] },
      { emails: ['no@example.nl'], facts: objection },
      { emails: [] },
    ]);
    const { decisions, summary } = await askGate(house);
    expect(outcomes(decisions)).toEqual({
      [`person:${ids[0]}`]: 'lawful',
      [`person:${ids[1]}`]: 'unlawful',
    });
    expect(summary).toMatchObject({ lawful: 1, unlawful: 1, unknown: 0, unknownPeople: 0, notConcerned: 1 });
    expect(await summarise(house)).toEqual(summary);
  });

  test('judges everyone now where the policy changed, and says the same once they were judged anew', async () => {
    const house = await testHouse(open);
    await addPeople(house, [{ emails: ['yes@example.nl'] }, { emails: ['no@example.nl'], facts: objection }]);
    await shorten(house);
    const { decisions, summary } = await askGate(house);
    expect(decisions.every(({ outcome }) => outcome === 'unlawful')).toBe(true);
    expect(summary).toMatchObject({ unlawful: 2, policyVersions: [2] });
    expect(await summarise(house)).toEqual(summary);
    await rebuildStanding(house);
    const again = await askGate(house);
    expect(again.decisions).toEqual(decisions);
    expect(again.summary).toEqual(summary);
    expect(await summarise(house)).toEqual(summary);
  });

  test('looks at other days: what ends by then, and what had not begun', async () => {
    const house = await testHouse(open);
    await addPeople(house, [{ emails: ['yes@example.nl'] }, { emails: ['no@example.nl'], facts: objection }]);
    for (const [day, lawful] of [
      ['2028-04-30', 1],
      ['2028-05-01', 0],
      // The assessment was signed the day after.
      ['2026-11-21', 0],
    ] as const) {
      const at = parseDay(day);
      expect(await summarise(house, at)).toMatchObject({ lawful });
      expect((await askGate(house, { day: at })).summary).toEqual(await summarise(house, at));
    }
  });

  test('gives no stale answer where the policy or a person changes while it streams', async () => {
    const house = await testHouse(open);
    const [first, second] = await addPeople(house, [
      { emails: ['a@example.nl'] },
      { emails: ['b@example.nl'] },
    ]);
    // The list is read in parts of 2000: the change comes between two of them.
    async function* list() {
      for (let i = 0; i < 2000; i += 1) yield { as: 'a', by: { kind: 'person' as const, id: first! } };
      await object(house, second!);
      await shorten(house);
      for (const id of [first!, second!]) yield { as: `later ${id}`, by: { kind: 'person' as const, id } };
    }
    const { decisions, summary } = await askGate(house, { audience: list() });
    expect(decisions.slice(0, 2000).every(({ outcome }) => outcome === 'lawful')).toBe(true);
    expect(decisions.slice(2000).map(({ outcome }) => outcome)).toEqual(['unlawful', 'unlawful']);
    expect(summary.policyVersions).toEqual([1, 2]);
  });

  test('another process’s ruling is not trusted once the store names another epoch', async () => {
    const house = await testHouse(open);
    await addPeople(house, [{ emails: ['yes@example.nl'] }]);
    await askGate(house);
    // The same store, seen by a process of its own.
    const other = { ...house, rulings: new Rulings() };
    await shorten(other);
    await rebuildStanding(other);
    expect((await askGate(house)).summary).toMatchObject({ lawful: 0, unlawful: 1 });
    const audience = [byEmail('yes@example.nl')];
    expect((await askGate(house, { audience })).decisions[0]).toMatchObject({ outcome: 'unlawful' });
  });

  test('a reader who stops costs nothing more and leaves no receipt', async () => {
    const house = await testHouse(open);
    await addPeople(house, [{ emails: ['yes@example.nl'] }, { emails: ['b@example.nl'] }]);
    const receiptId = '11111111-2222-4333-8444-555555555555';
    for await (const { outcome } of judgeAudience(house, {
      purpose: 'customer-offers',
      channel: 'email',
      audience: 'everyone',
      reasons: 'none',
      receiptId,
    })) {
      expect(outcome).toBe('lawful');
      break;
    }
    expect(await house.store.receipts.find(receiptId)).toBeNull();
    expect(todayOf(house)).toBe(parseDay('2026-11-22'));
  });
});
