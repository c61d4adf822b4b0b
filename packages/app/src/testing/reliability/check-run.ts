import { expect } from 'vitest';
import { verifyChain } from '../../evidence/index.ts';
import { byEmail } from '../../usecases/gate/gate.fixture.ts';
import {
  type HeldPerson,
  judgeAudience,
  never,
  type StandingRow,
  standingsOf,
  todayOf,
  unpackLane,
} from '../../usecases/index.ts';
import { evidenceOf } from '../test-house.ts';
import { emailOf, keptBy, type Model, ownersOf, type Real, slots, type Told } from './model.ts';

/** What has to be true after every step. */
export async function checkRun(model: Model, real: Real): Promise<void> {
  const { store } = real.house;
  for (let slot = 0; slot < slots; slot += 1) {
    const owner = model.owner[slot];
    expect(await ownersOf(real, slot), `the owner of address ${slot}`).toEqual(
      owner === undefined ? [] : [owner],
    );
  }
  const ids = new Set([...model.owner, ...model.merged.keys()].filter((id) => id !== undefined));
  const people = await store.people.load([...ids, ...model.erased]);
  const values = await store.people.values([...people.keys()]);
  for (const [id, person] of people) {
    const status = model.erased.has(id) ? 'erased' : model.merged.has(id) ? 'merged' : 'active';
    expect(person.status, `the status of ${id}`).toBe(status);
    if (status !== 'active') {
      expect(person.state).toBeNull();
      expect(values.get(id)).toBeUndefined();
    }
    const { length: seq, head: hash } = person.chain;
    expect(verifyChain(id, await evidenceOf(real.house, id), { seq, hash: hash! })).toMatchObject({
      holds: true,
    });
  }
  for (const held of model.holds.values())
    for (const id of held)
      expect(model.erased.has(keptBy(model, id)), `${id}, who is held, was erased`).toBe(false);
  const active = [...people.values()].filter(({ status }) => status === 'active');
  for (const person of active) checkFacts(model, person);
  await checkStandings(model, real, active);
  await checkGate(model, real);
}

const lists = {
  consent: 'consents',
  objection: 'objections',
  withdrawal: 'withdrawals',
  notice: 'notices',
} as const;

/** What was told and confirmed is there, once, whoever the person was merged with. */
function checkFacts(model: Model, { id, state }: HeldPerson): void {
  for (const { slot, event, held } of model.told) {
    if (!held || model.owner[slot] !== id || !(event.type in lists)) continue;
    // Told while the address had another owner, who was erased since.
    if (wasErasedSince(model, slot, event.id)) continue;
    const list = state!.facts[lists[event.type as keyof typeof lists]];
    expect(list?.filter((each) => each.id === event.id).length, `${event.type} ${event.id} of ${id}`).toBe(1);
  }
}

const erasedAfter = new WeakMap<Model, Map<number, number>>();

/** Notes that all that was told so far of an address went with its owner. */
export function noteErased(model: Model, slot: number): void {
  const marks = erasedAfter.get(model) ?? new Map<number, number>();
  marks.set(slot, model.told.length);
  erasedAfter.set(model, marks);
}

function wasErasedSince(model: Model, slot: number, id: string): boolean {
  const mark = erasedAfter.get(model)?.get(slot) ?? 0;
  return model.told.findIndex(({ event }) => event.id === id) < mark;
}

/** A refusal to which no later consent was told under the same owner's addresses. */
function isRefused(model: Model, slots: readonly number[]): boolean {
  const told = model.told.filter((each) => slots.includes(each.slot));
  const last = (type: Told['event']['type']) =>
    Math.max(
      Number.NEGATIVE_INFINITY,
      ...told.filter(({ event }) => event.type === type).map(({ at }) => at),
    );
  const refused = last('objection');
  return refused > Number.NEGATIVE_INFINITY && last('consent') < refused;
}

async function checkStandings(model: Model, { house }: Real, people: readonly HeldPerson[]): Promise<void> {
  const ruling = await house.rulings.current(house.store);
  const today = todayOf(house);
  const rows = await house.store.standing.rows(
    people.map(({ id }) => id),
    ruling.lanes.length,
  );
  const judged = await standingsOf(
    house,
    ruling,
    people.map(({ state }) => state),
  );
  await ruling.codes.reload(house.store.policies);
  const outcomes = ({ lanes }: StandingRow) =>
    lanes.map((packed) =>
      packed === null ? 'none' : ruling.codes.verdictOf(unpackLane(packed).code).outcome,
    );
  people.forEach(({ id }, index) => {
    const right = outcomes(judged[index]!);
    const row = rows.get(id)!;
    const fresh = row.epoch === ruling.epoch.epoch && (row.nextChange === never || row.nextChange > today);
    if (fresh) expect(outcomes(row), `the standing of ${id}`).toEqual(right);
    const own = model.owner.flatMap((owner, slot) => (owner === id ? [slot] : []));
    if (!isRefused(model, own)) return;
    for (const lane of ruling.lanes)
      if (lane.ask === 'contact' && lane.declared.kind === 'direct-marketing')
        expect(right[lane.index], `${id} objected to ${lane.purpose}`).not.toBe('lawful');
  });
}

async function checkGate(model: Model, real: Real): Promise<void> {
  const { lanes } = await real.house.rulings.current(real.house.store);
  const lane = lanes.find(({ ask, declared }) => ask === 'contact' && declared.kind === 'direct-marketing')!;
  const audience = Array.from({ length: slots }, (_, slot) => byEmail(emailOf(real, slot)));
  const { purpose, channel } = lane;
  for await (const { as, outcome } of judgeAudience(real.house, {
    purpose,
    channel: channel!,
    audience,
    reasons: 'none',
  })) {
    const slot = audience.findIndex((each) => each.as === as);
    if (isRefused(model, [slot])) expect(outcome, `the gate on ${as}`).not.toBe('lawful');
  }
}
