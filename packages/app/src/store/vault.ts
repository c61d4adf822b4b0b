import { type Kysely, sql } from 'kysely';
import type { WrappedRing } from '../keys/index.ts';
import type { Erasure, VaultStore } from '../usecases/index.ts';
import { numberArray } from './batch.ts';
import type { Tables } from './tables.ts';

/** The vault, a schema of its own. */
export function vaultStore(db: Kysely<Tables>): VaultStore {
  return {
    async ring() {
      const row = await db
        .selectFrom('vault.key_ring')
        .select('wrapped')
        .orderBy('version', 'desc')
        .limit(1)
        .executeTakeFirst();
      return (row?.wrapped as WrappedRing | undefined) ?? null;
    },
    async addRing(version, ring, at) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('vault.key_ring')
        .values({ version, wrapped: JSON.stringify(ring), at })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    async noteErasures(list) {
      if (list.length === 0) return;
      await db
        .insertInto('vault.erasure')
        .values(
          list.map(({ id, personId, at, plan, action, fields, hashes, suppressions }) => ({
            person_id: personId,
            entry_id: id,
            at,
            plan_id: plan,
            action,
            fields: fields && [...fields],
            hashes: [...hashes],
            suppressions: JSON.stringify(suppressions),
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async erasures(since) {
      const rows = await db
        .selectFrom('vault.erasure')
        .selectAll()
        .where('at', '>=', since)
        .orderBy('at')
        .orderBy('entry_id')
        .execute();
      return rows.map((row) => ({
        id: row.entry_id,
        personId: row.person_id,
        at: row.at,
        plan: row.plan_id,
        action: row.action as Erasure['action'],
        fields: row.fields,
        hashes: row.hashes,
        suppressions: row.suppressions as Erasure['suppressions'],
      }));
    },
    async addressesOf(ids) {
      if (ids.length === 0) return new Map();
      const { rows } = await sql<{ hash: string; at: number }>`
        select hash, max(at) as at from vault.erasure, unnest(hashes) as hash
        where person_id = any(${numberArray(ids)}::bigint[]) and action in ('erase', 'anonymise')
        group by hash`.execute(db);
      return new Map(rows.map(({ hash, at }) => [hash, at]));
    },
    async destroySalts(ids) {
      await sql`delete from vault.evidence_salt where person_id = any(${numberArray(ids)}::bigint[])`.execute(
        db,
      );
    },
  };
}
