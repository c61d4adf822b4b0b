import { expect, test } from 'vitest';
import { type Question, type QuestionInput, questionSchema } from '../terms/index.ts';
import { judge } from './index.ts';

const consent: NonNullable<NonNullable<QuestionInput['facts']>['consents']>[number] = {
  at: '2026-01-10',
  for: 'direct-marketing',
  channels: ['email', 'phone'],
  act: 'ticked',
  condition: false,
  separate: true,
  names: 'sender',
  misleading: false,
  record: 'full',
};

/** A newsletter to someone who agreed to it, lawful as it stands. */
const newsletter: QuestionInput = {
  law: 'NL',
  at: '2026-11-20',
  ask: 'contact',
  purpose: { kind: 'direct-marketing', basis: 'consent' },
  message: {
    channel: 'email',
    content: 'marketing',
    onBehalfOf: 'self',
    unsubscribe: 'link',
    identifiesSender: true,
  },
  person: { kind: 'consumer' },
  facts: {
    obtained: { at: '2026-01-10', from: 'person', via: 'own-form' },
    informed: { at: '2026-01-10', marketing: true, right: true },
    consents: [consent],
  },
};

const asked = (change: Partial<QuestionInput>): Question =>
  questionSchema.parse({ ...newsletter, ...change });

test('the newsletter is lawful with all its facts', () => {
  expect(judge(asked({})).outcome).toBe('lawful');
});

test('where the directive does not hold its channel rules are not read as the law', () => {
  const verdict = judge(asked({ law: 'US' }));
  expect(verdict.outcome).toBe('unknown');
  expect(verdict.counsel).toBe(true);
});

test('a member state without a table of its own has the rules of the directive', () => {
  expect(judge(asked({ law: 'MT' })).outcome).toBe('lawful');
});

test('a request of which nobody knows what it asks may be a refusal', () => {
  const verdict = judge(asked({ facts: { ...newsletter.facts, requests: [{ at: '2026-11-01' }] } }));
  expect(verdict.outcome).toBe('unknown');
  expect(verdict.missing).toContain('facts.requests.right');
});

test('a consent after such a request settles it', () => {
  const consents = [{ ...consent, at: '2026-11-10' }];
  const facts = { ...newsletter.facts, consents, requests: [{ at: '2026-11-01' }] };
  expect(judge(asked({ facts })).outcome).toBe('lawful');
});

test('a message through a channel that nobody knows is not cleared, not even one about the service', () => {
  const verdict = judge(
    asked({
      purpose: { kind: 'service', basis: 'contract' },
      message: { content: 'service' },
      facts: { relation: { kind: 'customer' } },
    }),
  );
  expect(verdict.outcome).toBe('unknown');
  expect(verdict.missing).toContain('message.channel');
});

test('a register of firms binds where it is unknown who is called', () => {
  const call = (person: NonNullable<QuestionInput['person']>) =>
    judge(
      asked({
        law: 'UK',
        purpose: {
          kind: 'direct-marketing',
          basis: 'legitimate-interests',
          assessment: { interest: true, necessary: true, balanced: true },
        },
        message: { channel: 'phone', content: 'marketing', onBehalfOf: 'self', identifiesSender: true },
        person,
        facts: { ...newsletter.facts, consents: [] },
      }),
    ).outcome;
  const registers = [{ name: 'ctps' as const, since: '2025-01-10' }];
  expect(call({ kind: 'business-contact' })).toBe('lawful');
  expect(call({ kind: 'business-contact', registers })).toBe('unlawful');
  expect(call({ registers })).toBe('unlawful');
});

test('collecting for a purpose that nobody names is not cleared', () => {
  const verdict = judge(
    questionSchema.parse({
      law: 'NL',
      at: '2026-11-20',
      ask: 'collect',
      purpose: { basis: 'contract' },
      facts: { ...newsletter.facts, relation: { kind: 'customer' } },
    }),
  );
  expect(verdict.outcome).toBe('unknown');
  expect(verdict.missing).toContain('purpose.kind');
});

test('a prospect has no relation whose end the term could wait for', () => {
  const verdict = judge(
    questionSchema.parse({
      law: 'NL',
      at: '2026-11-20',
      ask: 'keep',
      purpose: {
        kind: 'direct-marketing',
        basis: 'consent',
        retention: { keep: 'P24M', from: 'relation-end' },
      },
      facts: { ...newsletter.facts, relation: { kind: 'prospect' }, activities: [] },
    }),
  );
  expect(verdict.outcome).toBe('unknown');
});
