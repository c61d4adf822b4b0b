import { type Kysely, sql } from 'kysely';
import { type AgendaStore, laneEpochDay } from '../usecases/index.ts';
import type { Tables } from './tables.ts';

/** What is due, by the index on the next change. */
export function agendaStore(db: Kysely<Tables>): AgendaStore {
  return {
    async dueLanes(lanes, epoch, from, to) {
      if (lanes.length === 0) return [];
      const spread = sql.join(lanes.map((lane) => sql`(${sql.lit(lane)}, ${sql.ref(`lane_${lane + 1}`)})`));
      // Whose first change is later has none in this time.
      const { rows } = await sql<{ lane: number; code: number; until: number; n: number }>`
        select each.lane, each.packed & 65535 as code, (each.packed >> 16) as until, count(*) as n
        from standing cross join lateral (values ${spread}) as each (lane, packed)
        where next_change between ${from} and ${to} and epoch = ${epoch}
          and each.packed >= ${packedFrom(from)} and each.packed < ${packedFrom(to + 1)}
        group by 1, 2, 3`.execute(db);
      return rows.map(({ lane, code, until, n }) => ({ lane, code, until: until + laneEpochDay, count: n }));
    },
    async duePeople(from, to, after, limit) {
      const later = after ? sql`and (next_change, person_id) > (${after.day}, ${after.person})` : sql``;
      const { rows } = await sql<{ person: number; day: number }>`
        select person_id as person, next_change as day from standing
        where next_change between ${from} and ${to} ${later}
        order by next_change, person_id limit ${limit}`.execute(db);
      return rows;
    },
  };
}

/** The least packed answer that ends on a day. */
const packedFrom = (day: number): number => (day - laneEpochDay) * 65_536;
