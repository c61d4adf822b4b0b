import { type Kysely, type Selectable, sql } from 'kysely';
import type { AccessEntry, AccessLogStore } from '../usecases/index.ts';
import type { Tables } from './tables.ts';

/** Who looked at whom. */
export function accessLogStore(db: Kysely<Tables>): AccessLogStore {
  return {
    async add(entries) {
      if (entries.length === 0) return;
      await db
        .insertInto('access_log')
        .values(
          entries.map(({ id, personId, at, actor, actorId, action, purpose, detail }) => ({
            person_id: personId,
            entry_id: id,
            at,
            actor,
            actor_id: actorId,
            action,
            purpose,
            detail: detail === undefined ? null : JSON.stringify(detail),
          })),
        )
        .execute();
    },
    async of(personId, limit) {
      const rows = await db
        .selectFrom('access_log')
        .selectAll()
        .where('person_id', '=', personId)
        .orderBy('at', 'desc')
        .orderBy('entry_id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(entryOf);
    },
    async search({ person, actor, action, purpose, from, until }, after, limit) {
      const rows = await db
        .selectFrom('access_log')
        .selectAll()
        .$if(person !== undefined, (query) => query.where('person_id', '=', person!))
        .$if(actor !== undefined, (query) =>
          query.where((by) => by.or([by('actor', '=', actor!), by('actor_id', '=', actor!)])),
        )
        .$if(action !== undefined, (query) => query.where('action', '=', action!))
        // One line names all purposes that somebody was limited to; who was not limited looked for each.
        .$if(purpose !== undefined, (query) =>
          query.where(sql<boolean>`(purpose is null or ${purpose} = any(string_to_array(purpose, ', ')))`),
        )
        .$if(from !== undefined, (query) => query.where('at', '>=', from!))
        .$if(until !== undefined, (query) => query.where('at', '<', until!))
        .$if(after !== null, (query) =>
          query.where(sql<boolean>`(at, entry_id) < (${after?.at}, ${after?.id}::uuid)`),
        )
        .orderBy('at', 'desc')
        .orderBy('entry_id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(entryOf);
    },
  };
}

const entryOf = ({
  entry_id,
  person_id,
  actor_id,
  detail,
  ...entry
}: Selectable<Tables['access_log']>): AccessEntry => ({
  id: entry_id,
  personId: person_id,
  actorId: actor_id,
  ...entry,
  ...(detail === null ? {} : { detail: detail as Readonly<Record<string, string | number>> }),
});
