import { type Kysely, sql } from 'kysely';
import type { OutboxEntry, OutboxStore } from '../usecases/index.ts';
import type { Tables } from './tables.ts';

const columns = [
  'person_id',
  'message_id',
  'at',
  'target',
  'kind',
  'body',
  'state',
  'done_at',
  'note',
] as const;

/** What other systems still have to be told. */
export function outboxStore(db: Kysely<Tables>): OutboxStore {
  return {
    async list(state, after, limit) {
      const all = db
        .selectFrom('outbox')
        .select(columns)
        .where('state', state === 'waiting' ? '=' : '<>', 'waiting');
      const rest = after
        ? all.where(sql<boolean>`(person_id, message_id) > (${after.person}::bigint, ${after.id}::uuid)`)
        : all;
      const rows = await rest.orderBy('person_id').orderBy('message_id').limit(limit).execute();
      return rows.map(entryOf);
    },
    async get({ person, id }) {
      const row = await db
        .selectFrom('outbox')
        .select(columns)
        .where('person_id', '=', person)
        .where('message_id', '=', id)
        .executeTakeFirst();
      return row ? entryOf(row) : null;
    },
    async close({ person, id }, note, at) {
      const { rows } = await sql`
        update outbox set state = 'closed', done_at = ${at}, note = ${note}, next_try = null, leased_until = null,
          body = body - 'knownBy'
        where person_id = ${person} and message_id = ${id} and state = 'waiting' returning 1`.execute(db);
      return rows.length > 0;
    },
    async ofPlan(plan) {
      // By way of its items, which an index finds: messages are found by person.
      const { rows } = await sql<{ name: string; waiting: number; done: number }>`
        select substr(o.target, length('source:') + 1) as name,
          count(*) filter (where o.state = 'waiting') as waiting,
          count(*) filter (where o.state <> 'waiting') as done
        from plan_item i join outbox o on o.person_id = i.person_id
        where i.plan_id = ${plan} and i.state = 'done'
          and o.target like 'source:%' and o.body ->> 'plan' = ${plan}
        group by 1 order by 1`.execute(db);
      return rows;
    },
    async waiting() {
      const row = await db
        .selectFrom('outbox')
        .select((each) => [each.fn.countAll<number>().as('count'), each.fn.min('at').as('oldest')])
        .where('next_try', 'is not', null)
        .executeTakeFirstOrThrow();
      return { count: row.count, oldest: row.oldest };
    },
  };
}

const entryOf = (row: {
  readonly person_id: number;
  readonly message_id: string;
  readonly at: number;
  readonly target: string;
  readonly kind: string;
  readonly body: object;
  readonly state: string;
  readonly done_at: number | null;
  readonly note: string | null;
}): OutboxEntry => ({
  person: row.person_id,
  id: row.message_id,
  at: row.at,
  target: row.target,
  kind: row.kind,
  body: row.body as Readonly<Record<string, unknown>>,
  state: row.state === 'waiting' ? 'waiting' : 'closed',
  closedAt: row.done_at,
  note: row.note,
});
