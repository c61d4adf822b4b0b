import type { Day } from '@houdbaar/core/time';
import type { CertificateInput, CleanUpAction, SkipReason } from './certificate-input.ts';
import type { Instant } from './instant.ts';
import type { Identifier } from './people.ts';
import type { PeopleQuery, WordCondition } from './people-list.ts';

/**
 * - `drafting`: its items are still being gathered; whoever finds one that was left behind may throw it away;
 * - `planned`: a dry run, shown to whoever decides;
 * - `announced`: the grace period runs, or has run, and approval is asked for;
 * - `approved`: may be executed once the grace period is over;
 * - `executing`, `paused`: some of it may have been done;
 * - `executed`, `cancelled`: over; of a cancelled plan what was done stays done.
 */
export type PlanState =
  | 'drafting'
  | 'planned'
  | 'announced'
  | 'approved'
  | 'executing'
  | 'paused'
  | 'executed'
  | 'cancelled';

/** Why a second person must approve. */
export type BrakeReason = 'share' | 'policy-change' | 'always';

export interface Approval {
  readonly by: string;
  readonly at: Instant;
}

/** People in a plan by what happens to them, and what came of it. */
export interface PlanCounts {
  /** Active people when the plan was made. */
  readonly people: number;
  readonly planned: Readonly<Record<CleanUpAction, number>>;
  readonly done: Readonly<Record<CleanUpAction, number>>;
  /** By the reason why nothing was done. */
  readonly skipped: Readonly<Record<string, number>>;
  /** Left out of the plan: held back by a hold or a restriction; without a date, so on the worklist. */
  readonly held: number;
  readonly worklist: number;
}

export interface Plan {
  readonly id: string;
  readonly state: PlanState;
  /** SHA-256 over everything in it, hexadecimal; empty while drafting. */
  readonly hash: string;
  /** The day that was judged for. */
  readonly day: Day;
  readonly epoch: number;
  readonly policyVersion: number;
  readonly lawVersion: string;
  readonly createdAt: Instant;
  readonly createdBy: string;
  /** The user who made it, where it was made with a key; null on the command line. */
  readonly createdByUser: string | null;
  readonly announcedAt: Instant | null;
  readonly announcedBy: string | null;
  /** The first instant at which it may be executed. */
  readonly executeFrom: Instant | null;
  readonly startedAt: Instant | null;
  readonly startedBy: string | null;
  readonly finishedAt: Instant | null;
  readonly needsSecond: boolean;
  readonly whySecond: readonly BrakeReason[];
  readonly approvals: readonly Approval[];
  readonly counts: PlanCounts;
  /** What its certificate says, as it was when the last of it was done; null before that. */
  readonly certificate: CertificateInput | null;
}

/** Why a purpose holds something no longer. */
export interface EndedClaim {
  /** Null: no purpose of the policy is about it. */
  readonly purpose: string | null;
  readonly rule: string;
  /** Where only fields go: those that this claim covered, in the order of the alphabet. */
  readonly fields?: readonly string[];
}

export interface PlanItem {
  readonly person: number;
  readonly action: CleanUpAction;
  /** For `fields`, and where a hold keeps others: which go, in the order of the alphabet. Null: all of them. */
  readonly fields: readonly string[] | null;
  /** The rule that ended the claim whose purpose says what becomes of it; `causes` tells that of each purpose. */
  readonly rule: string;
  /** The purposes whose claims ended, in the order of the policy. */
  readonly purposes: readonly string[];
  /** By which rule the claim of each of them ended, in the same order; what no purpose is about comes last. */
  readonly causes: readonly EndedClaim[];
  readonly revision: number;
  readonly state: 'waiting' | 'done' | 'skipped';
  /** `left-out`: somebody took them out of the plan before it was approved. */
  readonly reason: SkipReason | 'left-out' | null;
  readonly doneAt: Instant | null;
}

/** Which items of a plan; what isn't named doesn't matter. */
export interface PlanItemQuery {
  readonly state?: PlanItem['state'];
  readonly action?: CleanUpAction;
  readonly reason?: NonNullable<PlanItem['reason']>;
  /** Only these. */
  readonly people?: readonly number[];
}

/** Words that find people, by the answers that stand on the day. */
export type PlanWords = Pick<PeopleQuery, 'epoch' | 'today'> & { readonly words: WordCondition };

/** What came of one item; `cell` for the statistics of who was anonymised. */
export interface SettledItem {
  readonly person: number;
  readonly state: 'done' | 'skipped';
  readonly reason: SkipReason | 'left-out' | null;
  readonly cell?: string;
}

/** A standing with the names of the fields held, as a plan looks through it. */
export interface LookedThrough {
  readonly id: number;
  readonly epoch: number;
  readonly nextChange: Day;
  /** The packed answers of the lanes asked for, in their order. */
  readonly lanes: readonly (number | null)[];
  /** Names of the fields that are held, each once. */
  readonly fields: readonly string[];
}

/** Clean-up plans and their items. */
export interface PlanStore {
  add(plan: Plan): Promise<void>;
  get(id: string): Promise<Plan | null>;
  /** Newest first, drafts left out. */
  list(page: { readonly before?: Instant; readonly limit: number }): Promise<readonly Plan[]>;
  inState(states: readonly PlanState[]): Promise<readonly Plan[]>;
  /** Changes a plan that is in one of these states; null, and nothing changed, where it isn't. */
  change(
    id: string,
    from: readonly PlanState[],
    to: Partial<Omit<Plan, 'id' | 'createdAt' | 'createdBy' | 'createdByUser'>>,
  ): Promise<Plan | null>;
  /** Throws away a draft with its items. */
  drop(id: string): Promise<void>;
  addItems(plan: string, items: readonly PlanItem[]): Promise<void>;
  /** By person. */
  items(
    plan: string,
    page: PlanItemQuery & { readonly after: number; readonly limit: number },
  ): Promise<readonly PlanItem[]>;
  /**
   * The people of any items after that of a person, unordered: all where there are no more than the limit.
   *
   * @param words where given: only whom they find
   */
  somePeople(
    plan: string,
    page: PlanItemQuery & { readonly after: number; readonly limit: number },
    words?: PlanWords,
  ): Promise<readonly number[]>;
  /** Notes what came of items that still wait; answers how many did. */
  settle(plan: string, items: readonly SettledItem[], at: Instant): Promise<number>;
  itemCounts(plan: string): Promise<
    readonly {
      readonly action: CleanUpAction;
      readonly state: PlanItem['state'];
      readonly reason: PlanItem['reason'];
      readonly count: number;
    }[]
  >;
  /** What was done, by each purpose whose claim had ended and its own rule; no purpose for what none is about. */
  doneByRule(plan: string): Promise<
    readonly {
      readonly action: CleanUpAction;
      readonly rule: string;
      readonly purpose: string | null;
      readonly people: number;
      /** Of `fields`: the names of those that went, in the order of the alphabet. */
      readonly fields: readonly string[];
    }[]
  >;
  /** When the last of it was done; null where nothing was. */
  lastDone(plan: string): Promise<Instant | null>;
  /** Those of these people who were blocked by a plan that was executed. */
  blocked(ids: readonly number[]): Promise<ReadonlySet<number>>;
  /** Standings with the names of fields, by person, a page at a time. */
  lookThrough(lanes: readonly number[], after: number, limit: number): Promise<readonly LookedThrough[]>;
  /** People by cell among the anonymised of a plan. */
  cells(plan: string): Promise<readonly { readonly cell: string; readonly people: number }[]>;
  /** Keeps the statistics and forgets which person stood in which cell. */
  keepStatistics(
    plan: string,
    cells: readonly { readonly cell: string; readonly people: number }[],
  ): Promise<void>;
  /** Of one plan, or of all. */
  statistics(
    plan?: string,
  ): Promise<readonly { readonly plan: string; readonly cell: string; readonly people: number }[]>;
  /** The kind and the key of identifiers of these people that are in use. */
  identifiersOf(
    people: readonly number[],
    hashes: readonly string[],
  ): Promise<readonly (Identifier & { readonly person: number })[]>;
}
