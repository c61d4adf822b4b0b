import type { Migration } from './migration.ts';

/**
 * Figures of a day, reports of scans and tasks. Figures are counts: nobody can be recognised in them. An import keeps
 * what was wrong with its files, and who wants to read the access log by day finds it in its order.
 */
export const migration: Migration = {
  id: '0004-figures-and-reports',
  sql: `
    create table daily_figure (
      day integer not null,
      key text not null,
      at bigint not null,
      value jsonb not null,
      primary key (key, day)
    );
    create table scan_report (
      scan_id uuid primary key,
      name text not null,
      size bigint not null,
      at bigint not null,
      created_by text not null,
      vendors text[] not null,
      people bigint not null,
      findings integer not null,
      score integer not null,
      report text not null
    );
    create index scan_report_at on scan_report (at);
    create table task (
      task_id uuid primary key,
      title_key text not null,
      data jsonb not null,
      scan_id uuid,
      owner text,
      due integer,
      state text not null,
      created_at bigint not null,
      created_by text not null,
      closed_at bigint,
      closed_by text
    );
    create index task_open on task (created_at) where state = 'open';
    alter table import_run add column problems jsonb not null default '[]';
    alter table import_run add column rows_total bigint;
    create index access_log_newest on access_log (at, entry_id);
  `,
};
