import { type Kysely, type Selectable, sql } from 'kysely';
import type {
  ImportCounts,
  ImportOptions,
  ImportRefusal,
  ImportRun,
  ImportStore,
  RefusalReason,
} from '../usecases/index.ts';
import { numberArray, wordArray } from './batch.ts';
import type { Tables } from './tables.ts';

/** Imports of files and the rows that they refused, on a connection or in a transaction. */
export function importStore(db: Kysely<Tables>): ImportStore {
  return {
    async add(run) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('import_run')
        .values({
          import_id: run.id,
          file_hash: run.fileHash,
          name: run.name,
          source_id: run.sourceId,
          options: JSON.stringify(run.options),
          state: run.state,
          rows_done: run.rowsDone,
          counts: JSON.stringify(run.counts),
          created_at: run.createdAt,
          finished_at: run.finishedAt,
          created_by: run.createdBy,
          rows_total: run.rowsTotal ?? null,
        })
        .onConflict((conflict) => conflict.column('import_id').doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    async get(id) {
      const row = await db
        .selectFrom('import_run')
        .selectAll()
        .where('import_id', '=', id)
        .executeTakeFirst();
      return row ? importRun(row) : null;
    },

    async byHash(fileHashes) {
      const row = await db
        .selectFrom('import_run')
        .selectAll()
        .where('file_hash', 'in', fileHashes)
        .orderBy('created_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? importRun(row) : null;
    },

    async list(after, limit) {
      const rows = await db
        .selectFrom('import_run')
        .selectAll()
        .$if(after !== null, (query) =>
          query.where(sql<boolean>`(created_at, import_id) < (${after?.createdAt}, ${after?.id}::uuid)`),
        )
        .orderBy('created_at', 'desc')
        .orderBy('import_id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(importRun);
    },

    async progress(id, from, to, counts) {
      const { numUpdatedRows } = await db
        .updateTable('import_run')
        .set({ rows_done: to, counts: JSON.stringify(counts), state: 'running', finished_at: null })
        .where('import_id', '=', id)
        .where('rows_done', '=', from)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async finish(id, counts, at) {
      await db
        .updateTable('import_run')
        .set({ state: 'done', counts: JSON.stringify(counts), finished_at: at })
        .where('import_id', '=', id)
        .execute();
    },

    async noteProblems(id, problems) {
      await db
        .updateTable('import_run')
        .set({ problems: JSON.stringify(problems) })
        .where('import_id', '=', id)
        .execute();
    },

    async stop(id, at) {
      await db
        .updateTable('import_run')
        .set({ state: 'stopped', finished_at: at })
        .where('import_id', '=', id)
        .where('state', '=', 'running')
        .execute();
    },

    async withTrouble(after) {
      const rows = await db
        .selectFrom('import_run')
        .selectAll()
        .where('finished_at', '>', after)
        .where(sql<boolean>`(counts -> 'refused' <> '{}' or problems <> '[]')`)
        .orderBy('finished_at', 'desc')
        .limit(100)
        .execute();
      return rows.map(importRun);
    },

    async endedSince(at) {
      const row = await db
        .selectFrom('import_run')
        .select('import_id')
        .where('finished_at', '>', at)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },

    async stopOthers(policyVersion, at) {
      await sql`
        update import_run set state = 'stopped', finished_at = ${at}
        where state = 'running' and (options ->> 'policyVersion')::int <> ${policyVersion}`.execute(db);
    },

    async refuse(id, list) {
      if (list.length === 0) return;
      await sql`
        insert into import_refusal (import_id, file_number, row_number, reason)
        select ${id}::uuid, each.* from unnest(
          ${numberArray(list.map(({ file }) => file))}::smallint[],
          ${numberArray(list.map(({ row }) => row))}::bigint[],
          ${wordArray(list.map(({ reason }) => reason))}::text[]) as each
        on conflict do nothing`.execute(db);
    },

    async refusals(id, after, limit, reasons) {
      const rows = await db
        .selectFrom('import_refusal')
        .select(['file_number', 'row_number', 'reason'])
        .where('import_id', '=', id)
        .$if(reasons !== undefined, (query) => query.where('reason', 'in', reasons!))
        .$if(after !== null, (query) =>
          query.where(sql<boolean>`(file_number, row_number) > (${after?.file}, ${after?.row})`),
        )
        .orderBy('file_number')
        .orderBy('row_number')
        .limit(limit)
        .execute();
      return rows.map(
        ({ file_number, row_number, reason }): ImportRefusal => ({
          file: file_number,
          row: row_number,
          reason: reason as RefusalReason,
        }),
      );
    },
  };
}

const importRun = (row: Selectable<Tables['import_run']>): ImportRun => ({
  id: row.import_id,
  fileHash: row.file_hash,
  name: row.name,
  sourceId: row.source_id,
  options: row.options as ImportOptions,
  state: row.state as ImportRun['state'],
  rowsDone: row.rows_done,
  counts: row.counts as ImportCounts,
  createdAt: row.created_at,
  finishedAt: row.finished_at,
  createdBy: row.created_by,
  rowsTotal: row.rows_total,
  problems: row.problems as NonNullable<ImportRun['problems']>,
});
