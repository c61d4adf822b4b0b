import type { MiddlewareHandler } from 'hono';
import { authenticate, callerOfSession, Failure } from '../usecases/index.ts';
import { type ApiEnv, callerOf } from './api-env.ts';
import { clientAddress } from './client-address.ts';
import { onlyReads, requireOwnPage } from './own-origin.ts';
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

const isGuess = ({ code }: Failure): boolean =>
  code === 'key-refused' || code === 'setup-token-refused' || code === 'sign-in-refused';

/** All that somebody reaches who still has to set up a second factor: what is their own. A password alone reads nothing. */
const ownPath = /^\/api\/v1\/(?:caller|password|sessions(?:\/[^/]+)?)$/;

/**
 * Finds out who asks, by key or by session, and limits what one key or user may ask. Without either only the public paths
 * go on.
 */
export function identify(frame: Frame, publicPaths: ReadonlySet<string>): MiddlewareHandler<ApiEnv> {
  const { keys, clock, limits, staff } = frame;
  const limiter = new RateLimiter(limits?.perKey ?? defaultLimits.perKey);
  return async (c, next) => {
    if (publicPaths.has(c.req.path)) return next();
    const [, token] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
    if (token !== undefined) {
      const caller = await authenticate(keys, token, clock.now());
      limiter.take(caller.keyId, clock.now());
      c.set('caller', caller);
      return next();
    }
    if (staff && c.req.header('cookie') !== undefined) {
      const { session, cookies } = await staff.signIn.session(c.req.raw.headers);
      const caller = session && (await callerOfSession(staff.store, session));
      if (caller) {
        limiter.take(caller.keyId, clock.now());
        if (!onlyReads(c.req.method)) requireOwnPage(c, staff.url);
        if (caller.session?.secondFactor.missing && !ownPath.test(c.req.path)) throw secondFactorMissing();
        c.set('caller', caller);
      }
      callerOf(c);
      await next();
      for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
      return;
    }
    callerOf(c);
    return next();
  };
}

const secondFactorMissing = (): Failure =>
  new Failure('second-factor-missing', {
    nl: 'Jouw rol vraagt om een tweede stap bij het inloggen. Stel die eerst in bij je account; tot dan kun je hier verder niets zien of doen.',
    en: 'Your role asks for a second factor. Set it up first, at your account; until then there is nothing else you can see or do here.',
  });
