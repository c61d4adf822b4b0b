import type { ActivityKind, Consent, Facts, Objection, Person } from '../../terms/index.ts';
import type { Day } from '../../time/index.ts';
import type { Email, Phone } from '../values/index.ts';

/** A value for a field that the policy declares. Without `value` only that the source holds it is told. */
export interface ToldValue {
  readonly field: string;
  readonly value?: string;
}

/** Name and address as far as the file has them, for finding people by post. */
export interface ToldAddress {
  readonly country: string;
  readonly postcode: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly firstName: string;
  readonly lastName: string;
}

/**
 * What files tell of one person, whatever purpose it may serve. What they don't tell is absent, never guessed. It is
 * the reader's own: it may be kept.
 */
export interface ToldPerson {
  /** The people's table, by its place among the tables read. */
  readonly table: number;
  /** Line (CSV) or row (sheet), from 1. */
  readonly row: number;
  /** Marked as the organisation's own staff: no data of a customer or reader. */
  readonly staff: boolean;
  /** As in `question.law`; empty where neither address nor number tells. */
  readonly country: string;
  readonly person: Person;
  /** Of a minor. Where only an age is told, the latest day that fits it. */
  readonly bornOn: Day | undefined;
  /** The day itself was told, not only an age. */
  readonly bornOnTold: boolean;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: Email | undefined;
  /** A cell for an e-mail address or a number is filled with what can't be read as one. */
  readonly unreadable: boolean;
  readonly undeliverable: boolean;
  /** The day on which the address was confirmed by its holder. */
  readonly verified: Day | undefined;
  readonly phone: Phone | undefined;
  readonly address: ToldAddress | undefined;
  /** The number of the record in its system; the domain says what it is a number of, such as a customer or member. */
  readonly customer: { readonly domain: string; readonly number: string } | undefined;

  /** The day from which the data are there, as far as the file tells. */
  readonly obtained: Facts['obtained'];
  readonly informed: Facts['informed'];
  /** Absent: the file doesn't tell; empty: it says that there are none. Each names what it is for. */
  readonly consents: readonly Consent[] | undefined;
  readonly objections: readonly Objection[];
  readonly relation: Facts['relation'];
  readonly acts: readonly { readonly kind: ActivityKind; readonly at: Day }[];
  /** Of every act that the policy counts the file could have told: what it doesn't tell did not happen. */
  readonly actsComplete: boolean;
  readonly values: readonly ToldValue[];
}
