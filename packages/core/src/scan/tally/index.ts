export { assumptionsOf, type ScanCircumstances } from './assumption-sentences.ts';
export { ReportTally, type SeenFacts, type TalliedReport } from './report-tally.ts';
export { unknowableOf } from './unknowable-sentences.ts';
