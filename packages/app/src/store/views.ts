import type { Kysely } from 'kysely';
import type { ViewStore } from '../usecases/index.ts';
import type { Tables } from './tables.ts';

/** Saved filters of the list of people. */
export function viewStore(db: Kysely<Tables>): ViewStore {
  return {
    async list(owner) {
      const rows = await db
        .selectFrom('saved_view')
        .selectAll()
        .where((each) => each.or([each('owner', '=', owner), each('shared', '=', true)]))
        .orderBy('name')
        .orderBy('view_id')
        .execute();
      return rows.map(({ view_id, filters, changed_at, ...view }) => ({
        id: view_id,
        ...view,
        filters: filters as Record<string, string>,
        changedAt: changed_at,
      }));
    },
    async put({ id, name, filters, owner, shared, changedAt }) {
      const values = { name, filters: JSON.stringify(filters), shared, changed_at: changedAt };
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('saved_view')
        .values({ view_id: id, owner, ...values })
        .onConflict((conflict) =>
          conflict.column('view_id').doUpdateSet(values).where('saved_view.owner', '=', owner),
        )
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    async remove(id, owner) {
      const { numDeletedRows } = await db
        .deleteFrom('saved_view')
        .where('view_id', '=', id)
        .where('owner', '=', owner)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}
