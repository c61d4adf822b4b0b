export { type Paint, paintIn } from './paint.ts';
export { type ProgressIo, type ReadState, type ScanProgress, scanProgress } from './scan-progress.ts';
export { type SummaryOptions, scanSummary } from './scan-summary.ts';
export { fill, plainText, wrap } from './text.ts';
