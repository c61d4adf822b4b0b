import { createHmac } from 'node:crypto';
import { type Instant, SECOND } from './instant.ts';
import { readWebhookSecret } from './webhook-secret.ts';

/** What is signed: the id of the event, the moment of this attempt, and the body as it is sent. */
export interface SignedContent {
  /** The same at each attempt and each replay, so that a receiver can tell what it already has. */
  readonly id: string;
  readonly at: Instant;
  readonly body: string;
}

export interface WebhookHeaders {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
}

/** A delivery can't be signed: its id could be read two ways, or there is no secret. */
export class UnsignableWebhook extends Error {
  override readonly name = 'UnsignableWebhook';
  readonly because: 'id' | 'no-secret';
  constructor(because: 'id' | 'no-secret') {
    super(because === 'id' ? 'A webhook id holds letters, digits, _ and - only' : 'No secret signs now');
    this.because = because;
  }
}

/**
 * The headers of a webhook as Standard Webhooks 1.0.0 defines them: one `v1` signature (HMAC-SHA256 of
 * `id.timestamp.body`) for each secret, so that a receiver can change its secret without missing a message.
 *
 * @param secrets as `whsec_…`, newest first
 * @throws InvalidWebhookSecret, UnsignableWebhook
 */
export function signWebhook({ id, at, body }: SignedContent, secrets: readonly string[]): WebhookHeaders {
  // A dot in the id would let one signature stand for two different messages.
  if (!/^[A-Za-z0-9_-]{1,128}$/.test(id)) throw new UnsignableWebhook('id');
  if (secrets.length === 0) throw new UnsignableWebhook('no-secret');
  const timestamp = String(Math.floor(at / SECOND));
  const signatures = secrets.map((secret) => {
    const mac = createHmac('sha256', readWebhookSecret(secret)).update(`${id}.${timestamp}.${body}`, 'utf8');
    return `v1,${mac.digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
