import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../judge/index.ts';
import { templatePolicy } from '../policy/index.ts';
import { parseDay } from '../time/index.ts';
import { arbitraryFacts, arbitraryState } from './arbitrary-fact.fixture.ts';
import {
  applyFact,
  applyFacts,
  bestBefore,
  emptyState,
  type Fact,
  type Holding,
  type PersonState,
  personHolding,
  primaryPoint,
  StandingJudge,
} from './index.ts';

const judging = new StandingJudge(templatePolicy('NL', parseDay('2023-01-01')));
const day = fc.integer({ min: parseDay('2022-01-01'), max: parseDay('2028-12-31') });
const runs = { numRuns: 1500 };

const outcomes = (state: PersonState, at: number) =>
  judging.judge(state, at).lanes.map((verdict) => verdict?.outcome);

test('the outcome of each lane is constant until its own day, and of all of them until the next change', () => {
  fc.assert(
    fc.property(arbitraryState, day, fc.nat(1500), (state, at, ahead) => {
      const { lanes, nextChange } = judging.judge(state, at);
      const ends = lanes.flatMap((verdict) => verdict?.until ?? []);
      expect(nextChange).toBe(ends.length > 0 ? Math.min(...ends) : null);
      for (const probe of new Set([at + ahead, ...ends.flatMap((end) => [end - 1, end])])) {
        if (probe < at) continue;
        const later = outcomes(state, probe);
        lanes.forEach((verdict, index) => {
          if (verdict && verdict.until !== null) expect(verdict.until).toBeGreaterThan(at);
          if (!verdict || verdict.until === null || probe < verdict.until)
            expect(later[index]).toBe(verdict?.outcome);
        });
      }
    }),
    runs,
  );
});

test('a lawful message is lawful to the whole question too, and its data are kept', () => {
  fc.assert(
    fc.property(arbitraryState, day, (state, at) => {
      const { lanes } = judging.judge(state, at);
      for (const lane of judging.lanes) {
        const verdict = lanes[lane.index];
        const keep = lanes[lane.keep];
        if (verdict?.outcome !== 'lawful') continue;
        if (keep) expect(keep.outcome).toBe('lawful');
        const point = lane.channel && primaryPoint(state.points, lane.channel);
        if (point) expect(judging.judgePoint(lane, state, at, point.hash)?.outcome).toBe('lawful');
        expect(judge(judging.question(lane, state, at)).outcome).toBe('lawful');
      }
    }),
    runs,
  );
});

test('a hold permits no use: no lane answers otherwise for it, and no field or person is more than held', () => {
  const holds = fc.record(
    {
      id: fc.constantFrom('h', 'i'),
      kind: fc.constantFrom('legal-claim' as const, 'statutory' as const),
      until: day,
      fields: fc.subarray(['email', 'address'], { minLength: 1 }),
    },
    { requiredKeys: ['id', 'kind'] },
  );
  fc.assert(
    fc.property(arbitraryState, holds, day, (state, entry, at) => {
      const placed = applyFact(state, { fact: 'hold', entry });
      const [before, after] = [judging.judge(state, at).lanes, judging.judge(placed, at).lanes];
      for (const lane of judging.lanes) {
        if (before[lane.index]?.outcome !== 'lawful') expect(after[lane.index]?.outcome).not.toBe('lawful');
        if (lane.ask === 'keep') expect(after[lane.index]).toEqual(before[lane.index]);
        const point = lane.channel && primaryPoint(state.points, lane.channel);
        if (point && judging.judgePoint(lane, state, at, point.hash)?.outcome !== 'lawful')
          expect(judging.judgePoint(lane, placed, at, point.hash)?.outcome).not.toBe('lawful');
        if (lane.ask === 'keep' && after[lane.index])
          expect(judge(judging.question(lane, placed, at)).outcome).toBe(after[lane.index]?.outcome);
      }
      const bare = ({ held: _, ...holding }: Holding) => holding;
      const fields = (of: PersonState, verdicts: typeof before) =>
        bestBefore(of, judging.lanes, verdicts, at).map(bare);
      expect(fields(placed, after)).toEqual(fields(state, before));
      expect(bare(personHolding(placed, judging.lanes, after, at))).toEqual(
        bare(personHolding(state, judging.lanes, before, at)),
      );
    }),
    runs,
  );
});

test('who is not known to have lapsed loses nothing that a purpose may need', () => {
  fc.assert(
    fc.property(arbitraryState, day, fc.boolean(), (state, at, stranger) => {
      const asked = stranger ? { ...state, facts: { consents: [] } } : state;
      const { lanes } = judging.judge(asked, at);
      const whole = personHolding(asked, judging.lanes, lanes, at);
      const fields = bestBefore(asked, judging.lanes, lanes, at);
      if (whole.claims.length === 0) for (const field of fields) expect(field.state).toBe(whole.state);
      if (whole.state === 'lapsed') for (const field of fields) expect(field.state).toBe('lapsed');
    }),
    runs,
  );
});

describe('nothing re-subscribes', () => {
  const day0 = parseDay('2028-06-01');
  const refusals: readonly Fact[] = [
    { fact: 'objection', entry: { id: 'last', at: day0, seq: 5, scope: 'marketing' } },
    { fact: 'withdrawal', entry: { id: 'last', at: day0, seq: 5 } },
  ];
  const again = (at: number, seq: number | undefined): Fact => ({
    fact: 'consent',
    entry: {
      id: 'again',
      at,
      ...(seq === undefined ? {} : { seq }),
      for: 'direct-marketing',
      channels: ['email'],
      act: 'ticked',
      condition: false,
      separate: true,
      names: 'sender',
      misleading: false,
      record: 'full',
    },
  });
  const reachable = (state: PersonState, at: number) =>
    judging.lanes.some(
      (lane) =>
        lane.ask === 'contact' &&
        lane.declared.kind === 'direct-marketing' &&
        judging.judge(state, at).lanes[lane.index]?.outcome === 'lawful',
    );

  test.each(refusals)(
    'after a refusal ($fact): no older word, none of the same moment or with no time',
    (refusal) => {
      fc.assert(
        fc.property(
          arbitraryState,
          arbitraryFacts,
          fc.constantFrom([day0 - 1, 9], [day0, 5], [day0, undefined], [day0, 4]),
          (state, more, [at, seq]) => {
            const refused = applyFact(state, refusal);
            const after = applyFacts(applyFact(refused, again(at!, seq)), more);
            expect(reachable(after, day0)).toBe(false);
          },
        ),
        runs,
      );
    },
  );

  test.each(refusals)('a later consent does ($fact)', (refusal) => {
    const state = applyFacts(emptyState, [
      refusal,
      { fact: 'correction', told: { at: 1 }, country: 'NL', person: { kind: 'consumer' } },
      { fact: 'point', point: { kind: 'email', hash: 'mail', primary: true } },
      { fact: 'origin', entry: { id: 'o', at: day0 - 9, from: 'person', via: 'own-form' } },
      { fact: 'notice', entry: { id: 'n', at: day0 - 9, marketing: true, right: true } },
      { fact: 'complete', lists: ['activities'] },
    ]);
    expect(reachable(applyFact(state, again(day0, 5)), day0)).toBe(false);
    expect(reachable(applyFact(state, again(day0, 6)), day0)).toBe(true);
    expect(reachable(applyFact(state, again(day0 + 1, undefined)), day0 + 1)).toBe(true);
  });
});
