export { channelRule, type Need, needOf } from './channel-needs.ts';
export { checkPolicy } from './check-policy.ts';
export type { FindingSeverity, PolicyFinding } from './finding.ts';
export { proposeWording } from './propose-wording.ts';
export { isVague, type WordingProblem, wordingProblems } from './wording.ts';
