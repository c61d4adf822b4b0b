export type * from './people/index.ts';
export type * from './report/index.ts';
export { Scan, type ScanOptions } from './scan.ts';
