import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import type { Instant } from './instant.ts';
import { readRetryAfter } from './retry-after.ts';
import { signWebhook } from './sign-webhook.ts';
import {
  guardedLookup,
  readTarget,
  type TargetRefusal,
  TargetRefused,
  type TargetRules,
} from './target-guard.ts';

/** One webhook to one endpoint. */
export interface OutgoingWebhook {
  readonly target: string;
  /** The id of the event. */
  readonly id: string;
  /** As `webhookBody` made it. */
  readonly body: string;
  /** Newest first, as `whsec_…`. */
  readonly secrets: readonly string[];
}

export interface SendRules extends TargetRules {
  readonly clock: { now(): Instant };
  /** For everything from the name look-up to the answer; ms. */
  readonly timeoutMs: number;
}

export type SendFailure = 'timeout' | 'refused' | 'broken' | 'tls';

/** How one attempt ended. It holds nothing of what the receiver wrote but its status and Retry-After. */
export type SendResult =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfter: Instant | null }
  | { readonly kind: 'failed'; readonly because: SendFailure }
  | { readonly kind: 'target-refused'; readonly because: TargetRefusal };

export interface Attempt {
  readonly at: Instant;
  readonly durationMs: number;
  readonly result: SendResult;
}

export const WEBHOOK_TIMEOUT_MS = 15_000;
/** More of an answer is not read; what is read is dropped. */
const MOST_ANSWER_BYTES = 4096;

/**
 * Makes one attempt: signs, connects to an address that was checked, posts, and reads the status. Redirects are
 * not followed, and no connection is reused, so that each one passes the guard.
 *
 * @returns how it ended; whatever the network does is a result, not an exception
 * @throws InvalidWebhookSecret, UnsignableWebhook when it can't be signed: nothing was sent
 */
export async function sendWebhook(webhook: OutgoingWebhook, rules: SendRules): Promise<Attempt> {
  const at = rules.clock.now();
  const signed = signWebhook({ id: webhook.id, at, body: webhook.body }, webhook.secrets);
  const body = Buffer.from(webhook.body, 'utf8');
  const options: RequestOptions = {
    method: 'POST',
    agent: false,
    lookup: guardedLookup(rules),
    headers: {
      ...signed,
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.length,
      'user-agent': 'Houdbaar-Webhooks/1',
      connection: 'close',
    },
  };
  const result = await attempt(webhook.target, options, body, rules);
  return { at, durationMs: Math.max(0, rules.clock.now() - at), result };
}

async function attempt(target: string, options: RequestOptions, body: Buffer, rules: SendRules) {
  try {
    const url = readTarget(target, rules);
    const request = (url.protocol === 'https:' ? https : http).request(url, options);
    return await exchange(request, body, rules);
  } catch (error) {
    return failureOf(error);
  }
}

/** The time for an attempt is over. */
class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
}

function exchange(
  request: ClientRequest,
  body: Buffer,
  { clock, timeoutMs }: SendRules,
): Promise<SendResult> {
  const { promise, resolve, reject } = Promise.withResolvers<SendResult>();
  const timer = setTimeout(() => request.destroy(new OutOfTime()), timeoutMs);
  // The status is the answer: a body that stalls or breaks afterwards changes nothing about it.
  let answer: SendResult | null = null;
  const end = (error: Error) => (answer ? resolve(answer) : reject(error));
  request.on('error', end);
  request.on('response', (response) => {
    const retryAfter = readRetryAfter(response.headers['retry-after'], clock.now());
    answer = { kind: 'answered', status: response.statusCode ?? 0, retryAfter };
    drain(response);
  });
  // Comes last, also where a connection ends without an answer or an error, as after a switch of protocols.
  request.on('close', () => {
    clearTimeout(timer);
    end(new Error('The connection closed without an answer'));
  });
  request.end(body);
  return promise;
}

/** Lets the receiver finish a short answer, so that it doesn't see a broken connection, and ends a long one. */
function drain(response: IncomingMessage): void {
  let bytes = 0;
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_ANSWER_BYTES) response.destroy();
  });
  // Whatever breaks now, the answer is known; without a listener it would end the process.
  response.on('error', () => {});
}

function failureOf(error: unknown): SendResult {
  if (error instanceof TargetRefused) return { kind: 'target-refused', because: error.because };
  if (error instanceof OutOfTime) return { kind: 'failed', because: 'timeout' };
  return { kind: 'failed', because: networkFailure(codeOf(error)) };
}

function networkFailure(code: string): SendFailure {
  if (code === 'ECONNREFUSED' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH') return 'refused';
  if (code === 'ETIMEDOUT') return 'timeout';
  // Certificate errors have many codes: CERT_HAS_EXPIRED, DEPTH_ZERO_SELF_SIGNED_CERT, UNABLE_TO_VERIFY_…
  return /CERT|TLS|SSL|UNABLE_TO_|EPROTO/.test(code) ? 'tls' : 'broken';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
