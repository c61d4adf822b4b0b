import { type Kysely, type RawBuilder, sql } from 'kysely';
import {
  type FieldValue,
  type ListedPerson,
  never,
  type PeopleListStore,
  type PeopleQuery,
} from '../usecases/index.ts';
import { numberArray } from './batch.ts';
import type { Tables } from './tables.ts';
import { alwaysOpen, laneMatches, wordsMatch } from './word-match.ts';
import { wordRows } from './words.ts';

const lapse = sql`coalesce(s.lapse, ${sql.lit(never)})`;

/** Lists of people over the narrow rows of the standings. */
export function peopleListStore(db: Kysely<Tables>): PeopleListStore {
  return {
    async page(query, after, limit) {
      const byLapse = query.sort === 'lapse';
      const soon = byLapse && query.sample === undefined && (await amongFirst(db, query, after, limit));
      if (soon) return soon;
      const later = after
        ? byLapse
          ? sql`and ${laterThan(after)}`
          : sql`and s.person_id > ${after.id}`
        : sql``;
      // Not quite as the index has it: to look through everybody in its order takes longer than to sort who matches.
      const order = byLapse ? sql`${lapse}::bigint, 1` : sql`1`;
      const { rows } = await sql<ListedPerson>`
        select s.person_id as id, ${lapse} as lapse ${matching(query)} ${later}
        order by ${order} limit ${limit}`.execute(db);
      return rows;
    },

    async some(query, limit) {
      const { rows } = await sql<ListedPerson>`
        select s.person_id as id, ${lapse} as lapse ${matching(query)} limit ${limit}`.execute(db);
      return rows;
    },

    async wordsDue(since) {
      const { rows } = await sql<{ due: boolean }>`
        select coalesce((select max(person_id) from person_values), 0)
            > coalesce((select max(person_id) from person_words), 0)
          or exists (select from person_words where words is null)
          or exists (select from import_run where coalesce(finished_at, ${since}) >= ${since}) as due`.execute(
        db,
      );
      return rows[0]!.due;
    },

    async unworded(after, limit) {
      const { rows: page } = await sql<{ last: number | null }>`
        select max(person_id) as last from (
          select person_id from person_values where person_id > ${after} order by person_id limit ${limit})
          as page`.execute(db);
      const last = page[0]!.last;
      if (last === null) return null;
      // Bounds on every side, so that the tables are joined page by page whatever the planner knows of them.
      const within = (of: string) =>
        sql`${sql.ref(`${of}.person_id`)} > ${after} and ${sql.ref(`${of}.person_id`)} <= ${last}`;
      const { rows } = await sql<{ id: number; revision: number; fields: string }>`
        select v.person_id as id, p.revision, v.fields
        from person_values v join person p on p.person_id = v.person_id
        where ${within('v')} and ${within('p')} and not exists (
          select from person_words w
          where w.person_id = v.person_id and ${within('w')} and w.words is not null)`.execute(db);
      return {
        last,
        people: rows.map(({ fields, ...each }) => ({ ...each, values: JSON.parse(fields) as FieldValue[] })),
      };
    },

    async putWords(people) {
      if (people.length === 0) return;
      const { rows } = await sql<{ id: number }>`
        insert into person_words (person_id, words) ${wordRows(
          people.map(({ id }) => id),
          people.map(({ words }) => words),
        )}
        on conflict (person_id) do update set words = excluded.words where person_words.words is null
        returning person_id as id`.execute(db);
      const put = new Set(rows.map(({ id }) => id));
      const list = people.filter(({ id }) => put.has(id));
      // Whoever was changed or erased since they were read may have got words back that are theirs no more.
      await sql`
        delete from person_words using
          unnest(${numberArray(list.map(({ id }) => id))}::bigint[], ${numberArray(list.map(({ revision }) => revision))}::integer[])
          as each (id, revision)
        where person_words.person_id = each.id and not exists (
          select from person p where p.person_id = each.id and p.revision = each.revision)`.execute(db);
    },
  };
}

const laterThan = ({ lapse: day, id }: ListedPerson) => sql`(${lapse}, s.person_id) > (${day}, ${id})`;

/** So many times what is asked for is looked through in the order of terms: enough where one in a hundred matches. */
const lookedThrough = 100;

/**
 * A page by term as far as it is among the next in that order: where many match, it is, and nobody else has to be looked
 * at. Undefined where it isn't full by then.
 */
async function amongFirst(
  db: Kysely<Tables>,
  query: PeopleQuery,
  after: ListedPerson | null,
  limit: number,
): Promise<readonly ListedPerson[] | undefined> {
  const words = query.words ? sql`join person_words w on w.person_id = s.person_id` : sql``;
  const { rows } = await sql<ListedPerson>`
    select s.person_id as id, ${lapse} as lapse
    from (select * from standing s where ${after ? laterThan(after) : sql`true`}
      order by ${lapse}, s.person_id limit ${limit * lookedThrough}) s ${words}
    where ${sql.join([sql`true`, ...conditionsOf(query)], sql` and `)}
    order by ${lapse}::bigint, 1 limit ${limit}`.execute(db);
  return rows.length < limit ? undefined : rows;
}

function conditionsOf(query: PeopleQuery): RawBuilder<unknown>[] {
  const { lane, country, source, lapse: due, lastAct, words, ids } = query;
  const list: RawBuilder<unknown>[] = [];
  if (lane) list.push(laneMatches(query, lane));
  if (country !== undefined) list.push(sql`s.country = ${country}`);
  if (source !== undefined) list.push(sql`s.source = ${source}`);
  if (due === null) list.push(sql`s.lapse is null`);
  else if (due) list.push(sql`s.lapse between ${due.from} and ${due.to}`);
  if (lastAct === null) list.push(sql`s.last_act is null`);
  else if (lastAct) list.push(sql`s.last_act between ${lastAct.from} and ${lastAct.to}`);
  if (ids) list.push(sql`s.person_id = any(${numberArray(ids)}::bigint[])`);
  if (words) list.push(wordsMatch(query, words));
  return list;
}

/** Whether words alone tell who is in a list: many may have them, and each of their standings would have to be found. */
const restsOnWords = ({ epoch, today, words, sort, ...others }: PeopleQuery): boolean =>
  sort === 'number' &&
  words !== undefined &&
  alwaysOpen(words) &&
  Object.values(others).every((each) => each === undefined);

/** Whether someone, `s` among the standings, is in a list; everybody is where there is none. */
export function isListed(query: PeopleQuery | undefined): RawBuilder<unknown> {
  if (query?.words || query?.sample !== undefined)
    return sql`s.person_id in (select s.person_id ${matching(query)})`;
  return sql.join([sql`true`, ...(query ? conditionsOf(query) : [])], sql` and `);
}

/** The rows of a list, from `from` on; more conditions may follow. */
function matching(query: PeopleQuery): RawBuilder<unknown> {
  const from = query.words
    ? restsOnWords(query)
      ? sql`from person_words w cross join lateral (select w.person_id, null::integer as lapse) s`
      : sql`from person_words w join standing s on s.person_id = w.person_id`
    : sql`from standing s`;
  const where = sql.join([sql`true`, ...conditionsOf(query)], sql` and `);
  if (query.sample === undefined) return sql`${from} where ${where}`;
  return sql`from standing s where s.person_id in (
    select s.person_id ${from} where ${where} order by hashint8(s.person_id), 1 limit ${query.sample})`;
}
