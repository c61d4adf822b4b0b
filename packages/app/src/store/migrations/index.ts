export { allMigrations } from './list.ts';
export { migrate } from './migrate.ts';
export type { Migration } from './migration.ts';
export { schemaDump } from './schema-dump.ts';
