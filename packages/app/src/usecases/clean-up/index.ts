export type { CleanUpCertificate } from './certificate.ts';
export { type CleanUpSettings, cleanUpSettings } from './clean-up-settings.ts';
export { destroyExpiredEvidence } from './destroy-expired-evidence.ts';
export { eraseAgain } from './erase-again.ts';
export { continuePlan, continuePlans, type ExecuteOptions, executePlan, startPlan } from './execute-plan.ts';
export { type PlanOptions, planCleanUp } from './plan-clean-up.ts';
export { planOf } from './plan-failures.ts';
export { announcePlan, approvePlan, cancelPlan, pausePlan } from './plan-steps.ts';
export { approveWorklist, type WorklistEntry, worklist } from './worklist.ts';
