import fc from 'fast-check';
import { expect, test } from 'vitest';
import { templatePolicy } from '../policy/index.ts';
import { parseDay } from '../time/index.ts';
import { arbitraryState } from './arbitrary-fact.fixture.ts';
import { applyFact, type Fact, type PersonState, StandingJudge } from './index.ts';

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
        const point = state.points.find(({ primary }) => primary)?.hash;
        if (lane.channel === 'email' && point !== undefined)
          expect(judging.judgePoint(lane, state, at, point)?.outcome).toBe('lawful');
      }
    }),
    runs,
  );
});

test('an objection to marketing ends every lawful message of marketing, and nothing makes it lawful but a later consent', () => {
  fc.assert(
    fc.property(arbitraryState, day, (state, at) => {
      const latest = at + 5000;
      const objection: Fact = { fact: 'objection', entry: { id: 'last', at: latest, scope: 'marketing' } };
      const after = judging.judge(applyFact(state, objection), latest);
      for (const lane of judging.lanes)
        if (lane.ask === 'contact' && lane.declared.kind === 'direct-marketing')
          expect(after.lanes[lane.index]?.outcome ?? 'unlawful').not.toBe('lawful');
    }),
    runs,
  );
});
