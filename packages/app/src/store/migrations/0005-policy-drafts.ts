import type { Migration } from './migration.ts';

/** Drafts of a policy: its text on the ground of a version, who wrote in it, and every step it took. */
export const migration: Migration = {
  id: '0005-policy-drafts',
  sql: `
    create table policy_draft (
      draft_id uuid primary key,
      title text not null,
      base_version integer not null,
      state text not null,
      source text not null,
      revision integer not null,
      created_at bigint not null,
      changed_at bigint not null,
      ended_at bigint,
      applied_version integer,
      editors jsonb not null,
      steps jsonb not null
    );
    create index policy_draft_changed on policy_draft (changed_at);
  `,
};
