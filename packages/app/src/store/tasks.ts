import { type Kysely, sql } from 'kysely';
import type { StoredTask, TaskStore } from '../usecases/index.ts';
import type { Tables } from './tables.ts';

/** What somebody has to do. */
export function taskStore(db: Kysely<Tables>): TaskStore {
  const all = db
    .selectFrom('task')
    // The owner of a key that is kept elsewhere need not be a user here.
    .leftJoin('user_account as account', (join) =>
      join.on(sql<boolean>`account.id::text = task.owner and account.disabled_at is null`),
    )
    .select([
      'task_id as id',
      'title_key as titleKey',
      'data',
      'scan_id as scan',
      'owner',
      'account.name as ownerName',
      'due',
      'state',
      'task.created_at as createdAt',
      'created_by as createdBy',
      'closed_at as closedAt',
      'closed_by as closedBy',
    ]);
  return {
    async add(tasks) {
      if (tasks.length === 0) return;
      await db
        .insertInto('task')
        .values(
          tasks.map(({ id, titleKey, data, scan, createdAt, createdBy, closedAt, closedBy, ...task }) => ({
            ...task,
            task_id: id,
            title_key: titleKey,
            data: JSON.stringify(data),
            scan_id: scan,
            created_at: createdAt,
            created_by: createdBy,
            closed_at: closedAt,
            closed_by: closedBy,
          })),
        )
        .execute();
    },
    async get(id) {
      const row = await all.where('task_id', '=', id).executeTakeFirst();
      return row ? (row as StoredTask) : null;
    },
    async list({ state, owner, scan }, after, limit) {
      const rows = await all
        .$if(state !== undefined, (query) => query.where('state', '=', state!))
        .$if(owner !== undefined, (query) => query.where('owner', '=', owner!))
        .$if(scan !== undefined, (query) => query.where('scan_id', '=', scan!))
        .$if(after !== null, (query) =>
          query.where(sql<boolean>`(task.created_at, task_id) < (${after?.createdAt}, ${after?.id}::uuid)`),
        )
        .orderBy('task.created_at', 'desc')
        .orderBy('task_id', 'desc')
        .limit(limit)
        .execute();
      return rows as readonly StoredTask[];
    },
    async change(id, { data, closedAt, closedBy, ...to }) {
      const { numUpdatedRows } = await db
        .updateTable('task')
        .set({
          ...to,
          ...(data === undefined ? {} : { data: JSON.stringify(data) }),
          ...(closedAt === undefined ? {} : { closed_at: closedAt }),
          ...(closedBy === undefined ? {} : { closed_by: closedBy }),
        })
        .where('task_id', '=', id)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async open(owner) {
      const row = await db
        .selectFrom('task')
        .select((each) => [each.fn.countAll<number>().as('count'), each.fn.min('due').as('due')])
        .where('state', '=', 'open')
        .$if(owner !== null, (query) => query.where('owner', '=', owner!))
        .executeTakeFirstOrThrow();
      return { count: row.count, due: row.due };
    },
  };
}
