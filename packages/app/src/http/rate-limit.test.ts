import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Failure } from '../usecases/index.ts';
import { RateLimiter } from './rate-limit.ts';

/** Whether a request was let through; a refusal must tell a time after which it is let through. */
function tried(limiter: RateLimiter, who: string, now: number): boolean {
  try {
    limiter.take(who, now);
    return true;
  } catch (error) {
    if (error instanceof Failure && error.code === 'too-many-requests') return false;
    throw error;
  }
}

test('lets through the burst and what comes back, never more', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 50 }),
      fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 200 }),
      (burst, perSecond, pauses) => {
        const limiter = new RateLimiter({ burst, perSecond });
        let now = 0;
        let through = 0;
        for (const pause of pauses) {
          now += pause;
          if (tried(limiter, 'key', now)) through += 1;
        }
        expect(through).toBeLessThanOrEqual(burst + (now / 1000) * perSecond + 1e-6);
        expect(through).toBeGreaterThanOrEqual(Math.min(burst, pauses.length));
      },
    ),
  );
});

test('tells when to come back, and keeps that promise', () => {
  const limiter = new RateLimiter({ burst: 1, perSecond: 0.4 });
  limiter.take('key', 0);
  try {
    limiter.take('key', 100);
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error.data.retryAfter).toBe(3);
  }
  expect(tried(limiter, 'key', 3100)).toBe(true);
});

test('a clock that jumps back an hour gives nothing, and locks nobody out for that hour', () => {
  const limiter = new RateLimiter({ burst: 1, perSecond: 1 });
  const hour = 3_600_000;
  limiter.take('key', hour);
  expect(tried(limiter, 'key', 0)).toBe(false);
  expect(tried(limiter, 'key', 1000)).toBe(true);
});

test('a fine takes what is there and no more', () => {
  const limiter = new RateLimiter({ burst: 10, perSecond: 1 });
  limiter.fine('address', 0, 100);
  expect(tried(limiter, 'address', 0)).toBe(false);
  expect(tried(limiter, 'address', 1000)).toBe(true);
});
