import { type Kysely, sql } from 'kysely';
import type { GateReceipt } from '../evidence/index.ts';
import type { ReceiptStore } from '../usecases/index.ts';
import { documentList, numberArray, recordSeparator, wordArray } from './batch.ts';
import { Gathered } from './gathered.ts';
import type { Tables } from './tables.ts';

/** Receipts of the gate. Those that are written at the same time are written together. */
export function receiptStore(db: Kysely<Tables>): ReceiptStore {
  const writes = new Gathered<GateReceipt, undefined>(async (receipts) => {
    await sql`
      insert into receipt (receipt_id, at, body)
      select id, at, body::jsonb from rows from (
        unnest(${wordArray(receipts.map(({ id }) => id))}::uuid[]),
        unnest(${numberArray(receipts.map(({ at }) => at))}::bigint[]),
        unnest(string_to_array(${documentList(receipts.map((receipt) => JSON.stringify(receipt)))}, ${recordSeparator}))
      ) as each (id, at, body)`.execute(db);
    return receipts.map(() => undefined);
  });
  return {
    add: (receipt) => writes.ask(receipt),
    async find(id) {
      const row = await db
        .selectFrom('receipt')
        .select('body')
        .where('receipt_id', '=', id)
        .executeTakeFirst();
      return row ? (row.body as GateReceipt) : null;
    },
  };
}
