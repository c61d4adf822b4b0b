export { type GateReason, type ReasonCategory, reasonCategories } from './gate-reason.ts';
export * from './gate-request.ts';
export { gateRights } from './gate-rights.ts';
export { decisionLine, judgeAudience, summariseAudience } from './judge-audience.ts';
