export { checkPolicy } from './check-policy.ts';
export type { FindingSeverity, PolicyFinding } from './finding.ts';
export { proposeWording } from './propose-wording.ts';
export { isVague } from './wording.ts';
