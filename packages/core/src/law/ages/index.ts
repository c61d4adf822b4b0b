export { type AgeRule, ageRules, digitalAge } from './digital-age.ts';
