import type { Migration } from './migration.ts';

/**
 * The staff: who they are, how they sign in, what they may. A user and the owner of an API key are one and the same, so
 * `user_account` grows; `user_session`, `user_sign_in`, `user_verification` and `user_second_factor` are the tables of
 * better-auth under names of ours, with the columns it asks for (a test lets it look). They hold points in time, since
 * better-auth writes those; what is ours counts milliseconds, as everywhere.
 */
export const migration: Migration = {
  id: '0002-users',
  sql: `
    alter table user_account rename column user_id to id;
    alter table user_account alter column created_at type timestamptz using to_timestamp(created_at / 1000.0);
    alter table user_account drop column role;
    alter table user_account drop column purposes;
    alter table user_account add column updated_at timestamptz not null default now();
    alter table user_account add column email_verified boolean not null default true;
    alter table user_account add column image text;
    alter table user_account add column second_factor boolean not null default false;
    alter table user_account add column roles text[] not null default '{}';
    alter table user_account add column language text;
    alter table user_account add column signed_in_at bigint;
    alter table user_account add column password_handed_by uuid;
    alter table user_account add column password_handed_by_account text;

    create table user_session (
      id uuid primary key,
      token text not null unique,
      user_id uuid not null,
      expires_at timestamptz not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      ip_address text,
      user_agent text,
      via text
    );
    create index user_session_user on user_session (user_id);

    create table user_sign_in (
      id uuid primary key,
      account_id text not null,
      provider_id text not null,
      user_id uuid not null,
      access_token text,
      refresh_token text,
      id_token text,
      access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz,
      scope text,
      password text,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      unique (provider_id, account_id)
    );
    create index user_sign_in_user on user_sign_in (user_id);

    create table user_verification (
      id uuid primary key,
      identifier text not null,
      value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null,
      updated_at timestamptz not null
    );
    create index user_verification_identifier on user_verification (identifier);

    create table user_second_factor (
      id uuid primary key,
      user_id uuid not null,
      secret text not null,
      backup_codes text not null,
      verified boolean,
      failed_verification_count integer,
      locked_until timestamptz
    );
    create index user_second_factor_user on user_second_factor (user_id);
    create index user_second_factor_secret on user_second_factor (secret);

    create table invitation (
      invitation_id uuid primary key,
      user_id uuid not null,
      kind text not null,
      token_hash bytea not null unique,
      created_at bigint not null,
      created_by uuid,
      handed_over boolean not null default false,
      created_by_account text,
      expires_at bigint not null,
      used_at bigint
    );
    create index invitation_user on invitation (user_id);

    create table role_grant (
      role text primary key,
      purposes text[],
      changed_at bigint not null,
      changed_by text not null
    );
  `,
};
