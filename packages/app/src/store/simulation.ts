import { type Kysely, sql } from 'kysely';
import { never, type SimulatedPerson, type SimulationStore } from '../usecases/index.ts';
import { numberArray } from './batch.ts';
import { pageEnd } from './page-end.ts';
import type { Tables } from './tables.ts';

const column = (lane: number) => sql`s.${sql.ref(`lane_${lane + 1}`)}`;

/** What a simulation reads. */
export function simulationStore(db: Kysely<Tables>): SimulationStore {
  return {
    async page(question, after, limit) {
      const { lanes, keeping, contacting, lawful, onlyConcerned, epoch, day } = question;
      const end = await pageEnd(db, after, limit);
      if (end === null) return null;
      const codes = sql`any(${numberArray(lawful)}::integer[])`;
      const any = (list: readonly number[]) =>
        list.length === 0
          ? sql`false`
          : sql.join(
              list.map((lane) => sql`coalesce((${column(lane)} & 65535) = ${codes}, false)`),
              sql` or `,
            );
      const fresh = sql`(s.epoch = ${epoch} and s.next_change > ${Math.min(day, never - 1)})`;
      const state =
        onlyConcerned && lanes.length > 0
          ? sql`case when not ${fresh} or coalesce(${sql.join(lanes.map(column))}) is not null then p.state end`
          : sql`p.state`;
      const answers = sql.join([
        sql`${fresh}::integer`,
        sql`(${any(keeping)})::integer`,
        sql`(${any(contacting)})::integer`,
        ...lanes.map(column),
      ]);
      // Bounds on both sides, so that the tables are joined page by page whatever the planner knows of them.
      const { rows } = await sql<SimulatedPerson>`
        select array[${answers}]::text as answers, ${state} as state
        from standing s join person p on p.person_id = s.person_id
        where s.person_id > ${after} and s.person_id <= ${end}
          and p.person_id > ${after} and p.person_id <= ${end} and p.status = 0`.execute(db);
      return { last: end, people: rows };
    },

    standingIn(answers) {
      const [fresh, kept, reachable, ...lanes] = answers.slice(1, -1).split(',');
      return {
        fresh: fresh === '1',
        kept: kept === '1',
        reachable: reachable === '1',
        lanes: lanes.map((packed) => (packed === 'NULL' ? null : Number(packed))),
      };
    },
  };
}
