import { type Channel, type Message, messageSchema, type Outcome } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import type { z } from 'zod';
import type { RawIdentifier } from '../../keys/index.ts';
import type { PeopleQuery } from '../ports/index.ts';
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

/** People on a list, by what the asker may narrow it by. */
export interface PeopleAudience {
  /** The list as it is asked now: anew where the policy was changed meanwhile. */
  query(): Promise<PeopleQuery>;
  /** Notes that these are about to be named. */
  noteNamed(people: readonly number[]): Promise<void>;
  /** False while people are judged anew: some may be missing from the list. */
  readonly complete: boolean;
}

/** Whose answers stand, with nobody named. */
export type StandingAudience = 'everyone' | PeopleAudience;

/** People as the asker names them. */
type NamedAudience = AsyncIterable<GateSubject> | Iterable<GateSubject>;

export const isNamed = (audience: GateRequest['audience']): audience is NamedAudience =>
  audience !== 'everyone' && !('query' in audience);

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
  readonly audience: StandingAudience | NamedAudience;
  readonly reasons: ReasonLevel;
  /** The id of the receipt, where the asker must know it beforehand; a uuid. */
  readonly receiptId?: string;
}

/** A question about people whom nobody names; about everyone unless told. */
export interface StandingRequest extends Omit<GateRequest, 'audience' | 'receiptId'> {
  readonly audience?: StandingAudience;
}

/** Whether one person may be contacted. */
export interface GateDecision {
  /** As given; of those who were not named `person:` and the number. */
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
  /** Where nobody was named: people whom the purpose doesn't concern or the channel doesn't reach; not among those above. */
  readonly notConcerned: number;
  /** Of a list: false where some may be missing, since people were being judged anew. */
  readonly complete?: boolean;
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
