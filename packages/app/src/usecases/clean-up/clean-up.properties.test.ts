import { parsePolicy } from '@houdbaar/core/policy';
import { bestBefore, type PersonState, personHolding, StandingJudge } from '@houdbaar/core/standing';
import { parseDay } from '@houdbaar/core/time';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeOnEveryStore } from '../../testing/databases.ts';
import { customer, type TestHouse, testHouse } from '../../testing/test-house.ts';
import { announcePlan, approvePlan, executePlan, planCleanUp, todayOf } from '../index.ts';
import { addPeople, shopPolicy } from './clean-up.fixture.ts';
import { noPurpose, weighPerson } from './weigh-person.ts';

const fields = ['email', 'lastName', 'address', 'birthDate', 'iban'] as const;

const arbitraryPerson = fc.record({
  bought: fc.option(fc.integer({ min: 0, max: 3000 }), { nil: undefined, freq: 8 }),
  hold: fc.option(fc.constantFrom('all', 'address', 'over'), { nil: undefined, freq: 3 }),
  restricted: fc.integer({ min: 0, max: 9 }).map((each) => each === 0),
  objected: fc.boolean(),
  dated: fc.boolean(),
  fields: fc.subarray([...fields]),
});
type Drawn = typeof arbitraryPerson extends fc.Arbitrary<infer T> ? T : never;

const today = parseDay('2026-11-22');

function stateOf({ bought, hold, restricted, objected, dated }: Drawn): PersonState {
  const base = customer({ lastPurchase: '2020-01-01' });
  const at = today - (bought ?? 0);
  return {
    ...base,
    facts: {
      ...(dated ? { origins: [{ id: 'sale', at, from: 'person', via: 'sale' }] } : {}),
      notices: base.facts.notices!,
      relation: { kind: 'customer', ...(bought === undefined ? {} : { lastPurchase: at }) },
      ...(bought === undefined ? {} : { activities: [{ kind: 'purchase', at, by: 'person' }] }),
      ...(objected ? { objections: [{ id: 'o', at: today - 5, scope: 'marketing' }] } : {}),
      ...(restricted ? { requests: [{ id: 'r', right: 'restriction', at: today - 5 }] } : {}),
      ...(hold === 'all' ? { holds: [{ id: 'h' }] } : {}),
      ...(hold === 'address' ? { holds: [{ id: 'h', fields: ['address'] }] } : {}),
      ...(hold === 'over' ? { holds: [{ id: 'h', until: today - 1 }] } : {}),
    },
  };
}

async function cleanUp(house: TestHouse): Promise<void> {
  const { id } = await planCleanUp(house, { name: 'Ann' });
  await announcePlan(house, id, { name: 'Ann' });
  house.clock.pass(14);
  await approvePlan(house, id, { name: 'Bob' });
  await executePlan(house, id, { name: 'Ann' });
}

test('each purpose whose claim ended is named with its own rule, and with the fields that it covered', () => {
  const standing = new StandingJudge(parsePolicy(shopPolicy()).policy!);
  const { lanes } = standing;
  fc.assert(
    fc.property(arbitraryPerson, (drawn) => {
      const state = stateOf(drawn);
      const verdicts = standing.judge(state, today).lanes;
      const weighed = weighPerson({ judge: standing, lanes }, state, drawn.fields, today);
      if (weighed.is !== 'due') return;
      const { causes, purposes, rule, fields: gone } = weighed;
      expect(causes.flatMap(({ purpose }) => purpose ?? [])).toEqual(purposes);
      expect(causes.map((cause) => cause.rule)).toContain(rule);
      for (const { purpose, rule: own, fields: covered } of causes) {
        if (purpose === null) {
          expect(own).toBe(noPurpose);
          continue;
        }
        const lane = lanes.find((each) => each.ask === 'keep' && each.purpose === purpose)!;
        expect(verdicts[lane.index]).toMatchObject({ outcome: 'unlawful', rule: own });
        for (const field of covered ?? []) expect(lane.fields).toContain(field);
      }
      if (gone) expect([...new Set(causes.flatMap((cause) => cause.fields!))].sort()).toEqual(gone);
      else expect(causes.every((cause) => cause.fields === undefined)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

describeOnEveryStore('whatever people have been through', (open) => {
  test('clean-up destroys what no claim and no hold covered, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryPerson, { minLength: 5, maxLength: 30 }), async (drawn) => {
        const house = await testHouse(open, { policy: shopPolicy() });
        const states = drawn.map(stateOf);
        const ids = await addPeople(
          house,
          states.map((state, index) => ({
            state,
            values: Object.fromEntries(drawn[index]!.fields.map((field) => [field, 'x'])),
          })),
        );
        const { judge, lanes } = await house.rulings.current(house.store);
        const planned = todayOf(house);
        await cleanUp(house);
        const now = todayOf(house);
        const people = await house.store.people.load(ids);
        const values = await house.store.people.values(ids);
        ids.forEach((id, index) => {
          const state = states[index]!;
          const had: readonly string[] = drawn[index]!.fields;
          const has = (values.get(id) ?? []).map(({ field }) => field);
          const { restricted } = drawn[index]!;
          const on = (day: number) => {
            const verdicts = judge.judge(state, day).lanes;
            const held = bestBefore(state, lanes, verdicts, day, had);
            return { whole: personHolding(state, lanes, verdicts, day), held };
          };
          const before = on(planned);
          const after = on(now);
          const mayGo = (each: { readonly state: string; readonly held?: number | null }) =>
            each.state === 'lapsed' && each.held === undefined && !restricted;
          if (people.get(id)!.status === 'erased') {
            expect(mayGo(before.whole) && mayGo(after.whole)).toBe(true);
            return;
          }
          // Nothing went that had not lapsed, and of whom nobody can tell nothing went at all.
          for (const { field, ...each } of after.held)
            if (!has.includes(field)) expect(mayGo(each)).toBe(true);
          if (before.whole.state === 'unknown') expect(has.toSorted()).toEqual(had.toSorted());
          // Whatever had lapsed on the day of the plan is gone.
          else
            for (const { field, ...each } of before.held) if (mayGo(each)) expect(has).not.toContain(field);
          expect(mayGo(before.whole)).toBe(false);
        });
        expect((await planCleanUp(house, { name: 'Ann' }, { day: planned })).counts.planned).toMatchObject({
          erase: 0,
          fields: 0,
        });
      }),
      { numRuns: 4 },
    );
  });
});
