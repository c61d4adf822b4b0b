import { type Kysely, sql } from 'kysely';
import { never, type SimulationStore } from '../usecases/index.ts';
import { numberArray } from './batch.ts';
import { pageEnd } from './page-end.ts';
import type { Tables } from './tables.ts';

const column = (lane: number) => sql`s.${sql.ref(`lane_${lane + 1}`)}`;

interface Row {
  readonly id: number;
  readonly fresh: boolean;
  readonly kept: boolean;
  readonly reachable: boolean;
  readonly state: string | null;
  readonly [column: string]: number | boolean | string | null;
}

/** What a simulation reads. */
export function simulationStore(db: Kysely<Tables>): SimulationStore {
  return {
    async page(question, after, limit) {
      const { lanes, keeping, contacting, lawful, onlyConcerned, epoch, day } = question;
      const end = await pageEnd(db, after, limit);
      if (end === null) return [];
      const codes = sql`any(${numberArray(lawful)}::integer[])`;
      const any = (list: readonly number[]) =>
        list.length === 0
          ? sql`false`
          : sql.join(
              list.map((lane) => sql`coalesce((${column(lane)} & 65535) = ${codes}, false)`),
              sql` or `,
            );
      const asked = sql.join(
        lanes.map((lane, place) => sql`, ${column(lane)} as ${sql.ref(`l${place}`)}`),
        sql``,
      );
      const fresh = sql`(s.epoch = ${epoch} and s.next_change > ${Math.min(day, never - 1)})`;
      const state =
        onlyConcerned && lanes.length > 0
          ? sql`case when not ${fresh} or coalesce(${sql.join(lanes.map(column))}) is not null then p.state end`
          : sql`p.state`;
      // Bounds on both sides, so that the tables are joined page by page whatever the planner knows of them.
      const { rows } = await sql<Row>`
        select s.person_id as id, ${fresh} as fresh,
          ${any(keeping)} as kept, ${any(contacting)} as reachable, ${state} as state${asked}
        from standing s join person p on p.person_id = s.person_id
        where s.person_id > ${after} and s.person_id <= ${end}
          and p.person_id > ${after} and p.person_id <= ${end} and p.status = 0
        order by s.person_id`.execute(db);
      return rows.map((row) => ({
        id: row.id,
        fresh: row.fresh,
        kept: row.kept,
        reachable: row.reachable,
        state: row.state,
        lanes: lanes.map((_, place) => row[`l${place}`] as number | null),
      }));
    },
  };
}
