import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '../time/index.ts';
import { arbitraryFact, arbitraryFacts, arbitraryState } from './arbitrary-fact.fixture.ts';
import { applyFact, applyFacts, emptyState, type Fact, mergeStates, type StoredConsent } from './index.ts';

const day = parseDay;

const consent = (id: string, at: number): Fact => ({
  fact: 'consent',
  entry: { id, at, for: 'direct-marketing', channels: ['email'] } satisfies StoredConsent,
});

describe('facts', () => {
  test('in any order, and however often, give the same state', () => {
    const shuffled = arbitraryFacts.chain((facts) =>
      fc.tuple(
        fc.constant(facts),
        fc.shuffledSubarray([...facts, ...facts], { minLength: facts.length * 2 }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([facts, again]) => {
        expect(applyFacts(emptyState, again)).toEqual(applyFacts(emptyState, facts));
      }),
      { numRuns: 3000 },
    );
  });

  test('applied to a state are the same as merged into it', () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryFact, (facts, fact) => {
        const state = applyFacts(emptyState, facts);
        expect(applyFact(state, fact)).toEqual(mergeStates(state, applyFact(emptyState, fact)));
      }),
      { numRuns: 2000 },
    );
  });

  test('change nothing of the state they are applied to', () => {
    fc.assert(
      fc.property(arbitraryState, arbitraryFact, (state, fact) => {
        const before = JSON.stringify(state);
        applyFact(state, fact);
        expect(JSON.stringify(state)).toBe(before);
      }),
    );
  });
});

describe('merging people', () => {
  test('is the same in whatever order, and twice', () => {
    fc.assert(
      fc.property(arbitraryState, arbitraryState, arbitraryState, (a, b, c) => {
        expect(mergeStates(a, b)).toEqual(mergeStates(b, a));
        expect(mergeStates(mergeStates(a, b), c)).toEqual(mergeStates(a, mergeStates(b, c)));
        expect(mergeStates(a, a)).toEqual(a);
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps both histories and the stricter description', () => {
    const a = applyFacts({ ...emptyState, country: 'NL', person: { kind: 'business-contact', age: 18 } }, [
      consent('a', 10),
    ]);
    const b = applyFacts({ ...emptyState, country: 'NL', person: { kind: 'consumer', vulnerable: true } }, [
      { fact: 'objection', entry: { id: 'b', at: 9, scope: 'marketing' } },
    ]);
    const merged = mergeStates(a, b);
    expect(merged.person).toEqual({ kind: 'consumer', age: 18, vulnerable: true });
    expect(merged.facts.consents?.map(({ id }) => id)).toEqual(['a']);
    expect(merged.facts.objections?.map(({ id }) => id)).toEqual(['b']);
  });
});

describe('single facts', () => {
  test('only acts of the person are kept, and of each kind the latest', () => {
    const { facts } = applyFacts(emptyState, [
      { fact: 'activity', entry: { kind: 'email.open', at: 30 } },
      { fact: 'activity', entry: { kind: 'email.click', at: 29 } },
      { fact: 'activity', entry: { kind: 'email.click', at: 20, human: true } },
      { fact: 'activity', entry: { kind: 'login', at: 12 } },
      { fact: 'activity', entry: { kind: 'login', at: 11 } },
      { fact: 'activity', entry: { kind: 'profile.update', at: 40, by: 'other' } },
    ]);
    expect(facts.activities).toEqual([
      { kind: 'email.click', at: 20, human: true },
      { kind: 'login', at: 12 },
    ]);
  });

  test('an end that was told before a later purchase is kept, and so is the purchase', () => {
    const { facts } = applyFacts(emptyState, [
      { fact: 'relation', told: { at: 20 }, relation: { lastPurchase: 20 } },
      { fact: 'relation', told: { at: 10 }, relation: { kind: 'customer', since: 5, ended: 10 } },
      { fact: 'relation', told: { at: 8 }, relation: { kind: 'prospect', since: 3 } },
    ]);
    expect(facts.relation).toMatchObject({ kind: 'customer', since: 3, ended: 10, lastPurchase: 20 });
  });

  test('the last word about a person counts, whenever it arrives', () => {
    const late: Fact = { fact: 'correction', told: { at: 20 }, person: { deceased: null }, bornOn: null };
    const early: Fact = {
      fact: 'correction',
      told: { at: 10 },
      person: { deceased: 9 },
      bornOn: day('2010-01-01'),
    };
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      const state = applyFacts(emptyState, order);
      expect(state.person.deceased).toBeUndefined();
      expect(state.bornOn).toBeUndefined();
    }
  });

  test('a release that arrives before its hold ends it all the same', () => {
    const { facts } = applyFacts(emptyState, [
      { fact: 'hold-released', hold: 'h', at: 30 },
      { fact: 'hold', entry: { id: 'h', kind: 'legal-claim' } },
    ]);
    expect(facts.holds).toEqual([{ id: 'h', kind: 'legal-claim', released: 30 }]);
  });

  test('of a year of messages the first and the last are kept', () => {
    const { facts } = applyFacts(
      emptyState,
      ['2026-03-01', '2026-01-01', '2026-12-01', '2027-02-01'].map(
        (at): Fact => ({
          fact: 'message',
          entry: { at: day(at), channel: 'email', content: 'marketing' },
        }),
      ),
    );
    expect(facts.messages?.map(({ at }) => at)).toEqual(['2026-01-01', '2026-12-01', '2027-02-01'].map(day));
  });

  test('one point of a kind is the primary one: the one that became so last', () => {
    const { points } = applyFacts(emptyState, [
      { fact: 'point', point: { kind: 'email', hash: 'b', primary: true, primarySince: 2 } },
      { fact: 'point', point: { kind: 'email', hash: 'a', primary: true, primarySince: 1 } },
      { fact: 'point-bounced', point: { kind: 'email', hash: 'a' } },
    ]);
    expect(points).toEqual([
      { kind: 'email', hash: 'a', undeliverable: true },
      { kind: 'email', hash: 'b', primary: true, primarySince: 2 },
    ]);
  });
});
