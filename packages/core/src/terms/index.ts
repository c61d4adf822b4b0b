export * from './question.ts';
export * from './words.ts';
