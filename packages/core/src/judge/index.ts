export type { Effect, Ground } from './ground.ts';
export { judge, outcomeOf } from './judge.ts';
export type { Duty, Reason, Verdict } from './verdict.ts';
