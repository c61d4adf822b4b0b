export * from './day.ts';
export * from './deadline.ts';
export * from './holidays/index.ts';
export * from './period.ts';
