import type { Day } from '@houdbaar/core/time';
import type { Instant } from './instant.ts';

/** A figure of a day: counts in which nobody can be recognised. */
export interface DailyFigure<T = unknown> {
  readonly day: Day;
  /** When it was counted. */
  readonly at: Instant;
  readonly value: T;
}

/** How many have a code in a lane, and until when. */
export interface PeopleCounts {
  /** People who have a standing. */
  readonly people: number;
  /** Some purpose may keep their data. */
  readonly kept: number;
  /** No purpose may, and for none is it unknown: their data should be gone. */
  readonly lapsed: number;
  /** No purpose may as far as is known; for at least one it is unknown. */
  readonly undated: number;
  /** By channel, in the order asked: people whom some purpose may contact by it. */
  readonly reachable: readonly number[];
}

/** A lane that may keep data or contact people, as figures are counted over them. */
export interface CountedLanes {
  readonly epoch: number;
  readonly today: Day;
  readonly keep: readonly number[];
  /** Lanes of one channel each. */
  readonly channels: readonly (readonly number[])[];
  /** Codes of that outcome. */
  readonly lawful: readonly number[];
}

/** Someone whose lawful answer in one of some lanes ends. */
export interface EndingAnswer {
  readonly person: number;
  readonly lane: number;
  readonly day: Day;
}

/** Figures by day, and the counts that they are made of. */
export interface FigureStore {
  /** Puts a figure in the place of an earlier one of the same day. */
  put(key: string, figure: DailyFigure): Promise<void>;
  /** The latest; null where there is none. */
  latest<T>(key: string): Promise<DailyFigure<T> | null>;
  /** From a day on, by day. */
  since<T>(key: string, from: Day): Promise<readonly DailyFigure<T>[]>;
  /** Everybody's answers at a glance: one pass over the standings. */
  countPeople(lanes: CountedLanes): Promise<PeopleCounts>;
  /** People of whom the lawful answer of at least one of these lanes ends in a time. Its cost follows what is due. */
  endingCount(
    lanes: readonly number[],
    lawful: readonly number[],
    epoch: number,
    from: Day,
    to: Day,
  ): Promise<number>;
  /** The lawful answers of some lanes that end in a time, by day, person and lane. */
  ending(
    lanes: readonly number[],
    lawful: readonly number[],
    epoch: number,
    span: { readonly from: Day; readonly to: Day },
    after: EndingAnswer | null,
    limit: number,
  ): Promise<readonly EndingAnswer[]>;
  /** How long all chains of evidence are together. */
  evidenceEntries(): Promise<number>;
}
