import type { ScanReport } from '@houdbaar/core/scan';
import { type Kysely, sql } from 'kysely';
import type { ScanStore } from '../usecases/index.ts';
import type { Tables } from './tables.ts';

const columns = [
  'scan_id as id',
  'name',
  'size',
  'at',
  'created_by as createdBy',
  'vendors',
  'people',
  'findings',
  'score',
] as const;

/** Reports of scans. */
export function scanStore(db: Kysely<Tables>): ScanStore {
  return {
    async add({ id, createdBy, report, vendors, ...scan }) {
      await db
        .insertInto('scan_report')
        .values({
          ...scan,
          scan_id: id,
          created_by: createdBy,
          vendors: [...vendors],
          report: JSON.stringify(report),
        })
        .execute();
    },
    async get(id) {
      const row = await db
        .selectFrom('scan_report')
        .select([...columns, 'report'])
        .where('scan_id', '=', id)
        .executeTakeFirst();
      return row ? { ...row, report: JSON.parse(row.report) as ScanReport } : null;
    },
    list(after, limit) {
      return db
        .selectFrom('scan_report')
        .select(columns)
        .$if(after !== null, (query) =>
          query.where(sql<boolean>`(at, scan_id) < (${after?.at}, ${after?.id}::uuid)`),
        )
        .orderBy('at', 'desc')
        .orderBy('scan_id', 'desc')
        .limit(limit)
        .execute();
    },
    async remove(id) {
      const { numDeletedRows } = await db
        .deleteFrom('scan_report')
        .where('scan_id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}
