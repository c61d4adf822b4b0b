export { type Complaint, complaintsOf } from './case-problem.ts';
export { citesMet, sameProvision } from './cites.ts';
export {
  type AskedCase,
  type CaseFile,
  type FileProblem,
  type ReadCase,
  readCase,
  readCases,
} from './read-cases.ts';
export { type CaseResult, runCase } from './run-case.ts';
export { type Summary, summarise, type Tally } from './summary.ts';
export type { UnknownKey } from './unknown-keys.ts';
