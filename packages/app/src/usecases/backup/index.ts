export { type Backup, type BackupOptions, backUp, lastBackupSetting } from './back-up.ts';
export { type BackupFolders, backUpInto } from './back-up-into.ts';
export { type Moved, moveHouse } from './move.ts';
export {
  completeRestore,
  type Restored,
  type RestoreFiles,
  type RestoreOptions,
  restore,
} from './restore.ts';
