export {
  diffPolicies,
  type PartChange,
  type PolicyDiff,
  type PolicySection,
  policySections,
  type ValueChange,
} from './diff-policies.ts';
export { keyNames, purposeKindNames, wordNames } from './names.ts';
export { type RebaseConflict, type RebasedPolicy, rebasePolicy } from './rebase-policy.ts';
export { sayPeriod, sayValue } from './say-value.ts';
