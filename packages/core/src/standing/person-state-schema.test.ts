import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryState } from './arbitrary-fact.fixture.ts';
import { type PersonState, personStateSchema } from './index.ts';

test('reads back every state as it was written', () => {
  fc.assert(
    fc.property(arbitraryState, (state) => {
      const written: unknown = JSON.parse(JSON.stringify(state));
      expect(personStateSchema.parse(written)).toEqual(state);
    }),
  );
});

const state: PersonState = {
  country: 'NL',
  person: { kind: 'consumer', registers: [{ name: 'dncm', since: 20_000 }], deceased: 20_500 },
  points: [],
  facts: { duty: { keep: { months: 84, days: 0 }, from: 20_000 } },
};

test.each([
  ['a date as text', { ...state, bornOn: '2010-01-01' }],
  ['a key that nobody knows', { ...state, name: 'A. Person' }],
  ['a word outside the vocabulary', { ...state, person: { kind: 'robot' } }],
  ['a day that is no whole number', { ...state, facts: { reappeared: 20_000.5 } }],
  ['a withdrawal without its day', { ...state, facts: { withdrawals: [{ id: 'w' }] } }],
  ['a period as text', { ...state, facts: { duty: { keep: 'P7Y' } } }],
])('refuses %s', (_, broken) => {
  expect(personStateSchema.safeParse(state).success).toBe(true);
  expect(personStateSchema.safeParse(broken).success).toBe(false);
});
