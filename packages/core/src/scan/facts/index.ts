export { listPurposes } from '../../standing/index.ts';
export { listLanes } from './list-purposes.ts';
export { consentsOf, declaredForm, type PolicySource, soleSource } from './permission.ts';
export { bitOf, commonFacts, originOf, personBlock, sourcesByName } from './person-facts.ts';
export { PersonJudge } from './person-judge.ts';
