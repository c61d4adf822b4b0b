import { templateYaml } from '@houdbaar/core/policy';
import { parseDay } from '@houdbaar/core/time';
import { createRing } from '../keys/index.ts';
import { createStore } from '../store/index.ts';
import { applyPolicy, CivilTime, type House, Rulings } from '../usecases/index.ts';
import type { OpenStore } from './databases.ts';

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
    store: createStore(database),
    ring: createRing(clock.now()),
    clock,
    calendar: new CivilTime('Europe/Amsterdam'),
    rulings: new Rulings(),
  };
  if (policy !== null)
    await applyPolicy(house, policy ?? templateYaml('NL', parseDay(at.slice(0, 10))), { name: 'Test' });
  return house;
}
