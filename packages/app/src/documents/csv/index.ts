export { type CsvCell, csvLine, safeCell } from './csv-line.ts';
