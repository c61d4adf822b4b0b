export type * from './person-record.ts';
