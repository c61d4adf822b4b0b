import { CompiledQuery, type Kysely } from 'kysely';
import type { GateReceipt } from '../evidence/index.ts';
import type { ReceiptStore } from '../usecases/index.ts';
import { documentList, numberArray, recordSeparator, wordArray } from './batch.ts';
import { prepared } from './connection/index.ts';
import { Gathered } from './gathered.ts';
import type { Tables } from './tables.ts';

const insertion = prepared(`
  insert into receipt (receipt_id, at, body)
  select id, at, body::jsonb from rows from (
    unnest($1::uuid[]), unnest($2::bigint[]), unnest(string_to_array($3, '${recordSeparator}'))
  ) as each (id, at, body)`);

/** Whether the database refused a value of a row (classes 22 and 23), which says nothing of the other rows. */
const isRefused = (error: unknown): boolean => /^2[23]/.test(String((error as { code?: unknown }).code));

/** Receipts of the gate. Those that are written at the same time are written and flushed together. */
export function receiptStore(db: Kysely<Tables>): ReceiptStore {
  const insert = async (receipts: readonly GateReceipt[]): Promise<void> => {
    await db.executeQuery(
      CompiledQuery.raw(insertion, [
        wordArray(receipts.map(({ id }) => id)),
        numberArray(receipts.map(({ at }) => at)),
        documentList(receipts.map((receipt) => JSON.stringify(receipt))),
      ]),
    );
  };
  const writes = new Gathered<GateReceipt, PromiseSettledResult<void>>(async (receipts) => {
    const [together] = await Promise.allSettled([insert(receipts)]);
    const split = receipts.length > 1 && together.status === 'rejected' && isRefused(together.reason);
    if (!split) return receipts.map(() => together);
    // One that is refused doesn't take the others with it.
    return Promise.allSettled(receipts.map((receipt) => insert([receipt])));
  });
  return {
    async add(receipt) {
      const written = await writes.ask(receipt);
      if (written.status === 'rejected') throw written.reason;
    },
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
