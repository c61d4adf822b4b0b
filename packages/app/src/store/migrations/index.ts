export { DatabaseNewer, MigrationChanged, MigrationFailed } from './failures.ts';
export { allMigrations } from './list.ts';
export { migrate, pendingMigrations } from './migrate.ts';
export type { Migration } from './migration.ts';
export { schemaDump } from './schema-dump.ts';
