import type {
  ActivityKind,
  Channel,
  Consent,
  Content,
  Facts,
  Objection,
  Person,
  PurposeKind,
  RegisterName,
  Request,
} from '../terms/index.ts';
import type { Day } from '../time/index.ts';

/**
 * Everything about one person that a judgement reads: one plain JSON document, days as integers since 1970-01-01 in the
 * organisation's time zone. It holds no values: addresses are keyed hashes, an age is kept only while it matters.
 */
export interface PersonState {
  /** Where the person lives, as in `question.law`; empty where nobody knows: the organisation's country then applies. */
  readonly country: string;
  /** The judge's block. Its `age` is never stored, except 18 for someone known to be an adult. */
  readonly person: Person;
  /** Only while a minor: from the eighteenth birthday on it may be replaced by `person.age` 18. */
  readonly bornOn?: Day;
  readonly points: readonly ContactPoint[];
  readonly facts: StoredFacts;
  /** When each key of the person was last corrected: a later word replaces it, an earlier one that arrives late does not. */
  readonly corrected?: Readonly<Partial<Record<CorrectedKey, Stamp>>>;
}

export type CorrectedKey = keyof Person | 'country' | 'bornOn';

/** The order of things told: by day, and on one day by instant where it is known (ms since 1970, UTC). */
export interface Stamp {
  readonly at: Day;
  readonly seq?: number;
}

export const pointKinds = ['email', 'phone', 'post', 'customer'] as const;
export type PointKind = (typeof pointKinds)[number];

/** One address, number or customer number by which a person is reached or found. */
export interface ContactPoint {
  readonly kind: PointKind;
  /** The keyed hash of the normalised value, in the form of a uuid. */
  readonly hash: string;
  /** The one that standing answers for; at most one of each kind. */
  readonly primary?: true;
  /** The instant at which it became the primary one; a point that became so later takes its place. */
  readonly primarySince?: number;
  /** Of a phone number; absent: not known. */
  readonly mobile?: boolean;
  /** Messages to it came back for good. */
  readonly undeliverable?: true;
  /** The day on which the person showed that it is theirs. */
  readonly verified?: Day;
}

/** Where an entry of a list came from. Entries with an `id` are kept once, however often they arrive. */
export interface Trace {
  /** The id of the event that told it. */
  readonly id?: string;
  /** The instant, in ms since 1970 (UTC): the order on one day. */
  readonly seq?: number;
  /** The system or form that told it. */
  readonly source?: string;
  /** The instant of the latest revision of the same entry: the highest replaces the others. */
  readonly revised?: number;
}

/** Given for one contact point only, by its hash; absent: for all. */
export interface Bound {
  readonly point?: string;
}

/** `withdrawn` is never stored in a consent: a withdrawal is an entry of its own, so that it may arrive first. */
export type StoredConsent = Omit<Consent, 'withdrawn' | 'withdrawnSeq'> & Trace & Bound;
/** A point narrows an objection to one channel; one to marketing as a whole is the person's, wherever it was said. */
export type StoredObjection = Objection &
  Trace &
  Bound & {
    /** Nobody told the day: `at` is the one on which it was first heard of, and the latest that it can have been. */
    readonly undated?: true;
  };
/** `lifted`: the day on which a restriction was lifted (GDPR 18(3)). */
export type StoredRequest = Request & Trace & { readonly lifted?: Day };

/** Consent taken back. What it doesn't name (purpose, channels, point, consent) it takes back for all. */
export interface StoredWithdrawal extends Trace, Bound {
  readonly at: Day;
  readonly for?: PurposeKind;
  readonly channels?: readonly Channel[];
  /** The id of the one consent that is taken back, whenever that was given. */
  readonly consent?: string;
}

/** How the data were obtained on one occasion. */
export type StoredOrigin = NonNullable<Facts['obtained']> & Trace;

type InformedFacts = Exclude<NonNullable<Facts['informed']>, 'never'>;

/**
 * What the person was told on one occasion; `source` is the vocabulary's: whether they were told where data came from.
 * `told: false` says that, as far as that source goes, nobody told them.
 */
export type StoredNotice = InformedFacts & Omit<Trace, 'source'> & { readonly told?: false };

/** A watermark: the latest act of one kind that counts as the person's own. */
export type StoredActivity = Omit<NonNullable<Facts['activities']>[number], 'kind' | 'at'> &
  Omit<Trace, 'id' | 'revised'> & { readonly kind: ActivityKind; readonly at: Day };

/** What is known of the relation, each part with the word that told it last. */
export type StoredRelation = NonNullable<Facts['relation']> & {
  readonly kindTold?: Stamp;
  readonly endTold?: Stamp;
};

export type StoredHold = NonNullable<Facts['holds']>[number] &
  Trace & {
    /** The day on which the hold was released. */
    readonly released?: Day;
  };

/** Of each channel and content the first and the last message of a calendar year: no term turns on those between. */
export interface StoredMessage extends Omit<Trace, 'id' | 'revised'> {
  readonly at: Day;
  readonly channel?: Channel;
  readonly content?: Content;
}

/** The latest look at one register. */
export interface StoredScreening extends Omit<Trace, 'id' | 'revised'> {
  readonly name: RegisterName;
  readonly at: Day;
  readonly listed: boolean;
  /** Since when the person stands in it. */
  readonly since?: Day;
}

/**
 * The facts as they happened. An absent list means *unknown* and an empty one *none*, as in the vocabulary
 * (`packages/core/cases/README.md`); {@link foldFacts} makes what the judge reads of it.
 */
export interface StoredFacts
  extends Omit<
    Facts,
    | 'obtained'
    | 'informed'
    | 'consents'
    | 'relation'
    | 'activities'
    | 'objections'
    | 'requests'
    | 'messages'
    | 'holds'
  > {
  readonly origins?: readonly StoredOrigin[];
  readonly notices?: readonly StoredNotice[];
  readonly consents?: readonly StoredConsent[];
  readonly withdrawals?: readonly StoredWithdrawal[];
  readonly relation?: StoredRelation;
  readonly activities?: readonly StoredActivity[];
  readonly objections?: readonly StoredObjection[];
  readonly requests?: readonly StoredRequest[];
  readonly messages?: readonly StoredMessage[];
  readonly holds?: readonly StoredHold[];
  readonly screenings?: readonly StoredScreening[];
}
