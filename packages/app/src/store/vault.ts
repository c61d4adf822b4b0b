import { type Kysely, sql } from 'kysely';
import type { WrappedRing } from '../keys/index.ts';
import type { VaultStore } from '../usecases/index.ts';
import { numberArray } from './batch.ts';
import { erasureOf } from './erasure-row.ts';
import { noteWrites, reconcileVault } from './reconcile-vault.ts';
import type { Tables } from './tables.ts';
import type { VaultAccess } from './vault-access.ts';

/** The vault: a schema of its own, in the database of the data or in another. */
export function vaultStore(data: Kysely<Tables>, vault: VaultAccess): VaultStore {
  const { db } = vault;
  return {
    apart: vault.apart,
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
      await vault.before((within, writeId) =>
        within
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
              write_id: writeId,
            })),
          )
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      );
    },
    async erasures(since) {
      const rows = await db
        .selectFrom('vault.erasure')
        .selectAll()
        .where('at', '>=', since)
        .orderBy('at')
        .orderBy('entry_id')
        .execute();
      return rows.map(erasureOf);
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
      await vault.after((within) =>
        sql`delete from vault.evidence_salt where person_id = any(${numberArray(ids)}::bigint[])`.execute(
          within,
        ),
      );
    },
    async evidenceExpired(before, limit) {
      const { rows } = await sql<{ person: number }>`
        select e.person_id as person
        from vault.erasure e join vault.evidence_salt s on s.person_id = e.person_id
        where e.action in ('erase', 'anonymise') and e.at < ${before}
        group by e.person_id limit ${limit}`.execute(db);
      return rows.map(({ person }) => person);
    },
    reconcile: (since) => reconcileVault(data, vault, since),
    know: (writes) => noteWrites(data, writes),
  };
}
