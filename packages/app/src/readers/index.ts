export { CsvRecords } from './csv-records.ts';
export { detached } from './detached.ts';
export { type OpenedTables, openTables } from './open-tables.ts';
export type { Progress, ReaderOptions } from './options.ts';
export {
  type Detail,
  type Place,
  type Problem,
  type ProblemCode,
  type ProblemEffect,
  problemEffects,
} from './problem.ts';
export type { RowBatch } from './row-cleaner.ts';
export { losesData, type ReaderLanguage, sayProblem } from './say-problem.ts';
export type { Table } from './table.ts';
export type { Encoding } from './text-encoding.ts';
