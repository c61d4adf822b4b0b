export { citesMet, sameProvision } from './cites.ts';
export { type CaseResult, runCase } from './run-case.ts';
export { type Summary, summarise, type Tally } from './summary.ts';
