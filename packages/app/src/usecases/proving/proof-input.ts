import type { Channel, ConsentAct, LawfulBasis, Outcome, PurposeKind, Said } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import type { Instant } from '../../keys/index.ts';

/**
 * When something happened: the day in the organisation's time zone, and the instant where it is known. A day
 * taken over from an older file has none, and none is made up.
 */
export interface Moment {
  readonly day: Day;
  readonly at?: Instant;
  /** Nobody told the day: it was `day` at the latest, when it was first heard of. */
  readonly latest?: true;
}

/** Who answers for the data. */
export interface ProofController {
  readonly name: string;
  /** ISO 3166-1 alpha-2; UK for the United Kingdom. */
  readonly country: string;
  readonly contact?: {
    readonly name?: string;
    readonly email?: string;
    readonly phone?: string;
    readonly address?: string;
    readonly website?: string;
  };
}

/** The person, as far as whoever asks may see. */
export interface ProofPerson {
  /** The person's number in this system; the chain of evidence bears it. */
  readonly id: string;
  /** `masked`: name and contact point are given partly hidden, and the document says so. */
  readonly shown: 'full' | 'masked';
  readonly name?: string;
  /** What the consent or objection was given for. Absent: for the person as a whole. */
  readonly point?: { readonly kind: 'email' | 'phone' | 'post' | 'customer'; readonly value: string };
}

/** What the data are for, as declared when the proof is made. */
export interface ProofPurpose {
  /** The name in the policy, such as `newsletter`. */
  readonly id: string;
  readonly kind: PurposeKind;
  readonly basis: LawfulBasis;
  /** What it is called; absent: no purpose of the policy. */
  readonly name?: Said;
  /** The purpose in plain words; at least one language. */
  readonly wording: Partial<Said>;
  /** Names of data fields, such as `email`. */
  readonly fields: readonly string[];
  /** Who gets the data. Absent: not declared; empty: nobody. */
  readonly recipients?: readonly { readonly name: string; readonly country?: string }[];
  /** Countries in which the data stand, ISO 3166-1 alpha-2. */
  readonly storedIn?: readonly string[];
  /** How long the data are kept: an ISO 8601 duration, or a sentence where it is no plain period. */
  readonly retention?: string;
  /** Where a person can withdraw or object: an address on the web, or a sentence. */
  readonly refuseAt?: string;
}

/** A text as it was shown. */
export interface ShownText {
  readonly version: string;
  /** ISO 639, such as `nl`. */
  readonly language: string;
  readonly text: string;
}

interface EventBase {
  /** The event's number, unique within the organisation. */
  readonly id: string;
  readonly when: Moment;
  /** When and by whom it was written down: a form, an import or a member of staff. */
  readonly recorded: { readonly at: Instant; readonly by: string };
  /** The system it came from. */
  readonly source?: string;
  /** Its place in the person's chain of evidence. */
  readonly entry?: number;
  /** The kind of purpose that was named then; absent: none was, as far as is known. */
  readonly for?: PurposeKind;
}

/** A consent, or the same consent given anew. */
export interface ConsentEvent extends EventBase {
  readonly kind: 'consent' | 'renewal';
  /** `unknown`: nobody wrote down how. */
  readonly act: ConsentAct | 'unknown';
  readonly channels: readonly Channel[];
  readonly form?: { readonly name: string; readonly version?: string };
  /** Absent: the text itself was not kept. */
  readonly text?: ShownText;
  /** A box of its own, for this purpose alone. */
  readonly separate?: boolean;
  /** Double opt-in: when it was asked and when it was confirmed. */
  readonly confirmed?: {
    readonly asked?: Moment;
    readonly when: Moment;
    readonly via: 'email' | 'phone' | 'post';
  };
  /** Keyed hash of the network address it came from; the address itself is not kept. */
  readonly ipHash?: string;
  /** The first day on which it no longer holds by itself. */
  readonly until?: Day;
}

export interface WithdrawalEvent extends EventBase {
  readonly kind: 'withdrawal';
  readonly via: RefusalVia;
  /** Empty or absent: all channels. */
  readonly channels?: readonly Channel[];
}

export interface ObjectionEvent extends EventBase {
  readonly kind: 'objection';
  readonly via: RefusalVia;
  readonly scope: 'marketing' | 'channel' | 'all' | 'profiling';
  /** Only with scope `channel`. */
  readonly channel?: Channel;
}

/** `unknown`: nobody wrote down how. */
export type RefusalVia = 'link' | 'mail' | 'phone' | 'letter' | 'register' | 'account' | 'unknown';
export type ProofEvent = ConsentEvent | WithdrawalEvent | ObjectionEvent;

/** What follows from all that is known, on a day. */
export interface ProofStanding {
  readonly day: Day;
  /** The purpose that it is asked for; absent: the proof's own. */
  readonly purpose?: { readonly id: string; readonly name: Said };
  readonly lanes: readonly {
    /** Absent: whether the data may be kept. */
    readonly channel?: Channel;
    readonly outcome: Outcome;
    /** The first day on which it changes by itself. */
    readonly until?: Day;
    /** The reason that decides. */
    readonly reason: Said;
    readonly cites: readonly string[];
  }[];
}

/** Everything that a proof says about one consent, withdrawal or objection; how it was sealed in is in its bundle. */
export interface ProofInput {
  /** The proof's own number: a UUID. */
  readonly id: string;
  readonly made: { readonly at: Instant; readonly by?: string };
  /** IANA name of the organisation's time zone. */
  readonly timeZone: string;
  readonly controller: ProofController;
  readonly person: ProofPerson;
  readonly purpose: ProofPurpose;
  /** What is proven. */
  readonly event: ProofEvent;
  /** What else happened about this purpose, before and after: the order is found by their moments. */
  readonly others?: readonly ProofEvent[];
  readonly standing?: ProofStanding;
}
