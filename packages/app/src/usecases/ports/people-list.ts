import type { Day } from '@houdbaar/core/time';
import type { Instant } from './instant.ts';
import type { FieldValue } from './people.ts';

/** Answers in some lanes: at least one of them holds today and has one of the codes. */
export interface LaneCondition {
  readonly lanes: readonly number[];
  /** Null: whatever the answer, as long as the lane concerns the person. */
  readonly codes: readonly number[] | null;
}

/** Words of which each stands at the beginning of a word in at least one field. */
export interface WordCondition {
  /** Folded: letters and digits alone. */
  readonly words: readonly string[];
  /** Fields in which may be looked, by their letter; a field counts only where its condition is met for the person. */
  readonly fields: readonly {
    readonly letters: readonly string[];
    /** Null: always. */
    readonly open: LaneCondition | null;
  }[];
}

/** Which people a list has; what isn't named doesn't matter. */
export interface PeopleQuery {
  readonly epoch: number;
  readonly today: Day;
  readonly lane?: LaneCondition;
  readonly country?: string;
  /** By number. */
  readonly source?: number;
  /** The first and last day; null: nobody can tell. */
  readonly lapse?: { readonly from: Day; readonly to: Day } | null;
  /** The first and last day; null: never. */
  readonly lastAct?: { readonly from: Day; readonly to: Day } | null;
  readonly words?: WordCondition;
  readonly ids?: readonly number[];
  /** So many of them, always the same, spread over all. */
  readonly sample?: number;
  readonly sort: 'number' | 'lapse';
}

/** Where somebody stands in a list. */
export interface ListedPerson {
  readonly id: number;
  /** As it is sorted by: `never` also where nobody can tell. */
  readonly lapse: Day;
}

/** Someone whose words are still to be read. */
export interface Unworded {
  readonly id: number;
  readonly revision: number;
  readonly values: readonly FieldValue[];
}

/** Lists of people, and the words by which they are found. Words are written with the values and go with them. */
export interface PeopleListStore {
  /** A page in the order of the query. */
  page(query: PeopleQuery, after: ListedPerson | null, limit: number): Promise<readonly ListedPerson[]>;
  /** Any of them, unordered: all where there are no more than the limit. */
  some(query: PeopleQuery, limit: number): Promise<readonly ListedPerson[]>;
  /** Whether there may be people whose words are to be read; looks at little. @param since the last time all were read */
  wordsDue(since: Instant): Promise<boolean>;
  /**
   * Looks through the next so many people by number.
   *
   * @returns those whose values were written without their words, and how far was looked; null after the last
   */
  unworded(
    after: number,
    limit: number,
  ): Promise<{ readonly last: number; readonly people: readonly Unworded[] } | null>;
  /** Words of people as they were read; those who changed since are left for the next time. */
  putWords(people: readonly { id: number; revision: number; words: readonly string[] }[]): Promise<void>;
}
