export { assumptionsOf, type ScanCircumstances } from './assumptions.ts';
export { ReportTally, type SeenFacts, type TalliedReport } from './report-tally.ts';
export { unknowableOf } from './unknowable.ts';
