import type { ContactPoint } from '@houdbaar/core/standing';
import { CompiledQuery, type Kysely, sql } from 'kysely';
import type {
  CurrentEpoch,
  GateStore,
  LookedUp,
  LookUp,
  StandingAnswer,
  SuppressionScope,
} from '../usecases/index.ts';
import { numberArray, wordArray } from './batch.ts';
import { prepared } from './connection/index.ts';
import { Gathered } from './gathered.ts';
import { isListed } from './people-list.ts';
import { heldPerson, type PersonRow, personColumns } from './person-row.ts';
import { laneColumn, staleBefore } from './standing.ts';
import type { Tables } from './tables.ts';

/**
 * The current epoch and the latest day on which people were judged under it, in one number. Read in the same statement as
 * the answers with which it is compared.
 */
const current = 'select max(epoch::bigint * 65536 + latest_day) from judgement_epoch';
const currentEpoch = sql`(${sql.raw(current)})`;

const epochIn = (packed: number | null): CurrentEpoch | null =>
  packed === null ? null : { epoch: Math.floor(packed / 65536), latestDay: packed % 65536 };

/** What the gate reads, on a connection or in a transaction. */
export function gateStore(db: Kysely<Tables>): GateStore {
  const readers = new Map<string, Gathered<LookUp, LookedUp>>();
  const readerOf = (lane: number, points: boolean): Gathered<LookUp, LookedUp> => {
    const statement = lookUpStatement(lane, points);
    let reader = readers.get(statement);
    if (!reader) {
      reader = new Gathered(async (asked) => {
        const hashes = wordArray(asked.flatMap((each) => each.hashes));
        const ids = numberArray(asked.flatMap((each) => each.ids));
        const { rows } = await db.executeQuery<FoundRow>(CompiledQuery.raw(statement, [hashes, ids]));
        const found = lookedUp(rows);
        return asked.map(() => found);
      });
      readers.set(statement, reader);
    }
    return reader;
  };
  return {
    lookUp: (asked) => readerOf(asked.lane, asked.points).ask(asked),

    async page(lane, after, limit, among) {
      const { rows } = await sql<StandingAnswer & { readonly current: number }>`
        select person_id as id, ${laneColumn(lane)} as lane, epoch, ${currentEpoch} as current from standing s
        where person_id > ${after} and ${isListed(among)} order by person_id limit ${limit}`.execute(db);
      return { current: epochIn(rows[0]?.current ?? null), answers: rows };
    },

    async withCode({ lane, code, epoch, day }, after, limit, among) {
      const column = laneColumn(lane);
      const { rows } = await sql<StandingAnswer & { readonly current: number }>`
        select person_id as id, ${column} as lane, epoch, ${currentEpoch} as current from standing s
        where person_id > ${after} and ${isListed(among)}
          and (${column} & 65535 = ${code} or epoch <> ${epoch} or ${column} < ${staleBefore(day)})
        order by person_id limit ${limit}`.execute(db);
      return { current: epochIn(rows[0]?.current ?? null), answers: rows };
    },

    async counts({ lane, epoch, day }, among) {
      const column = laneColumn(lane);
      const { rows } = await sql<{ code: number | null; n: number; stale: number }>`
        select ${column} & 65535 as code, count(*) as n,
          count(*) filter (where epoch <> ${epoch} or ${column} < ${staleBefore(day)}) as stale
        from standing s where ${isListed(among)} group by 1`.execute(db);
      return {
        counts: rows
          .map(({ code, n, stale }) => ({ code, count: n - stale }))
          .filter(({ count }) => count > 0),
        stale: rows.reduce((sum, { stale }) => sum + stale, 0),
      };
    },

    async stale({ lane, epoch, day }, after, limit, among) {
      const { rows } = await sql<PersonRow>`
        select ${personColumns} from person where person_id in (
          select person_id from standing s
          where (epoch <> ${epoch} or ${laneColumn(lane)} < ${staleBefore(day)}) and person_id > ${after}
            and ${isListed(among)}
          order by person_id limit ${limit})
        order by person_id`.execute(db);
      return rows.map(heldPerson);
    },
  };
}

/** One row for each thing found: the epoch first; suppressions; people by a hash, or by number where that is null. */
interface FoundRow {
  readonly current: number | null;
  readonly hash: string | null;
  readonly scope: SuppressionScope | null;
  readonly id: number | null;
  readonly epoch: number | null;
  readonly lane: number | null;
  readonly points: string | null;
}

const lookUpStatement = (lane: number, points: boolean): string =>
  prepared(`
  with found (hash, person_id) as materialized (
    select hash, person_id from identifier where hash = any($1::uuid[])
    union all
    select null, unnest($2::bigint[]))
  select (${current}) as current, null::uuid as hash, null::text as scope,
    null::bigint as id, null::integer as epoch, null::integer as lane, null::json as points
  union all
  select null, hash, scope, null, null, null, null from suppression
  where hash = any($1::uuid[]) and lifted_at is null
  union all
  select null, hash, null, person_id, standing.epoch, standing.lane_${lane + 1}, ${points ? `person.state->'points'` : 'null'}
  from found left join standing using (person_id)${points ? ' left join person using (person_id)' : ''}`);

function lookedUp(rows: readonly FoundRow[]): LookedUp {
  const people = new Map<string, number[]>();
  const suppressed = new Map<string, Set<SuppressionScope>>();
  const answers = new Map<number, StandingAnswer>();
  let packed: number | null = null;
  for (const { current: now, hash, scope, id, epoch, lane, points } of rows)
    if (id !== null) {
      if (hash !== null) inList(people, hash).push(id);
      if (epoch === null || answers.has(id)) continue;
      const answer = { id, lane, epoch };
      answers.set(id, points === null ? answer : { ...answer, points: JSON.parse(points) as ContactPoint[] });
    } else if (hash === null) packed = now;
    else {
      const scopes = suppressed.get(hash);
      if (scopes) scopes.add(scope!);
      else suppressed.set(hash, new Set([scope!]));
    }
  return { current: epochIn(packed), people, suppressed, answers };
}

function inList<K, V>(map: Map<K, V[]>, key: K): V[] {
  let list = map.get(key);
  if (!list) {
    list = [];
    map.set(key, list);
  }
  return list;
}
