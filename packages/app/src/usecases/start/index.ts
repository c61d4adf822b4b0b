export { beginEmpty, beginWithExport, type OwnExport } from './own-export.ts';
export {
  type LoadedSample,
  loadSample,
  type RemovedSample,
  removeSample,
  type SampleProgress,
  sampleOf,
} from './sample-company.ts';
export { exampleEmail } from './tea-house/index.ts';
export { isUntouched } from './untouched.ts';
