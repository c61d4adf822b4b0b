export { beginEmpty, beginWithExport, type OwnExport } from './own-export.ts';
export {
  type LoadedSample,
  loadSample,
  type RemovedSample,
  removeSample,
  sampleOf,
} from './sample-company.ts';
export { isUntouched } from './untouched.ts';
