export type { Confidence, FactPath, Rule } from './rule.ts';
