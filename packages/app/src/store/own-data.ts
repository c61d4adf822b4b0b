import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { OwnDataKind, OwnDataStore } from '../usecases/index.ts';
import type { Tables } from './tables.ts';

/** The rows that the product keeps about its own work, and their end. */
export function ownDataStore(db: Kysely<Tables>): OwnDataStore {
  return {
    async remove(kind, before, limit) {
      const { numAffectedRows } = await removal(kind, before, limit).execute(db);
      return Number(numAffectedRows ?? 0n);
    },
  };
}

function removal(kind: OwnDataKind, before: number, limit: number): RawBuilder<unknown> {
  switch (kind) {
    case 'access-log':
      return sql`
        delete from access_log where (person_id, entry_id) in (
          select person_id, entry_id from access_log where at < ${before} limit ${limit})`;
    case 'import-refusals':
      return sql`
        delete from import_refusal where (import_id, file_number, row_number) in (
          select refusal.import_id, refusal.file_number, refusal.row_number from import_refusal as refusal
          join import_run as run on run.import_id = refusal.import_id
          where run.finished_at < ${before} limit ${limit})`;
    case 'imports':
      // Refusals are found by their import, so they go with it.
      return sql`
        with gone as (
          select import_id from import_run where coalesce(finished_at, created_at) < ${before} limit ${limit}),
        refusals as (delete from import_refusal where import_id in (select import_id from gone))
        delete from import_run where import_id in (select import_id from gone)`;
    case 'gate-receipts':
      return sql`
        delete from receipt where receipt_id in (
          select receipt_id from receipt where at < ${before} limit ${limit})`;
    case 'delivery-log':
      // Attempts go with their delivery; the count is that of the deliveries.
      return sql`
        with gone as (
          select delivery_id from webhook_delivery where ended_at < ${before} order by ended_at limit ${limit}),
        attempts as (delete from webhook_attempt where delivery_id in (select delivery_id from gone))
        delete from webhook_delivery where delivery_id in (select delivery_id from gone)`;
    case 'outbox-log':
      return sql`
        delete from outbox where (person_id, message_id) in (
          select person_id, message_id from outbox where done_at < ${before} limit ${limit})`;
    case 'request-keys':
      return sql`
        delete from idempotency_key where (owner, key_hash) in (
          select owner, key_hash from idempotency_key where at < ${before} limit ${limit})`;
    case 'scan-reports':
      return sql`
        delete from scan_report where scan_id in (
          select scan_id from scan_report where at < ${before} limit ${limit})`;
    case 'tasks':
      return sql`
        delete from task where task_id in (
          select task_id from task where closed_at < ${before} limit ${limit})`;
    case 'policy-drafts':
      // One that nobody touched for as long is left behind.
      return sql`
        delete from policy_draft where draft_id in (
          select draft_id from policy_draft where changed_at < ${before} order by changed_at limit ${limit})`;
    case 'ended-users':
      // With all that is theirs; their keys have gone before.
      return sql`
        with gone as (
          select id from user_account where disabled_at < ${before}
            and not exists (select from api_key where api_key.owner = user_account.id) limit ${limit}),
        ways as (delete from user_sign_in where user_id in (select id from gone)),
        factors as (delete from user_second_factor where user_id in (select id from gone)),
        links as (delete from invitation where user_id in (select id from gone)),
        views as (delete from saved_view where owner in (select id::text from gone))
        delete from user_account where id in (select id from gone)`;
    case 'sign-ins':
      // Sessions are counted; codes and links that ended by then go with them, those of nobody's session too.
      return sql`
        with codes as (delete from user_verification where expires_at < to_timestamp(${before} / 1000.0)),
        links as (delete from invitation where expires_at < ${before})
        delete from user_session where id in (
          select id from user_session where expires_at < to_timestamp(${before} / 1000.0) limit ${limit})`;
    case 'ended-keys':
      return sql`
        delete from api_key where key_id in (
          select key_id from api_key where least(revoked_at, expires_at) < ${before} limit ${limit})`;
  }
}
