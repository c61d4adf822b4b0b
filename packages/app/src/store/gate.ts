import type { ContactPoint } from '@houdbaar/core/standing';
import { type Kysely, sql } from 'kysely';
import type {
  GateStore,
  LookedUp,
  StandingAnswer,
  StandingAnswers,
  SuppressionScope,
} from '../usecases/index.ts';
import { numberArray, wordArray } from './batch.ts';
import { Gathered } from './gathered.ts';
import { heldPerson, type PersonRow, personColumns } from './person-row.ts';
import { laneColumn, staleBefore } from './standing.ts';
import type { Tables } from './tables.ts';

/** Read in the same statement as the answers it is compared with. */
const currentEpoch = sql`(select max(epoch) from judgement_epoch)`;

interface AnswerRow {
  readonly id: number;
  readonly lane: number | null;
  readonly epoch: number;
  readonly current: number;
  readonly points?: string;
}

/** What the gate reads, on a connection or in a transaction. */
export function gateStore(db: Kysely<Tables>): GateStore {
  const lookUps = new Gathered<readonly string[], LookedUp>(async (asked) => {
    const found = await lookUp(db, asked.flat());
    return asked.map(() => found);
  });
  const lanes = new Map<string, Gathered<readonly number[], StandingAnswers>>();
  const laneReader = (lane: number, points: boolean) => {
    const name = `${lane} ${points}`;
    let reader = lanes.get(name);
    if (!reader) {
      reader = new Gathered(async (asked) =>
        shareOut(asked, await readAnswers(db, lane, asked.flat(), points)),
      );
      lanes.set(name, reader);
    }
    return reader;
  };
  return {
    lookUp: (hashes) => lookUps.ask(hashes),

    async answers(lane, ids, points) {
      return ids.length === 0 ? { epoch: null, answers: [] } : laneReader(lane, points).ask(ids);
    },

    async page(lane, after, limit) {
      const { rows } = await sql<Omit<AnswerRow, 'points'>>`
        select person_id as id, ${laneColumn(lane)} as lane, epoch, ${currentEpoch} as current from standing
        where person_id > ${after} order by person_id limit ${limit}`.execute(db);
      return { epoch: rows[0]?.current ?? null, answers: rows };
    },

    async stale(lane, epoch, day, after, limit) {
      const { rows } = await sql<PersonRow>`
        select ${personColumns} from person where person_id in (
          select person_id from standing
          where (epoch <> ${epoch} or ${laneColumn(lane)} < ${staleBefore(day)}) and person_id > ${after}
          order by person_id limit ${limit})
        order by person_id`.execute(db);
      return rows.map(heldPerson);
    },
  };
}

async function lookUp(db: Kysely<Tables>, hashes: readonly string[]): Promise<LookedUp> {
  const list = wordArray(hashes);
  const { rows } = await sql<{
    epoch: number | null;
    hash: string | null;
    id: number | null;
    scope: string | null;
  }>`
    select ${currentEpoch} as epoch, null::uuid as hash, null::bigint as id, null::text as scope
    union all
    select null, hash, person_id, null from identifier where hash = any(${list}::uuid[])
    union all
    select null, hash, null, scope from suppression
    where hash = any(${list}::uuid[]) and lifted_at is null`.execute(db);
  const people = new Map<string, number[]>();
  const suppressed = new Map<string, Set<SuppressionScope>>();
  let current: number | null = null;
  for (const { epoch, hash, id, scope } of rows)
    if (hash === null) current = epoch;
    else if (scope === null) inList(people, hash).push(id!);
    else {
      const scopes = suppressed.get(hash);
      if (scopes) scopes.add(scope as SuppressionScope);
      else suppressed.set(hash, new Set([scope as SuppressionScope]));
    }
  return { epoch: current, people, suppressed };
}

function inList<K, V>(map: Map<K, V[]>, key: K): V[] {
  let list = map.get(key);
  if (!list) {
    list = [];
    map.set(key, list);
  }
  return list;
}

async function readAnswers(
  db: Kysely<Tables>,
  lane: number,
  ids: readonly number[],
  points: boolean,
): Promise<StandingAnswers> {
  const list = numberArray(ids);
  const { rows } = points
    ? await sql<AnswerRow>`
        select standing.person_id as id, ${laneColumn(lane)} as lane, epoch, ${currentEpoch} as current,
          person.state->'points' as points
        from standing join person on person.person_id = standing.person_id
        where standing.person_id = any(${list}::bigint[])`.execute(db)
    : await sql<AnswerRow>`
        select person_id as id, ${laneColumn(lane)} as lane, epoch, ${currentEpoch} as current from standing
        where person_id = any(${list}::bigint[])`.execute(db);
  const answers = rows.map(
    ({ points: text, ...row }): StandingAnswer =>
      text === undefined || text === null ? row : { ...row, points: JSON.parse(text) as ContactPoint[] },
  );
  return { epoch: rows[0]?.current ?? null, answers };
}

/** To everyone who asked, their own. */
function shareOut(asked: readonly (readonly number[])[], read: StandingAnswers): StandingAnswers[] {
  if (asked.length === 1) return [read];
  const byId = new Map(read.answers.map((answer) => [answer.id, answer]));
  return asked.map((ids) => ({
    epoch: read.epoch,
    answers: ids.flatMap((id) => byId.get(id) ?? []),
  }));
}
