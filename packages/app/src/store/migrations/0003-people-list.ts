import type { Migration } from './migration.ts';

/**
 * What lists of people are filtered and sorted by, beside the answers that stand. The words of names are a table of
 * their own: an import leaves them to be read afterwards, and what is erased takes its words along. Whoever stands
 * already is judged anew, which fills the columns. Views are filters by name; what was searched for is not among them.
 */
export const migration: Migration = {
  id: '0003-people-list',
  sql: `
    alter table standing add column country text;
    alter table standing add column source integer;
    alter table standing add column last_act integer;
    alter table standing add column lapse integer;
    update standing set epoch = 0;
    update judgement_epoch set rebuilt_to = 0, rebuilt_at = null;

    create table person_words (
      person_id bigint primary key,
      words tsvector
    );
    create index person_words_words on person_words using gin (words);
    create index person_words_due on person_words (person_id) where words is null;

    create table saved_view (
      view_id uuid primary key,
      name text not null,
      filters jsonb not null,
      owner text not null,
      shared boolean not null,
      changed_at bigint not null
    );
    create index saved_view_owner on saved_view (owner);
  `,
};
