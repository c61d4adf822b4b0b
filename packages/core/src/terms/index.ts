export * from './case.ts';
export * from './question.ts';
export { namesSpecialCategory } from './special-category.ts';
export * from './words.ts';
