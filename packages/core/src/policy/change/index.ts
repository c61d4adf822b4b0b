export { changePolicy, type PolicyChange, PolicyNotChangeable } from './change-policy.ts';
