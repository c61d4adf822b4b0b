import type { Migration } from './migration.ts';

/**
 * Everything that is kept. Tables about a person have `person_id` first in their key and join on nothing else across
 * people; identifiers and suppressions are spread by their hash; the rest are small tables of the organisation.
 * Instants are milliseconds since 1970 (UTC), days are days since 1970-01-01 in the organisation's time zone.
 */
export const migration: Migration = {
  id: '0001-people',
  sql: `
    create table setting (key text primary key, value jsonb not null);

    create table policy_version (
      version integer primary key,
      source text not null,
      hash text not null,
      applied_at bigint not null,
      applied_by text not null,
      note text
    );
    create table judgement_epoch (
      epoch integer primary key,
      policy_version integer not null,
      law_version text not null,
      since bigint not null,
      latest_day integer not null,
      rebuilt_to bigint not null default 0,
      rebuilt_at bigint
    );
    create table verdict_code (
      code integer primary key,
      rule text not null,
      outcome text not null,
      unique (rule, outcome)
    );
    create table source (
      source_id integer primary key,
      name text not null unique,
      kind text not null,
      supplier text,
      details jsonb not null default '{}'
    );

    create sequence person_number;
    create table person (
      person_id bigint primary key,
      revision integer not null,
      status smallint not null default 0,
      merged_into bigint,
      created_at bigint not null,
      chain_length integer not null default 0,
      chain_head bytea,
      state json
    ) with (fillfactor = 85);
    create table person_values (
      person_id bigint primary key,
      fields json not null
    );
    create table standing (
      person_id bigint primary key,
      revision integer not null,
      epoch integer not null,
      next_change integer not null,
      ${Array.from({ length: 32 }, (_, index) => `lane_${index + 1} integer`).join(',\n      ')}
    ) with (fillfactor = 85);
    create index standing_next_change on standing (next_change);
    create table identifier (
      hash uuid not null,
      person_id bigint not null,
      kind text not null,
      key_id smallint not null,
      normaliser_version smallint not null,
      primary key (hash, person_id)
    );
    create table suppression (
      hash uuid not null,
      scope text not null,
      kind text not null,
      key_id smallint not null,
      normaliser_version smallint not null,
      at bigint not null,
      reason text not null,
      source text,
      lifted_at bigint,
      lifted_by text,
      lifted_reason text,
      primary key (hash, scope)
    );

    create table evidence (
      person_id bigint not null,
      seq integer not null,
      at bigint not null,
      kind text not null,
      body bytea not null,
      hash bytea not null,
      primary key (person_id, seq)
    );
    create index evidence_at on evidence using brin (at);
    create table evidence_root (
      day integer primary key,
      until bigint not null,
      root bytea not null,
      leaves bigint not null,
      previous bytea,
      signed jsonb not null
    );

    create table import_run (
      import_id uuid primary key,
      file_hash text not null,
      name text not null,
      source_id integer not null,
      options jsonb not null,
      state text not null,
      rows_done bigint not null default 0,
      counts jsonb not null default '{}',
      created_at bigint not null,
      finished_at bigint,
      created_by text not null
    );
    create index import_run_file on import_run (file_hash);
    create table import_refusal (
      import_id uuid not null,
      file_number smallint not null,
      row_number bigint not null,
      reason text not null,
      primary key (import_id, file_number, row_number)
    );

    create table hold (
      hold_id uuid primary key,
      title text not null,
      kind text not null,
      until integer,
      fields text[],
      created_at bigint not null,
      created_by text not null,
      released_at bigint,
      released_by text
    );
    create table person_hold (
      person_id bigint not null,
      hold_id uuid not null,
      primary key (person_id, hold_id)
    );
    create index person_hold_hold on person_hold (hold_id);

    create table plan (
      plan_id uuid primary key,
      state text not null,
      hash text not null,
      at_day integer not null,
      epoch integer not null,
      policy_version integer not null,
      law_version text not null,
      created_at bigint not null,
      created_by text not null,
      created_by_user text,
      announced_at bigint,
      announced_by text,
      execute_from bigint,
      started_at bigint,
      started_by text,
      finished_at bigint,
      needs_second boolean not null,
      why_second text[] not null default '{}',
      approvals jsonb not null default '[]',
      counts jsonb not null default '{}',
      certificate jsonb
    );
    create table plan_item (
      person_id bigint not null,
      plan_id uuid not null,
      action text not null,
      fields text[],
      rule text not null,
      purposes text[] not null,
      causes jsonb not null,
      revision integer not null,
      state text not null,
      reason text,
      cell text,
      done_at bigint,
      primary key (person_id, plan_id)
    );
    create index plan_item_plan on plan_item (plan_id, state, person_id);
    create table statistic (
      plan_id uuid not null,
      cell text not null,
      people bigint not null,
      primary key (plan_id, cell)
    );

    create table outbox (
      person_id bigint not null,
      message_id uuid not null,
      at bigint not null,
      target text not null,
      kind text not null,
      body jsonb not null,
      state text not null,
      attempts integer not null default 0,
      next_try bigint,
      leased_until bigint,
      done_at bigint,
      note text,
      primary key (person_id, message_id)
    );
    create index outbox_due on outbox (next_try) where next_try is not null;

    create table webhook_endpoint (
      endpoint_id uuid primary key,
      name text not null,
      target text not null,
      types text[] not null,
      reasons boolean not null,
      secrets jsonb not null,
      state text not null,
      paused_until bigint not null default 0,
      claimed_at bigint not null default 0,
      created_at bigint not null,
      created_by text not null
    );
    create sequence webhook_number;
    create table webhook_delivery (
      delivery_id bigint primary key default nextval('webhook_number'),
      endpoint_id uuid not null,
      webhook_id text not null,
      type text not null,
      person bigint,
      at bigint not null,
      body text not null,
      state text not null default 'waiting',
      attempts integer not null default 0,
      next_at bigint not null,
      leased_until bigint not null default 0,
      ended_at bigint
    );
    create index webhook_delivery_log on webhook_delivery (endpoint_id, delivery_id);
    create index webhook_delivery_due on webhook_delivery (endpoint_id, next_at) where state = 'waiting';
    create index webhook_delivery_line on webhook_delivery (endpoint_id, person, delivery_id)
      where state = 'waiting';
    create index webhook_delivery_ended on webhook_delivery (ended_at) where ended_at is not null;
    create table webhook_attempt (
      delivery_id bigint not null,
      at bigint not null,
      attempt integer not null,
      duration integer not null,
      result jsonb not null,
      next text not null,
      primary key (delivery_id, at, attempt)
    );

    create table receipt (
      receipt_id uuid primary key,
      at bigint not null,
      body jsonb not null
    );

    create table user_account (
      user_id uuid primary key,
      name text not null,
      email text not null unique,
      role text not null,
      purposes text[],
      created_at bigint not null,
      disabled_at bigint
    );
    create table api_key (
      key_id text primary key,
      secret_hash bytea not null,
      name text not null,
      owner uuid not null,
      issued_by uuid,
      issued_by_account text,
      scopes text[] not null,
      purposes text[],
      created_at bigint not null,
      expires_at bigint,
      last_used_at bigint,
      revoked_at bigint
    );
    create table idempotency_key (
      owner text not null,
      key_hash text not null,
      request_hash text not null,
      state text not null,
      status integer,
      body text,
      at bigint not null,
      primary key (owner, key_hash)
    );
    create index idempotency_key_at on idempotency_key (at);
    create table access_log (
      person_id bigint not null,
      entry_id uuid not null,
      at bigint not null,
      actor text not null,
      actor_id text,
      action text not null,
      purpose text,
      detail jsonb,
      primary key (person_id, entry_id)
    );
    create index access_log_at on access_log using brin (at);
    create table lease (
      name text primary key,
      owner text not null,
      until bigint not null
    );
    create table joint_write (
      write_id uuid primary key,
      at bigint not null
    );
  `,
  vault: `
    create schema vault;
    create table vault.key_ring (
      version integer primary key,
      wrapped jsonb not null,
      at bigint not null
    );
    create table vault.evidence_salt (
      person_id bigint primary key,
      salt bytea not null
    );
    create table vault.erasure (
      person_id bigint not null,
      entry_id uuid not null,
      at bigint not null,
      plan_id uuid,
      action text not null,
      fields text[],
      hashes uuid[] not null,
      suppressions jsonb not null,
      write_id uuid,
      primary key (person_id, entry_id)
    );
    create index erasure_at on vault.erasure (at);
    create table vault.suppression (
      hash uuid not null,
      scope text not null,
      kind text not null,
      key_id smallint not null,
      normaliser_version smallint not null,
      at bigint not null,
      reason text not null,
      source text,
      lifted_at bigint,
      primary key (hash, scope)
    );
    create table vault.joint_write (
      write_id uuid primary key,
      at bigint not null,
      people bigint[] not null
    );
    create table vault.belonging (
      house uuid primary key
    );
  `,
};
