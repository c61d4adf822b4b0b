import { hkdfSync } from 'node:crypto';
import type { KeyRing } from './key-ring.ts';

/** A secret for sign-in, with the number of the key that it comes from. */
export interface SignInSecret {
  readonly version: number;
  /** Base64url of 32 bytes. */
  readonly value: string;
}

/**
 * The secrets that sign cookies and seal second factors, the one that does the work first. Each comes from a sealing key by
 * HKDF-SHA256 (RFC 5869), so that it is of no use to anything else; older ones still open what was sealed with them.
 */
export const signInSecrets = (ring: KeyRing): SignInSecret[] =>
  ring.all('sealing').map((key) => ({
    version: key.id,
    value: Buffer.from(hkdfSync('sha256', key.bytes(), '', 'houdbaar/sign-in', 32)).toString('base64url'),
  }));
