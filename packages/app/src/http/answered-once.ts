import { createHash } from 'node:crypto';
import type { StatusCode } from 'hono/utils/http-status';
import { keyedHashes } from '../keys/index.ts';
import { Failure } from '../usecases/index.ts';
import { type ApiContext, callerOf } from './api-env.ts';

const hour = 3_600_000;
/** An answer is remembered for a day; a request that runs longer than this died with its process. */
const remembered = 24 * hour;
const longest = hour / 2;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Runs a request that carries an `Idempotency-Key` once: the same request again gets the same answer, another one
 * under the same key is refused, and so is one that comes while the first still runs. Only success is remembered: what
 * failed did nothing, and may be tried again under its key.
 */
export async function answeredOnce(c: ApiContext, next: () => Promise<void>): Promise<Response | undefined> {
  const key = c.req.header('idempotency-key');
  if (key === undefined) {
    await next();
    return undefined;
  }
  if (!/^[\x21-\x7e]{1,255}$/.test(key))
    throw new Failure('invalid-input', {
      nl: 'De Idempotency-Key hoort 1 tot 255 zichtbare ASCII-tekens te hebben, zonder spaties. Neem een UUID.',
      en: 'The Idempotency-Key must have 1 to 255 visible ASCII characters, no spaces. Take a UUID.',
    });
  const { idempotency, clock, ring } = c.get('frame');
  const { pathname, search } = new URL(c.req.url);
  // With a key: a body that names one person could be guessed from a bare hash. It may have come under an older key.
  const text = `${c.req.method} ${pathname}${search}\n${await c.req.text()}`;
  const hashes = keyedHashes(ring, 'request', text).map(({ hash }) => hash);
  const request = { keyHash: sha256(key), owner: callerOf(c).keyId, requestHash: hashes[0]! };
  const now = clock.now();
  const claim = await idempotency.claim(request, now, {
    forgetBefore: now - remembered,
    staleBefore: now - longest,
  });
  if (claim.state !== 'new' && !hashes.includes(claim.requestHash)) throw otherRequest();
  if (claim.state === 'running') throw stillRunning();
  if (claim.state === 'done') {
    c.header('Idempotency-Replayed', 'true');
    if (claim.body !== '') c.header('Content-Type', 'application/json');
    return c.newResponse(claim.body === '' ? null : claim.body, claim.status as StatusCode);
  }
  let succeeded = false;
  try {
    await next();
    succeeded = c.res.ok;
  } finally {
    if (!succeeded) await idempotency.release(request);
  }
  // Should this fail, the key stays taken: better refused for a while than done twice.
  if (succeeded)
    await idempotency.finish(request, { status: c.res.status, body: await c.res.clone().text() });
  return undefined;
}

const otherRequest = (): Failure =>
  new Failure('idempotency-key-reused', {
    nl: 'Onder deze Idempotency-Key kwam eerder een ander verzoek. Neem voor elk verzoek een nieuwe.',
    en: 'Another request came under this Idempotency-Key before. Take a new one for each request.',
  });

const stillRunning = (): Failure =>
  new Failure(
    'request-running',
    {
      nl: 'Dit verzoek loopt nog. Vraag het antwoord zo nog eens op met dezelfde Idempotency-Key.',
      en: 'This request is still running. Ask again shortly with the same Idempotency-Key.',
    },
    { data: { retryAfter: 2 } },
  );
