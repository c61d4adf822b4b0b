import { type Channel, type Message, messageSchema, type Outcome } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import type { z } from 'zod';
import type { RawIdentifier } from '../../keys/index.ts';
import type { GateReason, ReasonLevel } from './gate-reason.ts';

/** Facts of a message that differ from what its purpose declares; the channel is asked apart. */
export const messageFactsSchema = messageSchema.omit({ channel: true }).strict();
export type MessageFacts = z.output<typeof messageFactsSchema>;

/** Someone who is asked about. */
export interface GateSubject {
  /** How the asker names them: comes back in the answer as it came in. */
  readonly as: string;
  /** By what they are found; undefined where it could not be read. */
  readonly by: RawIdentifier | { readonly kind: 'person'; readonly id: number } | undefined;
  /** The message matters to their role in the business, for business contacts. */
  readonly roleRelevant?: boolean;
}

export interface GateRequest {
  /** The id of a purpose in the policy, and a channel that it declares. */
  readonly purpose: string;
  readonly channel: Channel;
  /** What differs from the purpose's own messages, such as other products; judged live then. */
  readonly message?: MessageFacts;
  /** For everyone in the audience; what a subject says itself goes before. */
  readonly roleRelevant?: boolean;
  /** The day of the message; today unless given. */
  readonly day?: Day;
  readonly audience: 'everyone' | AsyncIterable<GateSubject> | Iterable<GateSubject>;
  readonly reasons: ReasonLevel;
  /** The id of the receipt, where the asker must know it beforehand; a uuid. */
  readonly receiptId?: string;
}

/** Whether one person may be contacted. */
export interface GateDecision {
  /** As given; of an audience of everyone `person:` and the number. */
  readonly as: string;
  readonly outcome: Outcome;
  /** The answer is the same on every day before this one, with no new fact; null: for as long as nothing happens. */
  readonly until: Day | null;
  /** False for someone who is not in the database, or could not be read. */
  readonly known: boolean;
  readonly reason?: GateReason;
}

/** How many had one answer for one reason. */
export interface ReasonCount extends GateReason {
  readonly outcome: Outcome;
  readonly count: number;
}

export interface GateSummary {
  readonly purpose: string;
  readonly channel: Channel;
  readonly day: Day;
  readonly lawful: number;
  readonly unlawful: number;
  readonly unknown: number;
  /** Of these: not in the database, or not readable. */
  readonly unknownPeople: number;
  /** Of everyone: people whom the purpose doesn't concern or the channel doesn't reach; not among those above. */
  readonly notConcerned: number;
  /** Versions of the policy under which was judged; more than one where it was changed meanwhile. */
  readonly policyVersions: readonly number[];
  /** Most frequent first; empty unless the asker may see reasons. */
  readonly byReason: readonly ReasonCount[];
}

export interface GateResult {
  readonly summary: GateSummary;
  /** Where the signed receipt is found. */
  readonly receiptId: string;
}

/** What is asked of each person beside the lane's own question. */
export interface AskedBeside {
  readonly message?: Message;
  readonly roleRelevant?: boolean;
}
