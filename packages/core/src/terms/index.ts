export * from './case.ts';
export * from './question.ts';
export * from './words.ts';
