import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type { IdentifierKind, Suppression, SuppressionScope, SuppressionStore } from '../usecases/index.ts';
import { wordArray } from './batch.ts';
import type { Tables } from './tables.ts';
import type { VaultAccess } from './vault-access.ts';

/** The suppression list, on a connection or in a transaction. */
export function suppressionStore(db: Kysely<Tables>, vault: VaultAccess): SuppressionStore {
  /** @param when which of the entries that are there already are replaced */
  async function put(list: readonly Suppression[], when: RawBuilder<unknown>): Promise<void> {
    if (list.length === 0) return;
    const byKey = new Map(list.map((entry) => [`${entry.hash} ${entry.scope}`, entry]));
    const json = JSON.stringify([...byKey.values()]);
    await sql`
      insert into suppression (hash, scope, kind, key_id, normaliser_version, at, reason, source)
      select hash, scope, kind, "keyId", "normaliserVersion", at, reason, source from json_to_recordset(${json}::json)
        as each (hash uuid, scope text, kind text, "keyId" smallint,
          "normaliserVersion" smallint, at bigint, reason text, source text)
      on conflict (hash, scope) do update
        set at = greatest(excluded.at, suppression.at), reason = excluded.reason, source = excluded.source,
          lifted_at = null, lifted_by = null, lifted_reason = null
        where ${when}`.execute(db);
  }
  return {
    async add(list) {
      await put(list, sql`suppression.lifted_at is not null or excluded.at > suppression.at`);
    },

    async putBack(list) {
      await put(list, sql`excluded.at > greatest(suppression.at, suppression.lifted_at)`);
    },

    async brought(limit) {
      const rows = await vault.db
        .selectFrom('vault.suppression')
        .select([...shown, 'lifted_at'])
        .orderBy('hash')
        .orderBy('scope')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ ...suppressionOf(row), liftedAt: row.lifted_at }));
    },

    async takeOver(list) {
      if (list.length === 0) return;
      const json = JSON.stringify(list);
      await sql`
        insert into suppression (hash, scope, kind, key_id, normaliser_version, at, reason, source, lifted_at)
        select hash, scope, kind, "keyId", "normaliserVersion", at, reason, source, "liftedAt"
        from json_to_recordset(${json}::json) as each (hash uuid, scope text, kind text, "keyId" smallint,
          "normaliserVersion" smallint, at bigint, reason text, source text, "liftedAt" bigint)
        on conflict (hash, scope) do update
          set at = excluded.at, reason = excluded.reason, source = excluded.source, lifted_at = excluded.lifted_at,
            lifted_by = case when suppression.lifted_at = excluded.lifted_at then suppression.lifted_by end,
            lifted_reason = case when suppression.lifted_at = excluded.lifted_at then suppression.lifted_reason end
      `.execute(db);
      const keys = list.map(({ hash, scope }) => `${hash} ${scope}`);
      await vault.after((within) =>
        sql`
          delete from vault.suppression where hash = any(${wordArray(list.map(({ hash }) => hash))}::uuid[])
            and hash || ' ' || scope = any(${wordArray(keys)}::text[])`.execute(within),
      );
    },

    async endErased(until) {
      if (until.size === 0) return;
      await sql`
        delete from suppression where scope = 'erased' and hash = any(${wordArray([...until.keys()])}::uuid[])
          and at <= (${JSON.stringify(Object.fromEntries(until))}::jsonb ->> hash::text)::bigint`.execute(db);
    },

    async check(hashes) {
      const found = new Map<string, Set<SuppressionScope>>();
      if (hashes.length === 0) return found;
      const { rows } = await sql<{ hash: string; scope: SuppressionScope }>`
        select hash, scope from suppression
        where hash = any(${wordArray(hashes)}::uuid[]) and lifted_at is null`.execute(db);
      for (const { hash, scope } of rows) {
        const scopes = found.get(hash);
        if (scopes) scopes.add(scope);
        else found.set(hash, new Set([scope]));
      }
      return found;
    },

    async of(hashes) {
      if (hashes.length === 0) return [];
      const rows = await db
        .selectFrom('suppression')
        .select(shown)
        .where(sql<boolean>`hash = any(${wordArray(hashes)}::uuid[])`)
        .where('lifted_at', 'is', null)
        .execute();
      return rows.map(suppressionOf);
    },

    async list(after, limit) {
      const rows = await db
        .selectFrom('suppression')
        .select(shown)
        .where('lifted_at', 'is', null)
        .$if(after !== null, (query) =>
          query.where(sql<boolean>`(hash, scope) > (${after?.hash}::uuid, ${after?.scope})`),
        )
        .orderBy('hash')
        .orderBy('scope')
        .limit(limit)
        .execute();
      return rows.map(suppressionOf);
    },

    async count() {
      const rows = await db
        .selectFrom('suppression')
        .select(['scope', (each) => each.fn.countAll<number>().as('n')])
        .where('lifted_at', 'is', null)
        .groupBy('scope')
        .execute();
      return new Map(rows.map(({ scope, n }) => [scope as SuppressionScope, n]));
    },

    async lift(hash, scope, { at, by, reason }) {
      const { numUpdatedRows } = await db
        .updateTable('suppression')
        .set({ lifted_at: at, lifted_by: by, lifted_reason: reason })
        .where('hash', '=', hash)
        .where('scope', '=', scope)
        .where('lifted_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

const shown = ['hash', 'scope', 'kind', 'key_id', 'normaliser_version', 'at', 'reason', 'source'] as const;

const suppressionOf = (
  row: Pick<Selectable<Tables['suppression']>, (typeof shown)[number]>,
): Suppression => ({
  hash: row.hash,
  scope: row.scope as SuppressionScope,
  kind: row.kind as IdentifierKind,
  keyId: row.key_id,
  normaliserVersion: row.normaliser_version,
  at: row.at,
  reason: row.reason,
  source: row.source,
});
