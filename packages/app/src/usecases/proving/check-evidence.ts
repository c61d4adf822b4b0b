import { Failure } from '../failure.ts';
import type { Actor, House } from '../house.ts';
import type { Instant } from '../ports/index.ts';
import { type EvidenceCheck, verifyEvidence } from './verify-evidence.ts';

/** A check of all evidence that was made, as it is remembered. */
export interface KeptCheck {
  readonly at: Instant;
  readonly by: string;
  readonly tookMs: number;
  readonly check: EvidenceCheck;
}

/** A check that is under way. */
export interface RunningCheck {
  readonly since: Instant;
  readonly by: string;
  /** People whose chain was checked. */
  readonly people: number;
}

const setting = 'evidence.lastCheck';

export const lastCheck = async ({ store }: Pick<House, 'store'>): Promise<KeptCheck | null> =>
  (await store.settings.get<KeptCheck>(setting)) ?? null;

/** Notes what a check of all evidence found, in the place of the last one. */
export const noteCheck = ({ store }: Pick<House, 'store'>, check: KeptCheck): Promise<void> =>
  store.settings.set(setting, check);

/** Checks all evidence in the background of this process, one check at a time, and keeps what it found. */
export class EvidenceChecks {
  readonly #house: House;
  #running: (RunningCheck & { readonly done: Promise<void> }) | undefined;

  constructor(house: House) {
    this.#house = house;
  }

  get running(): RunningCheck | null {
    return this.#running ?? null;
  }

  /**
   * Starts a check; it goes on after this returns.
   *
   * @param failed told where it couldn't be finished
   * @throws {Failure} `request-running` while one is under way
   */
  start(actor: Actor, failed: (error: unknown) => void): RunningCheck {
    if (this.#running) throw running();
    const since = this.#house.clock.now();
    const done = this.#check(since, actor)
      .catch(failed)
      .finally(() => {
        this.#running = undefined;
      });
    this.#running = { since, by: actor.name, people: 0, done };
    return this.#running;
  }

  /** Resolves once nothing runs. */
  async settled(): Promise<void> {
    await this.#running?.done;
  }

  async #check(since: Instant, { name }: Actor): Promise<void> {
    const started = performance.now();
    const check = await verifyEvidence(this.#house, {
      onProgress: (people) => {
        if (this.#running) this.#running = { ...this.#running, people };
      },
    });
    const tookMs = Math.round(performance.now() - started);
    await noteCheck(this.#house, { at: since, by: name, tookMs, check });
  }
}

const running = (): Failure =>
  new Failure('request-running', {
    nl: 'De controle van het bewijs loopt al. Je ziet hier hoever hij is.',
    en: 'The evidence is being verified already. You see here how far it is.',
  });
