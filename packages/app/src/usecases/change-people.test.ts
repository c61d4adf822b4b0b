import type { PersonState } from '@houdbaar/core/standing';
import { parseDay } from '@houdbaar/core/time';
import { expect, test } from 'vitest';
import { openEvidence, verifyChain } from '../evidence/index.ts';
import { personKey } from '../keys/index.ts';
import { describeOnEveryStore } from '../testing/databases.ts';
import {
  customer,
  evidenceOf,
  freshStanding,
  standingOf,
  type TestHouse,
  testHouse,
} from '../testing/test-house.ts';
import { applyPolicy, changePeople, rebuildStanding, refreshDue, todayOf } from './index.ts';

/** Adds people and gives their numbers. */
async function addPeople(house: TestHouse, states: readonly PersonState[]): Promise<readonly number[]> {
  return changePeople(house, async () => {
    const ids = await house.store.people.newIds(states.length);
    return {
      result: ids,
      drafts: states.map((state, index) => ({
        person: { newId: ids[index]! },
        state,
        values: [{ field: 'email', value: `p${ids[index]}@example.nl`, source: 1, at: 20_000 }],
        identifiersAdded: state.points.map(({ hash, kind }) => ({
          hash,
          kind,
          keyId: 1,
          normaliserVersion: 1,
        })),
        evidence: [{ kind: 'origin' as const, at: house.clock.now(), body: { via: 'sale' } }],
      })),
    };
  });
}

/** Notes one more consent of a person, as it stands now. */
const addConsent = (house: TestHouse, id: number, event: string, fail = false) =>
  changePeople(house, async () => {
    const person = (await house.store.people.load([id])).get(id)!;
    const { facts } = person.state!;
    const consents = [
      ...(facts.consents ?? []),
      { id: event, at: todayOf(house), for: 'direct-marketing' as const },
    ];
    return {
      result: null,
      drafts: [
        {
          person,
          state: { ...person.state!, facts: { ...facts, consents } },
          evidence: [{ kind: 'consent' as const, at: house.clock.now(), body: { event } }],
        },
      ],
      also: async () => {
        if (fail) throw new Error('the power went');
      },
    };
  });

describeOnEveryStore('changing people', (open) => {
  test('writes facts, values, identifiers, evidence and standing together', async () => {
    const house = await testHouse(open);
    const state = customer({ lastPurchase: '2026-05-01' });
    const [id] = await addPeople(house, [state]);
    const { people } = house.store;
    expect((await people.load([id!])).get(id!)).toMatchObject({ revision: 1, status: 'active', state });
    expect((await people.values([id!])).get(id!)).toHaveLength(1);
    expect((await people.find([state.points[0]!.hash])).get(state.points[0]!.hash)).toEqual([id]);
    expect(await standingOf(house, id!)).toMatchObject(await freshStanding(house, id!));

    await addConsent(house, id!, 'form-1');
    expect((await people.load([id!])).get(id!)).toMatchObject({ revision: 2 });
    expect(await standingOf(house, id!)).toMatchObject(await freshStanding(house, id!));
    const entries = await evidenceOf(house, id!);
    expect(verifyChain(id!, entries)).toMatchObject({ holds: true, head: { seq: 2 } });
    const salt = (await people.salts([id!])).get(id!)!;
    const opened = openEvidence(
      personKey(house.ring, salt),
      { personId: id!, seq: 2, kind: 'consent' },
      entries[1]!.body,
    );
    expect(opened.content).toEqual({ event: 'form-1' });
  });

  test('writes nothing where something in the same transaction fails', async () => {
    const house = await testHouse(open);
    const [id] = await addPeople(house, [customer({ lastPurchase: '2026-05-01' })]);
    await expect(addConsent(house, id!, 'lost', true)).rejects.toThrow('the power went');
    expect((await house.store.people.load([id!])).get(id!)).toMatchObject({
      revision: 1,
      chain: { length: 1 },
    });
    expect(await evidenceOf(house, id!)).toHaveLength(1);
  });

  test('loses no fact where many write the same person at once', async () => {
    const house = await testHouse(open);
    const [id] = await addPeople(house, [customer({ lastPurchase: '2026-05-01' })]);
    const events = Array.from({ length: 24 }, (_, index) => `event-${String(index).padStart(2, '0')}`);
    await Promise.all(events.map((event) => addConsent(house, id!, event)));
    const person = (await house.store.people.load([id!])).get(id!)!;
    expect(person.state!.facts.consents!.map((consent) => consent.id).sort()).toEqual(events);
    expect(verifyChain(id!, await evidenceOf(house, id!))).toMatchObject({ holds: true, head: { seq: 25 } });
    expect(await standingOf(house, id!)).toMatchObject(await freshStanding(house, id!));
  });
});

describeOnEveryStore('standing', (open) => {
  const days = ['2024-03-01', '2025-01-15', '2026-06-30', '2026-11-21'];

  test('a changed policy makes every standing stale until it was judged anew', async () => {
    const house = await testHouse(open);
    const ids = await addPeople(
      house,
      days.map((lastPurchase) => customer({ lastPurchase })),
    );
    const { source } = (await house.store.policies.current())!;
    await applyPolicy(house, source.replaceAll('keep: P24M', 'keep: P12M'), { name: 'Test' });
    const { epoch } = await house.rulings.current(house.store);
    expect(await house.store.standing.outdatedCount(epoch.epoch)).toBe(ids.length);
    expect((await house.store.gate.counts({ lane: 0, epoch: epoch.epoch, day: todayOf(house) })).stale).toBe(
      ids.length,
    );

    expect(await rebuildStanding(house)).toBe(ids.length);
    expect(await house.store.standing.outdatedCount(epoch.epoch)).toBe(0);
    expect((await house.store.policies.epoch())?.rebuiltAt).toBe(house.clock.now());
    for (const id of ids) expect(await standingOf(house, id)).toMatchObject(await freshStanding(house, id));
  });

  test('the same policy again changes nothing', async () => {
    const house = await testHouse(open);
    const { source } = (await house.store.policies.current())!;
    expect(await applyPolicy(house, source, { name: 'Test' })).toMatchObject({
      changed: false,
      version: { version: 1 },
      epoch: { epoch: 1 },
    });
  });

  test('finds whose standing changes by a day, and judges only those anew', async () => {
    const house = await testHouse(open);
    const ids = await addPeople(
      house,
      days.map((lastPurchase) => customer({ lastPurchase })),
    );
    const rows = await house.store.standing.rows(ids, 1);
    const first = Math.min(...[...rows.values()].map(({ nextChange }) => nextChange));
    expect(first).toBeGreaterThan(todayOf(house));
    house.clock.pass(first - todayOf(house) - 1);
    expect(await refreshDue(house)).toBe(0);
    house.clock.pass(1);
    const due = await house.store.standing.due(todayOf(house), 100);
    expect(due.length).toBeGreaterThan(0);
    expect(await refreshDue(house)).toBe(due.length);
    expect(await house.store.standing.due(todayOf(house), 100)).toEqual([]);
    for (const id of due) expect(await standingOf(house, id)).toMatchObject(await freshStanding(house, id));
  });

  test('counts answers by the day on which they end', async () => {
    const house = await testHouse(open);
    await addPeople(
      house,
      [...days, ...days].map((lastPurchase) => customer({ lastPurchase })),
    );
    const { lanes, epoch } = await house.rulings.current(house.store);
    const orders = lanes.findIndex(({ purpose, ask }) => purpose === 'orders' && ask === 'keep');
    const lapses = await house.store.standing.lapses([orders], epoch.epoch);
    expect(lapses.reduce((sum, { count }) => sum + count, 0)).toBe(days.length * 2);
    expect(lapses.map(({ until }) => until)).toContain(parseDay('2028-11-21'));
  });
});
