import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type DailyFigure, type FigureStore, laneEpochDay, over } from '../usecases/index.ts';
import { numberArray } from './batch.ts';
import { laneColumn, staleBefore } from './standing.ts';
import type { Tables } from './tables.ts';

/** Figures by day, and counts over the standings. */
export function figureStore(db: Kysely<Tables>): FigureStore {
  return {
    async put(key, { day, at, value }) {
      const text = JSON.stringify(value);
      await db
        .insertInto('daily_figure')
        .values({ day, key, at, value: text })
        .onConflict((conflict) => conflict.columns(['key', 'day']).doUpdateSet({ at, value: text }))
        .execute();
    },

    async latest<T>(key: string) {
      const row = await db
        .selectFrom('daily_figure')
        .select(['day', 'at', 'value'])
        .where('key', '=', key)
        .orderBy('day', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? (row as DailyFigure<unknown> as DailyFigure<T>) : null;
    },

    async since<T>(key: string, from: number) {
      const rows = await db
        .selectFrom('daily_figure')
        .select(['day', 'at', 'value'])
        .where('key', '=', key)
        .where('day', '>=', from)
        .orderBy('day')
        .execute();
      return rows as readonly DailyFigure<unknown>[] as readonly DailyFigure<T>[];
    },

    async countPeople({ epoch, today, keep, channels, lawful }) {
      const codesOf = (codes: readonly number[]) => sql`any(${numberArray(codes)}::integer[])`;
      const holds = (lane: number) => sql`${laneColumn(lane)} >= ${staleBefore(today)}`;
      const has = (lanes: readonly number[], codes: readonly number[]): RawBuilder<unknown> =>
        lanes.length === 0
          ? sql`false`
          : sql`(${sql.join(
              lanes.map((lane) => sql`(${holds(lane)} and ${laneColumn(lane)} & 65535 = ${codesOf(codes)})`),
              sql` or `,
            )})`;
      // What the whole person comes to was noted with the answers. An answer that ended, or was given under another
      // policy, is not known; another that stands beside it may still hold.
      const isFresh = sql`(epoch = ${epoch} and next_change > ${today})`;
      const isKept = sql`(case when ${isFresh} then coalesce(lapse > ${sql.lit(over)}, false)
        else epoch = ${epoch} and ${has(keep, lawful)} is true end)`;
      const isOpen = sql`(case when ${isFresh} then lapse is null else true end)`;
      const reachable = channels.map(
        (lanes, index) =>
          sql`, count(*) filter (where epoch = ${epoch} and ${has(lanes, lawful)}) as ${sql.ref(`c${index}`)}`,
      );
      const { rows } = await sql<Record<string, number>>`
        select count(*) as people, count(*) filter (where ${isKept}) as kept,
          count(*) filter (where not ${isKept} and ${isOpen}) as undated
          ${sql.join(reachable, sql``)}
        from standing`.execute(db);
      const { people = 0, kept = 0, undated = 0, ...rest } = rows[0] ?? {};
      return {
        people,
        kept,
        undated,
        lapsed: people - kept - undated,
        reachable: channels.map((_, index) => rest[`c${index}`] ?? 0),
      };
    },

    async endingCount(lanes, lawful, epoch, from, to) {
      if (lanes.length === 0) return 0;
      const ends = sql.join(
        lanes.map((lane) => endsWithin(laneColumn(lane), lawful, from, to)),
        sql` or `,
      );
      const { rows } = await sql<{ n: number }>`
        select count(*) as n from standing
        where next_change between ${from} and ${to} and epoch = ${epoch} and (${ends})`.execute(db);
      return rows[0]!.n;
    },

    async ending(lanes, lawful, epoch, { from, to }, after, limit) {
      if (lanes.length === 0) return [];
      const spread = sql.join(lanes.map((lane) => sql`(${sql.lit(lane)}, ${laneColumn(lane)})`));
      const later = after
        ? sql`and ((each.packed >> 16), person_id, each.lane) > (${after.day - laneEpochDay}, ${after.person}, ${after.lane})`
        : sql``;
      const { rows } = await sql<{ person: number; lane: number; day: number }>`
        select person_id as person, each.lane, (each.packed >> 16) as day
        from standing cross join lateral (values ${spread}) as each (lane, packed)
        where next_change between ${from} and ${to} and epoch = ${epoch}
          and ${endsWithin(sql`each.packed`, lawful, from, to)} ${later}
        order by 3, 1, 2 limit ${limit}`.execute(db);
      return rows.map((row) => ({ ...row, day: row.day + laneEpochDay }));
    },

    async evidenceEntries() {
      const { rows } = await sql<{ n: number }>`
        select coalesce(sum(chain_length), 0)::bigint as n from person`.execute(db);
      return rows[0]!.n;
    },
  };
}

/** Whether a packed answer is lawful and ends between two days. */
const endsWithin = (packed: RawBuilder<unknown>, lawful: readonly number[], from: number, to: number) => sql`
  (${packed} >= ${(from - laneEpochDay) * 65_536} and ${packed} < ${(to + 1 - laneEpochDay) * 65_536}
   and ${packed} & 65535 = any(${numberArray(lawful)}::integer[]))`;
