export { everAgreed, refusedAnywhere, tellsConsent } from './applies.ts';
export { listLanes, listPurposes } from './list-purposes.ts';
export { channelOf, objectionsOf, soleSource } from './permission.ts';
export { tellableActs } from './person-facts.ts';
export { PersonJudge } from './person-judge.ts';
