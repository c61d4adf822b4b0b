import { createHash } from 'node:crypto';
import { allRules } from '@houdbaar/core/law';
import { type Policy, parsePolicy } from '@houdbaar/core/policy';
import { type Lane, lanesOf, StandingJudge } from '@houdbaar/core/standing';
import type { Day } from '@houdbaar/core/time';
import about from '../../package.json' with { type: 'json' };
import { Failure } from './failure.ts';
import type { CurrentEpoch, Epoch, Store } from './ports/index.ts';
import { CodeBook } from './standing-code.ts';

/** What people are judged under: one policy and one state of the law, ready to judge with. */
export interface Ruling {
  readonly epoch: Epoch;
  readonly policy: Policy;
  readonly lanes: readonly Lane[];
  readonly judge: StandingJudge;
  readonly codes: CodeBook;
}

/** The law as this program knows it: the judge that reads the rules, and the rules. */
export const lawVersion = `${about.version}-${createHash('sha256').update(JSON.stringify(allRules)).digest('hex').slice(0, 12)}`;

/** Reads a policy that was applied; such a one can always be read. */
export function readPolicy(source: string): Policy {
  const { policy, problems } = parsePolicy(source);
  if (!policy) throw new Error(`the applied policy can't be read: ${problems[0]?.says.en}`);
  return policy;
}

/** A policy made ready to judge people with. */
function rulingOf(policy: Policy, epoch: Epoch, codes: CodeBook): Ruling {
  return { epoch, policy, lanes: lanesOf(policy), judge: new StandingJudge(policy), codes };
}

/** The ruling of today. It is kept until the store names another epoch, which every use case asks first. */
export class Rulings {
  #kept: Ruling | undefined;
  /** Numbers of sources by name: given once and never again. */
  readonly #sources = new Map<string, number>();

  /** The ruling at hand, in force when the store was last asked; to be checked against the epoch of what is read. */
  get latest(): Ruling | undefined {
    return this.#kept;
  }

  /** The ruling of an epoch that the caller has just read from the store, where it is the one at hand. */
  known({ epoch, latestDay }: CurrentEpoch): Ruling | undefined {
    if (this.#kept?.epoch.epoch !== epoch) return undefined;
    // Another process was the first to judge on a new day.
    if (this.#kept.epoch.latestDay < latestDay)
      this.#kept = { ...this.#kept, epoch: { ...this.#kept.epoch, latestDay } };
    return this.#kept;
  }

  /**
   * Notes, once a day, that people are about to be judged on it: before what is judged can be read. Where a clock is set
   * back, or another's goes behind, readers then know that what stands was judged on a day that is still to come.
   */
  async judging(store: Store, { epoch }: Ruling, today: Day): Promise<void> {
    if (epoch.latestDay >= today) return;
    await store.policies.judgedOn(epoch.epoch, today);
    if (this.#kept?.epoch.epoch === epoch.epoch && this.#kept.epoch.latestDay < today)
      this.#kept = { ...this.#kept, epoch: { ...this.#kept.epoch, latestDay: today } };
  }

  /** The numbers of sources by name, having asked the store where one of these is not known yet. */
  async sources(
    store: Pick<Store, 'sources'>,
    names: Iterable<string | null | undefined>,
  ): Promise<(name: string) => number | undefined> {
    const known = this.#sources;
    for (const name of names) {
      if (typeof name !== 'string' || known.has(name)) continue;
      for (const each of await store.sources.list()) known.set(each.name, each.id);
      break;
    }
    return (name) => known.get(name);
  }

  /** @throws {Failure} where no policy was applied yet */
  async current(store: Store): Promise<Ruling> {
    const epoch = await store.policies.epoch();
    if (!epoch) throw noPolicy();
    if (this.#kept?.epoch.epoch === epoch.epoch) {
      if (this.#kept.epoch.latestDay !== epoch.latestDay) this.#kept = { ...this.#kept, epoch };
      return this.#kept;
    }
    const version = await store.policies.version(epoch.policyVersion);
    if (!version) throw new Error(`policy version ${epoch.policyVersion} is not in the store`);
    const codes = new CodeBook(await store.policies.codes());
    // With a sample that was removed its sources went too.
    this.#sources.clear();
    this.#kept = rulingOf(readPolicy(version.source), epoch, codes);
    return this.#kept;
  }
}

/** Nothing can be said of people before a policy was applied. */
export const noPolicy = (): Failure =>
  new Failure('no-policy', {
    nl: 'Er is nog geen beleid. Stel het in met houdbaar policy apply BESTAND; houdbaar policy export > policy.yaml maakt een voorbeeld.',
    en: 'There is no policy yet. Set it with houdbaar policy apply FILE; houdbaar policy export > policy.yaml makes an example.',
  });
