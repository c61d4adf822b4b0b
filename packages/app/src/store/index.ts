export * from './connection/index.ts';
export { createStore } from './create-store.ts';
export type { Tables } from './tables.ts';
