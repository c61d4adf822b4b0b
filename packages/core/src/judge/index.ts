export type { Duty, Reason, Verdict } from './verdict.ts';
