import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a key, a set-up token and a link begin with, so that a leaked one is recognised by those who look for them. */
const keyPrefix = 'hb_live_';
const setupPrefix = 'hb_setup_';
const linkPrefix = 'hb_link_';

/** Base64url of 32 bytes: 43 characters. Ids of older keys are base64url as well. */
const keyForm = /^hb_live_([A-Za-z0-9_-]{12})_([A-Za-z0-9_-]{43})$/;

/** A secret that has just been made: shown once, stored as its hash. */
export interface FreshSecret {
  readonly id: string;
  /** The whole text that its holder sends. */
  readonly text: string;
  readonly hash: Uint8Array;
}

/**
 * SHA-256 of a secret. One plain round is enough: the secret has 256 random bits, so there is nothing to guess and
 * no need for a slow hash.
 */
export const hashSecret = (secret: string): Uint8Array => createHash('sha256').update(secret).digest();

/** The id is hexadecimal: it is typed on a command line, where a first `-` would make an option of it. */
export function freshApiKey(): FreshSecret {
  const id = randomBytes(6).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  return { id, text: `${keyPrefix}${id}_${secret}`, hash: hashSecret(secret) };
}

export function freshSetupToken(): Omit<FreshSecret, 'id'> {
  const text = setupPrefix + randomBytes(24).toString('base64url');
  return { text, hash: hashSecret(text) };
}

export function freshLinkToken(): Omit<FreshSecret, 'id'> {
  const text = linkPrefix + randomBytes(32).toString('base64url');
  return { text, hash: hashSecret(text) };
}

/** Id and secret of a key as it was sent; undefined where it doesn't have the form of one. */
export function readApiKey(text: string): { id: string; secret: string } | undefined {
  const [, id, secret] = keyForm.exec(text) ?? [];
  return id && secret ? { id, secret } : undefined;
}

/** Whether a secret has this hash; takes as long whether it has or not. */
export function secretMatches(secret: string, hash: Uint8Array): boolean {
  const given = hashSecret(secret);
  return hash.length === given.length && timingSafeEqual(given, hash);
}
