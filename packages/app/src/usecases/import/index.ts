export {
  type ImportProgress,
  type ImportRequest,
  type ImportResult,
  importPeople,
} from './import-people.ts';
