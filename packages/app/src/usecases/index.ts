export { type ScanFilesOptions, type ScannedFiles, scanFiles } from './scan-files.ts';
