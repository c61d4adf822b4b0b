import type { Instant } from './instant.ts';

/** Standard Webhooks asks for 24 to 64 bytes. */
const LEAST_BYTES = 24;
const MOST_BYTES = 64;
const NEW_BYTES = 32;
const PREFIX = 'whsec_';
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The text is not `whsec_` with 24 to 64 bytes in base64 behind it. The text itself is not kept: it is secret. */
export class InvalidWebhookSecret extends Error {
  override readonly name = 'InvalidWebhookSecret';
  constructor() {
    super(`A webhook secret is ${PREFIX} and ${LEAST_BYTES} to ${MOST_BYTES} bytes in base64`);
  }
}

/**
 * A new secret, to be shown once and stored encrypted. Each endpoint has its own.
 *
 * @param randomBytes a cryptographically secure source, such as that of `node:crypto`
 */
export function makeWebhookSecret(randomBytes: (size: number) => Uint8Array): string {
  return PREFIX + Buffer.from(randomBytes(NEW_BYTES)).toString('base64');
}

/** @returns the bytes of a secret. @throws InvalidWebhookSecret */
export function readWebhookSecret(secret: string): Uint8Array {
  const encoded = secret.slice(PREFIX.length);
  if (!secret.startsWith(PREFIX) || !base64.test(encoded)) throw new InvalidWebhookSecret();
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length < LEAST_BYTES || bytes.length > MOST_BYTES) throw new InvalidWebhookSecret();
  return bytes;
}

/** A secret of an endpoint; an old one also says until when it still signs. */
export interface HeldSecret {
  readonly secret: string;
  readonly until?: Instant | undefined;
}

/** @returns the secrets that sign at `now`, in the order given: newest first, old ones as long as they last. */
export function secretsInUse(held: readonly HeldSecret[], now: Instant): string[] {
  return held.filter(({ until }) => until === undefined || now < until).map(({ secret }) => secret);
}
