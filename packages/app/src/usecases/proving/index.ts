export { EvidenceChecks, type KeptCheck, lastCheck, noteCheck, type RunningCheck } from './check-evidence.ts';
export { closeDay, closeDays, recordingFrom } from './daily-root.ts';
export { eventsIn, type ProvedEvent } from './events-in-evidence.ts';
export type * from './proof-input.ts';
export { completeProof, type MadeProof, type ProofChoice, provableEvents, prove } from './prove.ts';
export { saidCheck } from './said-check.ts';
export {
  type EvidenceBreak,
  type EvidenceCheck,
  type VerifyOptions,
  verifyEvidence,
  verifyPerson,
} from './verify-evidence.ts';
