export { type ProgressIo, type ReadState, type ScanProgress, scanProgress } from './scan-progress.ts';
export { type SummaryOptions, scanSummary } from './scan-summary.ts';
