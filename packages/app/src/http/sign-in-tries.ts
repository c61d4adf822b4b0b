import type { ApiContext } from './api-env.ts';
import { clientAddress } from './client-address.ts';
import type { Frame } from './ports.ts';
import { defaultLimits, RateLimiter } from './rate-limit.ts';

/** Counts tries to sign in, good ones too: a guesser doesn't get many, whoever they are and whomever they try. */
export class SignInTries {
  readonly #frame: Pick<Frame, 'clock' | 'proxies'>;
  readonly #addresses: RateLimiter;
  readonly #accounts: RateLimiter;

  constructor({ limits, ...frame }: Pick<Frame, 'clock' | 'limits' | 'proxies'>) {
    this.#frame = frame;
    this.#addresses = new RateLimiter(limits?.signInsPerAddress ?? defaultLimits.signInsPerAddress);
    this.#accounts = new RateLimiter(limits?.signInsPerAccount ?? defaultLimits.signInsPerAccount);
  }

  /** Throws `too-many-requests`. @param account the e-mail address or the user's id, where it is known */
  take(c: ApiContext, account?: string): void {
    const now = this.#frame.clock.now();
    this.#addresses.take(clientAddress(c, this.#frame.proxies), now);
    if (account !== undefined) this.#accounts.take(account.toLowerCase(), now);
  }
}
