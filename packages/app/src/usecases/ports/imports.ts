import type { Problem } from '../../readers/index.ts';
import type { Instant } from './instant.ts';

/** Why something of a row was not taken over. Never more than the row and the reason is kept: no personal data. */
export const refusalReasons = [
  /** Nobody can be recognised in the row, or an address in it can't be read. */
  'unreadable',
  /** It names someone, yet has no number or address by which they could be found again. */
  'no-identifier',
  /** One of the organisation's own staff. */
  'staff',
  /** Several people fit; nothing but a refusal was taken over. */
  'ambiguous',
  /** The person, or whoever had this address, was erased. */
  'erased',
  /** The person objected, and nothing else may hold their data. */
  'objecting',
  /** The row says that they are subscribed; an objection or withdrawal that is held says no, and prevails. */
  'not-resubscribed',
  /** Taken over but for an e-mail address or phone number that can't be read. */
  'address-unread',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Rows by what became of them. `not-resubscribed` is no refusal of the row: the rest of it is taken over. */
export interface ImportCounts {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: Readonly<Partial<Record<RefusalReason, number>>>;
}

export interface ImportRefusal {
  /** Position of the file or sheet among those read, from 0, and the row in it from 1. */
  readonly file: number;
  readonly row: number;
  readonly reason: RefusalReason;
}

/** What makes two imports the same: besides the files, all that decides what becomes of their rows. */
export interface ImportOptions {
  /** The files or sheets that were read, in their order. */
  readonly files: readonly string[];
  readonly source: string;
  readonly supplier: string | null;
  readonly presenceOnly: readonly string[];
  readonly policyVersion: number;
}

export interface ImportRun {
  readonly id: string;
  /** Keyed hash over the files' contents and what decides what becomes of them. */
  readonly fileHash: string;
  readonly name: string;
  readonly sourceId: number;
  readonly options: ImportOptions;
  /** Stopped: it was interrupted, and can't go on under the policy that is in force now. */
  readonly state: 'running' | 'stopped' | 'done';
  /** People of the files that were dealt with, in the order in which the files tell of them. */
  readonly rowsDone: number;
  readonly counts: ImportCounts;
  readonly createdAt: Instant;
  readonly finishedAt: Instant | null;
  readonly createdBy: string;
  /** How many rows the files have, where somebody counted them before; null where nobody did. */
  readonly rowsTotal?: number | null;
  /** What was wrong with the files; known once it ended. */
  readonly problems?: readonly Problem[];
}

export interface ImportStore {
  /** False where a run of this id is there already. */
  add(run: ImportRun): Promise<boolean>;
  get(id: string): Promise<ImportRun | null>;
  /** The latest with one of these hashes. */
  byHash(fileHashes: readonly string[]): Promise<ImportRun | null>;
  /** Newest first. @param after the last of the page before */
  list(after: Pick<ImportRun, 'id' | 'createdAt'> | null, limit: number): Promise<readonly ImportRun[]>;
  /** Notes how far a run is; false where it is no longer where the caller left it. */
  progress(id: string, from: number, to: number, counts: ImportCounts): Promise<boolean>;
  finish(id: string, counts: ImportCounts, at: Instant): Promise<void>;
  /** Notes what was wrong with the files. */
  noteProblems(id: string, problems: readonly Problem[]): Promise<void>;
  /** Ends a run that can't go on for now. Sending the same files again does. */
  stop(id: string, at: Instant): Promise<void>;
  /** The newest of them that ended after an instant and left rows out, refused or not read. */
  withTrouble(after: Instant): Promise<readonly ImportRun[]>;
  /** Whether one ended after an instant. */
  endedSince(at: Instant): Promise<boolean>;
  /** Ends runs that began under another version of the policy; one that is at work after all goes on. */
  stopOthers(policyVersion: number, at: Instant): Promise<void>;
  /** What is noted already stays. */
  refuse(id: string, list: readonly ImportRefusal[]): Promise<void>;
  /** By file and row. @param after the last of the page before @param reasons all unless given */
  refusals(
    id: string,
    after: Omit<ImportRefusal, 'reason'> | null,
    limit: number,
    reasons?: readonly RefusalReason[],
  ): Promise<readonly ImportRefusal[]>;
}
