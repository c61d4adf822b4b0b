import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type {
  LoggedAttempt,
  SealedSecret,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookNotice,
  WebhookStore,
} from '../usecases/index.ts';
import type { DeliveryState, WebhookType } from '../webhooks/index.ts';
import { documentList, numberArray, recordSeparator, wordArray } from './batch.ts';
import type { Tables } from './tables.ts';

/** Endpoints of webhooks, what is in line for them, and the log. */
export function webhookStore(db: Kysely<Tables>): WebhookStore {
  return {
    async dueEndpoints(now) {
      const { rows } = await sql<{ id: string; target: string; secrets: SealedSecret[] }>`
        select endpoint_id as id, target, secrets from webhook_endpoint
        where state = 'on' and paused_until <= ${now} and exists (
          select from webhook_delivery
          where webhook_delivery.endpoint_id = webhook_endpoint.endpoint_id and state = 'waiting'
            and next_at <= ${now} and leased_until <= ${now})
        order by created_at, endpoint_id`.execute(db);
      return rows;
    },

    claimDue({ endpoint, now, limit, leaseUntil }) {
      return within(db, async (transaction) => {
        // One claim of an endpoint at a time: what another just claimed is seen, and keeps back what comes after it.
        await sql`update webhook_endpoint set claimed_at = ${now} where endpoint_id = ${endpoint}`.execute(
          transaction,
        );
        const { rows } = await sql<{
          id: number;
          webhook_id: string;
          person: number | null;
          body: string;
          attempts: number;
        }>`
          update webhook_delivery set leased_until = ${leaseUntil}
          where delivery_id in (
            select delivery_id from webhook_delivery as due
            where endpoint_id = ${endpoint} and state = 'waiting' and next_at <= ${now} and leased_until <= ${now}
              and not exists (
                select from webhook_delivery as earlier
                where earlier.endpoint_id = ${endpoint} and earlier.state = 'waiting'
                  and earlier.person = due.person and earlier.delivery_id < due.delivery_id
                  and (earlier.next_at > ${now} or earlier.leased_until > ${now}))
            order by delivery_id limit ${limit})
          returning delivery_id as id, webhook_id, person, body, attempts`.execute(transaction);
        return rows
          .sort((one, other) => one.id - other.id)
          .map(({ id, webhook_id, person, ...rest }) => ({
            ...rest,
            id: String(id),
            webhookId: webhook_id,
            person: person === null ? null : String(person),
          }));
      });
    },

    record({ delivery, endpoint, attempt, at, durationMs, result, next }) {
      return within(db, async (transaction) => {
        await sql`
          insert into webhook_attempt (delivery_id, at, attempt, duration, result, next)
          values (${Number(delivery)}, ${at}, ${attempt}, ${Math.round(durationMs)}, ${JSON.stringify(result)}, ${next.kind})
          on conflict do nothing`.execute(transaction);
        const ended = at + Math.round(durationMs);
        const becomes = next.kind === 'retry' ? 'waiting' : next.kind === 'gone' ? 'cancelled' : next.kind;
        await transaction
          .updateTable('webhook_delivery')
          .set({
            state: becomes,
            attempts: attempt,
            leased_until: 0,
            ...(next.kind === 'retry' ? { next_at: next.at } : { ended_at: ended }),
          })
          .where('delivery_id', '=', Number(delivery))
          .where('state', '=', 'waiting')
          .execute();
        if (next.kind !== 'gone') return;
        await transaction
          .updateTable('webhook_endpoint')
          .set({ state: 'gone' })
          .where('endpoint_id', '=', endpoint)
          .execute();
        await cancel(transaction, endpoint, ended);
      });
    },

    async release(deliveries, leaseUntil) {
      await sql`
        update webhook_delivery set leased_until = 0
        where delivery_id = any(${numberArray(deliveries.map(Number))}::bigint[])
          and leased_until = ${leaseUntil}`.execute(db);
    },

    async pause(endpoint, until) {
      await db
        .updateTable('webhook_endpoint')
        .set({ paused_until: until })
        .where('endpoint_id', '=', endpoint)
        .execute();
    },

    async endpoints() {
      const rows = await db
        .selectFrom('webhook_endpoint')
        .selectAll()
        .orderBy('created_at')
        .orderBy('endpoint_id')
        .execute();
      return rows.map(endpointOf);
    },

    endpoint: (id) => endpointById(db, id),

    async add({ id, name, target, types, reasons, state, pausedUntil, createdAt, createdBy }, secrets) {
      await db
        .insertInto('webhook_endpoint')
        .values({
          endpoint_id: id,
          name,
          target,
          types: [...types],
          reasons,
          secrets: JSON.stringify(secrets),
          state,
          paused_until: pausedUntil,
          created_at: createdAt,
          created_by: createdBy,
        })
        .execute();
    },

    change(id, { types, pausedUntil, ...to }, now) {
      return within(db, async (transaction) => {
        const set = {
          ...to,
          ...(types ? { types: [...types] } : {}),
          ...(pausedUntil === undefined ? {} : { paused_until: pausedUntil }),
        };
        if (Object.keys(set).length > 0)
          await transaction.updateTable('webhook_endpoint').set(set).where('endpoint_id', '=', id).execute();
        if (to.state !== undefined && to.state !== 'on') await cancel(transaction, id, now);
        return endpointById(transaction, id);
      });
    },

    remove(id, now) {
      return within(db, async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('webhook_endpoint')
          .where('endpoint_id', '=', id)
          .executeTakeFirst();
        if (numDeletedRows === 0n) return false;
        await cancel(transaction, id, now);
        return true;
      });
    },

    async secrets(id) {
      const row = await db
        .selectFrom('webhook_endpoint')
        .select('secrets')
        .where('endpoint_id', '=', id)
        .executeTakeFirst();
      return (row?.secrets as SealedSecret[] | undefined) ?? [];
    },

    async setSecrets(id, secrets) {
      await db
        .updateTable('webhook_endpoint')
        .set({ secrets: JSON.stringify(secrets) })
        .where('endpoint_id', '=', id)
        .execute();
    },

    async subscribed() {
      const { rows } = await sql<{ type: string }>`
        select distinct unnest(types) as type from webhook_endpoint where state = 'on'`.execute(db);
      return new Set(rows.map(({ type }) => type));
    },

    tell: (notices) => tellEndpoints(db, notices),

    async tellOne(endpoint, { id, type, person, at, full, plain }) {
      const { rows } = await sql<{ id: number }>`
        insert into webhook_delivery (endpoint_id, webhook_id, type, person, at, body, next_at)
        select endpoint_id, ${id}, ${type}, ${person}::bigint, ${at}::bigint,
          case when reasons then ${full} else ${plain} end, ${at}::bigint
        from webhook_endpoint where endpoint_id = ${endpoint}
        returning delivery_id as id`.execute(db);
      return String(rows[0]?.id ?? '');
    },

    async log(endpoint, { before, limit, state }) {
      const all = db.selectFrom('webhook_delivery').selectAll().where('endpoint_id', '=', endpoint);
      const some = state === undefined ? all : all.where('state', '=', state);
      const page = before === null ? some : some.where('delivery_id', '<', Number(before));
      return (await page.orderBy('delivery_id', 'desc').limit(limit).execute()).map(deliveryOf);
    },

    async delivery(id) {
      const row = await db
        .selectFrom('webhook_delivery')
        .selectAll()
        .where('delivery_id', '=', Number(id))
        .executeTakeFirst();
      return row ? deliveryOf(row) : null;
    },

    async attemptsOf(delivery) {
      const rows = await db
        .selectFrom('webhook_attempt')
        .selectAll()
        .where('delivery_id', '=', Number(delivery))
        .orderBy('at')
        .orderBy('attempt')
        .execute();
      return rows.map(({ attempt, at, duration, result, next }) => ({
        attempt,
        at,
        durationMs: duration,
        result: result as LoggedAttempt['result'],
        next,
      }));
    },

    async again(id, from, at) {
      const { numUpdatedRows } = await db
        .updateTable('webhook_delivery')
        .set({ state: 'waiting', attempts: 0, next_at: at, leased_until: 0, ended_at: null })
        .where('delivery_id', '=', Number(id))
        .where('state', '=', from)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async backlog() {
      const { rows } = await sql<{
        waiting: number;
        failing: number;
        exhausted: number;
        oldest: number | null;
      }>`
        select count(*) filter (where state = 'waiting') as waiting,
          count(*) filter (where state = 'waiting' and attempts > 0) as failing,
          count(*) filter (where state = 'exhausted') as exhausted,
          min(next_at) filter (where state = 'waiting') as oldest
        from webhook_delivery where state in ('waiting', 'exhausted')`.execute(db);
      return rows[0]!;
    },
  };
}

/** Puts events in line for whoever is told of them: one statement, also where nobody is. */
export async function tellEndpoints(db: Kysely<Tables>, notices: readonly WebhookNotice[]): Promise<void> {
  if (notices.length === 0) return;
  await sql`
    insert into webhook_delivery (endpoint_id, webhook_id, type, person, at, body, next_at)
    select endpoint_id, each.id, each.type, each.person, each.at,
      case when reasons then each.full_body else each.plain_body end, each.at
    from rows from (
      unnest(${wordArray(notices.map(({ id }) => id))}::text[]),
      unnest(${wordArray(notices.map(({ type }) => type))}::text[]),
      unnest(${numberArray(notices.map(({ person }) => person))}::bigint[]),
      unnest(${numberArray(notices.map(({ at }) => at))}::bigint[]),
      unnest(string_to_array(${documentList(notices.map(({ full }) => full))}, ${recordSeparator})),
      unnest(string_to_array(${documentList(notices.map(({ plain }) => plain))}, ${recordSeparator}))
    ) with ordinality as each (id, type, person, at, full_body, plain_body, place)
    join webhook_endpoint on webhook_endpoint.state = 'on' and each.type = any(webhook_endpoint.types)
    order by each.place`.execute(db);
}

/** In the transaction that is there, or one of its own. */
const within = <T>(db: Kysely<Tables>, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> =>
  db.isTransaction
    ? work(db as Transaction<Tables>)
    : db.transaction().execute((transaction) => work(transaction));

const cancel = (db: Kysely<Tables>, endpoint: string, now: number) =>
  db
    .updateTable('webhook_delivery')
    .set({ state: 'cancelled', leased_until: 0, ended_at: now })
    .where('endpoint_id', '=', endpoint)
    .where('state', '=', 'waiting')
    .execute();

async function endpointById(db: Kysely<Tables>, id: string): Promise<WebhookEndpoint | null> {
  const row = await db
    .selectFrom('webhook_endpoint')
    .selectAll()
    .where('endpoint_id', '=', id)
    .executeTakeFirst();
  return row ? endpointOf(row) : null;
}

const endpointOf = (row: Selectable<Tables['webhook_endpoint']>): WebhookEndpoint => ({
  id: row.endpoint_id,
  name: row.name,
  target: row.target,
  types: row.types as WebhookType[],
  reasons: row.reasons,
  state: row.state as WebhookEndpoint['state'],
  pausedUntil: row.paused_until,
  createdAt: row.created_at,
  createdBy: row.created_by,
});

const deliveryOf = (row: Selectable<Tables['webhook_delivery']>): WebhookDelivery => ({
  id: String(row.delivery_id),
  endpoint: row.endpoint_id,
  webhookId: row.webhook_id,
  type: row.type,
  person: row.person,
  at: row.at,
  body: row.body,
  state: row.state as DeliveryState,
  attempts: row.attempts,
  nextAt: row.next_at,
  endedAt: row.ended_at,
});
