import type { GateReceipt } from '../../evidence/index.ts';

/** Receipts of what the gate decided: signed, dated, without anybody's address. */
export interface ReceiptStore {
  /** Kept once this resolves. */
  add(receipt: GateReceipt): Promise<void>;
  find(id: string): Promise<GateReceipt | null>;
}
