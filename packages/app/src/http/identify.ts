import type { MiddlewareHandler } from 'hono';
import { authenticate, Failure } from '../usecases/index.ts';
import { type ApiEnv, callerOf } from './api-env.ts';
import { clientAddress } from './client-address.ts';
import type { Frame } from './ports.ts';
import { defaultLimits, RateLimiter } from './rate-limit.ts';

/** What a wrong key or token costs its address, in requests. */
const penalty = 20;

/** Limits what one address may ask; a refused key counts many times. */
export function limitAddress({ clock, limits, proxies }: Frame): MiddlewareHandler<ApiEnv> {
  const limiter = new RateLimiter(limits?.perAddress ?? defaultLimits.perAddress);
  return async (c, next) => {
    const address = clientAddress(c, proxies);
    limiter.take(address, clock.now());
    await next();
    if (c.error instanceof Failure && isGuess(c.error)) limiter.fine(address, clock.now(), penalty);
  };
}

const isGuess = ({ code }: Failure): boolean => code === 'key-refused' || code === 'setup-token-refused';

/** Finds out who asks, and limits what one key may ask. Without a key only the public paths go on. */
export function identify(
  { keys, clock, limits }: Frame,
  publicPaths: ReadonlySet<string>,
): MiddlewareHandler<ApiEnv> {
  const limiter = new RateLimiter(limits?.perKey ?? defaultLimits.perKey);
  return async (c, next) => {
    if (publicPaths.has(c.req.path)) return next();
    const [, token] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
    if (token !== undefined) {
      const caller = await authenticate(keys, token, clock.now());
      limiter.take(caller.keyId, clock.now());
      c.set('caller', caller);
    }
    callerOf(c);
    return next();
  };
}
