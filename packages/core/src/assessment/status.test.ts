import { expect, test } from 'vitest';
import { judge } from '../judge/index.ts';
import { purposeQuestionBlock, template } from '../policy/index.ts';
import { formatDay, parseDay } from '../time/index.ts';
import { assess } from './assess.ts';
import { questionHelp } from './help.ts';
import { questionIds } from './questions.ts';
import { assessmentStatus } from './status.ts';

const policy = template('b2b-lead');
const answers = { ...policy.assessments!['lead-follow-up']!, signed: '2026-01-10', reviewEvery: 'P12M' };
const stateOn = (day: string) => assessmentStatus(assess(answers), parseDay(day)).state;

test('a signed assessment runs through its states', () => {
  expect(stateOn('2026-01-09')).toBe('draft');
  expect(stateOn('2026-01-10')).toBe('signed');
  expect(stateOn('2026-12-11')).toBe('review-soon');
  expect(stateOn('2027-01-10')).toBe('overdue');
  expect(stateOn('2027-02-08')).toBe('overdue');
  expect(stateOn('2027-02-09')).toBe('expired');
});

test('one that is unfinished, fails or is not signed carries nothing', () => {
  const { signed: _, ...draft } = answers;
  const today = parseDay('2026-11-23');
  expect(assessmentStatus(assess(draft), today)).toMatchObject({
    state: 'draft',
    carries: false,
    review: null,
    blocksFrom: null,
  });
  expect(assessmentStatus(assess({}), today).state).toBe('open');
  const fails = { ...answers, about: { ...answers.about, children: true } };
  expect(assessmentStatus(assess(fails), today)).toMatchObject({ state: 'failed', carries: false });
});

test('it blocks on the day on which the judge stops using it', () => {
  const { blocksFrom } = assessmentStatus(assess(answers), parseDay('2026-11-23'));
  expect(formatDay(blocksFrom!)).toBe('2027-02-09');
  const purpose = purposeQuestionBlock(policy.purposes['lead-follow-up']!, { 'lead-follow-up': answers });
  const outcome = (at: number) =>
    judge({
      ask: 'contact',
      law: 'NL',
      at,
      controller: { established: 'EU' },
      purpose,
      person: { kind: 'business-contact' },
      message: {
        channel: 'phone',
        content: 'marketing',
        products: 'other',
        onBehalfOf: 'self',
        identifiesSender: true,
      },
      facts: {
        obtained: { at: parseDay('2026-10-01'), from: 'person', via: 'event' },
        informed: { at: parseDay('2026-10-01'), marketing: true, right: true },
        activities: [{ kind: 'reply', at: parseDay('2026-12-01'), human: true, by: 'person' }],
        objections: [],
      },
    }).outcome;
  expect(outcome(blocksFrom! - 1)).toBe('lawful');
  expect(outcome(blocksFrom!)).toBe('unknown');
});

test('every question is explained in both languages', () => {
  for (const id of questionIds)
    for (const language of ['nl', 'en'] as const)
      expect(questionHelp[id][language].length).toBeGreaterThan(40);
});
