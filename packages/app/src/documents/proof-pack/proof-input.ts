/** What a proof says is gathered by the use case that proves; here it is only told. */
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
} from '../../usecases/index.ts';
