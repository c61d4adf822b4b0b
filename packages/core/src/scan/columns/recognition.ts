import type { DateOrderFinding, NationalNumberKind } from '../values/index.ts';
import type { FileState } from './file-state.ts';
import type { ColumnRole } from './roles.ts';
import type { Vendor } from './vendors.ts';

/** What the rows of a table are. */
export const tableKinds = [
  /** One row per person, or details of persons (their e-mail addresses, their phones). */
  'people',
  /** Orders, invoices or their lines. */
  'orders',
  /** Sign-ups, withdrawals and the like of persons who are described elsewhere. */
  'consents',
  /** Persons at organisations, with what they are there. */
  'contacts-with-roles',
  'organisations',
  'addresses',
  /** Only keys that tie other tables together. */
  'links',
  /** A key and a name: contact types, countries. */
  'lookup',
  'other',
] as const;
export type TableKind = (typeof tableKinds)[number];

/** On what a column's role rests. */
export type Because = 'header' | 'vendor' | 'content' | 'map';

/** What is wrong with a column or a table; codes with their data, to be put into words by the report. */
export type RecognitionProblem =
  | { readonly kind: 'content-contradicts-header'; readonly column: number; readonly role: ColumnRole }
  | { readonly kind: 'dates-ambiguous'; readonly column: number; readonly count: number }
  | {
      readonly kind: 'dates-mixed';
      readonly column: number;
      readonly dayFirst: number;
      readonly monthFirst: number;
    }
  | { readonly kind: 'dates-swapped-by-spreadsheet'; readonly column: number }
  | { readonly kind: 'dates-impossible'; readonly column: number; readonly count: number }
  | { readonly kind: 'duplicate-header'; readonly column: number; readonly header: string }
  | { readonly kind: 'empty-header'; readonly column: number }
  | { readonly kind: 'no-header' }
  /** Mailchimp fills CONFIRM_TIME on every import and API call: without OPTIN_TIME it proves nothing. */
  | { readonly kind: 'confirm-time-is-no-proof'; readonly column: number };

export interface Column {
  /** Position in the row, from 0. */
  readonly index: number;
  /** As written; for files without a header row `column 1`, `column 2` … */
  readonly header: string;
  readonly role: ColumnRole;
  /** 0 to 1; below 0.5 the reader is asked to check. */
  readonly confidence: number;
  readonly because: Because;
  /** For dates: how the samples are written. */
  readonly dates?: DateOrderFinding;
  /** Where the order of the dates comes from when these cells themselves don't settle it. */
  readonly orderFrom?: 'other-column' | 'other-file';
  /** For national numbers: which country's. */
  readonly nationalNumber?: NationalNumberKind;
  /** For keys: what the key is of, folded (`customer`, `businessentity`); empty for a bare `id`. */
  readonly keyOf?: string;
  /** For keys: no value occurred twice in the samples. */
  readonly unique?: boolean;
  /** Filled cells among the samples. */
  readonly filled: number;
}

/** What one file or sheet holds, as far as its header and a sample of its rows tell. */
export interface Recognition {
  readonly fileName: string;
  readonly sheet?: string;
  readonly table: TableKind;
  readonly vendor?: Vendor;
  /** What the file's name says about everyone in it. */
  readonly state?: FileState;
  /** The first row is data, not a header. */
  readonly headerless: boolean;
  /** The persons in it are the controller's own staff. */
  readonly staff: boolean;
  readonly columns: readonly Column[];
  readonly problems: readonly RecognitionProblem[];
}

/** The first column with a role. */
export function columnOf(recognition: Recognition, role: ColumnRole): Column | undefined {
  return recognition.columns.find((column) => column.role === role);
}
