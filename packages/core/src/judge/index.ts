export { decidingRules } from './deciding-rules.ts';
export type { Ground } from './ground.ts';
export { decisionOf, judge, outcomeOf } from './judge.ts';
export { servesMarketing } from './purpose.ts';
export { citesOf, localCites, type SaidReason, sayReason } from './say.ts';
export type { Duty, Effect, Reason, Verdict } from './verdict.ts';
