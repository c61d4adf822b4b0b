export { certificateInput, sayEndingRule } from './certificate-input.ts';
export { destroyExpiredEvidence } from './destroy-expired-evidence.ts';
export { eraseAgain } from './erase-again.ts';
export { continuePlan, continuePlans, type ExecuteOptions, executePlan, startPlan } from './execute-plan.ts';
export { heldNow } from './held-now.ts';
export { leaveOut } from './leave-out.ts';
export { listPlanItems, type PlanItemFilter } from './list-plan-items.ts';
export { looksPersonal } from './personal-text.ts';
export { type PlanOptions, planCleanUp } from './plan-clean-up.ts';
export { planNow } from './plan-counts.ts';
export { planOf } from './plan-failures.ts';
export { announcePlan, approvePlan, cancelPlan, pausePlan } from './plan-steps.ts';
export { suppressedScopes } from './suppressed-scopes.ts';
export {
  approveWorklist,
  foreseeWorklist,
  type WorklistDecision,
  type WorklistEntry,
  worklist,
} from './worklist.ts';
