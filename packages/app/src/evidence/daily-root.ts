import type { Day } from '@houdbaar/core/time';
import { type KeyRing, type PublicKey, type Signature, sign, verifySignature } from '../keys/index.ts';
import { hashParts } from './encode.ts';

/** The signed root over all chains that grew on a day. Hashes are hexadecimal. */
export interface DailyRoot {
  readonly day: Day;
  readonly leaves: number;
  readonly root: string;
  /** `dailyRootHash` of the record before it; null for the first. */
  readonly previous: string | null;
  readonly signature: Signature;
}

type UnsignedRoot = Omit<DailyRoot, 'signature'>;

function contentHash({ day, leaves, root, previous }: UnsignedRoot): Buffer {
  return hashParts('houdbaar/daily-root/1', [day, leaves, root, previous ?? '']);
}

/** The hash by which the next record names this one: 64 hexadecimal digits. */
export function dailyRootHash(root: UnsignedRoot): string {
  return contentHash(root).toString('hex');
}

/** Signs the root of a day, bound to the record of the last day that had one. */
export function signDailyRoot(
  ring: KeyRing,
  content: { readonly day: Day; readonly leaves: number; readonly root: Uint8Array },
  before: DailyRoot | undefined,
): DailyRoot {
  const record: UnsignedRoot = {
    day: content.day,
    leaves: content.leaves,
    root: Buffer.from(content.root).toString('hex'),
    previous: before === undefined ? null : dailyRootHash(before),
  };
  return { ...record, signature: sign(ring, 'daily-root', contentHash(record)) };
}

/** Whether the signature of one record is right. */
export function checkDailyRoot(keys: readonly PublicKey[], root: DailyRoot) {
  return verifySignature(keys, 'daily-root', contentHash(root), root.signature);
}

/**
 * What is wrong with a row of roots.
 *
 * - `altered`: the signature doesn't fit the record
 * - `unknown-key`: it was signed with a key that isn't at hand
 * - `reordered`: its day isn't after the day before it
 * - `missing`: the record before it isn't the one that it names
 * - `truncated`: records are gone from the end
 */
export type RootFault = 'altered' | 'unknown-key' | 'reordered' | 'missing' | 'truncated';

export type RootsCheck =
  | { readonly holds: true; readonly last: string | null }
  | { readonly holds: false; readonly fault: RootFault; readonly index: number; readonly day?: Day };

/** Checks records one by one as they stream by, so that years of them need no memory. */
export class RootsVerifier {
  readonly #keys: readonly PublicKey[];
  #before: DailyRoot | undefined;
  #count = 0;
  #broken: RootsCheck | undefined;

  constructor(keys: readonly PublicKey[]) {
    this.#keys = keys;
  }

  add(root: DailyRoot): void {
    if (this.#broken === undefined) {
      const fault = this.#fault(root);
      if (fault !== undefined) this.#broken = { holds: false, fault, index: this.#count, day: root.day };
    }
    this.#before = root;
    this.#count += 1;
  }

  #fault(root: DailyRoot): RootFault | undefined {
    const signature = checkDailyRoot(this.#keys, root);
    if (signature !== 'valid') return signature === 'unknown-key' ? 'unknown-key' : 'altered';
    if (this.#before !== undefined && root.day <= this.#before.day) return 'reordered';
    const before = this.#before === undefined ? null : dailyRootHash(this.#before);
    return root.previous === before ? undefined : 'missing';
  }

  /** @param expectedLast `dailyRootHash` of the newest record, known from elsewhere */
  result(expectedLast?: string): RootsCheck {
    if (this.#broken !== undefined) return this.#broken;
    const last = this.#before === undefined ? null : dailyRootHash(this.#before);
    if (expectedLast !== undefined && expectedLast !== last)
      return { holds: false, fault: 'truncated', index: this.#count };
    return { holds: true, last };
  }
}

/** Checks a row of records, oldest first. */
export function verifyRoots(
  keys: readonly PublicKey[],
  roots: Iterable<DailyRoot>,
  expectedLast?: string,
): RootsCheck {
  const verifier = new RootsVerifier(keys);
  for (const root of roots) verifier.add(root);
  return verifier.result(expectedLast);
}
