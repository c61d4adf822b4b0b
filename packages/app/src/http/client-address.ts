import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import type { ApiContext } from './api-env.ts';

/** What the Node server passes along; absent where a request is put to the app directly. */
export const connectionOf = (
  c: ApiContext,
): { readonly incoming?: IncomingMessage; readonly outgoing?: ServerResponse } => c.env ?? {};

/**
 * The address that a request came from: that of the connection, or, behind so many proxies of our own, what the first
 * of them saw. Only kept in memory, to count with.
 */
export function clientAddress(c: ApiContext, proxies = 0): string {
  const direct = connectionOf(c).incoming?.socket.remoteAddress ?? 'unknown';
  if (proxies === 0) return direct;
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((each) => each.trim());
  return forwarded.at(-proxies) || direct;
}

/**
 * Whether a request comes from this machine itself and was not passed on for another. One that was sent to a name other
 * than `localhost` was not meant for this machine as such: a proxy need not say that it passes something on, and a page
 * elsewhere can have its own name lead here.
 */
export function fromThisMachine(c: ApiContext): boolean {
  const { remoteAddress: address = '', localAddress } = connectionOf(c).incoming?.socket ?? {};
  const passedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => c.req.header(name));
  // A server on an address of the network is reached from the machine itself from that same address.
  return (
    !passedOn &&
    isOwnName(c.req.header('host') ?? '') &&
    (/^(?:127\.|::1$|::ffff:127\.)/.test(address) || (address !== '' && address === localAddress))
  );
}

function isOwnName(host: string): boolean {
  const name = URL.parse(`http://${host}`)?.hostname ?? '';
  return name === 'localhost' || isIP(name.replace(/^\[|\]$/g, '')) !== 0;
}
