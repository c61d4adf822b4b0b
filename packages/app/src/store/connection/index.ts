export * from './failures.ts';
export type { FolderLock } from './folder-lock.ts';
export { connectionLost, inTransaction, type TransactionOptions } from './in-transaction.ts';
export { type Database, type DatabaseConfig, openDatabase } from './open-database.ts';
export { prepared } from './prepared.ts';
export { tidyTables } from './tidy-tables.ts';
