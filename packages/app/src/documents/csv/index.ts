export { type CsvCell, type CsvSeparator, csvLine, separators } from './csv-line.ts';
