import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type {
  CleanUpAction,
  Identifier,
  PlanItem,
  PlanItemQuery,
  PlanStore,
  PlanWords,
} from '../usecases/index.ts';
import { numberArray, wordArray } from './batch.ts';
import { pageEnd } from './page-end.ts';
import { planColumns, planOf, planRow } from './plan-row.ts';
import type { Tables } from './tables.ts';
import { alwaysOpen, wordsMatch } from './word-match.ts';

/** Clean-up plans on a connection or in a transaction. */
export function planStore(db: Kysely<Tables>): PlanStore {
  const plans = () => db.selectFrom('plan').select(planColumns);
  return {
    async add(plan) {
      await db.insertInto('plan').values(planRow(plan)).execute();
    },
    async get(id) {
      const row = await plans().where('plan_id', '=', id).executeTakeFirst();
      return row ? planOf(row) : null;
    },
    async list({ before, limit }) {
      let query = plans().where('state', '<>', 'drafting').orderBy('created_at', 'desc').limit(limit);
      if (before !== undefined) query = query.where('created_at', '<', before);
      return (await query.execute()).map(planOf);
    },
    async inState(states) {
      const rows = await plans().where('state', 'in', states).orderBy('created_at').execute();
      return rows.map(planOf);
    },
    async change(id, from, to) {
      const row = await db
        .updateTable('plan')
        .set(planRow(to))
        .where('plan_id', '=', id)
        .where('state', 'in', from)
        .returning(planColumns)
        .executeTakeFirst();
      return row ? planOf(row) : null;
    },
    async drop(id) {
      await db.deleteFrom('plan_item').where('plan_id', '=', id).execute();
      await db.deleteFrom('plan').where('plan_id', '=', id).where('state', '=', 'drafting').execute();
    },
    async addItems(plan, items) {
      if (items.length === 0) return;
      await db
        .insertInto('plan_item')
        .values(
          items.map(
            ({ person, action, fields, rule, purposes, causes, revision, state, reason, doneAt }) => ({
              person_id: person,
              plan_id: plan,
              action,
              fields: fields && [...fields],
              rule,
              purposes: [...purposes],
              causes: JSON.stringify(causes),
              revision,
              state,
              reason,
              cell: null,
              done_at: doneAt,
            }),
          ),
        )
        .execute();
    },
    async items(plan, page) {
      const { rows } = await sql<Selectable<Tables['plan_item']>>`
        select i.* from plan_item i where ${itemsMatch(plan, page)}
        order by i.person_id limit ${page.limit}`.execute(db);
      return rows.map(itemOf);
    },
    async somePeople(plan, page, words) {
      const { rows } = await sql<{ person: number }>`
        select i.person_id as person from plan_item i ${words ? withWords(words, page.after) : sql``}
        where ${itemsMatch(plan, page)} and ${words ? wordsMatch(words, words.words) : sql`true`}
        limit ${page.limit}`.execute(db);
      return rows.map(({ person }) => person);
    },
    async settle(plan, items, at) {
      if (items.length === 0) return 0;
      const { rows } = await sql`
        update plan_item set state = each.state, reason = nullif(each.reason, ''), cell = nullif(each.cell, ''),
          done_at = ${at}
        from unnest(${numberArray(items.map(({ person }) => person))}::bigint[],
          ${wordArray(items.map(({ state }) => state))}::text[],
          ${sql.val(items.map(({ reason }) => reason ?? ''))}::text[],
          ${sql.val(items.map(({ cell }) => cell ?? ''))}::text[]) as each (person, state, reason, cell)
        where plan_item.person_id = each.person and plan_item.plan_id = ${plan}
          and plan_item.state = 'waiting'
        returning plan_item.person_id`.execute(db);
      return rows.length;
    },
    async itemCounts(plan) {
      const rows = await db
        .selectFrom('plan_item')
        .select(['action', 'state', 'reason', (each) => each.fn.countAll<number>().as('count')])
        .where('plan_id', '=', plan)
        .groupBy(['action', 'state', 'reason'])
        .execute();
      return rows.map(({ action, state, reason, count }) => ({
        action: action as CleanUpAction,
        state: state as PlanItem['state'],
        reason: reason as PlanItem['reason'],
        count,
      }));
    },
    async doneByRule(plan) {
      const { rows } = await sql<{ action: string; rule: string; purpose: string | null; people: number }>`
        select action, cause->>'rule' as rule, cause->>'purpose' as purpose, count(*) as people
        from plan_item cross join lateral jsonb_array_elements(causes) as ended (cause)
        where plan_id = ${plan} and state = 'done' group by 1, 2, 3 order by 1, 2, 3`.execute(db);
      const gone = await sql<{ rule: string; purpose: string | null; field: string }>`
        select distinct cause->>'rule' as rule, cause->>'purpose' as purpose, field
        from plan_item cross join lateral jsonb_array_elements(causes) as ended (cause)
          cross join lateral jsonb_array_elements_text(cause->'fields') as gone (field)
        where plan_id = ${plan} and state = 'done' and action = 'fields' order by field`.execute(db);
      return rows.map(({ action, rule, purpose, people }) => ({
        action: action as CleanUpAction,
        rule,
        purpose,
        people,
        fields:
          action === 'fields'
            ? gone.rows
                .filter((each) => each.rule === rule && each.purpose === purpose)
                .map(({ field }) => field)
            : [],
      }));
    },
    async lastDone(plan) {
      const row = await db
        .selectFrom('plan_item')
        .select((each) => each.fn.max('done_at').as('last'))
        .where('plan_id', '=', plan)
        .where('state', '=', 'done')
        .executeTakeFirst();
      return row?.last ?? null;
    },
    async blocked(ids) {
      if (ids.length === 0) return new Set();
      const { rows } = await sql<{ person_id: number }>`
        select distinct person_id from plan_item where person_id = any(${numberArray(ids)}::bigint[])
          and action = 'block' and state = 'done'`.execute(db);
      return new Set(rows.map(({ person_id }) => person_id));
    },
    async lookThrough(lanes, after, limit) {
      const columns = sql.join(
        lanes.map((lane) => sql`, s.${sql.ref(`lane_${lane + 1}`)}`),
        sql``,
      );
      const end = await pageEnd(db, after, limit);
      if (end === null) return [];
      // Bounds on both sides, so that the tables are joined page by page whatever the planner knows of them.
      const { rows } = await sql<Record<string, number | null> & { readonly held: string | null }>`
        select s.person_id, s.epoch, s.next_change, v.fields as held${columns}
        from standing s left join person_values v
          on v.person_id = s.person_id and v.person_id > ${after} and v.person_id <= ${end}
        where s.person_id > ${after} and s.person_id <= ${end} order by s.person_id`.execute(db);
      return rows.map((row) => ({
        id: row.person_id!,
        epoch: row.epoch!,
        nextChange: row.next_change!,
        lanes: lanes.map((lane) => row[`lane_${lane + 1}`]!),
        fields: fieldNames(row.held),
      }));
    },
    async cells(plan) {
      return db
        .selectFrom('plan_item')
        .select([sql<string>`cell`.as('cell'), (each) => each.fn.countAll<number>().as('people')])
        .where('plan_id', '=', plan)
        .where('cell', 'is not', null)
        .groupBy('cell')
        .orderBy('cell')
        .execute();
    },
    async keepStatistics(plan, cells) {
      if (cells.length > 0)
        await db
          .insertInto('statistic')
          .values(cells.map(({ cell, people }) => ({ plan_id: plan, cell, people })))
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      await db.updateTable('plan_item').set({ cell: null }).where('plan_id', '=', plan).execute();
    },
    async statistics(plan) {
      let query = db.selectFrom('statistic').selectAll().orderBy('plan_id').orderBy('cell');
      if (plan !== undefined) query = query.where('plan_id', '=', plan);
      const rows = await query.execute();
      return rows.map(({ plan_id, cell, people }) => ({ plan: plan_id, cell, people }));
    },
    async identifiersOf(people, hashes) {
      if (people.length === 0 || hashes.length === 0) return [];
      const { rows } = await sql<{
        hash: string;
        person: number;
        kind: string;
        key: number;
        normaliser: number;
      }>`
        select hash, person_id as person, kind, key_id as key, normaliser_version as normaliser from identifier
        where hash = any(${wordArray(hashes)}::uuid[]) and person_id = any(${numberArray(people)}::bigint[])`.execute(
        db,
      );
      return rows.map(({ hash, person, kind, key, normaliser }) => ({
        hash,
        person,
        kind: kind as Identifier['kind'],
        keyId: key,
        normaliserVersion: normaliser,
      }));
    },
  };
}

function itemsMatch(
  plan: string,
  { after, state, action, reason, people }: PlanItemQuery & { readonly after: number },
): RawBuilder<unknown> {
  const list = [sql`i.plan_id = ${plan}`, sql`i.person_id > ${after}`];
  if (state) list.push(sql`i.state = ${state}`);
  if (action) list.push(sql`i.action = ${action}`);
  if (reason) list.push(sql`i.reason = ${reason}`);
  if (people) list.push(sql`i.person_id = any(${numberArray(people)}::bigint[])`);
  return sql.join(list, sql` and `);
}

/** The words of people, and their standing where it tells which fields are open; bounded as the items are. */
function withWords({ words }: PlanWords, after: number): RawBuilder<unknown> {
  const found = sql`join person_words w on w.person_id = i.person_id and w.person_id > ${after}`;
  return alwaysOpen(words) ? found : sql`${found} join standing s on s.person_id = i.person_id`;
}

/** The names in a text of JSON, without reading the values: a value can't hold an unescaped quotation mark. */
function fieldNames(text: string | null): readonly string[] {
  if (text === null) return [];
  const found = new Set<string>();
  for (const [, name] of text.matchAll(/(?<=[{,])"field":"([a-zA-Z0-9]+)"/g)) found.add(name!);
  return [...found];
}

const itemOf = (row: Selectable<Tables['plan_item']>): PlanItem => ({
  person: row.person_id,
  action: row.action as PlanItem['action'],
  fields: row.fields,
  rule: row.rule,
  purposes: row.purposes,
  causes: row.causes as PlanItem['causes'],
  revision: row.revision,
  state: row.state as PlanItem['state'],
  reason: row.reason as PlanItem['reason'],
  doneAt: row.done_at,
});
