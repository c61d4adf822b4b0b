export { listLanes, listPurposes } from './list-purposes.ts';
export { PersonJudge } from './person-judge.ts';
