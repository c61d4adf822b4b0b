import { DecisionListHash, isReceipt, type ReceiptCheck, verifyReceipt } from '../../evidence/index.ts';
import { type PublicKey, publicKeys } from '../../keys/index.ts';
import type { House } from '../house.ts';
import { decisionLine, type ListedDecision, namesInLine } from './decision-line.ts';

/** What a check of a kept list found. */
export interface ListCheck extends ReceiptCheck {
  /** Decisions in the list, and in the receipt; none where that is no receipt. */
  readonly lines: number;
  readonly expected: number;
}

/**
 * Whether a kept list of decisions is the one for which a receipt was signed: the same people, in the same order, with the
 * same answers. Only where the lookup keys are, since nobody else may find out from a receipt who was asked about.
 *
 * @param receipt parsed JSON of whatever form
 * @param keys with which its signature is checked; those of the ring unless given
 */
export async function checkList(
  { ring }: Pick<House, 'ring'>,
  list: AsyncIterable<ListedDecision>,
  receipt: unknown,
  keys: readonly PublicKey[] = publicKeys(ring),
): Promise<ListCheck> {
  // A receipt doesn't name the lookup key of its day: the list is hashed under each.
  const hashes = ring.all('lookup').map(() => new DecisionListHash());
  for await (const decision of list) {
    const names = namesInLine(ring, decision.as);
    for (const [index, hash] of hashes.entries()) hash.add(decisionLine(names[index]!, decision));
  }
  const lists = hashes.map((hash) => hash.list());
  const checks = lists.map((each) => verifyReceipt(keys, receipt, each));
  const found = checks.find(({ faults }) => !faults.includes('decisions')) ?? checks[0]!;
  return {
    ...found,
    lines: lists[0]!.lines,
    expected: isReceipt(receipt) ? receipt.decisions.lines : 0,
  };
}
