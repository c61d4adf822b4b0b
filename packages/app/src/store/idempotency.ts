import { type Kysely, sql } from 'kysely';
import type { Claim, Idempotency } from '../usecases/index.ts';
import type { Tables } from './tables.ts';

/** Answers kept under the key that a client gave its request. */
export function idempotencyStore(db: Kysely<Tables>): Idempotency {
  return {
    async claim({ owner, keyHash, requestHash }, at, { forgetBefore, staleBefore }) {
      // One statement, so that of many at the same time just one gets the row.
      const { rows } = await sql<{ owner: string }>`
        insert into idempotency_key (owner, key_hash, request_hash, state, at)
        values (${owner}, ${keyHash}, ${requestHash}, 'running', ${at})
        on conflict (owner, key_hash) do update set
          request_hash = excluded.request_hash, state = 'running', status = null, body = null, at = excluded.at
          where (idempotency_key.state = 'done' and idempotency_key.at < ${forgetBefore})
             or (idempotency_key.state = 'running' and idempotency_key.at < ${staleBefore})
        returning owner`.execute(db);
      if (rows.length > 0) return { state: 'new' };
      const row = await db
        .selectFrom('idempotency_key')
        .selectAll()
        .where('owner', '=', owner)
        .where('key_hash', '=', keyHash)
        .executeTakeFirst();
      // Given back in between: nothing was done under it, and the client asks again.
      if (!row) return { state: 'running', requestHash };
      return row.state === 'done'
        ? { state: 'done', requestHash: row.request_hash, status: row.status!, body: row.body! }
        : ({ state: 'running', requestHash: row.request_hash } satisfies Claim);
    },
    async finish({ owner, keyHash }, { status, body }) {
      await db
        .updateTable('idempotency_key')
        .set({ state: 'done', status, body })
        .where('owner', '=', owner)
        .where('key_hash', '=', keyHash)
        .execute();
    },
    async release({ owner, keyHash }) {
      await db
        .deleteFrom('idempotency_key')
        .where('owner', '=', owner)
        .where('key_hash', '=', keyHash)
        .where('state', '=', 'running')
        .execute();
    },
  };
}
