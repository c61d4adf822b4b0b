import type { PersonState } from '@houdbaar/core/standing';
import type { Instant } from './instant.ts';
import type { WebhookNotice } from './webhooks.ts';

/** The kinds of what someone is recognised by. A customer number counts within its source. */
export type IdentifierKind = 'email' | 'phone' | 'customer' | 'post';

/** A keyed hash of an identifier, as it stands in the lookup table. */
export interface Identifier {
  /** 128 bits in the form of a uuid. */
  readonly hash: string;
  readonly kind: IdentifierKind;
  /** The key of the ring that made it, and the version of the rules that brought the value into one form. */
  readonly keyId: number;
  readonly normaliserVersion: number;
}

/** One value that is held about a person. Without `value` it is presence only: known to be held elsewhere. */
export interface FieldValue {
  /** The name in a policy: email, birthDate. */
  readonly field: string;
  readonly value?: string;
  /** The source by its number; the day on which it was obtained from there. */
  readonly source: number;
  readonly at: number;
  /** For a contact point: the hash under which it is found. */
  readonly point?: string;
}

export type PersonStatus = 'active' | 'erased' | 'merged';

/** A person as they are held. */
export interface HeldPerson {
  readonly id: number;
  /** Counts up with each change: a write names the revision that it was made from. */
  readonly revision: number;
  readonly status: PersonStatus;
  readonly mergedInto: number | null;
  readonly createdAt: Instant;
  readonly chain: ChainHead;
  /** Null once erased or merged. */
  readonly state: PersonState | null;
}

/** Where a person's chain of evidence stands. */
export interface ChainHead {
  readonly length: number;
  /** The hash of the last entry; null of an empty chain. */
  readonly head: Uint8Array | null;
}

/** An entry of the chain as it is stored: its body is sealed with the person's own key. */
export interface SealedEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly kind: string;
  readonly body: Uint8Array;
  readonly hash: Uint8Array;
}

/** What lists of people are filtered and sorted by; written with the standing. */
export interface ListedFacts {
  /** Where they live, as two letters; null where nobody knows. */
  readonly country: string | null;
  /** The number of the source from which they came first; null where nobody told. */
  readonly source: number | null;
  /** The day of their last act of their own. */
  readonly lastAct: number | null;
  /**
   * The day on which the person as a whole has had their time: `over` where it has come, `never` where no end is known,
   * null where nobody can tell.
   */
  readonly lapse: number | null;
}

/** The standing of a person: for each lane the packed verdict, see `packLane`. */
export interface StandingRow {
  readonly epoch: number;
  /** The earliest day on which a lane changes by itself; `never` where none does. */
  readonly nextChange: number;
  readonly lanes: readonly (number | null)[];
  readonly listed: ListedFacts;
}

/** A message for a system that holds a copy, written with what it tells of. */
export interface OutboxMessage {
  readonly id: string;
  readonly at: Instant;
  /** The source or endpoint that is to be told. */
  readonly target: string;
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What is written about one person, all of it or nothing. */
export interface PersonWrite {
  readonly id: number;
  /** The revision that was read; 0 for someone new. */
  readonly revision: number;
  readonly status: PersonStatus;
  readonly mergedInto?: number;
  readonly createdAt: Instant;
  readonly chain: ChainHead;
  readonly state: PersonState | null;
  /** Absent: the values stay as they are. */
  readonly values?: readonly FieldValue[];
  /** Null: no standing any more. */
  readonly standing: StandingRow | null;
  readonly evidence: readonly SealedEntry[];
  /** The salt of the person's key of evidence, where it is new. */
  readonly salt?: Uint8Array;
  readonly identifiersAdded: readonly Identifier[];
  readonly identifiersRemoved: readonly string[];
  readonly outbox: readonly OutboxMessage[];
  /** Events for whoever asked to be told. */
  readonly notices?: readonly WebhookNotice[];
}

/** People, their values, identifiers, standing and evidence: one person is always written as a whole. */
export interface PeopleStore {
  /** Numbers for new people, never given before. */
  newIds(count: number): Promise<readonly number[]>;
  /** Who is found under each hash; a hash that is nobody's is absent. */
  find(hashes: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>>;
  /**
   * In a transaction, before people are made under these hashes: waits for others who do so, until they are done. What
   * they made is found afterwards, so that nobody is made twice.
   */
  claim(hashes: readonly string[]): Promise<void>;
  /** Those that exist, in no order. */
  load(ids: readonly number[]): Promise<ReadonlyMap<number, HeldPerson>>;
  values(ids: readonly number[]): Promise<ReadonlyMap<number, readonly FieldValue[]>>;
  /** The salts of evidence that were not destroyed. */
  salts(ids: readonly number[]): Promise<ReadonlyMap<number, Uint8Array>>;
  /**
   * Writes people in the current transaction.
   *
   * @throws {StaleRevision} when someone else wrote one of them since it was read; nothing of the transaction may stay
   */
  write(writes: readonly PersonWrite[]): Promise<void>;
  /** Active people by number, a page at a time. */
  page(after: number, limit: number): Promise<readonly HeldPerson[]>;
  /** How many people there are, by status. */
  count(): Promise<Readonly<Record<PersonStatus, number>>>;
}
