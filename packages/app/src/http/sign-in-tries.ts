import type { ApiContext } from './api-env.ts';
import { clientAddress } from './client-address.ts';
import type { Frame } from './ports.ts';
import { defaultLimits, RateLimiter } from './rate-limit.ts';

/** What somebody tries with an account: to prove that it is theirs, or to be mailed a link for a new password. */
type AccountTry = 'sign-in' | 'forgotten';

/** Counts tries to sign in, good ones too: a guesser doesn't get many, whoever they are and whomever they try. */
export class SignInTries {
  readonly #frame: Pick<Frame, 'clock' | 'proxies'>;
  readonly #addresses: RateLimiter;
  /** A budget each: whoever keeps asking for somebody's new password must not keep them from signing in. */
  readonly #accounts: Readonly<Record<AccountTry, RateLimiter>>;

  constructor({ limits, ...frame }: Pick<Frame, 'clock' | 'limits' | 'proxies'>) {
    this.#frame = frame;
    this.#addresses = new RateLimiter(limits?.signInsPerAddress ?? defaultLimits.signInsPerAddress);
    const perAccount = limits?.signInsPerAccount ?? defaultLimits.signInsPerAccount;
    this.#accounts = { 'sign-in': new RateLimiter(perAccount), forgotten: new RateLimiter(perAccount) };
  }

  /** Throws `too-many-requests`. @param account the e-mail address or the user's id, where it is known */
  take(c: ApiContext, account?: string, kind: AccountTry = 'sign-in'): void {
    const now = this.#frame.clock.now();
    this.#addresses.take(clientAddress(c, this.#frame.proxies), now);
    if (account !== undefined) this.#accounts[kind].take(account.toLowerCase(), now);
  }
}
