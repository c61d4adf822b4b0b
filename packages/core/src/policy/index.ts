export {
  type AdviceReason,
  adviseBasis,
  type BasisAdvice,
  type BasisAnswers,
  type BasisOption,
  basisAnswersSchema,
  type ChannelAdvice,
} from './advise/index.ts';
export { changePolicy, type PolicyChange, PolicyNotChangeable } from './change/index.ts';
export {
  checkPolicy,
  type FindingSeverity,
  isVague,
  type PolicyFinding,
  proposeWording,
  type WordingProblem,
  wordingProblems,
} from './check/index.ts';
export {
  diffPolicies,
  keyNames,
  type PartChange,
  type PolicyDiff,
  type PolicySection,
  policySections,
  purposeKindNames,
  type RebaseConflict,
  type RebasedPolicy,
  rebasePolicy,
  sayPeriod,
  sayValue,
  type ValueChange,
  wordNames,
} from './diff/index.ts';
export { formatPolicy } from './format.ts';
export type { Json } from './json.ts';
export { type JsonSchema, policyJsonSchema } from './json-schema.ts';
export { locate, type ParsedPolicy, parsePolicy } from './parse.ts';
export type { PolicyProblem } from './problem.ts';
export {
  cleanUpOf,
  extensionsOf,
  graceOf,
  messageProfile,
  purposeQuestionBlock,
  retentionOf,
  singleBasis,
} from './purpose-reading.ts';
export {
  type CleanUpRules,
  defaults,
  type Policy,
  type PolicyAssessments,
  type PolicyPurpose,
  type PolicyRetention,
  policySchema,
} from './schema.ts';
export {
  type TemplateName,
  template,
  templateNames,
  templatePolicy,
  templateText,
  templateYaml,
} from './templates.ts';
