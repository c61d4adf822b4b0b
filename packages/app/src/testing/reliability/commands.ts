import { templateYaml } from '@houdbaar/core/policy';
import { parseDay } from '@houdbaar/core/time';
import fc from 'fast-check';
import { expect } from 'vitest';
import {
  announcePlan,
  applyPolicy,
  approvePlan,
  type EventInput,
  executePlan,
  Failure,
  mergePeople,
  placeHold,
  planCleanUp,
  rebuildStanding,
  recordFacts,
  refreshDue,
  releaseHold,
} from '../../usecases/index.ts';
import { checkRun, noteErased } from './check-run.ts';
import { ann, bob, emailOf, importAgain, keptBy, type Model, ownersOf, type Real, slots } from './model.ts';

type Command = fc.AsyncCommand<Model, Real>;
const day = 86_400_000;

export const policies = ['P24M', 'P12M', 'P30M'].map((keep) =>
  templateYaml('NL', parseDay('2026-11-22')).replaceAll('keep: P24M', `keep: ${keep}`),
);

/** A step with the look at everything after it. */
function step(
  says: string,
  run: (model: Model, real: Real) => Promise<void>,
  can?: (model: Model) => boolean,
): Command {
  return {
    check: (model) => can?.(model) ?? true,
    toString: () => says,
    async run(model, real) {
      await run(model, real);
      await checkRun(model, real);
    },
  };
}

type Kind = 'consent' | 'objection' | 'withdrawal' | 'notice' | 'activity';

function eventOf(kind: Kind, id: string, email: string, at: string): EventInput & { id: string } {
  const base = { id, person: { email }, at };
  switch (kind) {
    case 'consent':
      return {
        ...base,
        type: kind,
        for: 'direct-marketing',
        channels: ['email'],
        act: 'ticked',
        names: 'sender',
        separate: true,
        condition: false,
        misleading: false,
      };
    case 'objection':
      return { ...base, type: kind, scope: 'marketing' };
    case 'withdrawal':
      return { ...base, type: kind, for: 'direct-marketing' };
    case 'notice':
      return { ...base, type: kind, marketing: true, optOut: true, right: true };
    case 'activity':
      return { ...base, type: kind, kind: 'purchase', human: true, by: 'person' };
  }
}

let events = 0;

/** Tells something that happened some days ago, so that things arrive out of order. */
const tell = (kind: Kind, slot: number, daysAgo: number): Command =>
  step(`${kind} of ${slot}, ${daysAgo} days ago`, async (model, real) => {
    const { house } = real;
    events += 1;
    const at = house.clock.now() - daysAgo * day;
    const event = eventOf(kind, `event-${events}`, emailOf(real, slot), new Date(at).toISOString());
    const { results } = await recordFacts(house, { events: [event], by: ann });
    const { result, people = [] } = results[0]!;
    expect(result).not.toBe('refused');
    if (kind !== 'activity' && model.owner[slot] !== undefined) expect(result).toBe('recorded');
    // A consent from an address that is nobody's makes a person.
    if (model.owner[slot] === undefined && kind === 'consent' && result === 'recorded')
      model.owner[slot] = people[0];
    model.told.push({ slot, event, at, held: model.owner[slot] !== undefined });
  });

const tellAgain = (which: number): Command =>
  step(
    `tells number ${which} again`,
    async (model, real) => {
      const { event, slot } = model.told[which % model.told.length]!;
      const before = await statesOf(model, real);
      const { results } = await recordFacts(real.house, { events: [event, event], by: ann });
      if (model.owner[slot] !== undefined && event.type !== 'activity')
        expect(results.map(({ result }) => result)).toEqual(['duplicate', 'duplicate']);
      expect(await statesOf(model, real)).toEqual(before);
    },
    ({ told, owner }) => {
      // What nobody held when it was first told may be news to whoever has the address now.
      const one = told[which % Math.max(1, told.length)];
      return one !== undefined && (one.held || owner[one.slot] === undefined);
    },
  );

const merge = (one: number, other: number): Command =>
  step(
    `merges ${other} into ${one}`,
    async (model, real) => {
      const keep = model.owner[one]!;
      const gone = model.owner[other]!;
      const { kept, merged } = await mergePeople(real.house, keep, gone, ann);
      expect({ kept, merged }).toEqual({ kept: keep, merged: keep !== gone });
      if (keep === gone) return;
      model.merged.set(gone, keep);
      model.owner.forEach((owner, slot) => {
        if (owner === gone) model.owner[slot] = keep;
      });
      for (const people of model.holds.values()) if (people.has(gone)) people.add(keep);
    },
    ({ owner }) => owner[one] !== undefined && owner[other] !== undefined,
  );

const hold = (slot: number): Command =>
  step(
    `holds ${slot}`,
    async (model, real) => {
      const id = model.owner[slot]!;
      const placed = await placeHold(real.house, ann, {
        title: 'A claim',
        kind: 'legal-claim',
        people: [id],
      });
      expect(placed.people).toBe(1);
      model.holds.set(placed.hold.id, new Set([id]));
    },
    ({ owner }) => owner[slot] !== undefined,
  );

const release = (which: number): Command =>
  step(
    `releases hold ${which}`,
    async (model, real) => {
      const id = [...model.holds.keys()][which % model.holds.size]!;
      await releaseHold(real.house, ann, id);
      model.holds.delete(id);
    },
    ({ holds }) => holds.size > 0,
  );

const pass = (days: number, refresh: boolean): Command =>
  step(`${days} days pass${refresh ? ', and what is due is judged' : ''}`, async (_, { house }) => {
    house.clock.pass(days);
    if (refresh) await refreshDue(house);
  });

const changePolicy = (which: number, rebuild: boolean): Command =>
  step(`policy ${which}${rebuild ? ', rebuilt' : ''}`, async (_, { house }) => {
    await applyPolicy(house, policies[which]!, ann);
    if (rebuild) await rebuildStanding(house);
  });

const importOnceMore = (): Command =>
  step('imports the same file again', async (model, real) => {
    const before = await statesOf(model, real);
    await importAgain(real);
    const after = await statesOf(model, real);
    // Under another policy the rows are read anew: of someone whom two of them tell of, the last one's values stand.
    if (model.merged.size === 0) expect(after).toEqual(before);
    else expect(withoutChains(after)).toEqual(withoutChains(before));
  });

const cleanUp = (): Command =>
  step('cleans up', async (model, real) => {
    const { house } = real;
    const { id } = await planCleanUp(house, ann);
    await announcePlan(house, id, ann);
    const early = await executePlan(house, id, ann).catch((error: unknown) => error);
    expect(early).toBeInstanceOf(Failure);
    await approvePlan(house, id, bob);
    house.clock.pass(15);
    const { state } = await executePlan(house, id, ann);
    expect(state).toBe('executed');
    const items = await house.store.plans.items(id, { after: -1, limit: 10_000 });
    for (const { person, action, fields, state } of items) {
      if (state !== 'done') continue;
      // With the address goes what the person was found by; the person may stay.
      const whole = action === 'erase' || action === 'anonymise';
      if (!whole && !fields?.includes('email')) continue;
      if (whole) model.erased.add(person);
      model.owner.forEach((owner, slot) => {
        if (owner !== person) return;
        model.owner[slot] = undefined;
        noteErased(model, slot);
      });
    }
  });

/** What is held of everyone in the run, and who is found under each address. */
async function statesOf(model: Model, real: Real) {
  const ids = [...new Set(model.owner.flatMap((id) => (id === undefined ? [] : [keptBy(model, id)])))];
  const people = await real.house.store.people.load(ids);
  const owners: (readonly number[])[] = [];
  for (let slot = 0; slot < slots; slot += 1) owners.push(await ownersOf(real, slot));
  return {
    owners,
    held: ids.map((id) => ({ state: people.get(id)!.state, entries: people.get(id)!.chain.length })),
  };
}

const withoutChains = ({ owners, held }: Awaited<ReturnType<typeof statesOf>>) => [
  owners,
  held.map(({ state }) => state),
];

const slot = fc.integer({ min: 0, max: slots - 1 });

/** All that can happen, the usual more often. */
export const allCommands: fc.Arbitrary<Command>[] = [
  fc
    .tuple(
      fc.constantFrom('consent', 'consent', 'objection', 'withdrawal', 'notice', 'activity'),
      slot,
      fc.integer({ min: 0, max: 40 }),
    )
    .map(([kind, at, days]) => tell(kind as Kind, at, days)),
  fc
    .tuple(fc.constantFrom('consent', 'objection'), slot, fc.constant(0))
    .map(([kind, at]) => tell(kind as Kind, at, 0)),
  fc.nat(50).map(tellAgain),
  fc.tuple(slot, slot).map(([one, other]) => merge(one, other)),
  slot.map(hold),
  fc.nat(5).map(release),
  fc.tuple(fc.integer({ min: 1, max: 500 }), fc.boolean()).map(([days, refresh]) => pass(days, refresh)),
  fc.tuple(fc.nat(policies.length - 1), fc.boolean()).map(([which, rebuild]) => changePolicy(which, rebuild)),
  fc.constant(importOnceMore()),
  fc.constant(cleanUp()),
];
