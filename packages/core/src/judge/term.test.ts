import { expect, test } from 'vitest';
import { type QuestionInput, questionSchema } from '../terms/index.ts';
import { parseDay } from '../time/index.ts';
import { judge } from './index.ts';

const base: QuestionInput = {
  law: 'NL',
  at: '2026-03-01',
  ask: 'keep',
  purpose: {
    kind: 'direct-marketing',
    basis: 'legitimate-interests',
    assessment: { interest: true, necessary: true, balanced: true, expected: true },
    retention: { keep: 'P24M', from: 'purchase', extendedBy: ['login', { kind: 'reply', keep: 'P6M' }] },
  },
  facts: { relation: { kind: 'customer', lastPurchase: '2024-06-15' }, activities: [] },
};

const withActs = (...activities: NonNullable<NonNullable<QuestionInput['facts']>['activities']>) =>
  judge(questionSchema.parse({ ...base, facts: { ...base.facts, activities } }));

test('a purchase gives the whole term', () => {
  expect(withActs().until).toBe(parseDay('2026-06-15'));
});

test('an act with a period of its own gives just that', () => {
  const reply = { kind: 'reply', at: '2026-02-28', human: true, by: 'person' } as const;
  expect(withActs(reply).until).toBe(parseDay('2026-08-28'));
});

test('an act whose own period ends earlier shortens nothing', () => {
  const reply = { kind: 'reply', at: '2025-01-10', human: true, by: 'person' } as const;
  expect(withActs(reply).until).toBe(parseDay('2026-06-15'));
});

test('an act that the declaration lets count gives the whole term again', () => {
  const login = { kind: 'login', at: '2025-11-30', human: true, by: 'person' } as const;
  expect(withActs(login).until).toBe(parseDay('2027-11-30'));
});

test('opens, bounced machines and our own updates never count', () => {
  const acts = [
    { kind: 'email.open', at: '2026-02-01', human: true, by: 'person' },
    { kind: 'login', at: '2026-02-01', human: false, by: 'person' },
    { kind: 'login', at: '2026-02-01', human: true, by: 'other' },
    { kind: 'profile.update', at: '2026-02-01', human: true, by: 'other' },
  ] as const;
  expect(withActs(...acts).until).toBe(parseDay('2026-06-15'));
});
