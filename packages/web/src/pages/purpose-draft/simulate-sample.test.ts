import { type Policy, template } from '@houdbaar/core/policy';
import { foldFacts, type PersonState, StandingJudge } from '@houdbaar/core/standing';
import { parseDay } from '@houdbaar/core/time';
import { describe, expect, test } from 'vitest';
import { compareSample, judgeSample } from './simulate-sample.ts';

const today = parseDay('2026-11-23');
const policy = template('bookkeeping');
const bought = (day: string): PersonState =>
  ({
    country: 'NL',
    person: { kind: 'consumer' },
    points: [{ kind: 'email', hash: day, primary: true }],
    facts: {
      origins: [{ id: 'o', via: 'sale', at: parseDay(day), from: 'person' }],
      relation: { kind: 'customer', since: parseDay(day), lastPurchase: parseDay(day) },
      activities: [{ kind: 'purchase', at: parseDay(day), by: 'person' }],
    },
  }) as unknown as PersonState;
const people = ['2020-12-01', '2022-06-01', '2026-01-01'].map(bought);

const compare = (after: Policy) =>
  compareSample(
    judgeSample(new StandingJudge(policy), people, today),
    judgeSample(new StandingJudge(after), people, today),
    today,
  );

describe('simulating a draft on a sample', () => {
  test('the facts of the sample are read as the judge reads them', () => {
    expect(foldFacts(people[0]!.facts, today)).toBeDefined();
  });

  test('the same policy changes nothing', () => {
    const same = compare(structuredClone(policy));
    expect(same.lanes).toEqual([]);
    expect(same.unchanged.length).toBeGreaterThan(0);
    expect(same.kept).toMatchObject({ gained: 0, lost: 0 });
    expect(same.months).toHaveLength(24);
    expect(same.months[0]).toBe('2026-11');
  });

  test('a shorter term lets go of who bought longest ago, and a purpose that goes lets go of everybody', () => {
    const shorter = structuredClone(policy);
    const purpose = shorter.purposes.bookkeeping!;
    purpose.retention = { from: 'purchase', keep: 'P12M', atEnd: 'erase' };
    const found = compare(shorter);
    const lane = found.lanes.find(({ ask }) => ask === 'keep')!;
    expect(lane.is).toBe('changed');
    expect(lane.after!.lawful).toBe(lane.before!.lawful - lane.lost);
    expect(lane.lost).toBeGreaterThan(0);
    expect(found.kept.before - found.kept.after).toBe(found.kept.lost);
    const gone = compare({ ...policy, purposes: {} });
    expect(gone.lanes.every(({ is, after }) => is === 'gone' && after === null)).toBe(true);
    expect(gone.kept.after).toBe(0);
  });
});
