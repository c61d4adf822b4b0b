export { checkList, type ListCheck } from './check-list.ts';
export { decisionLine } from './decision-line.ts';
export { laneFor } from './gate-lane.ts';
export {
  type GateReason,
  gateReason,
  type ReasonCategory,
  type ReasonLevel,
  reasonCategories,
  reasonCategoryOf,
} from './gate-reason.ts';
export * from './gate-request.ts';
export { gateRights } from './gate-rights.ts';
export { judgeAudience, summariseAudience } from './judge-audience.ts';
export { type AudienceOptions, type OpenedAudience, openAudience } from './open-audience.ts';
export { type Behind, type BehindPage, peopleBehind } from './people-behind.ts';
export { readKeptList } from './read-kept-list.ts';
export { type SubjectEntry, subjectOf, subjectOfText, subjectSchema } from './read-subject.ts';
export { decisionColumns, saidDecision, saidSummary } from './said-decision.ts';
export { requireUnvaried } from './unvaried.ts';
