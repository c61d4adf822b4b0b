export { type AgeRule, ageRules, digitalAge, digitalAgeRules } from './digital-age.ts';
