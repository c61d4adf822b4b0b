import type { Policy } from '../../policy/index.ts';
import type { DeclaredPurpose } from '../../standing/index.ts';
import type {
  Channel,
  ConsentAct,
  LawfulBasis,
  Message,
  ObtainedVia,
  Outcome,
  PersonKind,
  RelationKind,
} from '../../terms/index.ts';
import type { Day } from '../../time/index.ts';
import type { ColumnRole, PermissionChannel } from '../columns/index.ts';
import type { FieldReport } from '../report/index.ts';
import type {
  ConsentStatus,
  DateFault,
  Email,
  EmailFault,
  EmailPromotion,
  EmailTraits,
  NationalNumberKind,
  Phone,
  SpecialCategory,
} from '../values/index.ts';

/** A table whose rows are people. Its columns stand in {@link ScanSetting.fields} too, where they are data about people. */
export interface PeopleTable {
  /** The file's own name, as in the report. */
  readonly name: string;
  readonly vendor: string | undefined;
  readonly headers: readonly string[];
  /** The role of each column, in the order of the headers. */
  readonly roles: readonly ColumnRole[];
}

/** One field about people: a column of a people table, or of a table that joins to it. */
export interface ScanField {
  /** Its name in the fields of a policy: `email`, `birthDate`; the header itself where no role tells. */
  readonly field: string;
  readonly header: string;
  readonly role: ColumnRole;
  /** The file it stands in. */
  readonly table: string;
  readonly sensitivity: FieldReport['sensitivity'];
  /** Ids of the purposes whose declaration lists the field. */
  readonly neededBy: readonly string[];
}

/** A purpose of the policy in the order in which the scan judges them. */
export type ScanPurpose = DeclaredPurpose;

/** One purpose × channel with the message profile that the purpose declares. */
export interface ScanLane {
  /** Index in {@link ScanSetting.purposes}. */
  readonly purpose: number;
  readonly channel: Channel;
  readonly message: Message;
}

/** What holds for a whole scan; handed to observers before the first person. */
export interface ScanSetting {
  readonly at: Day;
  /** The country of the organisation, which applies where a person's own is not known. */
  readonly country: string;
  readonly policy: Policy;
  /** Whether templates stand in for a policy that was not given. */
  readonly assumedPolicy: boolean;
  readonly tables: readonly PeopleTable[];
  readonly fields: readonly ScanField[];
  readonly purposes: readonly ScanPurpose[];
  readonly lanes: readonly ScanLane[];
  /** Every role that occurs in the people tables or in a table that joins to them. */
  readonly present: ReadonlySet<ColumnRole>;
  /** Whether purchases can be known at all: an order table joins, or people carry a purchase date or count. */
  readonly knowsPurchases: boolean;
}

/** A hash of 64 bits as two signed integers of 32. Equal values give equal hashes; the reverse holds but for chance. */
export interface Hash64 {
  readonly high: number;
  readonly low: number;
}

/** What the file says about permission in one channel. */
export interface ChannelPermission {
  readonly status: ConsentStatus | undefined;
  /** The day of the consent. */
  readonly at: Day | undefined;
  /** From an opt-out column: true where the person refused, false where the column says they did not. */
  readonly optedOut: boolean | undefined;
}

/**
 * One person of an export, normalised. `undefined` always means that the file doesn't tell.
 *
 * The scan uses one record for all rows: it is valid only during the call that receives it. Copy what has to be
 * kept, and no more than that.
 */
export interface PersonRecord {
  /** Index in {@link ScanSetting.tables}. */
  readonly table: number;
  /** Line (CSV) or row (sheet), from 1. */
  readonly row: number;
  readonly kind: PersonKind;
  readonly relation: RelationKind | undefined;
  /** ISO 3166-1 alpha-2, UK for the United Kingdom. */
  readonly country: string;
  readonly countryFrom: 'address' | 'phone' | 'assumed';

  readonly email: Email | undefined;
  /** Why a filled e-mail cell can't be read. */
  readonly emailFault: EmailFault | undefined;
  readonly emailTraits: EmailTraits | undefined;
  /** The first number that can be read; a mobile one goes before a fixed one. */
  readonly phone: Phone | undefined;
  /** A phone cell is filled that can't be read as a number. */
  readonly phoneUnread: boolean;
  /** As written, the parts put together; '' where the file has none. */
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly company: string;
  readonly jobTitle: string;
  readonly postcode: string;
  /** Street or postcode: enough to write to. */
  readonly hasAddress: boolean;
  /** The file marks the person as one of the organisation's own staff. */
  readonly staff: boolean;

  readonly birthDay: Day | undefined;
  /** Completed years on the day of the scan. */
  readonly age: number | undefined;
  /** Why a filled birth date can't be read. */
  readonly birthFault: DateFault | 'in-future' | 'too-old' | undefined;
  /** A column or remark says that the person has died; `deceasedOn` where a column tells the day. */
  readonly deceased: boolean;
  readonly deceasedOn: Day | undefined;

  /** The day from which the data are there: created, signed up, first purchase; the earliest that the file tells. */
  readonly obtained: Day | undefined;
  readonly updated: Day | undefined;
  readonly relationSince: Day | undefined;
  readonly relationEnd: Day | undefined;
  readonly firstPurchase: Day | undefined;
  readonly lastPurchase: Day | undefined;
  /** Orders found; 0 where orders can be known and there is none. */
  readonly orders: number | undefined;
  readonly lastOpen: Day | undefined;
  readonly lastClick: Day | undefined;
  readonly lastLogin: Day | undefined;
  /** An act of the person of a kind that the file does not name. */
  readonly lastActivity: Day | undefined;
  /** When the organisation last approached the person; no act of theirs. */
  readonly lastContacted: Day | undefined;
  /** The last of all acts of the person: purchase, click, login, activity. Never an open, never our own update. */
  readonly lastAct: Day | undefined;
  /** A date column was filled but none of its cells could be read for this person. */
  readonly dateUnread: boolean;

  readonly permission: Readonly<Record<PermissionChannel, ChannelPermission>>;
  /** Columns and file names that name no channel: they speak for all. */
  readonly permissionAll: ChannelPermission;
  /** The e-mail promotion code of AdventureWorks. */
  readonly emailPromotion: EmailPromotion | undefined;
  readonly confirmed: Day | undefined;
  readonly doubleOptIn: boolean | undefined;
  readonly unsubscribed: Day | undefined;
  readonly bounced: boolean;
  /** What of the consent is on file beside its date. */
  readonly proof: { readonly wording: boolean; readonly source: boolean; readonly ip: boolean };
  /**
   * The files contradict each other: signed up in one column or file, refused in another, for the same channel or for
   * all. The refusal holds in {@link permission}; this remembers that there was a yes beside it.
   */
  readonly contradicted?: boolean;
  /** How the person consented, where a cell names the act plainly: a pre-ticked box, the terms, silence. */
  readonly consentAct?: ConsentAct | undefined;
  /** The lawful bases that a cell names; more than one is doubled, an empty list says that the cell is empty. */
  readonly bases: readonly LawfulBasis[] | undefined;

  /** The source as written, '' where the cell is empty or there is no such column. */
  readonly source: string;
  /** How the data came, where the source names it plainly. */
  readonly via: ObtainedVia | undefined;

  /** Special categories that a column states or a remark hints at. */
  readonly special: readonly SpecialCategory[];
  readonly nationalNumber: NationalNumberKind | undefined;
  /** A remark in running words is there. */
  readonly remark: boolean;

  /** A column or remark says that the person needs protection: guardianship, administration, debt counselling. */
  readonly vulnerable?: boolean;

  /** By index in {@link ScanSetting.fields}: 1 where this person has something in it. */
  readonly filled: Uint8Array;

  /** For duplicates; undefined where there is nothing to compare. The name's goes with a birth day or postcode. */
  readonly duplicate: {
    readonly email: Hash64 | undefined;
    readonly phone: Hash64 | undefined;
    readonly name: Hash64 | undefined;
  };
}

/** Kinds of acts of which a table can tell, as bits. */
export const actBits = { purchase: 1, login: 2, click: 4, open: 8, unnamed: 16 } as const;

/** A record with what only its judgement needs. */
export interface JudgedRecord extends PersonRecord {
  /** {@link actBits} of the acts of which the tables about this person could tell: a missing one then didn't happen. */
  readonly actsTold: number;
  /** By field, the first filled cell as written; only where the scan was asked to keep them. */
  readonly texts?: readonly string[] | undefined;
}

/** Days ahead for which a lawful lane is told to end. */
export const laneHorizon = 90;

/** The judge's answer to one question, as far as the scan uses it. */
export interface ShortVerdict {
  readonly outcome: Outcome;
  /**
   * First day on which the outcome differs; null where it never does by itself. Of a lane that is lawful only days
   * within the {@link laneHorizon} are told: null also stands for a later one.
   */
  readonly until: Day | null;
  /** Id of the deciding rule; its text stands in {@link PersonVerdicts}' owner, the report's lanes. */
  readonly rule: string;
  /** Facts that would settle an unknown. */
  readonly missing: readonly string[];
}

/** How long anything of a person may stay, all purposes together. */
export type Standing =
  /** Some purpose keeps the data. */
  | 'kept'
  /** No purpose keeps them any more. */
  | 'lapsed'
  /** No purpose surely keeps them, and for one no date decides. */
  | 'unknown';

/** What the judge says about one person. As short-lived as the record it comes with. */
export interface PersonVerdicts {
  /** By index in {@link ScanSetting.purposes}; undefined where the purpose doesn't concern this person. */
  readonly keep: readonly (ShortVerdict | undefined)[];
  /** By index in {@link ScanSetting.lanes}; undefined where the purpose doesn't concern this person. */
  readonly lanes: readonly (ShortVerdict | undefined)[];
  readonly standing: Standing;
  /** Where kept: the day on which the last claim lapses; null where none does by itself. Else undefined. */
  readonly lapsesOn: Day | null | undefined;
  /** By index in {@link ScanSetting.fields}: 1 where a live claim covers the field. */
  readonly covered: Uint8Array;
}

/** Sees every person of a scan once, in the order of the file. */
export interface ScanObserver {
  see(person: PersonRecord, verdicts: PersonVerdicts): void;
}
