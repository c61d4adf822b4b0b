import { isIP, type LookupFunction } from 'node:net';
import { addressReach } from './address-reach.ts';

/** Finds the addresses of a host name; rejects when it has none. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export interface TargetRules {
  /** Whether the operator allows targets in the own network (HOUDBAAR_ALLOW_PRIVATE_WEBHOOKS), and plain http. */
  readonly allowPrivate: boolean;
  readonly resolve: Resolve;
}

/** `address`: leads into the own network. `never`: nowhere for a webhook, even where the own network is allowed. */
export type TargetRefusal = 'not-a-url' | 'scheme' | 'credentials' | 'unknown-host' | 'address' | 'never';

const sentences: Readonly<Record<TargetRefusal, string>> = {
  'not-a-url': 'The target is not a URL',
  scheme: 'The target must be an https URL',
  credentials: 'The target must not hold a user name or password',
  'unknown-host': 'The host of the target has no address',
  address: 'The target leads into a private network',
  never: 'The target leads to an address that no webhook may reach',
};

/** The target of a webhook is refused. Neither the URL nor the address is in the message. */
export class TargetRefused extends Error {
  override readonly name = 'TargetRefused';
  readonly because: TargetRefusal;
  constructor(because: TargetRefusal, options?: ErrorOptions) {
    super(sentences[because], options);
    this.because = because;
  }
}

/**
 * Checks a target when it is saved: its form, and every address that its host has now. Delivery checks again at
 * each connection, because a name may lead elsewhere tomorrow.
 *
 * @throws TargetRefused
 */
export async function checkTarget(target: string, rules: TargetRules): Promise<URL> {
  const url = readTarget(target, rules);
  const host = hostOf(url);
  if (isIP(host) === 0) await safeAddresses(host, rules);
  return url;
}

/**
 * The form of a target, and its address where it names one. Asks no name server.
 *
 * @throws TargetRefused
 */
export function readTarget(target: string, { allowPrivate }: Pick<TargetRules, 'allowPrivate'>): URL {
  const url = URL.parse(target);
  if (url === null) throw new TargetRefused('not-a-url');
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:'))
    throw new TargetRefused('scheme');
  if (url.username !== '' || url.password !== '') throw new TargetRefused('credentials');
  const host = hostOf(url);
  // Node connects to a literal address without any lookup, so it is checked here.
  if (isIP(host) !== 0) refuseAddress(host, allowPrivate);
  return url;
}

/**
 * A `lookup` for `node:http` and `node:https`: it asks for the addresses once, checks them all, and hands the
 * checked ones to the connection. Between check and use no name is resolved again, so rebinding a name fails.
 */
export function guardedLookup(rules: TargetRules): LookupFunction {
  return (host, options, callback) => {
    safeAddresses(host, rules).then(
      (addresses) => {
        const [first = ''] = addresses;
        if (options.all) callback(null, addresses.map(entry));
        else callback(null, first, isIP(first));
      },
      (error: Error) => callback(error, ''),
    );
  };
}

const entry = (address: string) => ({ address, family: isIP(address) });

/** One bad address refuses the name: a mixed answer is how a rebinding server tries its luck. */
async function safeAddresses(
  host: string,
  { resolve, allowPrivate }: TargetRules,
): Promise<readonly string[]> {
  const addresses = await resolve(host).catch((cause: unknown) => {
    throw new TargetRefused('unknown-host', { cause });
  });
  if (addresses.length === 0) throw new TargetRefused('unknown-host');
  for (const address of addresses) refuseAddress(address, allowPrivate);
  return addresses;
}

function refuseAddress(address: string, allowPrivate: boolean): void {
  switch (addressReach(address)) {
    case 'public':
      return;
    case 'private':
      if (allowPrivate) return;
      throw new TargetRefused('address');
    case 'never':
      throw new TargetRefused('never');
  }
}

/** The host as an address or a name: without the brackets around an IPv6 address. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}
