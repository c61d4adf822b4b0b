import { randomUUID } from 'node:crypto';
import { parsePolicy, templateYaml } from '@houdbaar/core/policy';
import { formatDay, parseDay } from '@houdbaar/core/time';
import { expect, test } from 'vitest';
import { describeOnEveryStore } from '../../testing/databases.ts';
import { customer, testHouse } from '../../testing/test-house.ts';
import { addPeople } from '../clean-up/clean-up.fixture.ts';
import {
  applyPolicy,
  approveDraft,
  assessmentHistory,
  assessmentOf,
  beginDraft,
  editDraft,
  forecast,
  listAssessments,
  rebuildStanding,
  signAssessment,
  signInDraft,
  simulateWithdrawal,
  submitDraft,
  withdrawAssessment,
} from '../index.ts';

const text = templateYaml('NL', parseDay('2026-11-22'), 'web-shop');
const id = 'customer-offers';
const ann = { name: 'Ann' };

/** A customer with a postal address: post rests on the interest, e-mail to customers on the exception for them. */
function buyer() {
  const state = customer({ lastPurchase: '2026-10-01' });
  return {
    ...state,
    points: [...state.points, { kind: 'post', hash: randomUUID(), primary: true } as const],
  };
}

describeOnEveryStore('assessments of the policy', (open) => {
  const today = (day: number | null) => (day === null ? null : formatDay(day));

  test('tells the day on which the gate blocks, and for which purposes', async () => {
    const house = await testHouse(open, { policy: text });
    const view = await assessmentOf(house, id);
    expect(view.purposes).toEqual(['customer-offers']);
    expect(view.status).toMatchObject({ state: 'signed', carries: true });
    expect(today(view.status.blocksFrom)).toBe('2027-12-22');
    expect(await listAssessments(house, 90)).toEqual([]);
    house.clock.set('2027-10-01T12:00:00Z');
    expect((await listAssessments(house, 90)).map((each) => each.id)).toEqual([id]);
    house.clock.set('2027-12-21T12:00:00Z');
    expect((await assessmentOf(house, id)).status.state).toBe('overdue');
    await expect(assessmentOf(house, 'nothing')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('use stops on that day and not before, and goes on once someone signs again', async () => {
    const house = await testHouse(open, { policy: text });
    await addPeople(house, [{ state: buyer() }]);
    const reachable = async () => {
      await rebuildStanding(house);
      const { lanes } = await forecast(house);
      return lanes.find(({ purpose, channel }) => purpose === 'customer-offers' && channel === 'post')
        ?.lawful;
    };
    house.clock.set('2027-12-21T12:00:00Z');
    await applyPolicy(house, `# the day before\n${text}`, ann);
    expect(await reachable()).toBe(1);
    house.clock.set('2027-12-22T12:00:00Z');
    await applyPolicy(house, `# the day\n${text}`, ann);
    expect(await reachable()).toBe(0);
    const { version, changed } = await signAssessment(house, id, ann, {
      reviewEvery: 'P6M',
      note: 'Looked through',
    });
    expect(changed).toBe(true);
    expect(version.source).toContain('# the day');
    const answers = parsePolicy(version.source).policy!.assessments![id];
    expect(answers).toMatchObject({ signed: '2027-12-22', signedBy: 'Ann', reviewEvery: 'P6M' });
    expect(await reachable()).toBe(1);
    expect(await assessmentHistory(house, id)).toMatchObject([
      { is: 'changed', version: 4, signedBy: 'Ann', outcome: 'passes' },
      { is: 'added', version: 1 },
    ]);
  });

  test('one that is withdrawn ends what rests on it, with the effect known beforehand', async () => {
    const house = await testHouse(open, { policy: text });
    await addPeople(house, [{ state: buyer() }]);
    const foretold = await simulateWithdrawal(house, id);
    expect(foretold.lanes.filter(({ purpose }) => purpose === id).every(({ lost }) => lost === 1)).toBe(true);
    expect(await house.store.policies.list()).toHaveLength(1);
    const { findings } = await withdrawAssessment(house, id, ann, 'Too many complaints');
    expect(findings.map((each) => each.id)).toContain('assessment-unsigned');
    expect((await assessmentOf(house, id)).status).toMatchObject({ state: 'draft', carries: false });
    await expect(withdrawAssessment(house, id, ann, 'Again')).rejects.toMatchObject({ code: 'conflict' });
    // Other changes go on meanwhile.
    const { source } = (await house.store.policies.current())!;
    expect((await applyPolicy(house, `# more\n${source}`, ann)).version.version).toBe(3);
    expect((await signAssessment(house, id, ann)).version.version).toBe(4);
  });

  test('in a draft, whoever signs did not write it and may approve it', async () => {
    const house = await testHouse(open, { policy: text });
    await house.store.settings.set('policyNeedsSecond', true);
    const draft = await beginDraft(house, ann, { title: 'Answers' });
    const path = `assessments.${id}.questions.relation`;
    await editDraft(house, draft.id, ann, {
      revision: 1,
      changes: [{ path, value: { answer: 'yes', reason: 'They buy.' } }],
    });
    await expect(submitDraft(house, draft.id, ann, 2)).rejects.toMatchObject({
      errors: [{ path: `assessments.${id}.signed` }],
    });
    await expect(signInDraft(house, draft.id, 2, id, ann)).rejects.toMatchObject({
      code: 'second-person-needed',
    });
    const bea = { name: 'Bea' };
    const signed = await signInDraft(house, draft.id, 2, id, bea);
    expect(signed.editors).toEqual([{ name: 'Ann', user: null }]);
    await submitDraft(house, draft.id, ann, 3);
    expect((await approveDraft(house, draft.id, bea, 4)).state).toBe('approved');
  });

  test('what does not pass is not signed', async () => {
    const house = await testHouse(open, { policy: text });
    const draft = await beginDraft(house, ann, { title: 'Children' });
    const changes = [{ path: `assessments.${id}.about.children`, value: true }];
    const { revision } = await editDraft(house, draft.id, ann, { revision: 1, changes });
    await expect(signInDraft(house, draft.id, revision, id, ann)).rejects.toMatchObject({
      code: 'conflict',
      data: { outcome: 'fails' },
    });
  });
});
