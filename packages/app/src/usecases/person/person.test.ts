import { formatDay, parseDay } from '@houdbaar/core/time';
import { expect, test } from 'vitest';
import { describeOnVaultsToo } from '../../testing/databases.ts';
import { type TestHouse, testHouse } from '../../testing/test-house.ts';
import { applyPolicy } from '../apply-policy.ts';
import { changePeople } from '../change-people.ts';
import { shopPolicy } from '../clean-up/clean-up.fixture.ts';
import { addPeople, customerFacts, identifierOf, objection } from '../gate/gate.fixture.ts';
import { mergePeople } from '../merge-people.ts';
import { findPeople } from './find-people.ts';
import type { Viewer } from './person-view.ts';
import { showPerson } from './show-person.ts';

const owner: Viewer = { name: 'Sanne', sees: 'everything', opensEvidence: true };
const day = parseDay('2026-05-01');

/** A customer with a birth date that no purpose needs and one of which only the presence is known. */
async function someone(house: TestHouse, facts = customerFacts): Promise<number> {
  const shop = await house.store.sources.named({ name: 'Shop', kind: 'file', supplier: null });
  const { hash } = identifierOf(house, { kind: 'email', email: 'jo@example.nl' });
  const [id] = await addPeople(house, [
    {
      emails: ['jo@example.nl'],
      facts,
      values: [
        { field: 'email', value: 'jo@example.nl', source: shop.id, at: day, point: hash },
        { field: 'hobby', value: 'chess', source: shop.id, at: day },
        { field: 'name', source: shop.id, at: day },
      ],
    },
  ]);
  return id!;
}

const show = (house: TestHouse, id: number, options: { viewer?: Viewer; asOf?: string } = {}) =>
  showPerson(house, id, {
    viewer: options.viewer ?? owner,
    language: 'en',
    ...(options.asOf === undefined ? {} : { asOf: parseDay(options.asOf) }),
  });

const field = (view: Awaited<ReturnType<typeof show>>, name: string) =>
  view.fields.find((each) => each.field === name)!;

describeOnVaultsToo('the person view', (open) => {
  test('shows each field with its source, its best-before day and the claims that carry it', async () => {
    const house = await testHouse(open);
    const id = await someone(house);
    const view = await show(house, id);
    const email = field(view, 'email');
    expect(email.values).toEqual([{ value: 'jo@example.nl', hidden: 'no', source: 'Shop', at: day }]);
    expect(email.holding.state).toBe('kept');
    expect(email.holding.claims.map(({ purpose }) => purpose)).toContain('customer-offers');
    expect(field(view, 'hobby').holding).toMatchObject({ state: 'lapsed', claims: [] });
    expect(field(view, 'name').values).toMatchObject([{ hidden: 'presence-only' }]);
    expect(view.points).toEqual([{ kind: 'email', primary: true, undeliverable: false }]);
    expect(view).toMatchObject({ status: 'active', policyVersion: 1, limits: [] });
  });

  test('gives the verdict of every lane that concerns the person, with its reasons in words', async () => {
    const house = await testHouse(open);
    const id = await someone(house, objection);
    const { lanes } = await show(house, id);
    const offers = lanes.find((lane) => lane.purpose === 'customer-offers' && lane.channel === 'email')!;
    expect(offers).toMatchObject({ ask: 'contact', outcome: 'unlawful', duties: [], missing: [] });
    expect(offers.reasons[0]).toMatchObject({ rule: 'eu-objection' });
    expect(offers.reasons[0]!.says).toContain('objected');
    const kept = lanes.find((lane) => lane.purpose === 'orders' && lane.ask === 'keep')!;
    expect(kept.outcome).toBe('lawful');
  });

  test('tells what happened in order, and opens the evidence while its key is there', async () => {
    const house = await testHouse(open);
    const id = await someone(house, objection);
    const view = await show(house, id);
    expect(view.timeline.map(({ kind, at }) => [kind, at === null ? null : formatDay(at)])).toEqual([
      ['origin', '2026-05-01'],
      ['notice', '2026-05-01'],
      ['activity', '2026-05-01'],
      ['relation', '2026-05-01'],
      ['purchase', '2026-05-01'],
      ['objection', '2026-06-01'],
    ]);
    expect(view.evidence).toMatchObject([{ seq: 1, kind: 'origin', state: 'open', body: { via: 'sale' } }]);
    const sealed = await show(house, id, { viewer: { ...owner, opensEvidence: false } });
    expect(sealed.evidence[0]).toMatchObject({ state: 'sealed' });
    expect(sealed.evidence[0]).not.toHaveProperty('body');
    await house.store.vault.destroySalts([id]);
    expect((await show(house, id)).evidence).toMatchObject([{ state: 'destroyed' }]);
  });

  test('hides what no live claim of the viewer’s purposes covers, and what only other purposes know', async () => {
    const house = await testHouse(open);
    const requests = [{ id: 'r', right: 'access' as const, at: day }];
    const id = await someone(house, { ...customerFacts, requests });
    const all = await show(house, id, { viewer: { ...owner, sees: 'all' } });
    expect(field(all, 'email').values[0]).toMatchObject({ value: 'jo@example.nl' });
    expect(field(all, 'hobby').values[0]).toMatchObject({ hidden: 'no-live-purpose' });
    expect(field(all, 'hobby').values[0]).not.toHaveProperty('value');

    const narrow = await show(house, id, { viewer: { ...owner, sees: ['newsletter'] } });
    expect(field(narrow, 'email').values[0]).toMatchObject({ hidden: 'no-live-purpose' });
    expect(narrow.lanes.every(({ purpose }) => purpose === 'newsletter')).toBe(true);
    const claims = narrow.fields.flatMap(({ holding }) => holding.claims);
    expect(claims.every(({ purpose }) => purpose === 'newsletter')).toBe(true);
    expect(narrow.limits).toContain('purposes-limited');
    // A rule reads facts of every purpose.
    expect(narrow.lanes.flatMap(({ reasons }) => reasons).length).toBeGreaterThan(0);
    for (const { reasons } of narrow.lanes) for (const { facts } of reasons) expect(facts).toEqual({});
    expect(field(narrow, 'hobby').holding).toEqual({ state: 'elsewhere', until: null, claims: [] });
    expect(all.timeline.map(({ kind }) => kind)).toContain('request');
    expect(narrow.timeline.map(({ kind }) => kind)).not.toContain('request');
  });

  test('reckons how long from the viewer’s purposes alone, whatever day is asked for', async () => {
    const house = await testHouse(open, { policy: shopPolicy() });
    const holds = [{ id: 'claim', kind: 'legal-claim' as const, until: parseDay('2033-01-01') }];
    const id = await someone(house, { ...customerFacts, holds });
    const email = async (sees: Viewer['sees'], asOf: string) => {
      const view = await show(house, id, { viewer: { ...owner, sees }, asOf });
      const { claims: _, ...holding } = field(view, 'email').holding;
      expect({ ...view.holding, claims: [] }).toEqual({ ...holding, claims: [] });
      return holding;
    };
    const [offersEnd, warrantyEnd] = [parseDay('2028-05-01'), parseDay('2031-05-01')];
    const held = parseDay('2033-01-01');
    const nothing = { state: 'elsewhere', until: null };
    expect(await email('all', '2027-01-01')).toEqual({
      state: 'kept',
      until: warrantyEnd,
      marketingUntil: offersEnd,
      held,
    });
    expect(await email(['offers'], '2027-01-01')).toEqual({
      state: 'kept',
      until: offersEnd,
      marketingUntil: offersEnd,
    });
    expect(await email(['warranty'], '2027-01-01')).toEqual({ state: 'kept', until: warrantyEnd });
    // Before and after the end of the warranty alike.
    expect(await email(['offers'], '2030-01-01')).toEqual(nothing);
    expect(await email(['offers'], '2032-01-01')).toEqual(nothing);
    expect(await email('all', '2030-01-01')).toEqual({ state: 'blocked', until: warrantyEnd, held });
  });

  test('names in the evidence no kind of event that the viewer’s purposes don’t rest on', async () => {
    const house = await testHouse(open);
    const id = await someone(house);
    await changePeople(house, async () => {
      const person = (await house.store.people.load([id])).get(id)!;
      const at = house.clock.now();
      const evidence = (['request', 'objection', 'hold'] as const).map((kind) => ({ kind, at, body: {} }));
      return { drafts: [{ person, state: person.state, evidence }], result: undefined };
    });
    const kindsFor = async (sees: Viewer['sees']) =>
      (await show(house, id, { viewer: { ...owner, sees, opensEvidence: false } })).evidence.map(
        ({ seq, kind }) => [seq, kind],
      );
    expect(await kindsFor('all')).toHaveLength(4);
    expect(await kindsFor(['newsletter'])).toEqual([
      [1, 'origin'],
      [3, 'objection'],
    ]);
  });

  test('looks back by the facts and the policy of then, and ahead by what is known now', async () => {
    const house = await testHouse(open);
    const id = await someone(house, objection);
    house.clock.set('2027-02-01T12:00:00Z');
    const { source } = (await house.store.policies.current())!;
    await applyPolicy(house, source.replaceAll('keep: P24M', 'keep: P3M'), { name: 'Test' });
    expect(await show(house, id)).toMatchObject({ policyVersion: 2 });

    const before = await show(house, id, { asOf: '2026-12-01' });
    expect(before).toMatchObject({ policyVersion: 1, limits: ['watermarks', 'values-now'] });
    const earlier = await show(house, id, { asOf: '2026-05-15' });
    expect(earlier.timeline.map(({ kind }) => kind)).not.toContain('objection');
    expect(earlier.limits).toEqual(['watermarks', 'values-now', 'no-policy-then', 'not-held-yet']);
    expect(earlier.evidence).toEqual([]);
    const first = await show(house, id, { asOf: '2026-04-01' });
    expect(first.timeline).toEqual([]);
    expect(first.fields).toEqual([]);

    const ahead = await show(house, id, { asOf: '2040-01-01' });
    expect(ahead.limits).toEqual(['future', 'watermarks']);
    expect(field(ahead, 'email').holding.state).not.toBe('kept');
  });

  test('finds people by any way of writing an identifier, and notes every look', async () => {
    const house = await testHouse(open);
    const id = await someone(house);
    expect(await findPeople(house, { kind: 'email', email: ' Jo@Example.NL' }, owner)).toEqual([id]);
    expect(await findPeople(house, { kind: 'email', email: 'who@example.nl' }, owner)).toEqual([]);
    await expect(findPeople(house, { kind: 'email', email: 'nobody' }, owner)).rejects.toMatchObject({
      code: 'invalid-input',
    });
    house.clock.pass(1);
    await show(house, id, { viewer: { ...owner, name: 'Ali', sees: ['newsletter'] } });
    const log = await house.store.accessLog.of(id, 10);
    expect(log).toMatchObject([
      { actor: 'Ali', action: 'person.show', purpose: 'newsletter' },
      { actor: 'Sanne', action: 'person.find', purpose: null },
    ]);
    expect(JSON.stringify(log)).not.toContain('example.nl');
  });

  test('follows the number of someone who was merged to the person who was kept', async () => {
    const house = await testHouse(open);
    const id = await someone(house);
    const [other] = await addPeople(house, [{ emails: ['other@example.nl'], facts: objection }]);
    await mergePeople(house, id, other!, { name: 'Test' });
    const view = await show(house, other!);
    expect(view).toMatchObject({ id, status: 'active', mergedFrom: other });
    expect(view.lanes).toEqual((await show(house, id)).lanes);
    expect(await show(house, id)).not.toHaveProperty('mergedFrom');
    expect(await findPeople(house, { kind: 'email', email: 'other@example.nl' }, owner)).toEqual([id]);
    expect(await house.store.accessLog.of(id, 10)).toHaveLength(4);
  });

  test('says that someone is not there', async () => {
    const house = await testHouse(open);
    await expect(show(house, 404)).rejects.toMatchObject({ code: 'not-found' });
  });
});
