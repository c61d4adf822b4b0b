import { parsePolicy, templateYaml } from '@houdbaar/core/policy';
import { parseDay } from '@houdbaar/core/time';
import { expect, test } from 'vitest';
import { describeOnEveryStore } from '../../testing/databases.ts';
import { type TestHouse, testHouse } from '../../testing/test-house.ts';
import type { Actor } from '../house.ts';
import {
  applyDraft,
  applyPolicy,
  approveDraft,
  beginDraft,
  dropDraft,
  editDraft,
  policyNeedsSecond,
  rebaseDraft,
  rejectDraft,
  requireNoSecond,
  submitDraft,
} from '../index.ts';

const text = templateYaml('NL', parseDay('2026-11-22'), 'web-shop');
const keep = 'purposes.customer-offers.retention.keep';

describeOnEveryStore('drafts of the policy', (open) => {
  const houseWith = async (...officers: string[]): Promise<{ house: TestHouse; actors: Actor[] }> => {
    const house = await testHouse(open, { policy: text });
    const actors: Actor[] = [];
    for (const name of officers) {
      const email = `${name.toLowerCase()}@example.com`;
      const user = (await house.store.users.add(
        { name, email, roles: ['privacy-officer'] },
        house.clock.now(),
      ))!;
      await house.store.users.setPassword(user.id, 'hash', house.clock.now());
      actors.push({ name, user: user.id });
    }
    return { house, actors };
  };
  const source = async (house: TestHouse) => (await house.store.policies.current())!.source;

  test('goes from a change to a version in force by way of a second person', async () => {
    const { house, actors } = await houseWith('Ann', 'Bea');
    const [ann, bea] = actors as [Actor, Actor];
    expect(await policyNeedsSecond(house)).toBe(true);
    await expect(requireNoSecond(house)).rejects.toMatchObject({ code: 'second-person-needed' });
    let draft = await beginDraft(house, ann, { title: 'Shorter' });
    draft = await editDraft(house, draft.id, ann, { revision: 1, changes: [{ path: keep, value: 'P18M' }] });
    expect(draft).toMatchObject({
      revision: 2,
      state: 'draft',
      source: text.replace('keep: P24M', 'keep: P18M'),
    });
    await expect(applyDraft(house, draft.id, bea, 2)).rejects.toMatchObject({ code: 'conflict' });
    draft = await submitDraft(house, draft.id, ann, 2);
    await expect(approveDraft(house, draft.id, ann, 3)).rejects.toMatchObject({
      code: 'second-person-needed',
    });
    await expect(approveDraft(house, draft.id, { name: ' ANN' }, 3)).rejects.toMatchObject({
      code: 'second-person-needed',
    });
    draft = await approveDraft(house, draft.id, bea, 3);
    const { draft: done, applied } = await applyDraft(house, draft.id, ann, draft.revision);
    expect(applied).toMatchObject({ changed: true, version: { version: 2, appliedBy: 'Ann' } });
    expect(applied.version.note).toContain('Bea');
    expect(done).toMatchObject({ state: 'applied', appliedVersion: 2 });
    expect(done.steps.map(({ what, name }) => `${what} ${name}`)).toEqual([
      'made Ann',
      'changed Ann',
      'submitted Ann',
      'approved Bea',
      'applied Ann',
    ]);
    expect(await source(house)).toBe(draft.source);
    await expect(editDraft(house, draft.id, ann, { revision: 6, title: 'x' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('what is changed after its approval has to be approved again', async () => {
    const { house, actors } = await houseWith('Ann', 'Bea', 'Cor');
    const [ann, bea, cor] = actors as [Actor, Actor, Actor];
    const { id } = await beginDraft(house, ann, { title: 'Shorter' });
    await submitDraft(house, id, ann, 1);
    await approveDraft(house, id, bea, 2);
    const edited = await editDraft(house, id, bea, { revision: 3, changes: [{ path: keep, value: 'P12M' }] });
    expect(edited.state).toBe('draft');
    await submitDraft(house, id, ann, 4);
    // Bea wrote in it now.
    await expect(approveDraft(house, id, bea, 5)).rejects.toMatchObject({ code: 'second-person-needed' });
    const rejected = await rejectDraft(house, id, cor, 5, 'Too short');
    expect(rejected).toMatchObject({
      state: 'rejected',
      steps: expect.arrayContaining([expect.objectContaining({ detail: 'Too short' })]),
    });
    expect((await submitDraft(house, id, ann, 6)).state).toBe('submitted');
  });

  test('one person alone applies at once, unless the organisation says otherwise', async () => {
    const { house, actors } = await houseWith('Ann');
    const [ann] = actors as [Actor];
    expect(await policyNeedsSecond(house)).toBe(false);
    const { id } = await beginDraft(house, ann, { title: 'Alone', source: `# mine\n${text}` });
    await house.store.settings.set('policyNeedsSecond', true);
    await expect(applyDraft(house, id, ann, 1)).rejects.toMatchObject({ code: 'conflict' });
    await house.store.settings.set('policyNeedsSecond', false);
    expect((await applyDraft(house, id, ann, 1)).applied.version.version).toBe(2);
  });

  test('of two who write at once, the second is told', async () => {
    const { house, actors } = await houseWith('Ann', 'Bea');
    const [ann, bea] = actors as [Actor, Actor];
    const { id } = await beginDraft(house, ann, { title: 'Both' });
    const edits = await Promise.allSettled([
      editDraft(house, id, ann, { revision: 1, changes: [{ path: keep, value: 'P18M' }] }),
      editDraft(house, id, bea, { revision: 1, changes: [{ path: keep, value: 'P12M' }] }),
    ]);
    expect(edits.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const failed = edits.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(failed.reason).toMatchObject({ code: 'changed-meanwhile' });
    await expect(dropDraft(house, id, 1)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await dropDraft(house, id, 2);
    await expect(dropDraft(house, id, 2)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('a draft on an older version is brought over, and names what both changed', async () => {
    const { house, actors } = await houseWith('Ann');
    const [ann] = actors as [Actor];
    const { id } = await beginDraft(house, ann, { title: 'Older' });
    await editDraft(house, id, ann, { revision: 1, changes: [{ path: keep, value: 'P18M' }] });
    const newer = text.replace('keep: P24M', 'keep: P12M').replace('# Klant', '# Over de klant');
    await applyPolicy(house, newer, { name: 'Bea' });
    await expect(submitDraft(house, id, ann, 2)).rejects.toMatchObject({
      code: 'conflict',
      data: { currentVersion: 2 },
    });
    const { conflicts, draft } = await rebaseDraft(house, id, ann, 2);
    expect(conflicts).toEqual([{ path: 'purposes.customer-offers', keys: ['retention'] }]);
    expect(draft.revision).toBe(2);
    const rebased = await rebaseDraft(house, id, ann, 2, { 'purposes.customer-offers': 'draft' });
    expect(rebased.draft).toMatchObject({ baseVersion: 2, revision: 3 });
    expect(rebased.draft.source).toBe(newer.replace('keep: P12M', 'keep: P18M'));
  });

  test('refuses changes that no policy can hold, and texts with errors when they are handed in', async () => {
    const { house, actors } = await houseWith('Ann');
    const [ann] = actors as [Actor];
    const { id } = await beginDraft(house, ann, { title: 'Wrong' });
    await expect(
      editDraft(house, id, ann, { revision: 1, changes: [{ path: keep, value: 'two years' }] }),
    ).rejects.toMatchObject({ code: 'invalid-input', errors: [{ path: keep }] });
    await editDraft(house, id, ann, { revision: 1, source: 'purposes: [' });
    await expect(submitDraft(house, id, ann, 2)).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(
      editDraft(house, id, ann, { revision: 2, changes: [{ path: keep, value: 'P1M' }] }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
    await editDraft(house, id, ann, {
      revision: 2,
      source: text,
      changes: [{ path: 'purposes.customer-offers.wording.nl', value: 'Voor marketing' }],
    });
    await expect(submitDraft(house, id, ann, 3)).rejects.toMatchObject({
      errors: [{ path: 'purposes.customer-offers.wording.nl' }],
    });
  });

  test('nobody signs an assessment by writing a signature', async () => {
    const { house, actors } = await houseWith('Ann');
    const [ann] = actors as [Actor];
    const { id } = await beginDraft(house, ann, { title: 'Answers' });
    const answer = 'assessments.customer-offers.questions.expected';
    const draft = await editDraft(house, id, ann, {
      revision: 1,
      changes: [
        { path: answer, value: { answer: 'yes', reason: 'They were told at the sale.' } },
        { path: 'assessments.customer-offers.signedBy', value: 'Someone else' },
      ],
    });
    const answers = parsePolicy(draft.source).policy?.assessments?.['customer-offers'];
    expect(answers).toMatchObject({ questions: { expected: { answer: 'yes' } } });
    expect(answers).not.toHaveProperty('signed');
    expect(answers).not.toHaveProperty('signedBy');
  });
});
