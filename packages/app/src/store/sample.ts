import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { SampleStore } from '../usecases/index.ts';
import { numberArray, wordArray } from './batch.ts';
import { distribution, settledTables, tablesSpread } from './distribution.ts';
import type { Tables } from './tables.ts';
import type { VaultAccess } from './vault-access.ts';

/** Whether a person's values come from another source too. */
const toldByOthers = (sources: readonly number[]) => sql`
  exists (
    select from json_array_elements(person_values.fields) field
    where (field ->> 'source')::int <> all(${numberArray(sources)}::int[]))`;

export function sampleStore(db: Kysely<Tables>, vault: VaultAccess): SampleStore {
  const first = async <T>(query: RawBuilder<T>): Promise<T> => (await query.execute(db)).rows[0]!;
  const hashesOf = async (query: RawBuilder<unknown>, of = db): Promise<string[]> =>
    (await (query as RawBuilder<{ hash: string }>).execute(of)).rows.map(({ hash }) => hash);
  /** Removes from tables, those of the vault in their place. */
  const removeFrom = async (tables: readonly string[], where: RawBuilder<unknown>): Promise<void> => {
    const from = async (each: Kysely<Tables>, table: string) =>
      void (await sql`delete from ${sql.table(table)} where ${where}`.execute(each));
    for (const table of tables)
      if (table.startsWith('vault.')) await vault.after((within) => from(within, table));
      else await from(db, table);
  };
  return {
    async lastPerson() {
      return (await first(sql<{ last: number }>`select coalesce(max(person_id), 0) as last from person`))
        .last;
    },
    async hasOthers({ sources, lastPerson }) {
      const { others } = await first(sql<{ others: boolean }>`
        select exists (select from person where person_id > ${lastPerson})
            or exists (select from import_run where source_id <> all(${numberArray(sources)}::int[]))
            or exists (select from person_values where ${toldByOthers(sources)}) as others`);
      return others;
    },
    async page({ sources, lastPerson }, after, limit) {
      const { rows } = await sql<{ id: number; mixed: boolean }>`
        select person.person_id as id,
               ${toldByOthers(sources)} as mixed
        from person left join person_values on person_values.person_id = person.person_id
        where person.person_id > ${after} and person.person_id <= ${lastPerson}
        order by person.person_id limit ${limit}`.execute(db);
      return rows;
    },
    async remove(ids, keepChains) {
      const people = numberArray(ids);
      const hashes = [
        ...(await hashesOf(
          sql`delete from identifier where person_id = any(${people}::bigint[]) returning hash`,
        )),
        ...(await hashesOf(
          sql`select unnest(hashes) as hash from vault.erasure where person_id = any(${people}::bigint[])`,
          vault.db,
        )),
      ];
      // An address that somebody else has too stays protected.
      const shared = new Set(
        await hashesOf(
          sql`select distinct hash from identifier where hash = any(${wordArray(hashes)}::uuid[])`,
        ),
      );
      const theirs = wordArray(hashes.filter((hash) => !shared.has(hash)));
      await sql`delete from suppression where hash = any(${theirs}::uuid[])`.execute(db);
      const kept = keepChains ? ['public.person', 'public.evidence'] : [];
      await removeFrom(
        tablesSpread('person').filter((each) => !kept.includes(each)),
        sql`person_id = any(${people}::bigint[])`,
      );
      await sql`
        with gone as (
          delete from webhook_delivery where person = any(${people}::bigint[]) returning delivery_id)
        delete from webhook_attempt where delivery_id in (select delivery_id from gone)`.execute(db);
      if (keepChains)
        await sql`
          update person set revision = revision + 1, status = 1, merged_into = null, state = null
          where person_id = any(${people}::bigint[])`.execute(db);
    },
    async forgetOrigins({ sources, loadedAt, doneAt = Number.MAX_SAFE_INTEGER }) {
      const { rows } = await sql<{ id: string }>`
        delete from import_run where source_id = any(${numberArray(sources)}::int[])
        returning import_id as id`.execute(db);
      const runs = wordArray(rows.map(({ id }) => id));
      await sql`delete from import_refusal where import_id = any(${runs}::uuid[])`.execute(db);
      const { rows: kept } = await sql<{ id: string }>`
        select distinct hold_id as id from person_hold`.execute(db);
      await sql`
        delete from hold
        where created_at between ${loadedAt} and ${doneAt} and hold_id <> all(${wordArray(kept.map(({ id }) => id))}::uuid[])`.execute(
        db,
      );
    },
    async hasRoots() {
      return (await first(sql<{ has: boolean }>`select exists (select from evidence_root) as has`)).has;
    },
    async clear() {
      await removeFrom(
        Object.keys(distribution).filter((each) => !settledTables.includes(each)),
        sql`true`,
      );
    },
  };
}
