import { type Kysely, sql } from 'kysely';
import type { Hold, HoldStore } from '../usecases/index.ts';
import { numberArray } from './batch.ts';
import type { Tables } from './tables.ts';

/** Holds, and whom they are about. */
export function holdStore(db: Kysely<Tables>): HoldStore {
  return {
    async add(hold) {
      await db
        .insertInto('hold')
        .values({
          hold_id: hold.id,
          title: hold.title,
          kind: hold.kind,
          until: hold.until,
          fields: hold.fields && [...hold.fields],
          created_at: hold.createdAt,
          created_by: hold.createdBy,
          released_at: hold.releasedAt,
          released_by: hold.releasedBy,
        })
        .execute();
    },
    async get(id) {
      const row = await db.selectFrom('hold').selectAll().where('hold_id', '=', id).executeTakeFirst();
      return row ? holdOf(row) : null;
    },
    async list() {
      const holds = await db.selectFrom('hold').selectAll().orderBy('created_at', 'desc').execute();
      const counts = await db
        .selectFrom('person_hold')
        .select(['hold_id', (each) => each.fn.countAll<number>().as('people')])
        .groupBy('hold_id')
        .execute();
      const people = new Map(counts.map((each) => [each.hold_id, each.people]));
      return holds.map((row) => ({ ...holdOf(row), people: people.get(row.hold_id) ?? 0 }));
    },
    async release(id, at, by) {
      const { numUpdatedRows } = await db
        .updateTable('hold')
        .set({ released_at: at, released_by: by })
        .where('hold_id', '=', id)
        .where('released_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async addPeople(id, people) {
      if (people.length === 0) return;
      await sql`
        insert into person_hold (person_id, hold_id)
        select person, ${id}::uuid from unnest(${numberArray(people)}::bigint[]) as each (person)
        on conflict do nothing`.execute(db);
    },
    async movePerson(from, to) {
      await sql`
        insert into person_hold (person_id, hold_id)
        select ${to}::bigint, hold_id from person_hold where person_id = ${from}
        on conflict do nothing`.execute(db);
      await db.deleteFrom('person_hold').where('person_id', '=', from).execute();
    },
    async people(id, after, limit) {
      const rows = await db
        .selectFrom('person_hold')
        .select('person_id')
        .where('hold_id', '=', id)
        .where('person_id', '>', after)
        .orderBy('person_id')
        .limit(limit)
        .execute();
      return rows.map(({ person_id }) => person_id);
    },
  };
}

const holdOf = (row: Tables['hold']): Hold => ({
  id: row.hold_id,
  title: row.title,
  kind: row.kind as Hold['kind'],
  until: row.until,
  fields: row.fields,
  createdAt: row.created_at,
  createdBy: row.created_by,
  releasedAt: row.released_at,
  releasedBy: row.released_by,
});
