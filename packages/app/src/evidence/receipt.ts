import { createHash } from 'node:crypto';
import { type Outcome, outcomes } from '@houdbaar/core/terms';
import { z } from 'zod';
import {
  type Instant,
  type KeyRing,
  type PublicKey,
  type Signature,
  sign,
  verifySignature,
} from '../keys/index.ts';
import { canonicalJson, hasCanonicalForm, type JsonValue } from './canonical-json.ts';
import { signatureForm } from './signature-form.ts';

/** How many people had this outcome for this reason. */
export interface ReceiptCount {
  readonly outcome: Outcome;
  /** The deciding rule, or a word such as `unknown-person`. */
  readonly reason: string;
  readonly count: number;
}

/** What was decided, as lines in the order given out. */
export interface DecisionList {
  readonly lines: number;
  /**
   * SHA-256 over the lines, each closed by a line feed, as UTF-8. They are no lines of the file that was given out: they
   * name people by keyed hashes, and leave out what is said in some language. Who holds the keys makes them from the file.
   */
  readonly hash: string;
}

/** What a gate call decided, without anybody's address. */
export interface ReceiptContent {
  readonly id: string;
  readonly at: Instant;
  readonly purpose: string;
  readonly channel: string;
  readonly policyVersion: string;
  readonly lawVersion: string;
  /** Facts of the message that were judged with; nothing about people. */
  readonly message?: JsonValue;
  readonly counts: readonly ReceiptCount[];
  readonly decisions: DecisionList;
}

export interface GateReceipt extends ReceiptContent {
  readonly signature: Signature;
}

/** Hashes decisions as they stream out. */
export class DecisionListHash {
  readonly #hash = createHash('sha256');
  #lines = 0;
  #waiting = '';

  /** @throws RangeError where a line holds a line feed, since two lists could then look the same. */
  add(line: string): void {
    if (line.includes('\n')) throw new RangeError('a decision is one line');
    this.#lines += 1;
    this.#waiting += `${line}\n`;
    // few large updates: crossing into the hash costs more than hashing a line
    if (this.#waiting.length > 16_384) this.#flush();
  }

  #flush(): void {
    this.#hash.update(this.#waiting, 'utf8');
    this.#waiting = '';
  }

  /** The list so far; more lines may follow. */
  list(): DecisionList {
    this.#flush();
    return { lines: this.#lines, hash: this.#hash.copy().digest('hex') };
  }
}

/** @throws NotJson where `message` is no JSON */
export function signReceipt(ring: KeyRing, content: ReceiptContent): GateReceipt {
  return { ...content, signature: sign(ring, 'gate-receipt', Buffer.from(canonicalJson(content), 'utf8')) };
}

const receiptForm = z.strictObject({
  id: z.string(),
  at: z.int(),
  purpose: z.string(),
  channel: z.string(),
  policyVersion: z.string(),
  lawVersion: z.string(),
  message: z.json().optional(),
  counts: z.array(
    z.strictObject({ outcome: z.enum(outcomes), reason: z.string(), count: z.int().nonnegative() }),
  ),
  decisions: z.strictObject({ lines: z.int().nonnegative(), hash: z.string() }),
  signature: signatureForm,
});

export function isReceipt(value: unknown): value is GateReceipt {
  return hasCanonicalForm(value) && receiptForm.safeParse(value).success;
}

/**
 * What is wrong with a receipt: it is none, its signature doesn't fit, its key isn't at hand, its counts don't add
 * up to its lines, or the list of decisions shown with it is another.
 */
export type ReceiptFault = 'form' | 'signature' | 'unknown-key' | 'counts' | 'decisions';

export interface ReceiptCheck {
  readonly holds: boolean;
  readonly faults: readonly ReceiptFault[];
}

/**
 * Checks a receipt with public keys only.
 *
 * @param receipt parsed JSON of whatever form
 * @param decisions hash of the list that is claimed to go with it, where someone kept that
 */
export function verifyReceipt(
  keys: readonly PublicKey[],
  receipt: unknown,
  decisions?: DecisionList,
): ReceiptCheck {
  if (!isReceipt(receipt)) return { holds: false, faults: ['form'] };
  const faults: ReceiptFault[] = [];
  const { signature, ...content } = receipt;
  const bytes = Buffer.from(canonicalJson(content), 'utf8');
  const check = verifySignature(keys, 'gate-receipt', bytes, signature);
  if (check !== 'valid') faults.push(check === 'unknown-key' ? 'unknown-key' : 'signature');
  const sum = receipt.counts.reduce((total, { count }) => total + count, 0);
  if (sum !== receipt.decisions.lines) faults.push('counts');
  const { lines, hash } = receipt.decisions;
  if (decisions !== undefined && (decisions.lines !== lines || decisions.hash !== hash))
    faults.push('decisions');
  return { holds: faults.length === 0, faults };
}
