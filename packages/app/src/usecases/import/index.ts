export {
  type ImportProgress,
  type ImportRequest,
  type ImportResult,
  importPeople,
} from './import-people.ts';
export { reasonsInFile, type ShownCounts, shownCounts } from './shown-counts.ts';
