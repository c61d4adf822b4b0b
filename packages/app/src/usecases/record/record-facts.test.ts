import { parseDay } from '@houdbaar/core/time';
import { expect, test } from 'vitest';
import { openEvidence, verifyChain } from '../../evidence/index.ts';
import { personKey } from '../../keys/index.ts';
import { describeOnEveryStore } from '../../testing/databases.ts';
import {
  evidenceOf,
  freshStanding,
  standingOf,
  type TestHouse,
  testHouse,
} from '../../testing/test-house.ts';
import { addCustomer, identifierOf, record, stateOf } from './record.fixture.ts';

const anna = { kind: 'email', email: 'anna@example.nl' } as const;
const toAnna = { email: 'Anna@Example.nl' };
const consent = {
  type: 'consent',
  id: 'form-1',
  person: toAnna,
  at: '2026-11-20T09:30:00+01:00',
  for: 'direct-marketing',
  channels: ['email'],
  act: 'ticked',
  condition: false,
  separate: true,
  names: 'sender',
  misleading: false,
  form: { name: 'nieuwsbrief', version: '3' },
  wording: { version: '2026-1', language: 'nl', text: 'Ja, stuur mij de nieuwsbrief.' },
  ip: '192.0.2.7',
} as const;

/** What is proved about a person, opened. */
async function opened(house: TestHouse, id: number) {
  const salt = (await house.store.people.salts([id])).get(id)!;
  const entries = await evidenceOf(house, id);
  expect(verifyChain(id, entries).holds).toBe(true);
  return entries.map(({ seq, kind, body }) => ({
    kind,
    content: openEvidence(personKey(house.ring, salt), { personId: id, seq, kind }, body).content,
  }));
}

describeOnEveryStore('recording', (open) => {
  test('moves the mark of an activity, once, and never back', async () => {
    const house = await testHouse(open);
    const id = await addCustomer(house, [anna]);
    const login = (at: string) => ({ type: 'activity', person: toAnna, at, kind: 'login' });
    const { results } = await record(house, [
      login('2026-11-21T08:00:00Z'),
      login('2026-11-20T08:00:00Z'),
      login('2026-11-21T08:00:00Z'),
      { ...login('2026-11-21'), kind: 'email.open' },
      { ...login('2026-11-21'), kind: 'email.click' },
    ]);
    expect(results.map(({ result, why }) => why ?? result)).toEqual([
      'recorded',
      'older',
      'duplicate',
      'not-own-act',
      'not-own-act',
    ]);
    const state = await stateOf(house, id);
    expect(state.facts.activities).toContainEqual({
      kind: 'login',
      at: parseDay('2026-11-21'),
      seq: Date.parse('2026-11-21T08:00:00Z'),
    });
    expect(await standingOf(house, id)).toMatchObject(await freshStanding(house, id));
    const { revision } = (await house.store.people.load([id])).get(id)!;
    await record(house, [login('2026-11-19T08:00:00Z')]);
    expect((await house.store.people.load([id])).get(id)!.revision).toBe(revision);
    expect(await evidenceOf(house, id)).toEqual([]);
  });

  test('keeps nothing of activities of unknown people', async () => {
    const house = await testHouse(open);
    const { counts } = await record(house, [
      { type: 'activity', person: toAnna, at: '2026-11-20', kind: 'login' },
      { type: 'activity', person: { id: 99 }, at: '2026-11-20', kind: 'login' },
    ]);
    expect(counts).toMatchObject({ 'unknown-person': 2, recorded: 0 });
    expect((await house.store.people.count()).active).toBe(0);
  });

  test('refuses what can not be read, by its field, and goes on', async () => {
    const house = await testHouse(open);
    await addCustomer(house, [anna]);
    const fine = { type: 'activity', person: toAnna, at: '2026-11-20', kind: 'login' };
    const { results, counts } = await record(house, [
      { ...fine, kind: 'email.clik' },
      { ...fine, at: 'gisteren' },
      { ...fine, at: '2026-11-24' },
      { ...fine, person: {} },
      { ...fine, person: { email: 'anna' } },
      { ...fine, colour: 'red' },
      { ...fine, type: 'wish' },
      'login',
      fine,
    ]);
    expect(results.map(({ errors }) => errors?.map(({ path }) => path))).toEqual([
      ['kind'],
      ['at'],
      ['at'],
      ['person'],
      ['person.email'],
      [''],
      ['type'],
      [''],
      undefined,
    ]);
    expect(results[0]!.errors![0]!.says.en).toContain('Did you mean "email.click"?');
    expect(results[1]!.errors![0]!.says.nl).toContain('2026-11-22T10:15:00+01:00');
    expect(counts).toMatchObject({ refused: 8, recorded: 1 });
    await expect(record(house, new Array(10_001).fill(fine))).rejects.toMatchObject({ code: 'too-large' });
  });

  test('a consent makes a person, with proof and without an address in it', async () => {
    const house = await testHouse(open);
    const { results } = await record(house, [
      { type: 'activity', person: toAnna, at: '2026-11-21', kind: 'login' },
      consent,
    ]);
    expect(results.map(({ result }) => result)).toEqual(['recorded', 'recorded']);
    const [id] = results[1]!.people!;
    const { hash } = identifierOf(house, anna);
    const state = await stateOf(house, id!);
    expect(state.points).toMatchObject([{ kind: 'email', hash, primary: true }]);
    expect(state.facts.consents).toMatchObject([
      { id: 'form-1', at: parseDay('2026-11-20'), record: 'full', point: hash, act: 'ticked' },
    ]);
    expect(state.facts.consents![0]).not.toHaveProperty('form');
    expect((await house.store.people.values([id!])).get(id!)).toMatchObject([
      { field: 'email', value: 'Anna@Example.nl', point: hash },
    ]);
    const [proof] = await opened(house, id!);
    expect(proof).toMatchObject({
      kind: 'consent',
      content: { id: 'form-1', day: '2026-11-20', by: 'Sanne', form: { name: 'nieuwsbrief' }, ipHash: {} },
    });
    expect(JSON.stringify(proof)).not.toMatch(/192\.0\.2\.7|anna@/i);
    expect((await record(house, [consent])).results[0]!.result).toBe('duplicate');
    expect(await opened(house, id!)).toHaveLength(1);
    expect(await standingOf(house, id!)).toMatchObject(await freshStanding(house, id!));
  });

  test('calls a record full only where the event brings what proves it', async () => {
    const house = await testHouse(open);
    const id = await addCustomer(house, [anna]);
    const { form: _, wording: __, ...bare } = consent;
    await record(house, [
      { ...bare, id: 'a', record: 'full' },
      { ...bare, id: 'b' },
      { ...consent, id: 'c', at: '2026-11-20' },
    ]);
    const { consents } = (await stateOf(house, id)).facts;
    expect(Object.fromEntries(consents!.map((each) => [each.id, each.record]))).toEqual({
      a: 'form-only',
      b: undefined,
      c: 'form-only',
    });
  });

  test('joins a double opt-in, whichever half comes first', async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const house = await testHouse(open);
      const id = await addCustomer(house, [anna]);
      const halves = [
        consent,
        {
          type: 'confirmation',
          id: 'mail-1',
          person: toAnna,
          at: '2026-11-20T09:41:00+01:00',
          consent: 'form-1',
          via: 'email',
        },
      ];
      for (const place of order) await record(house, [halves[place]]);
      const state = await stateOf(house, id);
      const confirmed = parseDay('2026-11-20');
      expect(state.facts.consents).toMatchObject([
        { id: 'form-1', confirmed, confirmedVia: 'email', act: 'ticked', record: 'full' },
      ]);
      expect(state.points).toMatchObject([{ verified: confirmed }]);
      expect((await opened(house, id)).map(({ kind }) => kind)).toEqual(['consent', 'consent']);
    }
  });

  test('an objection by address binds everyone who has it, and the address itself', async () => {
    const house = await testHouse(open);
    const ids = [await addCustomer(house, [anna]), await addCustomer(house, [anna])];
    const { results } = await record(house, [
      {
        type: 'objection',
        id: 'o1',
        person: toAnna,
        at: '2026-11-20T10:00:00Z',
        scope: 'marketing',
        via: 'link',
      },
    ]);
    expect(results[0]).toMatchObject({ result: 'recorded', people: ids });
    for (const id of ids) expect((await stateOf(house, id)).facts.objections).toHaveLength(1);
    const { hash } = identifierOf(house, anna);
    expect((await house.store.suppression.check([hash])).get(hash)).toEqual(new Set(['marketing']));
    const activity = { type: 'activity', person: toAnna, at: '2026-11-20', kind: 'login' };
    expect((await record(house, [activity])).results[0]).toMatchObject({
      result: 'refused',
      errors: [{ path: 'person' }],
    });
  });

  test('keeps the refusal of an unknown address, and an older consent does not undo it', async () => {
    const house = await testHouse(open);
    const { hash } = identifierOf(house, anna);
    const scopes = async () => [...((await house.store.suppression.check([hash])).get(hash) ?? [])];
    const objection = {
      type: 'objection',
      id: 'o1',
      person: toAnna,
      at: '2026-11-20T10:00:00Z',
      scope: 'marketing',
    };
    expect((await record(house, [objection])).results[0]).toMatchObject({
      result: 'recorded',
      people: [],
      why: 'suppressed',
    });
    expect((await record(house, [objection])).results[0]!.result).toBe('duplicate');
    expect((await house.store.people.count()).active).toBe(0);
    const { results } = await record(house, [consent]);
    const [id] = results[0]!.people!;
    expect(await scopes()).toEqual(['marketing']);
    expect((await stateOf(house, id!)).facts.objections).toMatchObject([
      { scope: 'marketing', at: parseDay('2026-11-20') },
    ]);
    await record(house, [{ ...consent, id: 'form-2', at: '2026-11-21T10:00:00Z' }]);
    expect(await scopes()).toEqual([]);
    await record(house, [objection]);
    expect(await scopes()).toEqual([]);
  });

  test('the erased do not come back by a consent that was given before', async () => {
    const house = await testHouse(open);
    const identifier = identifierOf(house, anna);
    await house.store.suppression.add([
      { ...identifier, scope: 'erased', at: Date.parse('2026-11-21'), reason: 'clean-up', source: null },
    ]);
    expect((await record(house, [consent])).results[0]).toMatchObject({
      result: 'ignored',
      why: 'suppressed',
    });
    const later = { ...consent, id: 'form-2', at: '2026-11-21T10:00:00Z' };
    expect((await record(house, [later])).results[0]!.people).toHaveLength(1);
  });

  test('a withdrawal closes the channel, whatever the clock of its sender says', async () => {
    const house = await testHouse(open);
    await record(house, [consent]);
    const { results } = await record(house, [
      {
        type: 'withdrawal',
        id: 'w1',
        person: toAnna,
        at: '2027-01-01',
        for: 'direct-marketing',
        via: 'link',
      },
    ]);
    const [id] = results[0]!.people!;
    expect((await stateOf(house, id!)).facts.withdrawals).toMatchObject([
      { id: 'w1', at: parseDay('2026-11-22') },
    ]);
    const { hash } = identifierOf(house, anna);
    expect((await house.store.suppression.check([hash])).get(hash)).toEqual(new Set(['email']));
  });

  test('keeps clicks of scanners out of the terms', async () => {
    const house = await testHouse(open);
    const id = await addCustomer(house, [anna]);
    const click = (at: string, link: string, userAgent: string) => ({
      type: 'activity',
      kind: 'email.click',
      person: toAnna,
      at,
      click: { message: 'm1', delivered: '2026-11-20T10:00:00Z', link, userAgent },
    });
    const browser = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36';
    const { results } = await record(house, [
      click('2026-11-20T10:00:04Z', 'a', browser),
      click('2026-11-20T10:20:00Z', 'a', 'Mimecast-URL-Check'),
      click('2026-11-20T11:00:00Z', 'b', browser),
    ]);
    expect(results.map(({ result, why }) => why ?? result)).toEqual(['scanner', 'scanner', 'recorded']);
    expect((await stateOf(house, id)).facts.activities).toContainEqual({
      kind: 'email.click',
      at: parseDay('2026-11-20'),
      seq: Date.parse('2026-11-20T11:00:00Z'),
      human: true,
    });
  });

  test('makes one person of one consent that comes from many sides at once', async () => {
    const house = await testHouse(open);
    const sent = await Promise.all(Array.from({ length: 6 }, () => record(house, [consent])));
    expect((await house.store.people.count()).active).toBe(1);
    expect(sent.filter(({ counts }) => counts.recorded === 1)).toHaveLength(1);
  });

  test('notes relations, notices, messages, screenings, requests and bounces', async () => {
    const house = await testHouse(open);
    const id = await addCustomer(house, [anna, { kind: 'phone', phone: '+31612345678' }]);
    const about = { person: { id }, at: '2026-11-20T10:00:00Z' };
    const events = [
      { ...about, type: 'relation', id: 'r', kind: 'former-customer', ended: '2026-11-20' },
      { ...about, type: 'notice', id: 'n', marketing: true, optOut: true, right: true, source: true },
      { ...about, type: 'origin', id: 'og', from: 'third-party', via: 'bought-list' },
      { ...about, type: 'message', channel: 'email', content: 'marketing' },
      { ...about, type: 'screening', register: 'dncm', listed: true },
      { ...about, type: 'request', id: 'rq', right: 'access' },
      { ...about, type: 'request', id: 'rq', right: 'access', answered: '2026-11-21', revised: '2026-11-21' },
      { ...about, type: 'bounce', person: toAnna },
    ];
    expect((await record(house, events)).counts.recorded).toBe(events.length);
    expect((await record(house, events)).counts.duplicate).toBe(events.length);
    const { facts, points } = await stateOf(house, id);
    expect(facts.relation).toMatchObject({ kind: 'former-customer', ended: parseDay('2026-11-20') });
    expect(facts.requests).toMatchObject([{ right: 'access', answered: parseDay('2026-11-21') }]);
    expect(facts.messages).toHaveLength(1);
    expect(facts.screenings).toMatchObject([{ name: 'dncm', listed: true }]);
    expect(points.find(({ kind }) => kind === 'email')).toMatchObject({ undeliverable: true });
    expect(points).toHaveLength(2);
    expect((await opened(house, id)).map(({ kind }) => kind).sort()).toEqual([
      'notice',
      'origin',
      'relation',
      'request',
      'request',
    ]);
  });
});
