import { templateYaml } from '@houdbaar/core/policy';
import { type PersonState, StandingJudge } from '@houdbaar/core/standing';
import { parseDay } from '@houdbaar/core/time';
import { expect, test } from 'vitest';
import { describeOnStores } from '../../testing/databases.ts';
import { customer, testHouse } from '../../testing/test-house.ts';
import { addPeople } from '../../usecases/clean-up/clean-up.fixture.ts';
import type { Scope } from '../../usecases/index.ts';
import { testApi } from '../in-memory.fixture.ts';
import { assessmentsResource } from './assessments.ts';
import { draftAnswersResource } from './draft-answers.ts';
import { policyResource } from './policy.ts';
import { policyDocumentResource } from './policy-document.ts';
import { policyDraftsResource } from './policy-drafts.ts';
import { policySampleResource } from './policy-sample.ts';

const text = templateYaml('NL', parseDay('2026-11-22'), 'web-shop');
const keep = 'purposes.customer-offers.retention.keep';
interface Draft {
  readonly id: string;
  readonly revision: number;
}

describeOnStores('drafts and assessments over HTTP', (open) => {
  const apiOn = async () => {
    const house = await testHouse(open, { policy: text });
    await addPeople(house, [
      { state: customer({ lastPurchase: '2025-10-01' }) },
      { state: customer({ lastPurchase: '2026-10-01' }) },
    ]);
    await house.store.settings.set('policyNeedsSecond', true);
    const api = await testApi([
      policyResource(house),
      policyDocumentResource(house),
      policyDraftsResource(house),
      policySampleResource(house),
      draftAnswersResource(house),
      assessmentsResource(house),
    ]);
    const as = async (name: string, scopes: readonly Scope[], language = 'nl') => {
      const email = `${name.toLowerCase()}@example.com`;
      const key = await api.giveKey({ name, scopes, owner: { name, email } });
      return async (method: string, path: string, body?: unknown) => {
        const answer = await api.app.request(`/api/v1${path}`, {
          method,
          headers: {
            authorization: `Bearer ${key}`,
            'accept-language': language,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        const said = answer.status === 204 ? null : await answer.json();
        return { status: answer.status, body: said as never };
      };
    };
    return {
      house,
      ann: await as('Ann', ['policy:read', 'policy:propose']),
      bea: await as('Bea', ['policy:read', 'policy:write'], 'en'),
      eve: await as('Eve', ['policy:read']),
      pia: await as('Pia', ['policy:read', 'people:read']),
    };
  };

  test('a change is drafted, simulated, approved by another and put in force', async () => {
    const { ann, bea, eve } = await apiOn();
    const document = await eve('GET', '/policy/document');
    expect(document.body).toMatchObject({
      version: { version: 1 },
      needsSecond: true,
      purposes: expect.arrayContaining([
        expect.objectContaining({
          id: 'customer-offers',
          names: expect.objectContaining({ basis: 'gerechtvaardigd belang', keep: '24 maanden' }),
          declared: expect.objectContaining({ retention: expect.objectContaining({ keep: 'P24M' }) }),
        }),
      ]),
    });
    const begun = await ann('POST', '/policy/drafts', { title: 'Korter bewaren' });
    expect(begun.status).toBe(201);
    const { id } = begun.body as Draft;
    const path = `/policy/drafts/${id}`;
    const edited = await ann('PATCH', path, { revision: 1, changes: [{ path: keep, value: 'P12M' }] });
    expect(edited.body).toMatchObject({
      revision: 2,
      outdated: false,
      source: text.replace('keep: P24M', 'keep: P12M'),
      policy: { purposes: { 'customer-offers': { retention: { keep: 'P12M' } } } },
    });
    expect((await ann('PATCH', path, { revision: 1, title: 'x' })).status).toBe(409);
    expect((await ann('PATCH', path, { revision: 2, changes: [{ path: keep, value: 12 }] })).status).toBe(
      422,
    );
    expect((await eve('GET', `${path}/diff`)).body).toMatchObject({
      parts: [
        {
          id: 'customer-offers',
          is: 'changed',
          changes: [
            { path: keep, before: 'P24M', after: 'P12M', says: expect.stringContaining('wordt 12 maanden') },
          ],
        },
      ],
    });
    expect((await eve('POST', `${path}/check`)).body).toMatchObject({ readable: true });
    const simulated = await eve('POST', `${path}/simulate`);
    expect(simulated.body).toMatchObject({
      people: 2,
      lanes: expect.arrayContaining([
        expect.objectContaining({ purpose: 'customer-offers', ask: 'keep', lost: 1 }),
      ]),
    });
    await ann('POST', `${path}/submit`, { revision: 2 });
    expect((await ann('POST', `${path}/approve`, { revision: 3 })).status).toBe(403);
    expect((await bea('POST', `${path}/reject`, { revision: 3, reason: 'Why?' })).body).toMatchObject({
      state: 'rejected',
    });
    await ann('POST', `${path}/submit`, { revision: 4 });
    expect((await bea('POST', `${path}/approve`, { revision: 5 })).body).toMatchObject({ state: 'approved' });
    expect((await bea('POST', `${path}/apply`, { revision: 6 })).body).toMatchObject({
      draft: { state: 'applied', appliedVersion: 2 },
      applied: { changed: true, version: { version: 2 } },
    });
    expect((await eve('GET', '/policy/versions/1/diff/2')).body).toMatchObject({
      parts: [{ is: 'changed' }],
    });
    expect((await eve('GET', '/policy/versions/1/diff/9')).status).toBe(404);
    expect((await eve('GET', '/policy/drafts?state=applied')).body).toMatchObject({
      items: [{ id }],
      next: null,
    });
    expect((await ann('DELETE', `${path}?revision=7`)).status).toBe(409);
  });

  test('a draft on an older version is rebased, each conflict by name', async () => {
    const { ann, bea, house } = await apiOn();
    const { id } = (
      await ann('POST', '/policy/drafts', {
        title: 'Ouder',
        source: text.replace('keep: P24M', 'keep: P18M'),
      })
    ).body as Draft;
    await bea('POST', '/assessments/customer-offers/sign', { reviewEvery: 'P6M' });
    expect((await ann('GET', `/policy/drafts/${id}`)).body).toMatchObject({
      outdated: true,
      currentVersion: 2,
    });
    expect((await ann('POST', `/policy/drafts/${id}/submit`, { revision: 1 })).status).toBe(409);
    const rebased = await ann('POST', `/policy/drafts/${id}/rebase`, { revision: 1 });
    expect(rebased.body).toMatchObject({ conflicts: [], draft: { outdated: false, baseVersion: 2 } });
    expect((await house.store.policies.current())!.appliedBy).toBe('Bea');
    expect((await ann('POST', `/policy/drafts/${id}/submit`, { revision: 2 })).status).toBe(200);
    expect((await ann('DELETE', `/policy/drafts/${id}?revision=3`)).status).toBe(204);
  });

  test('assessments tell how they stand, and are signed and withdrawn by who may', async () => {
    const { ann, bea, eve } = await apiOn();
    const form = (await eve('GET', '/assessment-form')).body as { questions: { id: string; help: string }[] };
    expect(form.questions).toHaveLength(15);
    expect((await eve('GET', '/assessments')).body).toMatchObject({
      items: [
        {
          id: 'customer-offers',
          outcome: 'passes',
          purposes: ['customer-offers'],
          status: { state: 'signed', review: '2027-11-22', blocksFrom: '2027-12-22' },
        },
      ],
    });
    expect((await eve('GET', '/assessments?within=30')).body).toEqual({ items: [] });
    expect((await ann('POST', '/assessments/customer-offers/sign', {})).status).toBe(403);
    expect((await bea('POST', '/assessments/nothing/sign', {})).status).toBe(404);
    expect((await bea('POST', '/assessments/customer-offers/sign', { reviewEvery: 'soon' })).status).toBe(
      422,
    );
    const effect = await eve('POST', '/assessments/customer-offers/simulate-withdrawal');
    expect(effect.body).toMatchObject({
      lanes: expect.arrayContaining([expect.objectContaining({ ask: 'keep', lost: 2 })]),
    });
    const withdrawn = await bea('POST', '/assessments/customer-offers/withdraw', { reason: 'Complaints' });
    expect(withdrawn.body).toMatchObject({
      version: { version: 2, note: expect.stringContaining('Complaints') },
    });
    expect((await eve('GET', '/assessments/customer-offers')).body).toMatchObject({
      status: { state: 'draft', carries: false },
      weakPoints: expect.arrayContaining([expect.objectContaining({ id: 'unsigned' })]),
    });
    expect((await eve('GET', '/assessments/customer-offers/versions')).body).toMatchObject({
      items: [
        { version: 2, is: 'changed', signed: null },
        { version: 1, is: 'added' },
      ],
    });
  });

  test('in a draft the answers are changed by one and signed by another', async () => {
    const { ann, bea } = await apiOn();
    const { id } = (await ann('POST', '/policy/drafts', { title: 'Antwoord' })).body as Draft;
    const path = `/policy/drafts/${id}`;
    const answer = { answer: 'yes', reason: 'Ze kochten bij ons.' };
    const changes = [{ path: 'assessments.customer-offers.questions.relation', value: answer }];
    await ann('PATCH', path, { revision: 1, changes });
    expect((await ann('GET', `${path}/assessments`)).body).toMatchObject({
      items: [{ status: { state: 'draft' }, signedBy: null }],
    });
    const signed = await bea('POST', '/assessments/customer-offers/sign', { draft: { id, revision: 2 } });
    expect(signed.body).toMatchObject({ applied: null, draft: { revision: 3, editors: ['Ann'] } });
    expect((await ann('POST', `${path}/submit`, { revision: 3 })).status).toBe(200);
  });

  test('a sample of people is judged in place as the people are, without a name of any', async () => {
    const { house, pia, eve } = await apiOn();
    const { body } = await pia('GET', '/policy/sample?size=10');
    const { people, today } = body as { people: PersonState[]; today: string };
    expect(people).toHaveLength(2);
    expect(JSON.stringify(people)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    const { policy, judge } = await house.rulings.current(house.store);
    const real = [...(await house.store.people.load([1, 2])).values()].map(({ state }) => state!);
    const here = new StandingJudge(policy);
    expect(people.map((state) => here.judge(state, parseDay(today)))).toEqual(
      real.map((state) => judge.judge(state, parseDay(today))),
    );
    expect((await eve('GET', '/policy/sample')).status).toBe(403);
  });

  test('a policy is not put in force past the second person', async () => {
    const { house, bea, eve } = await apiOn();
    expect((await bea('PUT', '/policy', text)).status).toBe(403);
    expect((await eve('POST', '/policy/drafts', { title: 'x' })).status).toBe(403);
    expect(await house.store.policies.list()).toHaveLength(1);
  });
});
