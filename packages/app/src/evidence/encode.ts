import { hash } from 'node:crypto';

/** An id of a person: the same whole number in whichever form the database driver gives it. */
export type PersonId = string | number | bigint;

/** Bytes of every hash here. */
export const hashSize = 32;

/**
 * SHA-256 over a label and parts, each with its length (4 bytes) in front: no two lists of parts give the same bytes.
 * Texts count as UTF-8, numbers as decimal text.
 */
export function hashParts(label: string, parts: readonly (string | number | bigint | Uint8Array)[]): Buffer {
  const bytes = [label, ...parts].map((part) =>
    part instanceof Uint8Array ? part : Buffer.from(String(part), 'utf8'),
  );
  const whole = Buffer.allocUnsafe(bytes.reduce((sum, { length }) => sum + 4 + length, 0));
  let at = 0;
  for (const part of bytes) {
    at = whole.writeUInt32BE(part.length, at);
    whole.set(part, at);
    at += part.length;
  }
  return hash('sha256', whole, 'buffer');
}

/** Whether two hashes are equal. They are public, so this need not take equal time. */
export function sameHash(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** The order of the leaves: by id as a number. */
export function comparePersonIds(a: PersonId, b: PersonId): number {
  const [left, right] = [String(a), String(b)];
  if (left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : left > right ? 1 : 0;
}
