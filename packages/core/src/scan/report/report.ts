import type { Channel, Content, Said } from '../../terms/index.ts';

/**
 * What a scan found: the object that `houdbaar scan --json` prints and every rendering reads.
 *
 * A published contract: extend, never break. Days and months are ISO text (`2026-11-22`, `2026-12`), shares are
 * fractions of the people (0 to 1), counts are people unless said otherwise.
 */
export interface ScanReport {
  readonly at: string;
  readonly language: 'nl' | 'en';
  readonly files: readonly FileReport[];
  readonly people: PeopleReport;
  readonly retention: RetentionReport;
  readonly sleepers: readonly Bucket[];
  readonly fields: readonly FieldReport[];
  readonly lanes: readonly LaneReport[];
  readonly findings: readonly Finding[];
  /** What the report had to assume, each with the export or option that would settle it. */
  readonly assumptions: readonly Remark[];
  /** What cannot be known from these files, and which export would tell. */
  readonly unknowable: readonly Remark[];
  /** 0 (nothing in order) to 100; the formula is published in docs/score.md and in {@link ScorePart}. */
  readonly score: number;
  readonly scoreParts: readonly ScorePart[];
  readonly plan: readonly Action[];
}

export interface FileReport {
  readonly name: string;
  readonly rows: number;
  readonly skipped: number;
  readonly vendor?: string;
  readonly encoding: string;
  readonly delimiter?: string;
  readonly table: string;
  /** Column header → role; columns that nothing reads stand as `ignore`. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly problems: readonly FileProblem[];
}

export interface FileProblem {
  readonly code: string;
  readonly count: number;
  readonly says: Said;
  /** First places, as `row 12, column BirthDate`; never the value itself. */
  readonly examples: readonly { readonly row?: number; readonly column?: string }[];
}

export interface PeopleReport {
  readonly total: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly byRelation: Readonly<Record<string, number>>;
  readonly byCountry: Readonly<Record<string, number>>;
  readonly bySource: Readonly<Record<string, number>>;
}

export interface RetentionReport {
  /** People of whom no purpose may keep anything any more. */
  readonly lapsed: number;
  /** People whose last claim lapses in each coming month (24 of them). */
  readonly byMonth: Readonly<Record<string, number>>;
  /** People who lapse later than those months. */
  readonly later: number;
  /** People for whom no date decides: they go on a worklist, nothing is destroyed. */
  readonly unknown: number;
  /** The same by purpose: kept today, and lapsing in each month. */
  readonly byPurpose: readonly {
    readonly purpose: string;
    readonly name: Said;
    readonly kept: number;
    readonly lapsed: number;
    readonly unknown: number;
    readonly byMonth: Readonly<Record<string, number>>;
  }[];
}

/** A column of a histogram. */
export interface Bucket {
  readonly id: string;
  readonly label: Said;
  readonly count: number;
}

/** One field of the file: how many people have it, what needs it, and for how many no purpose does any more. */
export interface FieldReport {
  readonly field: string;
  readonly header: string;
  readonly filled: number;
  readonly neededBy: readonly string[];
  /** People for whom a live claim still covers the field today. */
  readonly covered: number;
  readonly sensitivity: 'ordinary' | 'delicate' | 'special' | 'national-number';
}

/** One purpose × channel. */
export interface LaneReport {
  readonly purpose: string;
  readonly name: Said;
  readonly channel: Channel;
  /** What its messages hold, as the purpose declares them. */
  readonly content?: Content;
  readonly lawful: number;
  readonly unlawful: number;
  readonly unknown: number;
  /** Deciding rule of each refusal or doubt → people; {@link rules} says them. */
  readonly byReason: Readonly<Record<string, number>>;
  readonly rules: Readonly<
    Record<
      string,
      {
        readonly says: Said;
        readonly cites: readonly string[];
        readonly outcome: string;
        /** Address of the official text of the first provision cited. */
        readonly source?: string;
      }
    >
  >;
  /** People for whom the lawful answer ends within 90 days. */
  readonly lapsesSoon: number;
}

export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';

export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Said;
  readonly says: Said;
  readonly count: number;
  readonly share: number;
  readonly cites: readonly string[];
  /** A comparable real decision, from the golden cases. */
  readonly fine?: {
    readonly authority: string;
    readonly party: string;
    readonly amount: string;
    readonly date: string;
    readonly url: string;
  };
  /** What can go wrong if nothing is done. */
  readonly risk: Said;
  readonly remedy: Said;
  /** Masked, with file and row, such as `j…n@adventure-works.com, customers.csv:12`. */
  readonly examples: readonly string[];
}

export interface Remark {
  readonly id: string;
  readonly says: Said;
  readonly remedy: Said;
}

export interface ScorePart {
  readonly id: string;
  readonly name: Said;
  readonly weight: number;
  /** 0 to 1. */
  readonly value: number;
}

/** One step of the plan, the most risk removed for the least effort first. */
export interface Action {
  readonly id: string;
  readonly title: Said;
  readonly says: Said;
  readonly findings: readonly string[];
  readonly people: number;
  /** Points of the score that it is worth. */
  readonly gain: number;
  readonly effort: 'minutes' | 'hours' | 'days';
}
