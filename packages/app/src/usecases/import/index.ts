export {
  type ImportProgress,
  type ImportRequest,
  type ImportResult,
  importPeople,
} from './import-people.ts';
export {
  type BegunImport,
  beginImport,
  previewUpload,
  RunningImports,
  type UploadImport,
} from './import-upload.ts';
export { type KeptUpload, KeptUploads, storedName, type UploadLimits } from './kept-uploads.ts';
export {
  type RecognisedColumn,
  type RecognisedTable,
  type RecognisedUpload,
  recogniseUpload,
} from './recognise-upload.ts';
export { reasonsInFile, type ShownCounts, shownCounts } from './shown-counts.ts';
