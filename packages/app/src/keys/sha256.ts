import { hash } from 'node:crypto';

/** SHA-256 in 32 bytes. By way of a text, since asking for a buffer takes twice as long as the hash itself. */
export function sha256(bytes: Uint8Array): Buffer {
  return Buffer.from(hash('sha256', bytes, 'binary'), 'latin1');
}
