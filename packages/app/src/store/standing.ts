import { type Kysely, sql } from 'kysely';
import type { PersonWrite, StandingRow, StandingStore } from '../usecases/index.ts';
import { laneEpochDay } from '../usecases/index.ts';
import { numberArray, wordArray } from './batch.ts';
import { heldPerson, type PersonRow, personColumns } from './person-row.ts';
import type { Tables } from './tables.ts';

/** The column of a lane, counted from 0. */
export const laneColumn = (lane: number) => sql.ref(`lane_${lane + 1}`);

/** The standings on a connection or in a transaction. */
export function standingStore(db: Kysely<Tables>): StandingStore {
  return {
    async rows(ids, lanes) {
      const columns = Array.from({ length: lanes }, (_, lane) => sql`, ${laneColumn(lane)}`);
      const { rows } = await sql<StoredStanding>`
        select person_id, epoch, next_change, country, source, last_act, lapse${sql.join(columns, sql``)}
        from standing where person_id = any(${numberArray(ids)}::bigint[])`.execute(db);
      return new Map(rows.map((row) => [row.person_id, standingRow(row, lanes)]));
    },

    async due(day, limit) {
      const { rows } = await sql<{ person_id: number }>`
        select person_id from standing where next_change <= ${day} order by next_change limit ${limit}`.execute(
        db,
      );
      return rows.map(({ person_id }) => person_id);
    },

    async dueCount(from, to) {
      const { rows } = await sql<{ n: number }>`
        select count(*) as n from standing where next_change between ${from} and ${to}`.execute(db);
      return rows[0]!.n;
    },

    async lapses(lanes, epoch) {
      if (lanes.length === 0) return [];
      // One pass over the table: each row is spread over the lanes asked for, then counted.
      const spread = sql.join(lanes.map((lane) => sql`(${sql.lit(lane)}, ${laneColumn(lane)})`));
      const { rows } = await sql<{ lane: number; code: number; until: number; n: number }>`
        select each.lane, each.packed & 65535 as code, (each.packed >> 16) as until, count(*) as n
        from standing cross join lateral (values ${spread}) as each (lane, packed)
        where epoch = ${epoch} and each.packed is not null
        group by 1, 2, 3`.execute(db);
      return rows.map(({ lane, code, until, n }) => ({ lane, code, until: until + laneEpochDay, count: n }));
    },

    async outdated(epoch, after, limit) {
      const { rows } = await sql<PersonRow>`
        select ${personColumns} from person where person_id in (
          select person_id from standing where epoch <> ${epoch} and person_id > ${after}
          order by person_id limit ${limit})
        order by person_id`.execute(db);
      return rows.map(heldPerson);
    },

    async outdatedCount(epoch) {
      const { rows } = await sql<{ n: number }>`
        select count(*) as n from standing where epoch <> ${epoch}`.execute(db);
      return rows[0]!.n;
    },

    async rejudged(list) {
      const first = list[0];
      if (!first) return 0;
      const count = first.lanes.length;
      const lanes = Array.from(
        { length: count },
        (_, lane) => sql`, ${numberArray(list.map((row) => row.lanes[lane] ?? null))}::integer[]`,
      );
      const names = sql.join(
        Array.from({ length: count }, (_, lane) => sql`, ${laneColumn(lane)}`),
        sql``,
      );
      const sets = sql.join(
        Array.from({ length: count }, (_, lane) => sql`, ${laneColumn(lane)} = each.${laneColumn(lane)}`),
        sql``,
      );
      const { numAffectedRows } = await sql`
        update standing set epoch = each.epoch, next_change = each.next_change, country = each.country,
          source = each.source, last_act = each.last_act, lapse = each.lapse${sets}
        from unnest(
          ${numberArray(list.map(({ id }) => id))}::bigint[], ${numberArray(list.map(({ revision }) => revision))}::integer[],
          ${numberArray(list.map(({ epoch }) => epoch))}::integer[],
          ${numberArray(list.map(({ nextChange }) => nextChange))}::integer[],
          ${listedArrays(list)}${sql.join(lanes, sql``)})
          as each (person_id, revision, epoch, next_change, country, source, last_act, lapse${names})
        where standing.person_id = each.person_id and standing.revision = each.revision
          and standing.epoch <= each.epoch`.execute(db);
      return Number(numAffectedRows ?? 0);
    },
  };
}

/** Packed answers below this ended on or before the day. */
export const staleBefore = (today: number): number => (today - laneEpochDay + 1) * 65536;

interface StoredStanding {
  readonly person_id: number;
  readonly epoch: number;
  readonly next_change: number;
  readonly country: string | null;
  readonly source: number | null;
  readonly last_act: number | null;
  readonly lapse: number | null;
  readonly [lane: `lane_${number}`]: number | null;
}

const standingRow = (row: StoredStanding, lanes: number): StandingRow => ({
  epoch: row.epoch,
  nextChange: row.next_change,
  lanes: Array.from({ length: lanes }, (_, lane) => row[`lane_${lane + 1}`]!),
  listed: { country: row.country, source: row.source, lastAct: row.last_act, lapse: row.lapse },
});

/** What lists go by, as arrays for `unnest`; countries are two letters. */
const listedArrays = (list: readonly Pick<StandingRow, 'listed'>[]) => sql`
  ${wordArray(list.map(({ listed }) => listed.country ?? 'null'))}::text[],
  ${numberArray(list.map(({ listed }) => listed.source))}::integer[],
  ${numberArray(list.map(({ listed }) => listed.lastAct))}::integer[],
  ${numberArray(list.map(({ listed }) => listed.lapse))}::integer[]`;

/** Writes the standing of people whose facts were written in the same transaction. */
export async function writeStanding(
  db: Kysely<Tables>,
  created: readonly PersonWrite[],
  changed: readonly PersonWrite[],
): Promise<void> {
  const gone = changed.filter(({ standing }) => standing === null);
  if (gone.length > 0)
    await sql`delete from standing where person_id = any(${numberArray(gone.map(({ id }) => id))}::bigint[])`.execute(
      db,
    );
  const stand = (writes: readonly PersonWrite[]) =>
    writes.flatMap((write) => (write.standing ? [{ ...write, row: write.standing }] : []));
  await putStanding(db, stand(created), false);
  await putStanding(db, stand(changed), true);
}

/** @param replace whether the people may have a standing already: looking for it costs as much as the row */
async function putStanding(
  db: Kysely<Tables>,
  list: readonly (PersonWrite & { readonly row: StandingRow })[],
  replace: boolean,
): Promise<void> {
  const first = list[0];
  if (!first) return;
  const count = first.row.lanes.length;
  const lanes = Array.from(
    { length: count },
    (_, lane) => sql`, ${numberArray(list.map(({ row }) => row.lanes[lane] ?? null))}::integer[]`,
  );
  const columns = Array.from({ length: count }, (_, lane) => sql`, ${laneColumn(lane)}`);
  const sets = columns.map((_, lane) => sql`, ${laneColumn(lane)} = excluded.${laneColumn(lane)}`);
  const orReplaced = sql`
    on conflict (person_id) do update set
      revision = excluded.revision, epoch = excluded.epoch, next_change = excluded.next_change,
      country = excluded.country, source = excluded.source, last_act = excluded.last_act,
      lapse = excluded.lapse${sql.join(sets, sql``)}`;
  await sql`
    insert into standing
      (person_id, revision, epoch, next_change, country, source, last_act, lapse${sql.join(columns, sql``)})
    select * from unnest(
      ${numberArray(list.map(({ id }) => id))}::bigint[],
      ${numberArray(list.map(({ revision }) => revision + 1))}::integer[],
      ${numberArray(list.map(({ row }) => row.epoch))}::integer[],
      ${numberArray(list.map(({ row }) => row.nextChange))}::integer[],
      ${listedArrays(list.map(({ row }) => row))}${sql.join(lanes, sql``)})
    ${replace ? orReplaced : sql``}`.execute(db);
}
