export * from './access.ts';
export * from './idempotency.ts';
export * from './people.ts';
export * from './policies.ts';
export * from './settings.ts';
export { StaleRevision } from './stale-revision.ts';
export * from './standing.ts';
export type { Store } from './store.ts';
export * from './vault.ts';
