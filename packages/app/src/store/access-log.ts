import type { Kysely } from 'kysely';
import type { AccessLogStore } from '../usecases/index.ts';
import type { Tables } from './tables.ts';

/** Who looked at whom. */
export function accessLogStore(db: Kysely<Tables>): AccessLogStore {
  return {
    async add(entries) {
      if (entries.length === 0) return;
      await db
        .insertInto('access_log')
        .values(
          entries.map(({ id, personId, at, actor, action, purpose }) => ({
            person_id: personId,
            entry_id: id,
            at,
            actor,
            action,
            purpose,
            detail: null,
          })),
        )
        .execute();
    },
    async of(personId, limit) {
      const rows = await db
        .selectFrom('access_log')
        .select(['entry_id', 'person_id', 'at', 'actor', 'action', 'purpose'])
        .where('person_id', '=', personId)
        .orderBy('at', 'desc')
        .orderBy('entry_id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ entry_id, person_id, ...entry }) => ({
        id: entry_id,
        personId: person_id,
        ...entry,
      }));
    },
  };
}
