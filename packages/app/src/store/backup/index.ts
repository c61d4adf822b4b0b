export { openSnapshot, snapshotFolder } from './snapshot.ts';
export { type RestoreMark, restoreSetting, vesselIn } from './vessel.ts';
