import { migration as people } from './0001-people.ts';
import type { Migration } from './migration.ts';

/** Every step, in the order in which they are taken. New ones are added at the end. */
export const allMigrations: readonly Migration[] = [people];
