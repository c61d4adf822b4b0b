export { closeDay, closeDays, recordingFrom } from './daily-root.ts';
export {
  type EvidenceBreak,
  type EvidenceCheck,
  type VerifyOptions,
  verifyEvidence,
  verifyPerson,
} from './verify-evidence.ts';
