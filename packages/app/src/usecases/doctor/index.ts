export { examineHouse } from './examine-house.ts';
export { type Finding, well, worry } from './finding.ts';
