import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE, SECOND } from './instant.ts';
import { JITTER, LONGEST_RETRY_AFTER, nextAttempt, retryDelays } from './next-attempt.ts';
import { readRetryAfter } from './retry-after.ts';
import type { SendResult } from './send-webhook.ts';

const now = Date.UTC(2026, 10, 22, 9, 30);
const answered = (status: number, retryAfter: number | null = null): SendResult => ({
  kind: 'answered',
  status,
  retryAfter,
});
const after = (attempt: number, result: SendResult, random = 0) =>
  nextAttempt({ attempt, result, now, random });

describe('after an attempt', () => {
  test.each([200, 201, 202, 204, 299])('%i: delivered, whatever came before', (status) => {
    expect(after(1, answered(status))).toEqual({ kind: 'delivered' });
    expect(after(10, answered(status, now + HOUR))).toEqual({ kind: 'delivered' });
  });

  test('410: the endpoint is gone', () => {
    expect(after(1, answered(410, now + HOUR))).toEqual({ kind: 'gone' });
    expect(after(10, answered(410))).toEqual({ kind: 'gone' });
  });

  test.each<SendResult>([
    answered(199),
    answered(300),
    answered(301),
    answered(404),
    answered(429),
    answered(500),
    { kind: 'failed', because: 'timeout' },
    { kind: 'failed', because: 'tls' },
    { kind: 'target-refused', because: 'address' },
  ])('%j: again after 5 seconds', (result) => {
    expect(after(1, result)).toEqual({ kind: 'retry', at: now + 5 * SECOND });
  });

  test('the delays grow; after the tenth attempt it is over', () => {
    const waits = retryDelays.map((_, index) => after(index + 1, answered(500)));
    expect(waits.map((step) => step.kind === 'retry' && step.at - now)).toEqual([
      5 * SECOND,
      5 * MINUTE,
      30 * MINUTE,
      2 * HOUR,
      5 * HOUR,
      10 * HOUR,
      14 * HOUR,
      20 * HOUR,
      24 * HOUR,
    ]);
    expect(after(10, answered(500))).toEqual({ kind: 'exhausted' });
    expect(after(10, answered(503, now + HOUR))).toEqual({ kind: 'exhausted' });
  });

  test('jitter makes a delay longer, never shorter, and never by more than its share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (n, random) => {
          const step = after(n, answered(500), random);
          const delay = retryDelays[n - 1] ?? 0;
          const wait = step.kind === 'retry' ? step.at - now : 0;
          expect(wait).toBeGreaterThanOrEqual(delay);
          expect(wait).toBeLessThanOrEqual(delay * (1 + JITTER) + 1);
        },
      ),
    );
  });

  test('Retry-After makes the wait longer, never shorter, and no longer than a day', () => {
    expect(after(1, answered(503, now + HOUR))).toEqual({ kind: 'retry', at: now + HOUR });
    expect(after(4, answered(503, now + 1))).toEqual({ kind: 'retry', at: now + 2 * HOUR });
    expect(after(1, answered(429, now + 1000 * HOUR))).toEqual({
      kind: 'retry',
      at: now + LONGEST_RETRY_AFTER,
    });
  });
});

test('the manual tells this schedule', () => {
  const manual = readFileSync(new URL('../../../../docs/webhooks.md', import.meta.url), 'utf8');
  const told = /sent again after ([^.]+?), each/.exec(manual)?.[1] ?? '';
  const units: Readonly<Record<string, number>> = { s: SECOND, min: MINUTE, h: HOUR };
  const delays = told.split(/, | and /).map((delay) => {
    const [count = '', unit = ''] = delay.split(' ');
    return Number(count) * (units[unit] ?? 0);
  });
  expect(delays).toEqual([...retryDelays]);
});

describe('Retry-After', () => {
  test.each([
    ['120', now + 120 * SECOND],
    [' 0 ', now],
    ['Sun, 22 Nov 2026 10:30:00 GMT', now + HOUR],
    ['Sun, 22 Nov 2026 08:30:00 GMT', now - HOUR],
  ])('%j is read', (header, at) => expect(readRetryAfter(header, now)).toBe(at));

  test.each([
    '',
    '-5',
    '1.5',
    'soon',
    '99999999999',
    '2026-11-22',
    'Sun, 99 Nov 2026 10:30:00 GMT',
    undefined,
  ])('%j is passed over', (header) => expect(readRetryAfter(header, now)).toBe(null));
});
