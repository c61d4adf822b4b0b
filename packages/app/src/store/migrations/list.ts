import { migration as people } from './0001-people.ts';
import { migration as users } from './0002-users.ts';
import { migration as peopleList } from './0003-people-list.ts';
import { migration as figuresAndReports } from './0004-figures-and-reports.ts';
import { migration as policyDrafts } from './0005-policy-drafts.ts';
import { migration as peopleByTerm } from './0006-people-by-term.ts';
import type { Migration } from './migration.ts';

/** Every step, in the order in which they are taken. New ones are added at the end. */
export const allMigrations: readonly Migration[] = [
  people,
  users,
  peopleList,
  figuresAndReports,
  policyDrafts,
  peopleByTerm,
];
