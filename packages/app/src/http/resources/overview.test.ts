import { expect, test } from 'vitest';
import { describeOnStores, type OpenStore } from '../../testing/databases.ts';
import { customer, testHouse } from '../../testing/test-house.ts';
import { addPeople, shopPolicy } from '../../usecases/clean-up/clean-up.fixture.ts';
import {
  announcePlan,
  keepFigures,
  planCleanUp,
  rebuildStanding,
  recordFacts,
  type Scope,
  scopeNames,
} from '../../usecases/index.ts';
import { testApi } from '../in-memory.fixture.ts';
import { overviewResource } from './overview.ts';

interface Shown {
  readonly todo: readonly {
    readonly kind: string;
    readonly count: number;
    readonly daysLeft: number | null;
  }[];
  readonly standing: {
    readonly complete: boolean;
    readonly people: object | null;
    readonly retention: readonly { readonly purpose: string }[];
    readonly contact: readonly {
      readonly people: number | null;
      readonly lanes: readonly { readonly purpose: string; readonly reasons: readonly object[] }[];
    }[];
  } | null;
  readonly sleepers: { readonly steps: readonly { readonly id: string; readonly people: number }[] } | null;
  readonly score: {
    readonly score: number;
    readonly parts: readonly { readonly id: string }[];
    readonly trend: readonly object[];
  } | null;
}

async function apiOn(open: OpenStore, policy: string | null = shopPolicy()) {
  const house = await testHouse(open, { policy });
  if (policy !== null) await rebuildStanding(house);
  const api = await testApi([overviewResource(house)]);
  const ask = async ({
    user = 'Ann',
    scopes = scopeNames,
    purposes = 'all' as const,
  }: {
    user?: string;
    scopes?: readonly Scope[];
    purposes?: 'all' | readonly string[];
  } = {}) => {
    const owner = { name: user, email: `${user.toLowerCase()}@example.org` };
    const key = await api.giveKey({ scopes, purposes, owner });
    const answer = await api.app.request('/api/v1/overview', {
      headers: { authorization: `Bearer ${key}`, 'accept-language': 'nl' },
    });
    expect(answer.status).toBe(200);
    return (await answer.json()) as Shown;
  };
  return { house, ask };
}

/** On 22 November 2026: one who may be kept, one who lapses this month, one who lapsed, one without a date. */
const people = [
  { state: customer({ lastPurchase: '2026-10-01' }), values: { email: 'a@example.nl' } },
  { state: customer({ lastPurchase: '2024-11-25', since: '2020-01-01' }), values: { email: 'b@example.nl' } },
  { state: customer({ lastPurchase: '2020-01-01' }), values: { email: 'c@example.nl' } },
  { state: { ...customer({ lastPurchase: '2020-01-01' }), facts: {} }, values: { email: 'd@example.nl' } },
];

describeOnStores('the overview', (open) => {
  test('of a house without a policy says so, and nothing else', async () => {
    const { ask } = await apiOn(open, null);
    expect(await ask()).toMatchObject({ hasPolicy: false, todo: [], standing: null, score: null });
  });

  test('counts who may be kept and contacted, and why not', async () => {
    const { house, ask } = await apiOn(open);
    await addPeople(house, people);
    const { standing, todo } = await ask();
    expect(standing?.people).toEqual({ people: 4, kept: 2, lapsed: 1, undated: 1 });
    expect(standing?.retention).toMatchObject([
      { purpose: 'offers', ask: 'keep', lawful: 2 },
      { purpose: 'warranty', ask: 'keep', lawful: 2 },
    ]);
    const [email] = standing!.contact;
    expect(email).toMatchObject({ channel: 'email' });
    const refusals = email!.lanes.flatMap(({ reasons }) => reasons);
    expect(refusals).toContainEqual(
      expect.objectContaining({ outcome: 'unlawful', category: 'term', rule: 'eu-retention-over' }),
    );
    expect(todo).toContainEqual(
      expect.objectContaining({ kind: 'lapsing', count: 1, by: '2026-11-30', daysLeft: 8, planned: false }),
    );
    expect(todo).toContainEqual(expect.objectContaining({ kind: 'lapsed', count: 1 }));
    expect(todo).toContainEqual(expect.objectContaining({ kind: 'worklist', count: 1 }));
  });

  test('tells what people asked, to who sees every purpose', async () => {
    const { house, ask } = await apiOn(open);
    const [, asking] = await addPeople(house, people);
    const at = '2026-11-20';
    const request = { type: 'request', id: 'r', person: { id: asking }, at, right: 'access' };
    await recordFacts(house, { events: [request], by: { name: 'Ann' } });
    expect((await ask()).todo).toContainEqual({
      kind: 'answer-request',
      ...{ count: 1, by: '2026-12-21', daysLeft: 29, right: 'access' },
      link: { page: 'person', id: String(asking) },
    });
    const kinds = (await ask({ user: 'Bo', purposes: ['offers'] })).todo.map(({ kind }) => kind);
    expect(kinds).not.toContain('answer-request');
  });

  test('says that people are being judged anew, and tells nothing of who was not judged yet', async () => {
    const { house, ask } = await apiOn(open);
    await addPeople(house, people);
    expect((await ask()).standing?.complete).toBe(true);
    const epoch = (await house.store.policies.epoch())!;
    await house.store.policies.addEpoch({ ...epoch, epoch: epoch.epoch + 1, rebuiltAt: null });
    const { standing, todo } = await ask();
    expect(standing?.complete).toBe(false);
    const told = todo.map(({ kind }) => kind);
    for (const kind of ['lapsed', 'lapsing', 'worklist']) expect(told).not.toContain(kind);
  });

  test('shows a caller only what their scopes and purposes cover', async () => {
    const { house, ask } = await apiOn(open);
    await addPeople(house, people);
    await keepFigures(house);
    expect(await ask({ scopes: [] })).toMatchObject({
      todo: [],
      standing: null,
      sleepers: null,
      score: null,
    });
    const narrow = await ask({ scopes: ['agenda:read'], purposes: ['warranty'] });
    expect(narrow.score).toBeNull();
    expect(narrow.sleepers).toBeNull();
    expect(narrow.standing?.people).toBeNull();
    expect(narrow.standing?.retention.map(({ purpose }) => purpose)).toEqual(['warranty']);
    expect(narrow.standing?.contact.every(({ people: all }) => all === null)).toBe(true);
    // Why is for who may ask the gate why.
    const lanes = (await ask({ scopes: ['agenda:read'] })).standing!.contact.flatMap((each) => each.lanes);
    expect(lanes.flatMap(({ reasons }) => reasons)).toEqual([]);
    const kinds = await ask({ scopes: ['agenda:read', 'gate:reasons'] });
    const reasons = kinds.standing!.contact.flatMap((each) => each.lanes.flatMap((lane) => lane.reasons));
    expect(reasons).toContainEqual(expect.objectContaining({ category: 'term' }));
    expect(reasons.filter((reason) => 'rule' in reason)).toEqual([]);
  });

  test('tells sleepers and the score with its trend, as counted at night', async () => {
    const { house, ask } = await apiOn(open);
    await addPeople(house, people);
    expect(await ask()).toMatchObject({ sleepers: null, score: { trend: [{ day: '2026-11-22' }] } });
    await keepFigures(house);
    house.clock.pass(1);
    await keepFigures(house);
    const { sleepers, score } = await ask();
    expect(Object.fromEntries(sleepers!.steps.map(({ id, people: n }) => [id, n]))).toEqual({
      '0-6': 1,
      '6-12': 0,
      '12-18': 0,
      '18-24': 1,
      longer: 1,
      never: 1,
    });
    expect(score!.trend).toMatchObject([{ day: '2026-11-22' }, { day: '2026-11-23' }]);
    expect(score!.parts.map(({ id }) => id)).toEqual(expect.arrayContaining(['kept', 'overdue', 'notices']));
    expect(score!.score).toBeGreaterThan(0);
    expect(score!.score).toBeLessThan(100);
  });

  test('a plan waits for the approval of somebody else than its maker', async () => {
    const { house, ask } = await apiOn(open);
    await addPeople(house, people);
    const plan = await planCleanUp(house, { name: 'Ann' });
    const kinds = async (user: string) => (await ask({ user })).todo.map(({ kind }) => kind);
    expect(await kinds('Ann')).toContain('announce-plan');
    await announcePlan(house, plan.id, { name: 'Ann' });
    expect(await kinds('Ann')).not.toContain('approve-plan');
    const { todo } = await ask({ user: 'Bob' });
    expect(todo).toContainEqual(
      expect.objectContaining({ kind: 'approve-plan', link: { page: 'plan', id: plan.id } }),
    );
    expect(todo).toContainEqual(expect.objectContaining({ kind: 'lapsed', planned: true }));
  });

  test('a draft of the policy waits for who did not write in it', async () => {
    const { house, ask } = await apiOn(open);
    const at = house.clock.now();
    const ann = { name: 'Ann', user: null };
    await house.store.policyDrafts.add({
      id: crypto.randomUUID(),
      title: 'Korter bewaren',
      baseVersion: 1,
      state: 'submitted',
      source: shopPolicy(),
      revision: 1,
      createdAt: at,
      changedAt: at,
      endedAt: null,
      appliedVersion: null,
      editors: [ann],
      steps: [{ ...ann, at, what: 'made' }],
    });
    const kinds = async (user: string, scopes: readonly Scope[] = scopeNames) =>
      (await ask({ user, scopes })).todo.map(({ kind }) => kind);
    expect(await kinds('Bob')).toContain('approve-draft');
    expect(await kinds('Ann')).not.toContain('approve-draft');
    expect(await kinds('Bob', ['policy:read'])).toEqual([]);
  });

  test('notices that are owed are told with their last day', async () => {
    const { house, ask } = await apiOn(open);
    const bought = customer({ lastPurchase: '2026-11-10' });
    const from = (at: number) => ({
      state: {
        ...bought,
        points: [{ kind: 'email' as const, hash: crypto.randomUUID(), primary: true as const }],
        facts: {
          activities: bought.facts.activities!,
          relation: bought.facts.relation!,
          origins: [{ at, from: 'third-party' as const, via: 'bought-list' as const, id: 'bought' }],
        },
      },
    });
    const day = Math.floor(Date.parse('2026-11-10T00:00:00Z') / 86_400_000);
    await addPeople(house, [from(day), from(day - 60)]);
    await keepFigures(house);
    const { todo } = await ask();
    expect(todo).toContainEqual(expect.objectContaining({ kind: 'notices-late', count: 1 }));
    expect(todo).toContainEqual(
      expect.objectContaining({ kind: 'notices-owed', count: 1, by: '2026-12-10', daysLeft: 18 }),
    );
  });
});
