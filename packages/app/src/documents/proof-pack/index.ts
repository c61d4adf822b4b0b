export type {
  ConsentEvent,
  Moment,
  ObjectionEvent,
  ProofController,
  ProofEvent,
  ProofInput,
  ProofPerson,
  ProofPurpose,
  ProofStanding,
  RefusalVia,
  ShownText,
  WithdrawalEvent,
} from './proof-input.ts';
export { proofJson, proofPdf } from './proof-pdf.ts';
export { proofFileName, proofStatement } from './proof-statement.ts';
export { actWords, scopeWords, viaWords } from './words.ts';
