export { type RestoreMark, restoreSetting, snapshotFolder, vesselIn } from './backup/index.ts';
export * from './connection/index.ts';
export { createStore } from './create-store.ts';
export { openVault } from './open-vault.ts';
export { prepareDatabases } from './pair-vault.ts';
export type { Tables } from './tables.ts';
