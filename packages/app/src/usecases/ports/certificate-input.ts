import type { Said } from '@houdbaar/core/terms';
import type { DailyRoot } from '../../evidence/index.ts';
import type { Instant } from './instant.ts';

/** What happens to a person: everything goes, is counted and goes, is closed off, or some fields go. */
export type CleanUpAction = 'erase' | 'anonymise' | 'block' | 'fields';

/** Why nothing was done to someone: they are gone, something changed, something holds them, or all was done already. */
export type SkipReason = 'gone' | 'changed' | 'held' | 'nothing-left';

/** A member of staff by account, never by name or address: a certificate outlives the people who made it. */
export interface Staff {
  /** Letters, digits, `-` and `_` only. */
  readonly account: string;
  /** Such as `privacy officer`. */
  readonly role?: string;
}

export interface StaffAct {
  readonly at: Instant;
  readonly by: Staff;
}

/** How many people an action took under one rule, for one purpose. */
export interface CertificateRow {
  readonly action: CleanUpAction;
  /** The name in the policy. Absent: no purpose was left. */
  readonly purpose?: string;
  /** The rule's id. */
  readonly rule: string;
  /** The rule in a sentence. */
  readonly says?: Said;
  readonly people: number;
  /** Names of the fields that went, where the person stayed. */
  readonly fields?: readonly string[];
}

/** A source that holds copies, and how many of the messages for it had been dealt with. */
export interface CertificateSource {
  readonly name: string;
  readonly waiting: number;
  readonly done: number;
}

/** Everything that a certificate of one clean-up plan shows. It holds no personal data. */
export interface CertificateInput {
  /** The certificate's own number: a UUID. */
  readonly id: string;
  readonly made: Instant;
  /** IANA name of the organisation's time zone. */
  readonly timeZone: string;
  readonly organisation: { readonly name: string; readonly country: string };
  readonly plan: {
    readonly id: string;
    /** SHA-256 of what was shown, approved and executed: hexadecimal. */
    readonly hash: string;
    /** People in the plan. */
    readonly people: number;
    readonly created: StaffAct;
    readonly announced?: Instant;
    readonly approvals: readonly StaffAct[];
    /** From its start until the last person of whom anything went. */
    readonly executed: { readonly from: Instant; readonly to: Instant; readonly by: Staff };
    /** False where execution was stopped before its end. */
    readonly finished: boolean;
  };
  /** Under what was judged. */
  readonly versions: { readonly policy: string; readonly law: string };
  /** People for whom the plan was carried out, each once. */
  readonly handled: number;
  /** The same people per action. */
  readonly totals: Readonly<Record<CleanUpAction, number>>;
  /** The same again per purpose and rule; a person can be under several purposes. */
  readonly rows: readonly CertificateRow[];
  /** The purposes in plain words, by their name. */
  readonly purposes: Readonly<Record<string, Partial<Said>>>;
  readonly skipped: readonly { readonly reason: SkipReason; readonly people: number }[];
  /** The systems that hold copies, as they had been told when the certificate was made. */
  readonly sources: readonly CertificateSource[];
  /** The seal of the day on which the last of it was recorded. Absent: that day has none yet. */
  readonly seal?: DailyRoot;
}
