import type { SaidReason } from '@houdbaar/core/judge';
import type { Holding, HoldingState } from '@houdbaar/core/standing';
import type { Channel, Outcome, Said } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import type { JsonValue } from '../../evidence/index.ts';
import type { GrantedPurposes, IdentifierKind, Instant, PersonStatus } from '../ports/index.ts';

/**
 * How long something may be kept, as far as a viewer may know. `elsewhere`: none of their purposes holds it; whether
 * another does, and until when, is not theirs to know.
 */
export type SeenHolding = Omit<Holding, 'state'> & { readonly state: HoldingState | 'elsewhere' };

/** Who looks, and what they may see. */
export interface Viewer {
  /** For the access log. */
  readonly name: string;
  /** For the access log: the user's id; absent on the command line. */
  readonly user?: string;
  /**
   * The purposes for which they may see data: a value shows only while a live claim of one of these covers it.
   * `everything` is for whoever holds the database itself.
   */
  readonly sees: GrantedPurposes | 'everything';
  /** Whether sealed evidence is opened for them. */
  readonly opensEvidence: boolean;
}

/** A way in which the person is reached or found; the address itself stands among the fields. */
export interface ShownPoint {
  readonly kind: IdentifierKind;
  readonly primary: boolean;
  readonly undeliverable: boolean;
  readonly verified?: Day;
}

export interface ShownValue {
  /** Absent where only its presence is known, or where the viewer may not see it. */
  readonly value?: string;
  readonly hidden: 'no' | 'presence-only' | 'no-live-purpose';
  /** The name of the source, and the day on which it was obtained there. */
  readonly source: string;
  readonly at: Day;
}

/** One field: what is held, and until when on whose claim. */
export interface ShownField {
  readonly field: string;
  readonly values: readonly ShownValue[];
  readonly holding: SeenHolding;
}

/** The answer in one lane, with its reasons in words. */
export interface ShownLane {
  readonly purpose: string;
  readonly name: Said;
  readonly ask: 'keep' | 'contact';
  readonly channel?: Channel;
  readonly outcome: Outcome;
  readonly until: Day | null;
  /** The deciding one first. */
  readonly reasons: readonly SaidReason[];
  readonly duties: readonly { readonly id: string; readonly says: string }[];
  /** The facts that would settle an unknown. */
  readonly missing: readonly string[];
  /** The law itself is open: ask counsel. */
  readonly counsel: boolean;
}

const timelineKinds = [
  'origin',
  'notice',
  'consent',
  'withdrawal',
  'objection',
  'relation',
  'purchase',
  'relation-end',
  'activity',
  'message',
  'request',
  'hold',
  'screening',
  'reappeared',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** Something that happened, from the facts as they are kept. */
export interface TimelineEntry {
  /** Null: nobody knows when. */
  readonly at: Day | null;
  readonly kind: TimelineKind;
  /** What is known of it, days as ISO dates. */
  readonly facts: Readonly<Record<string, JsonValue>>;
}

/** An entry of the chain of evidence. */
export interface ShownEvidence {
  readonly seq: number;
  readonly at: Instant;
  readonly kind: string;
  /**
   * `sealed`: the viewer may not open it; `destroyed`: its key is gone for good; `broken`: it was altered, see
   * `houdbaar verify`.
   */
  readonly state: 'open' | 'sealed' | 'destroyed' | 'broken';
  readonly body?: JsonValue;
}

/** What cannot be known of the day that was asked for. */
const limitKinds = [
  'future',
  'watermarks',
  'values-now',
  'not-held-yet',
  'no-policy-then',
  'purposes-limited',
] as const;
export type LimitKind = (typeof limitKinds)[number];

/** Everything that is held about one person, as far as the viewer may see it. */
export interface PersonView {
  readonly id: number;
  readonly status: PersonStatus;
  /** The number that was asked for, where that person was merged with this one. */
  readonly mergedFrom?: number;
  readonly heldSince: Instant;
  readonly asOf: Day;
  /** Of the policy that was in force then. */
  readonly policyVersion: number;
  readonly country: string;
  readonly points: readonly ShownPoint[];
  readonly fields: readonly ShownField[];
  /** The person as a whole; null where nothing is held any more. */
  readonly holding: SeenHolding | null;
  readonly lanes: readonly ShownLane[];
  /** Oldest first. */
  readonly timeline: readonly TimelineEntry[];
  readonly evidence: readonly ShownEvidence[];
  readonly limits: readonly LimitKind[];
}
