import { Failure } from '../usecases/index.ts';

/** A bucket holds `burst` requests and gets `perSecond` back each second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

export interface RateLimits {
  readonly perKey: Rate;
  readonly perAddress: Rate;
  /** Tries to sign in: passwords, codes and links, by where they come from and by whose account it is. */
  readonly signInsPerAddress: Rate;
  readonly signInsPerAccount: Rate;
}

export const defaultLimits: RateLimits = {
  perKey: { burst: 2000, perSecond: 1000 },
  perAddress: { burst: 4000, perSecond: 2000 },
  signInsPerAddress: { burst: 40, perSecond: 1 / 10 },
  signInsPerAccount: { burst: 15, perSecond: 1 / 60 },
};

/** How many buckets are remembered before the full ones are forgotten. */
const remembered = 10_000;

interface Bucket {
  left: number;
  at: number;
}

/** Token buckets in this process. Each process counts for itself: the limit guards the process, it is no quota. */
export class RateLimiter {
  readonly #rate: Rate;
  readonly #buckets = new Map<string, Bucket>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** Takes `cost` tokens. Throws `too-many-requests` with the seconds to wait where there are too few. */
  take(who: string, now: number, cost = 1): void {
    const { burst, perSecond } = this.#rate;
    const bucket = this.#bucket(who, now);
    if (bucket.left < cost) {
      const retryAfter = Math.max(1, Math.ceil((cost - bucket.left) / perSecond));
      const seconds = retryAfter === 1;
      throw new Failure(
        'too-many-requests',
        {
          nl: `Dit gaat te snel achter elkaar. Wacht ${retryAfter} ${seconds ? 'seconde' : 'seconden'} en probeer het opnieuw.`,
          en: `That is too fast. Wait ${retryAfter} ${seconds ? 'second' : 'seconds'} and try again.`,
        },
        { data: { retryAfter, burst, perSecond } },
      );
    }
    bucket.left -= cost;
  }

  /** Takes what is there of `cost`, without complaint: a penalty for what comes next. */
  fine(who: string, now: number, cost: number): void {
    const bucket = this.#bucket(who, now);
    bucket.left = Math.max(0, bucket.left - cost);
  }

  #bucket(who: string, now: number): Bucket {
    const { burst } = this.#rate;
    let bucket = this.#buckets.get(who);
    if (!bucket) {
      if (this.#buckets.size >= remembered) this.#forget(now);
      bucket = { left: burst, at: now };
      this.#buckets.set(who, bucket);
    }
    bucket.left = this.#filled(bucket, now);
    bucket.at = now;
    return bucket;
  }

  /** A clock that jumped back gives nothing; from there on it counts as before. */
  #filled({ left, at }: Bucket, now: number): number {
    const { burst, perSecond } = this.#rate;
    return Math.min(burst, left + (Math.max(0, now - at) / 1000) * perSecond);
  }

  /** Full buckets say nothing; where none is full the oldest goes, so that memory has a bound. */
  #forget(now: number): void {
    for (const [who, bucket] of this.#buckets)
      if (this.#filled(bucket, now) >= this.#rate.burst) this.#buckets.delete(who);
    const [oldest] = this.#buckets.keys();
    if (this.#buckets.size >= remembered && oldest !== undefined) this.#buckets.delete(oldest);
  }
}
