export { listLanes, listPurposes } from './list-purposes.ts';
export { consentsOf, declaredForm, type PolicySource, soleSource } from './permission.ts';
export { bitOf, commonFacts, originOf, personBlock, sourcesByName } from './person-facts.ts';
export { PersonJudge } from './person-judge.ts';
