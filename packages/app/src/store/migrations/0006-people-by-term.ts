import type { Migration } from './migration.ts';

/** People in the order in which they have had their time, so that the first of many are found without a look at all. */
export const migration: Migration = {
  id: '0006-people-by-term',
  sql: `
    create index standing_by_term on standing (coalesce(lapse, 2147483647), person_id);
  `,
};
