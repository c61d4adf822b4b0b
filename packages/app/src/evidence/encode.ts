import { sha256 } from '../keys/index.ts';

/** An id of a person: the same whole number in whichever form the database driver gives it. */
export type PersonId = string | number | bigint;

/** Bytes of every hash here. */
export const hashSize = 32;

let scratch = Buffer.alloc(4_096);

/**
 * SHA-256 over a label and parts, each with its length (4 bytes) in front: no two lists of parts give the same bytes.
 * Texts count as UTF-8, numbers as decimal text.
 */
export function hashParts(label: string, parts: readonly (string | number | bigint | Uint8Array)[]): Buffer {
  let end = append(label, 0);
  for (const part of parts) end = append(part instanceof Uint8Array ? part : String(part), end);
  return sha256(scratch.subarray(0, end));
}

/** Writes a part into the scratch, which is one for all since nothing waits in between; gives its end. */
function append(part: string | Uint8Array, at: number): number {
  // three bytes are the most that one UTF-16 unit can take
  const most = at + 4 + part.length * 3;
  if (most > scratch.length) scratch = Buffer.concat([scratch, Buffer.alloc(most)]);
  const start = at + 4;
  if (typeof part !== 'string') scratch.set(part, start);
  const length = typeof part === 'string' ? scratch.write(part, start, 'utf8') : part.length;
  scratch.writeUInt32BE(length, at);
  return start + length;
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
