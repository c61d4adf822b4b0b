import type { PersonState, StoredFacts } from '@houdbaar/core/standing';
import { expect, test } from 'vitest';
import { suppressedScopes } from './suppressed-scopes.ts';

const scopes = (facts: StoredFacts, kind: 'email' | 'phone' = 'email') => {
  const state: PersonState = { country: 'NL', person: { kind: 'consumer' }, points: [], facts };
  return suppressedScopes(state, kind, 'the-hash').filter((scope) => scope !== 'erased');
};
const objections = [{ id: 'o', at: 10, scope: 'marketing' as const }];

test('an objection stays closed until the person agrees again to what it was about', () => {
  const consent = { id: 'c', at: 20 };
  expect(scopes({ objections })).toEqual(['marketing']);
  expect(scopes({ objections, consents: [consent] })).toEqual([]);
  expect(scopes({ objections, consents: [{ ...consent, at: 9 }] })).toEqual(['marketing']);
  expect(
    scopes({ objections, consents: [{ ...consent, for: 'direct-marketing', channels: ['email'] }] }),
  ).toEqual([]);
});

test('consent for something else, another channel or another address opens nothing', () => {
  const others: NonNullable<StoredFacts['consents']> = [
    { id: 'a', at: 20, for: 'analytics' },
    { id: 'b', at: 20, channels: ['sms'] },
    { id: 'c', at: 20, point: 'another-hash' },
  ];
  expect(scopes({ objections, consents: others })).toEqual(['marketing']);
  expect(scopes({ objections, consents: others.slice(1, 2) }, 'phone')).toEqual([]);
  const withdrawals = [{ id: 'w', at: 10, channels: ['email' as const] }];
  expect(scopes({ withdrawals, consents: others })).toEqual(['email']);
});
