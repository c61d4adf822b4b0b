import { randomUUID } from 'node:crypto';
import { templateYaml } from '@houdbaar/core/policy';
import type { PersonState } from '@houdbaar/core/standing';
import { parseDay } from '@houdbaar/core/time';
import type { StoredEvidence } from '../evidence/index.ts';
import { createRing } from '../keys/index.ts';
import { createStore } from '../store/index.ts';
import {
  applyPolicy,
  CivilTime,
  type House,
  Rulings,
  type StandingRow,
  standingsOf,
} from '../usecases/index.ts';
import { type OpenStore, vaultOf } from './databases.ts';

/** A clock that stands still until it is moved. */
export class StandingClock {
  #now: number;
  constructor(text: string) {
    this.#now = Date.parse(text);
  }
  now(): number {
    return this.#now;
  }
  set(text: string): void {
    this.#now = Date.parse(text);
  }
  /** Moves on by so many days. */
  pass(days: number): void {
    this.#now += days * 86_400_000;
  }
}

export interface TestHouse extends House {
  readonly clock: StandingClock;
}

export interface TestHouseOptions {
  /** The instant at which the clock stands; noon of 22 November 2026 unless given. */
  readonly at?: string;
  /** YAML; the template of a web shop unless given, null for none. */
  readonly policy?: string | null;
}

/** A house on a database of its own, with a policy in force and a clock that stands still. */
export async function testHouse(
  open: OpenStore,
  { at = '2026-11-22T12:00:00Z', policy }: TestHouseOptions = {},
): Promise<TestHouse> {
  const clock = new StandingClock(at);
  const database = await open();
  const house: TestHouse = {
    store: createStore(database, vaultOf(database)),
    ring: createRing(clock.now()),
    clock,
    calendar: new CivilTime('Europe/Amsterdam'),
    rulings: new Rulings(),
  };
  if (policy !== null)
    await applyPolicy(house, policy ?? templateYaml('NL', parseDay(at.slice(0, 10))), { name: 'Test' });
  return house;
}

/** A consumer who bought in the web shop, told of everything at the sale. Each has an address of their own. */
export function customer({
  lastPurchase,
  since = lastPurchase,
}: {
  readonly lastPurchase: string;
  readonly since?: string;
}): PersonState {
  const at = parseDay(since);
  return {
    country: 'NL',
    person: { kind: 'consumer', age: 18 },
    points: [{ kind: 'email', hash: randomUUID(), primary: true }],
    facts: {
      origins: [{ at, from: 'person', via: 'sale', id: 'sale' }],
      notices: [{ at, marketing: true, optOut: true, right: true, id: 'sale' }],
      relation: { kind: 'customer', since: at, lastPurchase: parseDay(lastPurchase) },
      activities: [{ kind: 'purchase', at: parseDay(lastPurchase), human: true, by: 'person' }],
    },
  };
}

/** A person's chain of evidence, as it is verified. */
export const evidenceOf = async ({ store }: House, personId: number): Promise<StoredEvidence[]> =>
  (await store.evidence.chainOf(personId)).map((entry) => ({ personId, ...entry }));

/** What the standing of a person has to be: judged from the facts as they are stored now. */
export async function freshStanding(house: House, id: number): Promise<StandingRow> {
  const person = (await house.store.people.load([id])).get(id)!;
  const [row] = await standingsOf(house, await house.rulings.current(house.store), [person.state]);
  return row!;
}

/** The standing of a person as it is stored. */
export async function standingOf(house: House, id: number): Promise<StandingRow | undefined> {
  const { lanes } = await house.rulings.current(house.store);
  return (await house.store.standing.rows([id], lanes.length)).get(id);
}
